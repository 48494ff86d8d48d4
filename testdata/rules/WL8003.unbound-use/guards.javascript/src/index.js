import { helper } from "./helper.js";
// import { old } from "./old.js";

export default {
  async fetch(request, env) {
    if (env.OPTIONAL) {
      await env.OPTIONAL.get("a");
    }
    return helper(env.CACHE, process.env.HOME);
  },
};
