interface Env {
  CACHE: KVNamespace;
  DB: D1Database;
  FILES?: R2Bucket;
  LOG: AnalyticsEngineDataset;
  OTHER: string;
}

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    env.LOG?.writeDataPoint({ blobs: [request.url] });
    return Response.json(await env.DB.prepare("SELECT 1").first());
  },
};
