// Looks for configurations on which we and wrangler differ.
//   node fuzz.mjs [--wrangler DIR] [--count 20000] [--seed 1] [--show 20]
// Build first: dotnet build -c Release src/tools/WranglerLint.Conformance
// Takes our recorded cases apart, puts their sections together again, changes a few nodes, and compares the verdict over
// all environments in both spellings. A disagreement is shrunk before it is printed. Exits 1 if there is any.

import fs from "node:fs";
import path from "node:path";
import { Ours } from "./ours.mjs";
import { Random } from "./random.mjs";
import { toToml } from "./toml.mjs";
import { load } from "./wrangler.mjs";

const option = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};
const count = option("count", 20_000);
const seed = option("seed", 1);
const show = option("show", 20);
const BATCH = 500;

// Where our promise does not hold, and why: these are not compared.
const EXCEPTIONS = [/does not appear to be a valid path to a Dockerfile/];

// wrangler threw: what it had found until then is lost, its warnings among it.
const GAVE_UP = /^(\[crash\]|The `python_workers` compatibility flag is required)/;

const folder = path.resolve(import.meta.dirname, "../../../testdata/conformance");
const wrangler = load();
const ours = new Ours();
const samples = readSamples();
const random = new Random(seed);
const shapes = new Map();
let compared = 0;
let differing = 0;

for (let done = 0; done < count; done += BATCH) {
  const configs = Array.from({ length: Math.min(BATCH, count - done) }, generate);
  const texts = configs.flatMap((config) => spellings(config).map((question) => ({ ...question, config })));
  const answers = await ours.ask(texts);
  for (const [i, question] of texts.entries()) {
    const difference = compare(question, answers[i]);
    compared++;
    if (difference !== null) {
      differing++;
      const known = shapes.get(difference);
      if (known === undefined) {
        shapes.set(difference, { question, times: 1 });
      } else {
        known.times++;
      }
    }
  }
}

for (const [shape, { question, times }] of [...shapes].sort((a, b) => b[1].times - a[1].times).slice(0, show)) {
  const config = await shrink(question.config, question.format, shape);
  const text = question.format === "toml" ? toToml(config) : JSON.stringify(config);
  console.log(`${times} × ${shape}\n  ${question.format}: ${text.replaceAll("\n", "\n    ")}`);
  for (const run of wrangler.runs(text, question.format)) {
    run.errors.forEach((message) => console.log(`  theirs (${run.env}): error ${message.slice(0, 300)}`));
    run.warnings.forEach((message) => console.log(`  theirs (${run.env}): warning ${message.slice(0, 300)}`));
  }

  const [answer] = await ours.ask([{ text, format: question.format }]);
  answer.findings.forEach((finding) => console.log(`  ours: ${finding.slice(0, 300)}`));
}

ours.close();
console.log(`seed ${seed}: ${compared} texts of ${count} configurations compared, ${differing} differ in ${shapes.size} shapes.`);
process.exit(differing === 0 ? 0 : 1);

/** What the two say differently, in a few words that equal disagreements share; null if they agree. */
function compare({ text, format }, answer) {
  const runs = wrangler.runs(text, format);
  const errors = runs.flatMap((run) => run.errors);
  const warnings = runs.flatMap((run) => run.warnings);
  if (errors.length > 0 && errors.every((message) => EXCEPTIONS.some((exception) => exception.test(message)))) {
    return null;
  }

  for (const [level, messages] of [["error", errors], ["warning", warnings]]) {
    if (answer[level] && messages.length === 0 && !(level === "warning" && errors.some((message) => GAVE_UP.test(message)))) {
      return `false ${level}: ${/WL\d+/.exec(answer.findings.find((finding) => finding.toLowerCase().startsWith(level)))?.[0]}`;
    }

    if (!answer[level] && messages.length > 0) {
      return `missed ${level}: ${shapeOf(messages[0])}`;
    }
  }

  return null;
}

function shapeOf(message) {
  return message.split("\n")[0].replace(/ got .*/, " got …").replaceAll(/"[^"]*"/g, "\"…\"").replaceAll(/\d+/g, "N").slice(0, 120);
}

function spellings(config) {
  const toml = toToml(config);
  const json = { text: JSON.stringify(config), format: "json" };
  return toml === null ? [json] : [json, { text: toml, format: "toml" }];
}

