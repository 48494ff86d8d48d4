import { DurableObject, WorkerEntrypoint, WorkflowEntrypoint } from "cloudflare:workers";
import { handleSelfTest, logBindings } from "./self-test";

/** What can go wrong at runtime, by the first segment of the path, which is the prefix of the endpoints. */
const faults: Record<string, (env: Env) => object> = {
  good: (env) => env,
  unbound: ({ CACHE, ...env }) => env,
  "other-kind": (env) => ({ ...env, CACHE: env.FILES, DB: env.SELF }),
  "failing-writes": (env) => ({ ...env, CACHE: withMethod(env.CACHE, "put", () => Promise.reject(new Error("KV PUT failed: 401 Unauthorized"))) }),
  "lost-reads": (env) => ({ ...env, CACHE: withMethod(env.CACHE, "get", () => Promise.resolve(null)) }),
  "late-reads": (env) => (++late % 3 === 0 ? env : { ...env, CACHE: withMethod(env.CACHE, "get", () => Promise.resolve(null)) }),
  "kept-keys": (env) => ({ ...env, CACHE: withMethod(env.CACHE, "delete", () => Promise.resolve()) }),
  "locked-bucket": (env) => ({ ...env, FILES: withMethod(env.FILES, "delete", () => Promise.reject(new Error("The object is locked"))) }),
  "no-key": ({ SELF_TEST_API_KEY, ...env }) => env,
  injection: (env) => ({ ...env, "\u001b[2J\u202eEVIL": env.CACHE }),
  "no-secret": ({ SIGNING_KEY, ...env }) => env,
};

let late = 0;
let gateway = 0;

function withMethod<T extends object>(resource: T, method: string, replacement: () => unknown): T {
  return new Proxy(resource, {
    get: (target, property) => {
      const value: unknown = property === method ? replacement : Reflect.get(target, property);
      return typeof value === "function" ? (value as (...given: unknown[]) => unknown).bind(target) : value;
    },
  });
}

export default {
  async fetch(request, env, ctx) {
    logBindings(env);
    const url = new URL(request.url);
    const [, name = ""] = url.pathname.split("/");
    switch (name) {
      case "slow":
        await new Promise((resolve) => setTimeout(resolve, 2500));
        break;
      case "gateway":
        if (++gateway % 2 === 1) {
          return new Response("error code: 502", { status: 502 });
        }
        break;
      case "not-json":
        return new Response("<!doctype html><title>Welcome</title>", { headers: { "content-type": "text/html" } });
      case "other-json":
        return Response.json({ status: "ok" });
      case "huge":
        return new Response("x".repeat(2 * 1024 * 1024));
      case "redirect":
        return Response.redirect(new URL(`/good${url.pathname.slice("/redirect".length)}`, url).href, 302);
      case "throwing":
        throw new Error("the Worker throws");
    }

    const fault = faults[name] ?? faults["good"]!;
    return (await handleSelfTest(request, fault(env), ctx, { prefix: `/${name}` })) ?? new Response("not found", { status: 404 });
  },
} satisfies ExportedHandler<Env>;

export class Greeter extends WorkerEntrypoint<Env> {
  greet(): string {
    return "hello";
  }
}

export class Room extends DurableObject<Env> {}

export class Checkout extends WorkflowEntrypoint<Env> {
  override async run(): Promise<void> {}
}
