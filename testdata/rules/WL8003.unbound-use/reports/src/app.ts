import { Hono, type Context } from "hono";

type AppEnv = { Bindings: CloudflareBindings; Variables: { user: string } };

export const app = new Hono<AppEnv>();

app.get("/", async (c) => c.json(await c.env.USERS.get("a"))); // finding: WL8003 ^46#5 env.USERS
app.post("/", check, (c) => {
  const { MAIL } = c.env; // finding: WL8003 ^11#4 env.MAIL
  return MAIL.send(c.req.raw);
});

async function check(c: Context<AppEnv>, next: () => Promise<void>) {
  await c.env.LIMITER.limit({ key: "a" }); // finding: WL8003 ^15#7 env.LIMITER
  await next();
}
