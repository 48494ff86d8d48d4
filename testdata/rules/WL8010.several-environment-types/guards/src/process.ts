declare module "bun" { interface Env { DB: D1Database; CACHE: KVNamespace } }
const value = { Bindings: { DB: D1Database, CACHE: KVNamespace } };
