#!/bin/sh
# Validates a SARIF file against the SARIF specification and GitHub's requirements.
# usage: src/tools/validate-sarif.sh FILE
# Exit codes: 0 without errors (warnings and notes are printed), 1 with errors, 2 if the check cannot run.
set -eu

[ $# -eq 1 ] && [ -f "$1" ] || { echo "usage: $0 FILE" >&2; exit 2; }

root=$(cd "$(dirname "$0")/../.." && pwd)
tools="$root/artifacts/sarif-multitool"
multitool=${SARIF_MULTITOOL:-"$tools/node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool"}
if [ ! -x "$multitool" ]; then
  mkdir -p "$tools"
  npm install --prefix "$tools" --no-audit --no-fund --no-save --loglevel=error @microsoft/sarif-multitool@5.7.0 >&2 || exit 2
fi

# The multitool exits with 0 whatever it finds: its own findings have to be counted.
log=$(mktemp)
trap 'rm -f "$log"' EXIT
rm -f "$log"
"$multitool" validate "$1" --rule-kind "Sarif;Ghas" --level "Error;Warning;Note" --max-file-size-in-kb 100000 --output "$log" --log ForceOverwrite || exit 2
[ -s "$log" ] || { echo "$0: the multitool wrote no log" >&2; exit 2; }
node -e '
const run = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8").replace(/^\uFEFF/, "")).runs[0];
const failed = (run.invocations ?? []).some((invocation) => invocation.executionSuccessful === false);
const counts = { error: 0, warning: 0, note: 0 };
for (const result of run.results ?? []) counts[result.level ?? "warning"]++;
console.log(`${counts.error} errors, ${counts.warning} warnings, ${counts.note} notes`);
process.exit(failed || counts.error > 0 ? 1 : 0);
' "$log"
