type Env = { STORE: R2Bucket };

export default {
  fetch: async (request: Request, env: Env) => Response.json(await env.STORE.list()),
};
