export interface Env { // finding: WL8012 ^18#3 Env {{bindings such as CACHE and lets}}
  MODE: string;
  CACHE: KVNamespace;
  [name: string]: unknown;
}

export type Bindings = Base & { DB: D1Database; [name: string]: string | D1Database }; // finding: WL8012 ^13#8 Bindings {{such as DB}}
const app = new Hono<{ Bindings: { AI: Ai; [key: `x${string}`]: string } }>(); // finding: WL8012 ^24#8 Bindings {{such as AI}}
