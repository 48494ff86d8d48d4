export interface CloudflareEnvironment {
  KV: KVNamespace;
}
