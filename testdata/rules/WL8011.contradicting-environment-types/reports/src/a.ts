export interface Env {
  DB: D1Database;
  CACHE: KVNamespace | undefined; // finding: WL8011 ^3#5 CACHE {{CACHE has the type KVNamespace | undefined according to Env in src/a.ts, and R2Bucket according to Bindings in src/b.ts. }}
}
