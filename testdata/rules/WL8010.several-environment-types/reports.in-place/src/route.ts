export type App = { Variables: { user: string }, Bindings: { CACHE?: KVNamespace } };
