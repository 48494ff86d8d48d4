import { env as nodeEnv } from "std-env";
import { z } from "zod";
import { helper } from "./helper";

interface Env {
  CACHE: KVNamespace;
  OPTIONAL?: KVNamespace;
  SERVICE: Logger;
  TOKEN: string;
}

class Settings {
  constructor(private readonly env: NodeJS.ProcessEnv) {}
  get = () => this.env.SETTINGS.get("a");
}

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    process.env.PROCESS.get("a");
    import.meta.env.VITE.get("a");
    Deno.env.get("DENO");
    nodeEnv.NODE.get("a");
    env.TOKEN.split(",");
    env.SECRET.trim();
    env.SERVICE.send("a");
    await env.OPTIONAL!.get("a");
    await env.CHAINED?.get("a");
    if (env.TESTED) await env.TESTED.get("a");
    if ("ASKED" in env) await env.ASKED.get("a");
    env.EITHER = env.EITHER ?? env.CACHE;
    await env.EITHER.get("a");
    env.ASSIGNED = new Map();
    env.ASSIGNED.get("a");
    const { DEFAULTED = env.CACHE } = env;
    await DEFAULTED.get("a");
    const checked = env.LATER;
    if (!checked) return new Response(null, { status: 503 });
    await checked.get("a");
    await helper({ ...env, INJECTED: env.CACHE });
    for (const env of [new Map([["LOOP", new Map()]])]) env.LOOP.get("a");
    [new Map()].map((env) => env.SHADOW.get("a"));
    [new Map()].map(env => env.SHADOW2.get("a"));
    {
      const env = z.object({});
      env.SHAPE.get("a");
    }
    type Name = Env["NAMED"];
    const config = { env: { CONFIG: new Map() } };
    config.env.CONFIG.get("a");
    return new Response(String(new Settings(process.env).get()));
  },
};
