// Untyped, so nobody knows that this is the environment.
export const flag = (bindings: any, name: string) => bindings.FLAGS.get(name);
