export default { fetch: (request, env) => env.BUILT.get("a") };
