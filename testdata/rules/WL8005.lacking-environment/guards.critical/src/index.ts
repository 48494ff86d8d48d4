interface Env {
  DB: D1Database;
  CACHE: KVNamespace;
}

export default {
  fetch: async (request: Request, env: Env) => Response.json(await env.DB.prepare("SELECT 1").first()),
};
