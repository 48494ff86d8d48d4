import { DurableObject } from "cloudflare:workers";

interface Env {
  CACHE: KVNamespace;
}

// Another Worker calls it, by script_name.
export class Room extends DurableObject<Env> {}

export default {
  fetch: async (request: Request, env: Env) => new Response(await env.CACHE.get("a")),
};
