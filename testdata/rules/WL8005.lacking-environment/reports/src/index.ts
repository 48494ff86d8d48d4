interface Env extends Record<string, unknown> {
  DB: D1Database;
  CACHE: KVNamespace;
}

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    env.LOG.writeDataPoint({ blobs: [request.url] });
    return Response.json(await env.DB.prepare("SELECT 1").first());
  },
};
