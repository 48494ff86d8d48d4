// One kind of resource, written in two ways; and what is no resource for one of them. WL8010 speaks of these.
export interface Env { // finding: WL8010 ^18#3 Env {{disagree: KV (KVNamespace or KVNamespace<"a">), AUTH (Fetcher or Service<Auth>) and MODE (string or Fetcher).}}
  KV: KVNamespace;
  AUTH: Fetcher;
  MODE: string;
}

export interface Bindings {
  KV: KVNamespace<"a">;
  AUTH: Service<Auth>;
  MODE: Fetcher;
}
