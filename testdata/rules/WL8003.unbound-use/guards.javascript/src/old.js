export default { fetch: (request, env) => env.OLD.get("a") };
