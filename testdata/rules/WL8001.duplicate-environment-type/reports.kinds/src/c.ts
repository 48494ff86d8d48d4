export type CloudflareEnvironment = Readonly<{ unrelated: string }> & { // finding: WL8012 ^13#21 CloudflareEnvironment {{such as FILES}}
  FILES: R2Bucket;
  [variable: string]: unknown;
};
