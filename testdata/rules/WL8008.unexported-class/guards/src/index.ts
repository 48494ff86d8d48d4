import { instrument } from "sentry";
import { B2 } from "./b";

export { C2 as C } from "./c.js";
export * from "./d";
export { B2 as B };
export const A = instrument(() => ({}), class {});
export abstract class F {}

const worker = { fetch: () => new Response() };
export { worker as default };
