interface Env {
  KV: KVNamespace;
}
