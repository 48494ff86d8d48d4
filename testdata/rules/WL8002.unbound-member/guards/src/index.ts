import { z } from "zod";
import type { Queue } from "bullmq";
import type { Env } from "./env";
import { handle } from "./handle";

const Env = z.object({ PORT: z.string() });

export default {
  fetch: (request: Request, env: Env) => handle(request, env),
  jobs: [] as Queue[],
};
