declare module "cloudflare:test" {
  interface ProvidedEnv {
    TEST_KV: KVNamespace;
  }
}

interface Env {
  TEST_MIGRATIONS: D1Database;
}
