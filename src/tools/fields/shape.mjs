// The shape of a configuration as config-schema.json has it: a tree of fields without wrangler's behaviour.

/** A path of the table: `a.b[].c`, `vars.*`, `exports.*<type=worker>.cache`. */
export class Path {
  /** @returns {{ kind: "key" | "any" | "element", key?: string, variant?: [string, string] }[]} */
  static parse(text) {
    const steps = [];
    for (const [, key, element, variant] of text.matchAll(/([^.[\]<>]+)|(\[\])|<([^>]*)>/g)) {
      if (variant !== undefined) {
        steps.at(-1).variant = variant.split("=");
      } else if (element) {
        steps.push({ kind: "element" });
      } else {
        steps.push(key === "*" ? { kind: "any" } : { kind: "key", key });
      }
    }
    return steps;
  }

  static child(parent, key) {
    return parent === "" ? key : `${parent}.${key}`;
  }

  /** The path of the table or array that a path lies in; `""` for fields of the first level. */
  static parent(path) {
    return path.replace(/(?:^|\.)[^.[\]<>]+(?:<[^>]*>)?$|\[\](?:<[^>]*>)?$/, "");
  }
}

/** Fields by path: `{ types, values, required, closed }`, where `closed` means that the schema allows no other keys. */
export function readShape(schema) {
  const fields = new Map();
  const resolve = (node) => {
    while (node?.$ref) {
      node = schema.definitions[node.$ref.replace("#/definitions/", "")];
    }
    return node;
  };

  const alternatives = (node) => {
    node = resolve(node);
    return node?.anyOf ? node.anyOf.flatMap(alternatives) : [node];
  };

  // The schema of `previews.limits` and its like names the whole environment instead of the environment's `limits`.
  const narrow = (node, key) =>
    node?.properties?.compatibility_date && key in node.properties ? alternatives(node.properties[key]) : [node];

  const visit = (path, nodes, required, depth) => {
    const types = new Set();
    const values = [];
    let open = nodes.length === 0;
    for (const node of nodes) {
      const named = [node?.type ?? []].flat();
      named.forEach((type) => types.add(type));
      open ||= named.length === 0;
      values.push(...(node?.enum ?? (node && "const" in node ? [node.const] : [])));
    }
    const objects = nodes.filter((node) => [node?.type].flat().includes("object"));
    const isFree = objects.some((node) => node.additionalProperties !== false);
    fields.set(path, {
      // An element of free form nests without end.
      types: open || types.size > 4 ? ["any"] : [...types],
      values: [...new Set(values)],
      required,
      closed: objects.length > 0 && !isFree,
    });
    if (open || depth > 8 || types.size > 4) {
      return;
    }
    const keys = new Set(objects.flatMap((node) => Object.keys(node.properties ?? {})));
    for (const key of keys) {
      const holders = objects.filter((node) => node.properties && key in node.properties);
      visit(
        Path.child(path, key),
        holders.flatMap((node) => alternatives(node.properties[key])).flatMap((node) => narrow(node, key)),
        objects.every((node) => (node.required ?? []).includes(key)),
        depth + 1,
      );
    }
    const more = objects.filter((node) => node.additionalProperties && Object.keys(node.additionalProperties).length > 0);
    if (more.length > 0) {
      visit(Path.child(path, "*"), more.flatMap((node) => alternatives(node.additionalProperties)), false, depth + 1);
    }
    const items = nodes.filter((node) => node?.items);
    if (items.length > 0) {
      visit(`${path}[]`, items.flatMap((node) => alternatives(node.items)), false, depth + 1);
    }
  };

  const root = resolve(schema.definitions.RawConfig);
  for (const [key, node] of Object.entries(root.properties)) {
    if (key !== "env") {
      visit(key, alternatives(node), false, 1);
    }
  }
  return fields;
}
