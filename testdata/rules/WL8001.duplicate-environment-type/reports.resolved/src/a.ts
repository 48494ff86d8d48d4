import type { Base } from "./base";

export interface Env extends Base { // finding: WL8001 ^18#3 Env {{disagree: DB (not in src/c.ts) and CACHE (optional in src/b.ts and src/c.ts).}}
  MODE: "test" | "live";
}
