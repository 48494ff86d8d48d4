import { DurableObject, WorkerEntrypoint, WorkflowEntrypoint } from "cloudflare:workers";
import { handleSelfTest, logBindings } from "./self-test";

export default {
  async fetch(request, env, ctx): Promise<Response> {
    logBindings(env);
    const options = { prefix: "/tests", apiKey: env.SIGNING_KEY, environment: "", presenceOnly: ["FILES"] };
    return (await handleSelfTest(request, env, ctx, options)) ?? new Response(null, { status: 404 });
  },
} satisfies ExportedHandler<Env>;

export class Greeter extends WorkerEntrypoint<Env> {}
export class Room extends DurableObject<Env> {}
export class Checkout extends WorkflowEntrypoint<Env> {
  override async run(): Promise<void> {}
}
