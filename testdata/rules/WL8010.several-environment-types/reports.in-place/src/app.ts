import { Hono } from "hono";

const app = new Hono<{ Bindings: { DB: D1Database; CACHE: KVNamespace } }>(); // finding: WL8010 ^24#8 Bindings {{Bindings of Hono in src/app.ts, Bindings of App in src/route.ts and Cloudflare.Env in types.d.ts. What stands there more than once: DB and CACHE. Already the types disagree: CACHE (optional in Bindings of App in src/route.ts). }}
export default app;
