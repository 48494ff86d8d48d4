export default {
  fetch: async (request, env) => new Response(await env.CACHE.get("a")), // finding: WL8003 ^57#5 env.CACHE
} satisfies ExportedHandler<Env>;
