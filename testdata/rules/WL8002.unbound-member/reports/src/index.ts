import type { Env } from "./env";

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    return new Response(await env.CACHE.get(request.url));
  },
};
