import { load } from "./load.js";
import app from "./app";
import { Counter } from "./counter";
import { Room } from "./room";

export { Counter, Room };

export default {
  async fetch(request, env) {
    await env.CACHE.get("a");
    await env.FILES.get("a"); // finding: WL8003 ^15#5 env.FILES
    return request.url.endsWith("/app") ? app.fetch(request, env) : load(request, env);
  },
};
