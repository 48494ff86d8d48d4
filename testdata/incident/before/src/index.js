import { CacheDurableObject } from "./cache.js";

export { CacheDurableObject };

export default {
  async fetch(request, env) {
    const key = new URL(request.url).pathname;
    await env.MARKET_ANALYSIS_CACHE.put(key, await request.text());
    return new Response("stored");
  },
};
