import { Hono } from "hono";

type Bindings = {
  ROOMS: DurableObjectNamespace;
};

const app = new Hono<{ Bindings: Bindings }>();
app.get("/", (c) => c.text(c.env.ROOMS.newUniqueId().toString()));
export default app;
