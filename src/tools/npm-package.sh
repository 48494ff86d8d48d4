#!/usr/bin/env bash
# Packs a published program for npm, installs it into a project and runs it there, also from the git hooks of
# docs/pre-commit.md: npm-package.sh PROGRAM
set -euo pipefail
cd "$(dirname "$0")/../.."
root=$(pwd)
program=$(realpath "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export npm_config_audit=false npm_config_fund=false npm_config_update_notifier=false GIT_CONFIG_GLOBAL=$work/gitconfig
export CI=true

fail() {
    echo "npm: $1"
    head -n 40 "$work/out"
    exit 1
}

# EXIT-CODE COMMAND...
expect() {
    local wanted=$1 code=0
    shift
    "$@" >"$work/out" 2>&1 || code=$?
    [ "$code" -eq "$wanted" ] || fail "$*: exit code $code instead of $wanted"
}

block() { sh "$root/src/tools/block.sh" "$root/docs/$1" "$2"; }

# All platforms, as a release has them; the others' programs are never started here.
generated=()
for platform in linux-x64 linux-arm64 linux-musl-x64 win-x64 osx-arm64 osx-x64; do
    generated+=("$platform=$program")
done
node src/npm/generate.mjs "$work/packages" "${generated[@]}"
mkdir "$work/tarballs"
for package in "$work"/packages/*; do
    (cd "$package" && npm pack --silent --pack-destination "$work/tarballs") >/dev/null
done
node src/tools/npm-registry.mjs "$work/tarballs" >"$work/address" &
registry=$!
trap 'kill $registry; rm -rf "$work"' EXIT
until [ -s "$work/address" ]; do sleep 0.1; done
npm_config_registry=$(cat "$work/address")
export npm_config_registry npm_config_cache=$work/npm-cache
version=$(dotnet msbuild src/WranglerLint.Cli -getProperty:Version)

# Installing runs nothing: npm would run scripts, and build what has a binding.gyp.
for tarball in "$work"/tarballs/*; do
    tar -xzOf "$tarball" package/package.json | jq -r 'keys[]' >"$work/out"
    unknown=$(grep -vxE 'name|version|description|keywords|license|homepage|repository|publishConfig|bin|files|engines|os|cpu|libc|optionalDependencies|preferUnplugged' "$work/out" || true)
    [ -z "$unknown" ] || fail "$tarball has $unknown, and may run something when it is installed"
    tar -tzf "$tarball" | sort >"$work/out"
    unknown=$(grep -vxE 'package/(LICENSE|README\.md|package\.json|platforms\.json|wranglerlint(\.js|\.exe)?)' "$work/out" || true)
    [ -z "$unknown" ] || fail "$tarball has $unknown"
done

# docs/install.md
mkdir -p "$work/elsewhere" "$work/project/apps/shop"
cd "$work/elsewhere"
cp "$root/testdata/incident/before/wrangler-enhanced.toml" wrangler.toml
expect 1 bash -c "$(block install.md npx)"
grep -q 'wrangler.toml:8:6' "$work/out" || fail "npx finds nothing"
cd "$work/project"
npm init -y >/dev/null
cp "$root/testdata/clean/minimal.toml" apps/shop/wrangler.toml
expect 0 bash -ec "$(block install.md npm)"
grep -q 'No findings in 1 file' "$work/out" || fail "another report"
# npm before 9.6.5 does not know libc and installs musl's package as well.
others=$(find node_modules/@wranglerlint -mindepth 1 -maxdepth 1 ! -name linux-x64 ! -name linux-musl-x64)
[ -z "$others" ] || fail "npm installs $others"
! grep -n hasInstallScript package-lock.json || fail "npm runs something when it installs"

[ "$(npx --no-install wranglerlint --version)" = "$version" ] || fail "another version"
cp "$root/testdata/incident/before/wrangler-enhanced.toml" apps/shop/wrangler.toml
expect 1 npx --no-install wranglerlint
grep -q 'apps/shop/wrangler.toml:8:6' "$work/out" || fail "no finding"
cmp <(npx --no-install wranglerlint --format sarif) <("$program" --format sarif) || fail "the native program writes something else"
expect 2 npx --no-install wranglerlint missing
cp "$root/testdata/clean/minimal.toml" apps/shop/wrangler.toml
expect 0 npx --no-install wranglerlint apps/shop/wrangler.toml

# Signals: a stand-in that waits for one.
native=node_modules/@wranglerlint/linux-x64/wranglerlint
mv "$native" native
printf '#!/bin/sh\ntrap "exit 42" TERM\necho started\nwhile :; do sleep 0.1; done\n' >"$native"
chmod +x "$native"
node node_modules/wranglerlint/wranglerlint.js >"$work/out" &
until grep -q started "$work/out"; do sleep 0.1; done
kill -TERM $!
code=0
wait $! || code=$?
[ "$code" -eq 42 ] || fail "the signal does not reach the program: $code"
printf '#!/bin/sh\nkill -9 $$\n' >"$native"
expect 137 node node_modules/wranglerlint/wranglerlint.js
mv native "$native"

# Platforms that have no program, and installs without the optional package.
echo 'Object.defineProperty(process, "platform", { value: "sunos" });' >sunos.js
expect 2 node --require ./sunos.js node_modules/wranglerlint/wranglerlint.js
grep -q 'no native program for sunos' "$work/out" || fail "no message about the platform"
mv node_modules/@wranglerlint node_modules/away
expect 2 npx --no-install wranglerlint
grep -q '@wranglerlint/linux-x64 is not installed' "$work/out" || fail "no message about the package"
mv node_modules/away node_modules/@wranglerlint

# docs/pre-commit.md
git config --global user.name test
git config --global user.email test@example.com
git init -q .
echo node_modules/ >.gitignore
refuses() {
    cp "$root/testdata/incident/before/wrangler-enhanced.toml" apps/shop/wrangler.toml
    git add -A
    expect 1 git commit -m "$1: bad"
    grep -q 'apps/shop/wrangler.toml:8:6' "$work/out" || fail "$1 does not show the finding"
}
accepts() {
    cp "$root/testdata/clean/minimal.toml" apps/shop/wrangler.toml
    echo "$1" >>apps/shop/wrangler.toml.txt
    git add -A
    expect 0 git commit -m "$1: good"
}

expect 0 npm install --save-dev lefthook husky
block pre-commit.md lefthook >lefthook.yml
expect 0 npx --no-install lefthook install
refuses lefthook
accepts lefthook
expect 0 npx --no-install lefthook uninstall
rm -f lefthook.yml

expect 0 npx --no-install husky init
block pre-commit.md husky >.husky/pre-commit
refuses husky
accepts husky
echo "npm's packages run, and so do lefthook and husky"
