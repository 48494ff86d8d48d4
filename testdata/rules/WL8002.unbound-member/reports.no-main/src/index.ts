export type Bindings = {
  CACHE: KVNamespace;
  DB: D1Database; // finding: WL8002 ^3#2 Bindings.DB {{"DB" is typed as D1Database, but wrangler.toml binds nothing under that name}}
};
