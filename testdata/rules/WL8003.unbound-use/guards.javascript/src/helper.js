const env = { LOCAL: new Map() };

export const helper = (cache, home) => env.LOCAL.get(home) ?? cache.get(home);
