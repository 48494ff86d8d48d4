export class Hono {
  get = (path: string, handler: (c: { env: Record<string, Map<string, string>> }) => unknown) => handler({ env: { UNKNOWN: new Map([[path, path]]) } });
}
