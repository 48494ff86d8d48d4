/* eslint-disable */
import { DurableObject } from "cloudflare:workers";
declare global { namespace Cloudflare { interface Env extends Base<{ a: 1 }> { KV?: KVNamespace } } }
export type Env<T extends { a: string } = {}> = { DB: D1Database; 'a-b': `x${ `y${string}` }` } & Other
export const f = (x: string) => x.replace(/[/'"`]/g, `${x ? `{${x}` : "}"}`) / 2;
export default class Room extends DurableObject<Env> { async fetch() { return this.env.KV.get(`<p>${"it's"}</p>`) } }
