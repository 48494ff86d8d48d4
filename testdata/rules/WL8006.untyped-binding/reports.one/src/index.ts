export interface Env { // finding: WL8006 ^18#3 Env {{Env lacks "FLAGS", a KV namespace that wrangler.toml binds}}
  CACHE: KVNamespace;
}

export default {
  fetch: async (request: Request, env: Env) => new Response(await env.CACHE.get("a")),
};
