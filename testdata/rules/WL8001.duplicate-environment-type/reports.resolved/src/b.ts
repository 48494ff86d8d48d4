import type { Base as Shared } from "./base.js";

export type Env = Omit<Shared, "CACHE"> & Partial<Pick<Shared, "CACHE">> & { MODE: 'test' | 'live' };
