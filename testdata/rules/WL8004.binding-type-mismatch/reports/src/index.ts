import type { KVNamespace } from "@cloudflare/workers-types";

interface Env {
  FILES: KVNamespace; // finding: WL8004 ^3#5 Env.FILES {{"FILES" is typed as KVNamespace, but in wrangler.toml it is an R2 bucket: calls that the type allows fail in production. Write R2Bucket}}
  CACHE: D1Database | null; // finding: WL8004 ^3#5 Env.CACHE {{in wrangler.toml it is a variable}}
}

export default {
  fetch: (request: Request, env: Env) => new Response(),
};
