export default {
  fetch: (request: Request, env: Env) => env.SEEDED.put("a", "b"),
};
