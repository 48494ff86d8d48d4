// Computes the fingerprints of a SARIF report a second time, as github/codeql-action's src/fingerprints.ts does, from the
// files that it names: fingerprints.mjs REPORT ROOT. GitHub's upload warns about those that differ, and adds those that are
// left out, as they are where a secret would be part of the hash.
import { readFileSync } from "node:fs";
import path from "node:path";

const [, , report, root] = process.argv;
const WINDOW = 100;
const BASE = 37n;
const wrap = (value) => BigInt.asUintN(64, value);

/** The fingerprint of every line: a rolling hash over the 100 code units from its start, blanks left out. */
function fingerprints(text) {
  let power = 1n;
  for (let i = 0; i < WINDOW; i++) power = wrap(power * BASE);
  const window = new Array(WINDOW).fill(0);
  const lineStarts = new Array(WINDOW).fill(-1);
  const found = [];
  const seen = new Map();
  let [index, hash, line, atLineStart, previousWasCr] = [0, 0n, 0, true, false];

  const output = () => {
    if (lineStarts[index] < 0) return;
    const name = hash.toString(16);
    seen.set(name, (seen.get(name) ?? 0) + 1);
    found[lineStarts[index]] = `${name}:${seen.get(name)}`;
    lineStarts[index] = -1;
  };
  const update = (unit) => {
    const leaving = window[index];
    window[index] = unit;
    hash = wrap(BASE * hash + BigInt(unit) - power * BigInt(leaving));
    index = (index + 1) % WINDOW;
  };
  const take = (unit) => {
    if (unit === 32 || unit === 9 || (previousWasCr && unit === 10)) {
      previousWasCr = false;
      return;
    }
    previousWasCr = unit === 13;
    if (unit === 13) unit = 10;
    output();
    if (atLineStart) {
      atLineStart = false;
      lineStarts[index] = ++line;
    }
    if (unit === 10) atLineStart = true;
    update(unit);
  };

  for (let i = 0; i < text.length; i++) take(text.charCodeAt(i));
  take(65535);
  for (let i = 0; i < WINDOW; i++) {
    output();
    update(0);
  }
  return found;
}

const files = new Map();
let [compared, different, left] = [0, 0, 0];
for (const result of JSON.parse(readFileSync(report, "utf8")).runs[0].results) {
  if (!result.partialFingerprints) {
    left++;
    continue;
  }
  const place = result.locations[0].physicalLocation;
  const name = decodeURIComponent(place.artifactLocation.uri);
  if (!files.has(name)) files.set(name, fingerprints(readFileSync(path.join(root, name), "utf8")));
  const expected = files.get(name)[place.region.startLine];
  compared++;
  if (result.partialFingerprints.primaryLocationLineHash !== expected) {
    different++;
    console.error(`${name}:${place.region.startLine}: ${result.partialFingerprints.primaryLocationLineHash} instead of ${expected}`);
  }
}
console.log(`${compared} fingerprints in ${files.size} files, ${different} differ, ${left} left out`);
process.exit(compared === 0 || different > 0 ? 1 : 0);
