// The type of getCloudflareContext().env, by the name that Next.js's adapters look for.
interface CloudflareEnv {
  DB: D1Database;
  SESSIONS: KVNamespace; // finding: WL8002 ^3#8 CloudflareEnv.SESSIONS {{The KV namespace there is called "SHOP_KV"}}
}
