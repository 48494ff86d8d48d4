type Env = {
  readonly MODE: "test" | "live" // in the dashboard
  CACHE?: /* not everywhere */ KVNamespace
}
