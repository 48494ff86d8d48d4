import type { Env } from "./env";
import { count } from "./count";

export default {
  fetch: async (request: Request, env: Env) => Response.json(await count(env)),
};
