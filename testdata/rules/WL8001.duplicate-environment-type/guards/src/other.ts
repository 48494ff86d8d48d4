import type { Env } from "./env";

export type Bindings = Env;
export type Handler = (env: Env) => Response;
