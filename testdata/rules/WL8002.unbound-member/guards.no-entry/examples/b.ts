export type Env = {
  THING_B: R2Bucket;
};
