import { OAuthProvider } from "@cloudflare/workers-oauth-provider";

interface Env {
  CACHE: KVNamespace;
}

const api: ExportedHandler<Env> = { fetch: async (request, env) => new Response(await env.CACHE.get("a")) };

export default new OAuthProvider({ apiRoute: "/api", apiHandler: api });
