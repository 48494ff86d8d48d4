import { CloudflareEnvironment as Base } from "./base";

// It takes everything from the other one.
export interface CloudflareEnvironment extends Base {
  KV: KVNamespace<"a" | "b">;
  QUEUE: Queue;
}
