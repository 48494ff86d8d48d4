// Nothing to do with the Worker's bindings.
export type Env = { NODE_ENV: "production" | "test" };
