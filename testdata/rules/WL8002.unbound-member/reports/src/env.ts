export interface Env {
  CACHE: KVNamespace;
  DB: D1Database; // finding: WL8002 ^3#2 Env.DB {{"DB" is typed as D1Database, but wrangler.toml binds nothing under that name}}
  ROOMS: DurableObjectNamespace<Room>; // finding: WL8002 ^3#5 Env.ROOMS {{Add the binding to durable_objects.bindings}}
  MAYBE?: R2Bucket;
  EITHER: Queue<string> | undefined;
  TOKEN: string;
  FILES: R2Bucket; // finding: WL8002 ^3#5 Env.FILES
}

export interface R2Bucket {
  get(key: string): Promise<unknown>;
}
