// Records what npm's wrangler says about our own cases, so that tests need neither Node nor wrangler.
//   node record.mjs [--wrangler DIR] [--check]
// reads testdata/conformance/cases/FAMILY.jsonc and writes testdata/conformance/FAMILY.recorded.jsonl: a header with the
// version, then one case on each line with its JSON and TOML spellings. --check writes nothing and exits 1 on a difference.

import fs from "node:fs";
import path from "node:path";
import { toToml } from "./toml.mjs";
import { load } from "./wrangler.mjs";

const folder = path.resolve(import.meta.dirname, "../../../testdata/conformance");
const check = process.argv.includes("--check");
const wrangler = load();
let stale = 0;

for (const name of fs.readdirSync(path.join(folder, "cases")).sort()) {
  const family = path.basename(name, ".jsonc");
  const cases = wrangler.parse(fs.readFileSync(path.join(folder, "cases", name), "utf8"), "jsonc");
  const lines = [{ wrangler: wrangler.version }, ...cases.map(record)].map((line) => JSON.stringify(line));
  const ids = new Set(cases.map(([about]) => about));
  if (ids.size !== cases.length) {
    throw new Error(`${name} describes two cases in the same words.`);
  }

  const file = path.join(folder, `${family}.recorded.jsonl`);
  const before = fs.existsSync(file) ? fs.readFileSync(file, "utf8").trimEnd().split("\n") : [];
  const changed = lines.filter((line, i) => line !== before[i]);
  if (check && (changed.length > 0 || before.length !== lines.length)) {
    stale++;
    console.error(`${file} is not what wrangler ${wrangler.version} says of:`);
    changed.slice(0, 10).forEach((line) => console.error(`  ${JSON.parse(line).id ?? "(header)"}`));
  } else if (!check) {
    fs.writeFileSync(file, lines.join("\n") + "\n");
  }

  console.log(`${family}: ${cases.length} cases`);
}

process.exit(stale === 0 ? 0 : 1);

function record([about, config, format]) {
  const json = format === undefined ? JSON.stringify(config, null, 2) : format === "json" ? config : null;
  const toml = format === undefined ? toToml(config) : format === "toml" ? config : null;
  const runs = json === null ? wrangler.runs(toml, "toml") : wrangler.runs(json, "json");
  const tomlRuns = json === null || toml === null ? runs : wrangler.runs(toml, "toml");
  const line = { id: about, json, toml, runs };
  // Messages that name the file or show a snippet differ; so, rarely, does the order of entries.
  return JSON.stringify(tomlRuns) === JSON.stringify(runs) ? line : { ...line, tomlRuns };
}
