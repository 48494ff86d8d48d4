export interface CloudflareEnvironment {
  KV: KVNamespace;
  DB: D1Database;
}
