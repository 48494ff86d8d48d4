import type { Env } from "./env";

export async function handle(request: Request, env: Env): Promise<Response> {
  const { success } = await env.RATE.limit({ key: request.url });
  return new Response(success ? await env.CHECKED?.get("a") : null);
}
