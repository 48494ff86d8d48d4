export interface Env {
  COUNTER: DurableObjectNamespace;
}

export default {
  fetch: (request: Request, env: Env) => env.COUNTER.get(env.COUNTER.idFromName("a")).fetch(request),
};
