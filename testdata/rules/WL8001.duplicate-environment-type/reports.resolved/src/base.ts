export interface Base {
  DB: D1Database;
  CACHE: KVNamespace;
}
