// Fixes a copy of every configuration below a folder and compares before and after: wrangler's verdict on each environment,
// the comments, and that a second run has nothing to do.
//   node compare.mjs PROGRAM FOLDER [--unsafe-fixes] [--wrangler DIR] [--diff FILE]
// --diff writes what changed, for somebody to read. Exits 1 if anything got worse.

import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { load } from "../conformance/wrangler.mjs";

const [program, folder] = process.argv.slice(2, 4).map((argument) => path.resolve(argument));
const unsafe = process.argv.includes("--unsafe-fixes") ? ["--unsafe-fixes"] : [];
const diff = process.argv.indexOf("--diff");
const diffFile = diff >= 0 ? path.resolve(process.argv[diff + 1]) : null;
const wrangler = load();
const copy = fs.mkdtempSync(path.join(os.tmpdir(), "wranglerlint-fixes-"));
process.on("exit", () => fs.rmSync(copy, { recursive: true, force: true }));
fs.cpSync(folder, copy, { recursive: true });

// Every file by its name, those included that a search would leave out.
const files = fs
  .readdirSync(copy, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(toml|jsonc?)$/.test(entry.name) && !/^(package|tsconfig|config-schema|wranglerlint)\./.test(entry.name))
  .map((entry) => path.join(entry.parentPath, entry.name))
  .sort();
const before = new Map(files.map((file) => [file, fs.readFileSync(file, "utf8")]));
const wouldChange = run("--diff").stdout;
if (diffFile) {
  fs.writeFileSync(diffFile, wouldChange);
}

const fixed = run("--fix");
const again = run("--diff").stdout;
let changed = 0;
const problems = again === "" ? [] : [`a second run changes something:\n${again}`];
for (const file of files) {
  const text = fs.readFileSync(file, "utf8");
  if (text === before.get(file)) {
    continue;
  }

  changed++;
  const name = path.relative(copy, file);
  const format = path.extname(file).slice(1);
  const kept = comments(text, format);
  const lost = comments(before.get(file), format).filter((comment) => !remove(kept, comment) && !comment.startsWith("#:schema"));
  if (lost.length > 0) {
    problems.push(`${name}: lost ${lost.join(" ")}`);
  }

  const old = wrangler.runs(before.get(file), format);
  const now = wrangler.runs(text, format);
  for (const { env, errors, warnings } of now) {
    const then = old.find((run) => run.env === env) ?? old[0];
    const worse = errors.length - then.errors.length || (errors.length === 0 || then.errors.length === 0 ? warnings.length - then.warnings.length : 0);
    if (worse > 0) {
      problems.push(`${name}, environment ${env ?? "(top level)"}:\n${JSON.stringify({ then, now: { errors, warnings } }, null, 2)}`);
    }
  }

  if (now.length < old.length) {
    problems.push(`${name}: an environment is gone`);
  }
}

const summary = fixed.stderr.trim().split("\n").filter((line) => line.startsWith("Fixed")).join(" ");
console.log(`${files.length} configurations, ${changed} changed. ${summary || "Nothing fixed."} ${problems.length} got worse.`);
problems.forEach((problem) => console.error(problem));
process.exit(problems.length === 0 ? 0 : 1);

function run(mode) {
  const result = spawnSync(program, [mode, ...unsafe, "--fail-on", "never", ...files.map((file) => path.relative(copy, file))], {
    cwd: copy,
    encoding: "utf8",
    maxBuffer: 1 << 30,
  });
  if (result.error || (result.status !== 0 && !(mode === "--diff" && result.status === 1))) {
    console.error(result.error ?? result.stderr);
    process.exit(2);
  }

  return result;
}

/** Takes one element out of an array; whether it was there. */
function remove(array, element) {
  const index = array.indexOf(element);
  return index >= 0 && array.splice(index, 1).length === 1;
}

/** The comments of a text, found without our own parser. */
function comments(text, format) {
  const tokens = format === "toml"
    ? /"""(?:\\[^]|[^\\])*?"""|'''[^]*?'''|"(?:\\.|[^"\\\n])*"|'[^'\n]*'|(?<comment>#[^\n\r]*)/g
    : /"(?:\\.|[^"\\\n])*"|(?<comment>\/\/[^\n\r]*|\/\*[^]*?\*\/)/g;
  return [...text.matchAll(tokens)].map((match) => match.groups.comment?.trimEnd()).filter((comment) => comment !== undefined);
}
