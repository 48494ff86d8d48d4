import { z } from "zod";
const schema = z.object({ KV: z.string() });
export type Env = z.infer<typeof schema>;
declare module "bun" { interface Env { KV: string } }
declare namespace Bun { interface Env { KV: string } }
