import { DurableObject } from "cloudflare:workers";

export class Cart extends DurableObject {
  async add(item) {
    await this.ctx.storage.put(item.id, item);
  }
}

export default {
  async fetch(request, env) {
    const session = await env.SESSIONS.get(new URL(request.url).pathname);
    return new Response(session ?? env.API_BASE_URL);
  },

  async queue(batch, env) {
    for (const message of batch.messages) {
      await env.DB.prepare("INSERT INTO orders (body) VALUES (?)").bind(message.body).run();
    }
  },
};