/** The recorded configurations, and each of their sections by its field. */
function readSamples() {
  const found = { whole: [], byField: new Map() };
  for (const name of fs.readdirSync(folder).filter((file) => file.endsWith(".recorded.jsonl")).sort()) {
    for (const line of fs.readFileSync(path.join(folder, name), "utf8").trimEnd().split("\n").slice(1)) {
      const { json } = JSON.parse(line);
      if (json === null || wrangler.parseError(json, "json") !== null) {
        continue;
      }

      const config = wrangler.parse(json, "json");
      found.whole.push(config);
      for (const [field, value] of Object.entries(config).filter(([key]) => key !== "env")) {
        found.byField.set(field, [...(found.byField.get(field) ?? []), value]);
      }
    }
  }

  return { whole: found.whole, fields: [...found.byField] };
}

function generate() {
  const config = structuredClone(random.chance(0.3) ? random.pick(samples.whole) : sections(1 + random.below(4)));
  if (random.chance(0.35) && isObject(config)) {
    const name = random.pick(["staging", "production", "a b", "x.y"]);
    const copied = Object.entries(config).filter(([key]) => key !== "env" && random.chance(0.5));
    config.env = isObject(config.env) ? config.env : {};
    config.env[name] = { ...structuredClone(Object.fromEntries(copied)), ...(random.chance(0.5) ? sections(1) : {}) };
  }

  for (let changes = random.below(4); changes > 0; changes--) {
    mutate(config);
  }

  return config;
}

function sections(number) {
  return Object.fromEntries(Array.from({ length: number }, () => {
    const [field, values] = random.pick(samples.fields);
    return [field, structuredClone(random.pick(values))];
  }));
}

/** Changes one node of a configuration. */
function mutate(config) {
  const places = [...placesOf(config)];
  if (places.length === 0) {
    return;
  }

  const [holder, key] = random.pick(places);
  const value = holder[key];
  switch (random.below(9)) {
    case 0:
      Array.isArray(holder) ? holder.splice(key, 1) : delete holder[key];
      break;
    case 1:
      holder[key] = random.pick(["", "zz", 0, 1, -1, 0.5, true, false, [], {}, ["zz"], [1], { zz: 1 }, [{}]]);
      break;
    case 2:
      if (!Array.isArray(holder)) {
        delete holder[key];
        holder[random.pick([`${key}s`, key.replace(/s$/, ""), key.replaceAll("_", ""), key.toUpperCase(), "zz"])] = value;
      }
      break;
    case 3:
      if (Array.isArray(holder)) {
        holder.push(structuredClone(value));
      } else if (Array.isArray(value) && value.length > 0) {
        value.push(structuredClone(random.pick(value)));
      }
      break;
    case 4:
      holder[key] = null;
      break;
    case 5:
      if (typeof value === "string") {
        holder[key] = random.pick([value.toUpperCase(), `${value}x`, ` ${value}`, value.slice(1), value.replaceAll("-", "_"), "", `${value} x`]);
      }
      break;
    case 6:
      if (typeof value === "number") {
        holder[key] = random.pick([0, -1, value + 1, value * 1000, value + 0.5, 1e21, -value, 65535, 65536]);
      }
      break;
    case 7:
      if (isObject(holder)) {
        const [field, values] = random.pick(samples.fields);
        holder[field] = structuredClone(random.pick(values));
      }
      break;
    default:
      holder[key] = Array.isArray(value) ? (value[0] ?? {}) : [value];
      break;
  }
}

function* placesOf(value) {
  for (const key of Array.isArray(value) ? value.keys() : isObject(value) ? Object.keys(value) : []) {
    yield [value, key];
    yield* placesOf(value[key]);
  }
}

/** Removes what is not needed for the same disagreement, piece by piece, as long as something can go. */
async function shrink(config, format, shape) {
  for (let smaller = true; smaller; ) {
    smaller = false;
    const candidates = [...placesOf(config)].map((_, i) => without(config, i));
    const questions = candidates.map((candidate) => ({
      candidate, format, text: format === "toml" ? toToml(candidate) : JSON.stringify(candidate),
    })).filter(({ text }) => text !== null);
    const answers = await ours.ask(questions);
    const found = questions.find((question, i) => compare(question, answers[i]) === shape);
    if (found !== undefined) {
      config = found.candidate;
      smaller = true;
    }
  }

  return config;
}

function without(config, index) {
  const copy = structuredClone(config);
  const [holder, key] = [...placesOf(copy)][index];
  Array.isArray(holder) ? holder.splice(key, 1) : delete holder[key];
  return copy;
}

function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
