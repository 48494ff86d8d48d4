// What the first half of the code believes in.
export interface CloudflareEnvironment {
  MARKET_ANALYSIS_CACHE: KVNamespace;
  CACHE_DO_KV: KVNamespace;
  TRAINED_MODELS: R2Bucket;
  AI: Ai;
  ENVIRONMENT: string;
}
