export interface CloudflareEnvironment { // finding: WL8001 ^18#21 CloudflareEnvironment {{DB (only in src/types.ts)}}
  KV: KVNamespace;
  DB: D1Database;
}
