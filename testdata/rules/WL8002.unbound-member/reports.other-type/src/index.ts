interface Env {
  CACHE: KVNamespace; // finding: WL8002 ^3#5 Env.CACHE {{Add the binding to kv_namespaces, or remove the member}}
}

export default {
  fetch: async (request: Request, env: Env) => new Response(await env.CACHE.get("a")),
};
