type Env = { STORE: KVNamespace };

export default {
  fetch: async (request: Request, env: Env) => Response.json(await env.STORE.list()),
};
