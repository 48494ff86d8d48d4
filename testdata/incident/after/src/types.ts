// The one definition, for all of the code.
export interface CloudflareEnvironment {
  MARKET_ANALYSIS_CACHE: KVNamespace;
  TRAINED_MODELS: R2Bucket;
  AI: Ai;
  CACHE_DO: DurableObjectNamespace;
  ENVIRONMENT: string;
  WORKER_VERSION: string;
}
