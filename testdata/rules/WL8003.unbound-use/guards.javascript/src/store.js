// No Durable Object: nothing of it is called by the runtime.
export class Store {
  constructor(state, env) {
    this.env = env;
  }

  load() {
    return this.env.STORED.get("a");
  }
}
