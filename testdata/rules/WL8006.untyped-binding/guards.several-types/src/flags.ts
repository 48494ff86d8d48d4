interface FlagsEnv {
  FLAGS: KVNamespace;
}

export const flags = (env: FlagsEnv) => env.FLAGS.get("a");

export const handler: ExportedHandler<FlagsEnv> = {};
