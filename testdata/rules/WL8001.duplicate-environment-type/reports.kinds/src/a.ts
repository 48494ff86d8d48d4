export interface CloudflareEnvironment { // finding: WL8001 ^18#21 CloudflareEnvironment {{disagree: FILES (R2Bucket or KVNamespace), a-b (not in src/a.ts), unrelated (only in src/c.ts) and any other name (compiles in src/c.ts because of the index signature).}}
  FILES: R2Bucket;
}
