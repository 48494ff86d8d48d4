export interface Bindings { DB: D1Database; QUEUE: Queue; AI: Ai }
