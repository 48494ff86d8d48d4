export type CloudflareBindings = {
  THING_B: R2Bucket;
};
