interface Env { // finding: WL8001 ^11#3 Env {{in two files of this Worker: env.d.ts and src/index.ts. }}
  KV: KVNamespace;
}
