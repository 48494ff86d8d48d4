// Records which texts wrangler's own parsers accept.
//   node record-texts.mjs --wrangler DIR [--check]
// writes testdata/syntax/{toml,json}.recorded.jsonl: a header, then [text, accepted] on each line.

import fs from "node:fs";
import path from "node:path";
import { jsonTexts, tomlTexts } from "./texts.mjs";
import { load } from "./wrangler.mjs";

const folder = path.resolve(import.meta.dirname, "../../../testdata/syntax");
const wrangler = load();
let stale = 0;

for (const [format, texts] of [["toml", tomlTexts()], ["json", jsonTexts()]]) {
  const lines = [JSON.stringify({ wrangler: wrangler.version, format })];
  for (const text of new Set([...texts].map((text) => text.toWellFormed()))) {
    lines.push(JSON.stringify([text, isReadable(text, format)]));
  }

  const file = path.join(folder, `${format}.recorded.jsonl`);
  const content = lines.join("\n") + "\n";
  if (!process.argv.includes("--check")) {
    fs.writeFileSync(file, content);
  } else if (fs.readFileSync(file, "utf8") !== content) {
    console.error(`${file} is not what wrangler ${wrangler.version} says: run record-texts.mjs without --check.`);
    stale++;
  }

  console.log(`${format}: ${lines.length - 1} texts`);
}

process.exit(stale === 0 ? 0 : 1);

/** Whether wrangler can read the text and then look into it: a root without fields, such as a number, makes it crash. */
function isReadable(text, format) {
  return wrangler.parseError(text, format) === null && wrangler.runs(text, format).every(({ crash }) => !crash);
}
