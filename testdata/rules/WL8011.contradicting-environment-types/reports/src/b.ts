export type Bindings = { DB: D1Database; CACHE: R2Bucket };
