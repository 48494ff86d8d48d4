interface Env {
  CACHE: KVNamespace;
}

export default {
  fetch: async (request: Request, env: Env) => new Response(await env[request.url.slice(1) as keyof Env].get("a")),
};
