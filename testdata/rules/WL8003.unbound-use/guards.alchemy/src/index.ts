export default {
  fetch: (request, env) => env.KV.get("a"),
};
