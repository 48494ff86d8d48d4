export const kv = await KVNamespace("kv");
