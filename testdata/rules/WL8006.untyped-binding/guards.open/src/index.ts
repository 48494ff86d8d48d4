import type { FlagsEnv } from "@company/flags";

interface Env extends FlagsEnv {
  CACHE: KVNamespace;
}

export default {
  fetch: async (request: Request, env: Env) => new Response(await env.CACHE.get("a")),
};
