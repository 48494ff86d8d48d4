export type CloudflareBindings = { // finding: WL8001 ^13#18 CloudflareBindings {{KV (optional in src/b.ts) and DB (only in src/b.ts)}}
  KV: KVNamespace;
};
