import { DurableObject } from "cloudflare:workers";

export class Counter extends DurableObject {
  async add() {
    await this.env.COUNTS.put("a", "1"); // finding: WL8003 ^20#6 env.COUNTS
  }
}
