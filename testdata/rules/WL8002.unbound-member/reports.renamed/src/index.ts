import { Hono } from "hono";

type App = {
  Bindings: {
    CACHE: KVNamespace<string>; // finding: WL8002 ^5#5 {{The KV namespace there is called "CACHE_KV": use one name in both, if it is that one.}}
  };
};

const app = new Hono<App>();
app.get("/", async (c) => c.text(String(await c.env.CACHE.get("a"))));
export default app;
