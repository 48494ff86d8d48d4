// finding@+1: WL8001 ^18#3 Env {{Env is defined by hand in two files of this Worker: src/a.ts and src/b.ts}}
export interface Env {
  CARTS: KVNamespace;
}
