import { load } from "./load.js";
import { Counter } from "./counter";

export { Counter };

export default {
  async fetch(request, env) {
    await env.CACHE.get("a");
    await env.FILES.get("a"); // finding: WL8003 ^15#5 env.FILES
    return load(request, env);
  },
};
