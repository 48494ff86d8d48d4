import { flag } from "./flags";

interface Env {
  CACHE: KVNamespace;
}

export default {
  fetch: async (request: Request, env: Env) => new Response((await env.CACHE.get("a")) ?? (await flag(env, request.url))),
};
