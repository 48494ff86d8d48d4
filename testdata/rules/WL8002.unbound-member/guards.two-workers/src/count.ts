import type { Env } from "./env";

export const count = (env: Env) => env.DB.prepare("SELECT 1").first();
