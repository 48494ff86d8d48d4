export interface CloudflareEnvironment { // finding: WL8001 ^18#21 CloudflareEnvironment {{Imports of "./types" are ambiguous}}
  KV: KVNamespace;
}
