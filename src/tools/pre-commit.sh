#!/usr/bin/env bash
# Runs the hooks of docs/pre-commit.md with the real pre-commit: pre-commit.sh PROGRAM
set -euo pipefail
cd "$(dirname "$0")/../.."
root=$(pwd)
program=$(realpath "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export PRE_COMMIT_HOME=$work/cache DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
export GIT_CONFIG_GLOBAL=$work/gitconfig GIT_CONFIG_NOSYSTEM=1
git config --global user.name test
git config --global user.email test@example.com
git config --global init.defaultBranch main

fail() {
    echo "$1"
    cat "$work/out"
    exit 1
}

# A repository with the files as they are now, committed or not.
hooks=$work/wranglerlint
mkdir "$hooks"
git ls-files -z --cached --others --exclude-standard | while IFS= read -r -d '' file; do
    [ ! -f "$file" ] || cp --parents "$file" "$hooks"
done
git -C "$hooks" init -q
git -C "$hooks" add -A
git -C "$hooks" commit -q -m "the current state"

new_project() {
    project=$work/$1
    git init -q "$project"
    cd "$project"
    sh "$root/src/tools/block.sh" "$root/docs/pre-commit.md" "$1" |
        sed -e "s|repo: .*|repo: $hooks|" -e 's|rev: .*|rev: HEAD|' >.pre-commit-config.yaml
    cp "$root/testdata/clean/minimal.toml" readme.txt
    pre-commit install >/dev/null
    git add -A
    git commit -q -m "no configuration" >"$work/out" 2>&1 || fail "$1: a commit without configurations is refused"
    mkdir -p apps/shop
}

commit() {
    git add -A
    git commit -m "$1" >"$work/out" 2>&1
}

refuses() {
    ! commit "$1" || fail "$1 is accepted"
    grep -q "$2" "$work/out" || fail "$1 is refused without $2"
}

accepts() { commit "$1" || fail "$1 is refused"; }

bad=$root/testdata/incident/before/wrangler-enhanced.toml
good=$root/testdata/clean/environments.jsonc
malformed=$root/testdata/rules/WL1001.syntax-error/reports.toml

new_project dotnet
cp "$bad" apps/shop/wrangler.toml
refuses "dotnet hook: placeholder ids" "apps/shop/wrangler.toml:8:6"
grep -q 'WL2001' "$work/out" || fail "dotnet hook: the rule is not shown"
rm apps/shop/wrangler.toml
cp "$good" apps/shop/wrangler.staging.jsonc
accepts "dotnet hook: a good configuration"

new_project fix
printf 'name = "shop"\nmain = "dist/index.js"\ncompatibility_date = 2025-01-01 # tested\n' >apps/shop/wrangler.toml
refuses "fixing hook: a date without quotes" "files were modified by this hook"
grep -q '^compatibility_date = "2025-01-01" # tested$' apps/shop/wrangler.toml || fail "fixing hook: nothing is fixed"
accepts "fixing hook: the fixed configuration"

mkdir "$work/bin"
ln -s "$program" "$work/bin/wranglerlint"
PATH=$work/bin:$PATH
new_project system
cp "$bad" api.wrangler.toml
refuses "system hook: placeholder ids" "api.wrangler.toml:8:6"
rm api.wrangler.toml
cp "$good" wrangler.jsonc
accepts "system hook: a good configuration"

new_project args
cp "$bad" wrangler.toml
accepts "hook with --fail-on error: warnings only"
cp "$malformed" wrangler.toml
refuses "hook with --fail-on error: no TOML" "WL1001"
echo "pre-commit accepts and refuses as it should"
