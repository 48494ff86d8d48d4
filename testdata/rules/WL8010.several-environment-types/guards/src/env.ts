export interface Env {
  DB: D1Database;
  CACHE: KVNamespace;
  API_KEY: string;
}

export type Bindings = Env;
export interface CloudflareBindings extends Env { QUEUE: Queue }
export type CloudflareEnvironment = Pick<Env, "DB"> & { CACHE: KVNamespace };
export type App = { Bindings: Env & { API_KEY: string } };
