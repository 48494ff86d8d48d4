export interface CloudflareEnvironment { // finding: WL8010 ^18#21 CloudflareEnvironment {{CloudflareEnvironment in src/env.ts and Env in src/worker.ts. What stands there more than once: DB and CACHE. A binding that}}
  DB: D1Database;
  CACHE: KVNamespace;
  JOBS: Queue<Job>;
}
