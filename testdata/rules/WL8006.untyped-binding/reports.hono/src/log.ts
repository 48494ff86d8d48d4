export const log = (env: unknown) => console.log(env);
