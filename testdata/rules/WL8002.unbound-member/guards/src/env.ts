import type { Queue } from "bullmq";
import type { Workflow } from "./flow";

export interface Env extends Partial<Extra> {
  RATE: RateLimit;
  ONLY_STAGING: D1Database;
  CHECKED: KVNamespace;
  JOBS: Queue;
  FLOW: Workflow<string>;
  API_TOKEN: string;
  __STATIC_CONTENT: KVNamespace;
}

interface Extra {
  FILES: R2Bucket;
}

type Picked = Pick<Env, "RATE">;

declare namespace Bun {
  interface Env {
    BUN_KV: KVNamespace;
  }
}
