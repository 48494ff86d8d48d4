import { OAuthProvider } from "@cloudflare/workers-oauth-provider";

interface Env {
  CACHE: KVNamespace;
}

export default {
  async fetch(request: Request, env: Env, ctx: ExecutionContext): Promise<Response> {
    await env.CACHE.get("a");
    return new OAuthProvider<Env>({ apiRoute: "/api", apiHandlers: { "/api": {} } }).fetch(request, env, ctx);
  },
};
