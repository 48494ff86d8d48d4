type FilesEnv = { STORE: R2Bucket };

export default {
  fetch: async (request: Request, env: FilesEnv) => Response.json(await env.STORE.list()),
};
