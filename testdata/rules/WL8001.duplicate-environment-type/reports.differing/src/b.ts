export interface CloudflareBindings {
  readonly KV?: KVNamespace;
  DB: D1Database;
}
