import type { Rpc } from "../../rpc";

type Env = {
  AUTH: Fetcher;
  RPC: Service<Rpc>;
  BROWSER: Fetcher | BrowserWorker;
  CERT: Fetcher;
  INDEX: VectorizeIndex;
  INDEX2: Vectorize;
  AI: Ai<AiModels>;
  STREAM: Pipeline<Record<string, unknown>>;
  LIMIT: RateLimit;
  MODE: "a" | "b";
};

export default {
  fetch: (request: Request, env: Env) => env.AUTH.fetch(request),
};
