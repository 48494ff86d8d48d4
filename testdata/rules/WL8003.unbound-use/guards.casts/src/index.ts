import { resolve, type Resolved } from "@company/bindings";

interface Env {
  CACHE: KVNamespace;
}

class Store {
  constructor(state: Map<string, string>, private readonly env: Record<string, Map<string, string>>) {
    this.env = env;
  }

  fetch = () => this.env.OWN.get("a");
}

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    const flags = (env as any).FLAGS ?? new Map();
    flags.get("a");
    if (!(env as any).JOBS) return new Response();
    await (env as any).JOBS.send("a");
    // What a call returns is no environment.
    resolve(env as any).RESOLVED.get("a");
    await resolve<Resolved>(env).TYPED.get("a");
    (process.env as any).PROCESS.get("a");
    return new Response(new Store(new Map(), {}).fetch());
  },
};
