#!/usr/bin/env bash
# Checks what scaffold self-test writes with both compilers of TypeScript, all strictness, and the types that projects have:
# self-test-types.sh PROGRAM NODE WRANGLER_DIR PACKAGES, the last being the folder that npm's packages go to.
set -uo pipefail
cd "$(dirname "$0")/../.." || exit
program=$(realpath "$1")
node=$(realpath "$2")
wrangler=$(realpath "$3")
mkdir -p "$4"
packages=$(realpath "$4")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0
export CI=1 WRANGLER_SEND_METRICS=false PATH="${node%/*}:$PATH"

[ -d "$packages/node_modules/typescript7" ] ||
    npm install --prefix "$packages" --no-audit --no-fund --silent typescript@5.9.3 typescript7@npm:typescript@7.0.2 \
        @cloudflare/workers-types@5.20261117.1 hono@4.13.19 eslint@10.15.0 typescript-eslint@8.73.0 prettier@3 || exit

expect() {
    local name=$1
    shift
    if ! "$@" >"$work/out" 2>&1; then
        echo "$name:"
        head -20 "$work/out"
        failures=$((failures + 1))
    fi
}

# FOLDER LIBRARIES TYPES: compiles a project as strictly as the compilers can.
compile() {
    cat >"$1/tsconfig.json" <<END
{
  "compilerOptions": {
    "strict": true, "noUncheckedIndexedAccess": true, "exactOptionalPropertyTypes": true, "noUnusedLocals": true,
    "noUnusedParameters": true, "noImplicitReturns": true, "noImplicitOverride": true, "noFallthroughCasesInSwitch": true,
    "noPropertyAccessFromIndexSignature": true, "verbatimModuleSyntax": true, "isolatedModules": true, "erasableSyntaxOnly": true,
    "allowUnreachableCode": false, "target": "es2022", "module": "esnext", "moduleResolution": "bundler", "noEmit": true,
    "skipLibCheck": true, "lib": [$2], "types": [$3]
  },
  "include": ["src/*.ts", "*.d.ts"]
}
END
    expect "$(basename "$1") with TypeScript 5" "$node" "$packages/node_modules/typescript/bin/tsc" --project "$1"
    expect "$(basename "$1") with TypeScript 7" "$node" "$packages/node_modules/typescript7/bin/tsc" --project "$1"
}

# FOLDER: a copy of the Worker with a binding of every kind.
every_kind() {
    cp -r testdata/every-kind "$1"
    ln -s "$packages/node_modules" "$1/node_modules"
    mkdir "$1/public"
    "$program" scaffold self-test "$1" 2>/dev/null || exit
}

every_kind "$work/generated-types"
(cd "$work/generated-types" && "$node" "$wrangler/bin/wrangler.js" types >"$work/out" 2>&1) || cat "$work/out"
compile "$work/generated-types" '"es2022"' ''

every_kind "$work/workers-types"
(cd "$work/workers-types" && "$node" "$wrangler/bin/wrangler.js" types --include-runtime=false >"$work/out" 2>&1) || cat "$work/out"
sh src/tools/block.sh docs/self-test.md fetch-handler >"$work/workers-types/src/fetch.ts"
sh src/tools/block.sh docs/self-test.md hono-handler >"$work/workers-types/src/hono.ts"
compile "$work/workers-types" '"es2022"' '"@cloudflare/workers-types"'
cat >"$work/workers-types/eslint.config.mjs" <<'END'
import tseslint from "typescript-eslint";

export default tseslint.config(tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked, {
  languageOptions: { parserOptions: { project: "./tsconfig.json", tsconfigRootDir: import.meta.dirname } },
});
END
expect "typescript-eslint" env -C "$work/workers-types" "$node" "$packages/node_modules/eslint/bin/eslint.js" --no-inline-config --max-warnings 0 src/self-test.ts

# One kind at a time, and none: nothing is missing, and nothing is there that nobody uses. The libraries of browsers do, too.
mkdir -p "$work/single-kinds/src"
for section in none kv_namespaces r2_buckets d1_databases durable_objects vectorize secrets_store_secrets ai; do
    /usr/bin/python3 - "$section" >"$work/wrangler.json" <<'END'
import json, re, sys
text = open("testdata/every-kind/wrangler.jsonc", encoding="utf-8").read()
every = json.loads(re.sub(r",(\s*[}\]])", r"\1", re.sub(r"^\s*//.*$", "", text, flags=re.M)))
print(json.dumps({key: every[key] for key in ("name", "main", "compatibility_date", sys.argv[1]) if key in every}))
END
    "$program" scaffold self-test "$work/wrangler.json" --output "$work/single-kinds/src/$section.ts" 2>/dev/null || exit
done
compile "$work/single-kinds" '"es2022", "dom", "dom.iterable"' ''
expect "Prettier" "$node" "$packages/node_modules/prettier/bin/prettier.cjs" --check --no-editorconfig "$work"/*/src/self-test.ts "$work/single-kinds/src/*.ts"

[ "$failures" -eq 0 ] && echo "every kind compiles"
