// Secrets and variables of a script, which have the names of the Worker's.
export type Bindings = { API_KEY: string; OTHER: string };
