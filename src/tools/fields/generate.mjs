#!/usr/bin/env node
// Makes src/WranglerLint.Core/Schema/fields.tsv from an npm-installed wrangler.
//
//   node generate.mjs [WRANGLER]            writes the table; WRANGLER is node_modules/wrangler, or the variable WRANGLER_DIR
//   node generate.mjs [WRANGLER] --check    compares only; exit code 1 when the table is out of date
//   node generate.mjs [WRANGLER] --since VERSION=config-schema.json ...    also dates fields by older schemas
//
// The shape comes from the package's config-schema.json, the behaviour from asking its validation, and what can be
// neither read nor asked from overrides.tsv.

import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Path, readShape } from "./shape.mjs";
import { Wrangler } from "./wrangler.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const tableFile = join(here, "../../WranglerLint.Core/Schema/fields.tsv");
const columns = ["path", "types", "also", "required", "needs", "excludes", "values", "unknown", "inheritance", "status", "instead", "since"];
const typeOrder = ["string", "number", "boolean", "array", "object", "date", "null", "falsy", "any"];

/** Stands for a missing key. */
const absent = Symbol("absent");

const args = process.argv.slice(2);
const isCheck = args.includes("--check");
const dated = args.filter((arg) => /^\d+\.\d+.*=/.test(arg)).map((arg) => arg.split(/=(.*)/s).slice(0, 2));
const wrangler = new Wrangler(
  args.find((arg) => !arg.startsWith("--") && !arg.includes("=")) ?? process.env.WRANGLER_DIR ?? "node_modules/wrangler",
);

const overrides = readOverrides();
const shape = readShape(wrangler.schema);
const inSchema = new Set(shape.keys());
const ages = dated.map(([version, file]) => [version, readShape(JSON.parse(readFileSync(file, "utf8")))]);
addOverriddenFields();
copyPreviews();
[...shape.keys()].filter((path) => toldOf(path).ask !== "no" && toldOf(path).status !== "unexpected" && isUnexpected(path)).forEach(removeField);
const previous = readTable();
const rows = new Map([...shape.keys()].map((path) => [path, describe(path)]));
aliasPreviews();
const text = print();

if (isCheck) {
  const body = (table) => table.replace(/^# Made .*$/m, "");
  const current = readFileSync(tableFile, "utf8");
  if (body(current) !== body(text)) {
    const lines = new Set(current.split("\n"));
    console.error("fields.tsv is out of date: run src/tools/fields/generate.mjs. Different lines:");
    text.split("\n").filter((line) => !lines.has(line)).slice(0, 20).forEach((line) => console.error(`  ${line}`));
    process.exit(1);
  }
} else {
  writeFileSync(tableFile, text);
}
console.log(`${rows.size} fields of wrangler ${wrangler.version}`);

/** Facts by path and column. */
function readOverrides() {
  const facts = new Map();
  for (const line of readFileSync(join(here, "overrides.tsv"), "utf8").split("\n")) {
    if (line !== "" && !line.startsWith("#")) {
      const [path, column, value] = line.split("\t");
      facts.set(path, { ...facts.get(path), [column]: value === "-" ? "" : value });
    }
  }
  return facts;
}

function readTable() {
  const table = new Map();
  for (const line of readFileSync(tableFile, "utf8").split("\n")) {
    if (line !== "" && !line.startsWith("#")) {
      const cells = line.split("\t");
      table.set(cells[0], Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ""])));
    }
  }
  return table;
}

