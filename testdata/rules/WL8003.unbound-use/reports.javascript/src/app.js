import { Hono } from "hono";

const app = new Hono();
app.get("/", async (c) => c.text(await c.env.PAGES.get("a"))); // finding: WL8003 ^46#5 env.PAGES
export default app;
