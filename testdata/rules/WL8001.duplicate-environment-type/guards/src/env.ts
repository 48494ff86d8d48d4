// The one that is written by hand, in two parts that TypeScript merges.
export interface Env {
  KV: KVNamespace;
}

export interface Env {
  DB: D1Database;
}

// interface Env { KV: KVNamespace }
const text = `interface Env { KV: KVNamespace }`;
const pattern = /interface Env {/;
