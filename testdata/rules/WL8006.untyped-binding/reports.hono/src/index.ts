import { Hono } from "hono";
import { log } from "./log";

// FLAGS was here before.
type Bindings = { // finding: WL8006 ^6#8 Bindings {{Bindings lacks "FLAGS"}}
  CACHE: KVNamespace;
};

const app = new Hono<{ Bindings: Bindings }>();
app.get("/", async (c) => c.text(String(await c.env.CACHE.get("a"))));

// Neither Hono nor code that is read takes anything unseen.
export default {
  fetch: (request: Request, env: Bindings, ctx: ExecutionContext) => log(env) ?? app.fetch(request, env, ctx),
};
