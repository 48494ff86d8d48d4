export type Env = {
  KV: KVNamespace;
};
