import { helper } from "./helper.js";
import { Store } from "./store.js";
// import { old } from "./old.js";

export default {
  async fetch(request, env) {
    if (env.OPTIONAL) {
      await env.OPTIONAL.get("a");
    }
    new Store({}, { STORED: new Map() }).load();
    return helper(env.CACHE, process.env.HOME);
  },
};
