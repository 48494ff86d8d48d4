export type CloudflareBindings = {
  THING_A: KVNamespace;
};
