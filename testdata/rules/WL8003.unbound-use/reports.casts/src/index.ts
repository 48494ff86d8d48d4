import * as runtime from "cloudflare:workers";
import { DurableObject } from "cloudflare:workers";

interface Env {
  CACHE: KVNamespace;
}

export class Room extends DurableObject<Env> {
  private files(): R2Bucket {
    const { FILES } = this.env as unknown as { FILES: R2Bucket }; // finding: WL8003 ^13#5 env.FILES
    return FILES.list() && (this.env as unknown as { MEDIA: R2Bucket }).MEDIA.list(); // finding: WL8003 ^73#5 env.MEDIA
  }
}

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    await (env as any).FLAGS.get("a"); // finding: WL8003 ^24#5 env.FLAGS
    await ((env as unknown) as Other)["JOBS"].send("a"); // finding: WL8003 ^39#6 env.JOBS
    const queue = (env satisfies object as any).MAILS; // finding: WL8003 ^49#5 env.MAILS
    await queue.send("a");
    await runtime.env.LIMITER.limit({ key: "a" }); // finding: WL8003 ^23#7 env.LIMITER
    return new Response(await (env).CACHE.get("a"));
  },
};
