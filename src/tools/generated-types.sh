#!/bin/sh
# Writes the types that a guard fixture of WL8007 consists of, with the wrangler that is given:
# src/tools/generated-types.sh /path/to/node_modules/.bin/wrangler
set -eu
wrangler=$(realpath "$1")
cd "$(dirname "$0")/../../testdata/rules/WL8007.stale-generated-types/guards.generated"
WRANGLER_SEND_METRICS=false "$wrangler" types --config wrangler.jsonc --include-runtime=false
