import { flags } from "./flags";

interface CacheEnv {
  CACHE: KVNamespace;
}

export default {
  fetch: async (request: Request, env: CacheEnv & { RAW: KVNamespace }) => new Response(await env.CACHE.get("a")),
  scheduled: (controller: ScheduledController, env: CacheEnv) => flags(env as never),
};
