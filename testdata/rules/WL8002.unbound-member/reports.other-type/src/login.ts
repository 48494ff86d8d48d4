// Not imported yet, but SESSIONS has its own code: nobody calls it CACHE.
export interface LoginEnv {
  SESSIONS: KVNamespace;
}