/** Fields that the schema hides, and the variants of tables whose shape depends on one of their keys. */
function addOverriddenFields() {
  for (const [path, { types, only, remove }] of overrides) {
    if (remove) {
      removeField(path);
    } else if (types && !shape.has(path)) {
      shape.set(path, { types: types.split(","), values: [], required: false, closed: types === "object" });
    }
    if (only !== undefined) {
      const base = path.replace(/<[^<>]*>$/, "");
      shape.set(path, { types: ["object"], values: [], required: false, closed: true });
      for (const key of only.split(",")) {
        for (const [child, node] of [...shape]) {
          const stem = Path.child(base, key);
          if (child === stem || (child.startsWith(stem) && /^[.[]/.test(child.slice(stem.length)))) {
            shape.set(Path.child(path, key) + child.slice(stem.length), node);
          }
        }
      }
    }
  }
  // What the variants share stays in the base.
  for (const [path, { share }] of overrides) {
    if (share !== undefined) {
      const keep = share.split(",");
      [...shape.keys()]
        .filter((key) => key.startsWith(`${path}.`) && !keep.includes(key.slice(path.length + 1).split(/[.[]/)[0]))
        .forEach((key) => shape.delete(key));
    }
  }
}

/** The fields of previews are those of an environment, including what the schema hides. */
function copyPreviews() {
  for (const path of [...shape.keys()].filter((key) => /^previews\.[^.[\]*]+$/.test(key))) {
    const original = path.slice("previews.".length);
    for (const [key, node] of [...shape]) {
      if (key === original || (key.startsWith(original) && /^[.[]/.test(key.slice(original.length)))) {
        shape.set(`previews.${key}`, node);
      }
    }
  }
  for (const [path, { remove }] of overrides) {
    if (remove) {
      removeField(path);
      removeField(`previews.${path}`);
    }
  }
}

function removeField(path) {
  [...shape.keys()]
    .filter((key) => key === path || (key.startsWith(path) && /^[.[]/.test(key.slice(path.length))))
    .forEach((key) => shape.delete(key));
}

/** The overrides of a path; a field of previews shares those of the environment's field. */
function toldOf(path) {
  return { ...(path.startsWith("previews.") ? overrides.get(path.slice("previews.".length)) : {}), ...overrides.get(path) };
}

/** One line of the table. */
function describe(path) {
  const node = shape.get(path);
  const told = toldOf(path);
  const row = { ...Object.fromEntries(columns.map((column) => [column, ""])), path };
  row.needs = told.needs ?? "";
  row.excludes = told.excludes ?? "";
  const isUsable = told.ask !== "no" && errorsOf(path).length === 0;
  if (!isUsable && told.ask !== "no") {
    console.error(`${path}: cannot ask: ${errorsOf(path)[0]}`);
  }

  const intended = node.types.includes("any") ? ["any"] : node.types;
  const accepted = intended.filter((type) => type === "any" || !isUsable || accepts(path, type));
  row.types = sorted(accepted).join(",");
  row.also = told.also ?? (isUsable && !intended.includes("any") ? sorted(tolerated(path, accepted)).join(",") : "");
  row.required = told.required ?? (isUsable && isRequired(path) ? "yes" : "");
  const variant = Path.parse(Path.parent(path)).at(-1)?.variant;
  row.values = variant && variant[0] === Path.parse(path).at(-1).key
    ? variant[1]
    : told.values ?? (isUsable ? enforcedValues(path, node.values) : "");
  row.unknown = told.unknown ?? (isUsable && accepted.includes("object") ? unknownKeys(path, node) : "");
  row.inheritance = /^[^.[\]<>]+$/.test(path) ? told.inheritance ?? inheritance(path) : "";
  row.status = told.status ?? (isUsable ? status(path) : "");
  row.instead = told.instead ?? "";
  row.types = told.types ?? row.types;
  row.since = since(path);
  return row;
}

function sorted(types) {
  return [...new Set(types)].sort((left, right) => typeOrder.indexOf(left) - typeOrder.indexOf(right));
}

/** A value that wrangler accepts at a path, without the optional keys. */
function sample(path) {
  const told = toldOf(path).sample;
  if (told !== undefined) {
    return JSON.parse(told);
  }
  const node = shape.get(path);
  const type = node.types[0];
  if (node.values.length > 0 && type !== "object") {
    return node.values[0];
  }
  switch (type) {
    case "number":
      return 1;
    case "boolean":
      return true;
    case "array":
      return [];
    case "object":
      return requiredKeys(path);
    default:
      return "zz1";
  }
}

/** The smallest configuration that has a value at a path. */
function build(path, value = sample(path)) {
  const steps = Path.parse(path);
  const grow = (index, prefix) => {
    if (index === steps.length) {
      return value;
    }
    const step = steps[index];
    const suffix = step.variant ? `<${step.variant.join("=")}>` : "";
    const stem = step.kind === "element" ? `${prefix}[]` : Path.child(prefix, step.kind === "any" ? "*" : step.key);
    const inner = grow(index + 1, stem + suffix);
    if (step.kind === "element") {
      return inner === absent ? [] : [inner];
    }
    const table = prefix === "" ? {} : sample(prefix);
    const holder = typeof table === "object" && !Array.isArray(table) ? table : objectSample(prefix);
    const key = step.kind === "any" ? "Zz" : step.key;
    if (inner === absent) {
      delete holder[key];
    } else {
      holder[key] = inner;
    }
    return holder;
  };
  return { name: "zz1", ...grow(0, "") };
}

function objectSample(path) {
  const value = sample(path);
  return typeof value === "object" && !Array.isArray(value) ? value : requiredKeys(path);
}

function requiredKeys(path) {
  return Object.fromEntries(
    [...shape]
      .filter(([child, { required }]) => required && Path.parent(child) === path)
      .map(([child]) => [Path.parse(child).at(-1).key, sample(child)]),
  );
}

function errorsOf(path, value) {
  return wrangler.ask(value === undefined ? build(path) : build(path, value)).errors;
}

function accepts(path, type) {
  return type === "string" && shape.get(path).types[0] !== "string" && shape.get(path).types.includes("array")
    ? errorsOf(path, "zz1").length === 0
    : valuesOf(path, type).some((value) => errorsOf(path, value).length === 0);
}

/** Types that are not meant but that wrangler lets pass. */
function tolerated(path, accepted) {
  const types = ["string", "number", "boolean", "array", "object", "date", "null"].filter(
    (type) => !accepted.includes(type) && valuesOf(path, type).some((value) => errorsOf(path, value).length === 0),
  );
  const isFalsy = [0, false, ""].some((value) =>
    !accepted.includes(typeof value) && !types.includes(typeof value) && errorsOf(path, value).length === 0);
  return types.length + accepted.length === 7 ? ["any"] : isFalsy ? [...types, "falsy"] : types;
}

/** Where an object is meant, other kinds of objects get the same properties, so that only the kind is asked for. */
function valuesOf(path, type) {
  const node = shape.get(path);
  const properties = () => (node.types.includes("object") ? objectSample(path) : {});
  switch (type) {
    case "string":
      return ["zz1", sample(path), ...node.values].filter((value) => typeof value === type);
    case "number":
      return [7, sample(path), ...node.values].filter((value) => typeof value === type);
    case "boolean":
      return [true];
    case "array":
      return [node.types.includes("object") ? Object.assign([], properties()) : node.types.includes("array") ? arraySample(path) : []];
    case "object":
      return [properties()];
    case "date":
      return [Object.assign(new Date(0), properties())];
    default:
      return [null];
  }
}

function arraySample(path) {
  const told = toldOf(path).sample;
  const value = told === undefined ? undefined : JSON.parse(told);
  return Array.isArray(value) ? value : shape.has(`${path}[]`) ? [sample(`${path}[]`)] : [];
}

function isRequired(path) {
  const parent = Path.parent(path);
  if (parent === "" || !/[^\]*>]$/.test(path)) {
    return false;
  }
  return wrangler.ask(build(path, absent)).errors.length > 0;
}

/** The schema's values, if wrangler insists on them. */
function enforcedValues(path, values) {
  const wrong = typeof values[0] === "number" ? 7.5 : "zz-none-of-them";
  if (values.length === 0 || errorsOf(path, wrong).length === 0) {
    return "";
  }
  return values.filter((value) => errorsOf(path, value).length === 0).join("|");
}

/** What happens to a key that wrangler does not know: warn, refuse, silent, or free when any key is meant. */
function unknownKeys(path, node) {
  if (shape.has(Path.child(path, "*"))) {
    return "free";
  }
  const key = "zz_unknown";
  const { errors, warnings } = wrangler.ask(build(path, { ...objectSample(path), [key]: 1 }));
  return errors.length > 0 ? "refuse" : warnings.some((text) => text.includes(`"${key}"`)) ? "warn" : node.closed ? "silent" : "free";
}

function inheritance(field) {
  const inside = wrangler.ask({ name: "zz1", env: { zz: { [field]: sample(field) } } }, "zz").warnings;
  if (inside.some((text) => text.startsWith("Unexpected fields found in env.zz field") && text.includes(`"${field}"`))) {
    return "top-level-only";
  }
  const outside = wrangler.ask({ name: "zz1", [field]: sample(field), env: { zz: {} } }, "zz").warnings;
  return outside.some((text) => text.startsWith(`"${field}" exists at the top level, but not on`)) ? "not-inherited" : "inherited";
}

function status(path) {
  if (!/[^\]*>]$/.test(path)) {
    return "";
  }
  const without = new Set(wrangler.ask(build(path, absent)).warnings);
  const added = wrangler.ask(build(path)).warnings.filter((text) => !without.has(text));
  const key = Path.parse(path).at(-1).key;
  return added.some((text) => text.includes("experimental") && text.includes(key))
    ? "experimental"
    : added.some((text) => /deprecat/i.test(text) && text.includes(key)) ? "deprecated" : "";
}

/** Whether wrangler calls a field of the schema unexpected; it may check its type all the same. */
function isUnexpected(path) {
  const key = Path.parse(path).at(-1).key;
  return key !== undefined
    && Path.parent(path) !== ""
    && wrangler.ask(build(path)).warnings.some((text) => text.startsWith("Unexpected fields") && text.includes(`"${key}"`));
}

/** The first version whose schema has the field: from older schemas, from the table as it was, or this one for a new field. */
function since(path) {
  const plain = path.replace(/<[^>]*>/g, "");
  if (!inSchema.has(plain)) {
    return "";
  }
  if (dated.length === 0) {
    const known = previous.get(path);
    return known === undefined ? minor(wrangler.version) : known.since;
  }
  const first = ages.findIndex(([, fields]) => fields.has(plain));
  return first === 0 ? "" : minor(first > 0 ? ages[first][0] : wrangler.version);
}

function minor(version) {
  return version.split(".").slice(0, 2).join(".");
}

/** A field of previews that is like the environment's own field of that name becomes one line. */
function aliasPreviews() {
  const below = (root) =>
    [...rows.values()]
      .filter(({ path }) => path === root || (path.startsWith(root) && /^[.[]/.test(path.slice(root.length))))
      .map((row) => [row.path.slice(root.length), ...columns
        .slice(1, -1).filter((column) => column !== "inheritance").map((column) => row[column])].join("\t"))
      .join("\n");
  for (const path of [...rows.keys()].filter((key) => /^previews\.[^.[\]*]+$/.test(key))) {
    const original = path.slice("previews.".length);
    if (rows.has(original) && below(path) === below(original)) {
      [...rows.keys()].filter((key) => key.startsWith(path) && /^[.[]/.test(key.slice(path.length))).forEach((key) => rows.delete(key));
      const { since } = rows.get(path);
      rows.set(path, { ...Object.fromEntries(columns.map((column) => [column, ""])), path, types: `@${original}`, since });
    }
  }
}

function print() {
  const header = readFileSync(join(here, "header.txt"), "utf8")
    .replace("{version}", wrangler.version)
    .replace("{date}", new Date().toISOString().slice(0, 10));
  const lines = [...rows.values()]
    .sort((left, right) => (left.path < right.path ? -1 : 1))
    .map((row) => columns.map((column) => row[column]).join("\t").trimEnd());
  return `${header}# ${columns.join("\t")}\n${lines.join("\n")}\n`;
}
