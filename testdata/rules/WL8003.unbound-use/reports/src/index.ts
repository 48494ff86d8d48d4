import { DurableObject, WorkerEntrypoint, env as workerEnv } from "cloudflare:workers";
import { app } from "./app";
import { save } from "./save";

export default {
  async fetch(request, env, ctx) {
    await env.CACHE.get("a");
    await env.CACHES.put("a", "b"); // finding: WL8003 ^15#6 env.CACHES {{env.CACHES.put() needs a binding, but wrangler.toml has none under "CACHES" in any environment}}
    await save(env);
    return app.fetch(request, env, ctx);
  },
  async scheduled(controller, environment) {
    const { FILES, DB: database, CACHE } = environment; // finding: WL8003 ^13#5 env.FILES
    // finding@-1: WL8003 ^20#2 env.DB {{env.DB.prepare()}}
    await FILES.list();
    await database.prepare("SELECT 1").run();
    await CACHE.list();
    const bound = environment.JOBS; // finding: WL8003 ^31#4 env.JOBS
    await bound.send("a");
  },
} satisfies ExportedHandler;

export class Room extends DurableObject {
  private readonly env2: CloudflareEnvironment;

  constructor(state, environment) {
    super(state, environment);
    environment["RULES"].idFromName("a"); // finding: WL8003 ^17#7 env.RULES
  }

  async alarm(): Promise<void> {
    await this.env.ALARMS!.get<string>("a", "json"); // finding: WL8003 ^20#6 env.ALARMS
    await this.env2.OTHERS.head("a"); // finding: WL8003 ^21#6 env.OTHERS
    const env = this.env;
    const later = () => env.LATER.writeDataPoint({}); // finding: WL8003 ^29#5 env.LATER
    await workerEnv.GLOBAL.fetch("https://a"); // finding: WL8003 ^21#6 env.GLOBAL
    return later();
  }
}

export class Api extends WorkerEntrypoint<CloudflareEnvironment> {
  fetch = () => this.env.ASSETS.fetch("https://a"); // finding: WL8003 ^26#6 env.ASSETS
}
