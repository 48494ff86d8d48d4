// What the other half of the code believes in.
export interface CloudflareEnvironment {
  TRADING_RESULTS: KVNamespace;
  TRAINED_MODELS: R2Bucket;
  AI?: Ai;
  CACHE_DO: DurableObjectNamespace;
  ENVIRONMENT: string;
}
