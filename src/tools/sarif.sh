#!/usr/bin/env bash
# Validates the SARIF of a published program, on all test data and on far too many findings: sarif.sh PROGRAM
set -euo pipefail
cd "$(dirname "$0")/../.."
root=$(pwd)
program=$(realpath "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

validate() { "$root/src/tools/validate-sarif.sh" "$1" >"$work/log" 2>&1 && tail -n 1 "$work/log" || { cat "$work/log"; exit 1; }; }

"$program" testdata --fail-on never --format sarif --output "$work/testdata.sarif"
validate "$work/testdata.sarif"
node src/tools/fingerprints.mjs "$work/testdata.sarif" .

# Texts that trip up fingerprints: line ends, tabs, characters outside the BMP, lines that repeat, no last line end.
mkdir -p "$work/texts/a ü#%"
cd "$work/texts"
head='name = "a"\nmain = "a.ts"\ncompatibility_date = "2025-01-01"\n'
kv='[[kv_namespaces]]\nbinding = "KV"\nid = "your-id"\n'
printf '%b' "$head$kv" | sed 's/$/\r/' >wrangler.crlf.toml
printf '%b' "$head\t\tunknown\t =\t 1\t\n$kv" >wrangler.tabs.toml
printf '%b' "$head# 😀 日本 é 🇩🇪\n\"😀\" = '👩‍👩‍👧'\n$kv" >"a ü#%/wrangler.toml"
printf '%b' "$head$kv$kv$kv$kv$kv$kv$kv$kv$kv$kv" >wrangler.repeated.toml
printf '%b' "$head${kv}preview_id = 'your-id'" >wrangler.end.toml
printf '{\r\n\t"name": "a",\r"unknown": "\xf0\x9f\x98\x80",\n"main": 1 }' >wrangler.mixed.jsonc
"$program" --fail-on never --format sarif --output "$work/texts.sarif"
validate "$work/texts.sarif"
node "$root/src/tools/fingerprints.mjs" "$work/texts.sarif" .

# GitHub rejects more than 25,000 results and more than 10 MB, compressed.
mkdir "$work/many"
cd "$work/many"
for i in $(seq 100); do
    mkdir "worker$i"
    { printf '%b' "$head"; seq -f 'unknown_%.0f = 1' 299; echo 'workers_dev = "yes"'; } >"worker$i/wrangler.toml"
done
"$program" --fail-on never --format json >"$work/many.json"
"$program" --fail-on never --format sarif --output "$work/many.sarif"
validate "$work/many.sarif"
node -e '
const fs = require("fs"), assert = require("assert");
const [all, run] = [JSON.parse(fs.readFileSync(process.argv[1])).findings, JSON.parse(fs.readFileSync(process.argv[2])).runs[0]];
assert(all.length >= 30000, `${all.length} findings`);
assert.equal(run.results.length, 25000);
assert.equal(run.results.filter((result) => result.level === "error").length, 100);
assert.match(run.invocations[0].toolExecutionNotifications[0].message.text, /^Only 25000 of 30\d\d\d findings/);
const size = require("zlib").gzipSync(fs.readFileSync(process.argv[2])).length;
assert(size < 10e6, `${size} bytes`);
console.log(`${all.length} findings: 25000 results, ${size} bytes compressed`);
' "$work/many.json" "$work/many.sarif"
node "$root/src/tools/fingerprints.mjs" "$work/many.sarif" .
