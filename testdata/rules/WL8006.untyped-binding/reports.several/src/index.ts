type Env = { // finding: WL8006 ^6#3 Env {{Env lacks "FLAGS" and "FILES"}}
  CACHE: KVNamespace;
};

export default {
  fetch: async (request: Request, env: Env) => new Response(await env.CACHE.get("a")),
};
