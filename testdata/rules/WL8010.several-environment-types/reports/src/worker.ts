type Env = { DB: D1Database, readonly CACHE: KVNamespace; API_KEY: string };
