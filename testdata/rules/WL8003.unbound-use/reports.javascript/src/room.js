// As they were written before there was a class to extend.
export class Room {
  constructor(state, env) {
    this.state = state;
    this.bindings = env;
    env.RULES.get("a"); // finding: WL8003 ^9#5 env.RULES
  }

  async fetch() {
    await this.bindings.ROOMS.idFromName("a"); // finding: WL8003 ^25#5 env.ROOMS
    return new Response();
  }
}
