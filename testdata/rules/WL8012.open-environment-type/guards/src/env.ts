export interface Env {
  [name: string]: string | undefined;
  MODE: string;
}

export interface Other { CACHE: KVNamespace; [name: string]: unknown }
export type Bindings = { [K in Names]: KVNamespace };
export class CloudflareBindings { [name: string]: unknown; CACHE: KVNamespace }
export interface CloudflareEnvironment { CACHE: KVNamespace; [Symbol.iterator](): Iterator<string> }
