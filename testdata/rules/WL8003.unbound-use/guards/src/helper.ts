import { Hono } from "./router";

export const helper = (env: { INJECTED: KVNamespace }) => env.INJECTED.get("a");

export const injected = (env: Env) => env.INJECTED.get("a");

const app = new Hono();
app.get("/", (c) => c.env.UNKNOWN.get("a"));

export function graph(c: { env: Map<string, Map<string, string>> }) {
  return c.env.GRAPH.get("a");
}

interface Env {
  INJECTED: KVNamespace;
}
