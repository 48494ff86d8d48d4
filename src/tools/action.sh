#!/usr/bin/env bash
# Runs the steps of action.yml in a project of its own, with a program and with a release's archive: action.sh PROGRAM
set -euo pipefail
cd "$(dirname "$0")/../.."
root=$(pwd)
program=$(realpath "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export RUNNER_TEMP=$work/runner
mkdir -p "$RUNNER_TEMP" "$work/project/apps/a folder" "$work/project/good"

# What others would install with, or run, is never called.
mkdir "$work/guards"
for name in npm npx pnpm yarn bun deno node pip pipx python python3 dotnet cargo go gem apt apt-get apk brew wget sudo bash sh; do
    # shellcheck disable=SC2016
    printf '#!/bin/bash\necho "$0 $*" >>"%s"\nexit 1\n' "$work/called" >"$work/guards/$name"
    chmod +x "$work/guards/$name"
done
cd "$work/project"
cp "$root"/testdata/incident/before/wrangler-enhanced.toml "apps/a folder/wrangler.toml"
cp "$root"/testdata/clean/minimal.toml good/wrangler.toml

repository='"repository": "o/r", "server_url": "https://github.com"'
echo "{$repository, \"event_name\": \"push\", \"event\": {}}" >"$work/push"
echo "{$repository, \"event_name\": \"pull_request\", \"event\": {\"pull_request\": {\"head\": {\"repo\": {\"full_name\": \"o/r\"}}}}}" >"$work/own"
echo "{$repository, \"event_name\": \"pull_request\", \"event\": {\"pull_request\": {\"head\": {\"repo\": {\"full_name\": \"fork/r\"}}}}}" >"$work/fork"
echo "{$repository, \"event_name\": \"pull_request\", \"event\": {\"pull_request\": {\"head\": {\"repo\": null}}}}" >"$work/gone"

fail() {
    echo "action: $1"
    cat "$work/out"
    exit 1
}

# EXIT-CODE NAME EVENT INPUTS: runs the action
action() {
    local wanted=$1 name=$2 event=$3 code=0
    shift 3
    rm -f ./*.sarif
    ACTION_PATH=$work/guards:$PATH /usr/bin/python3 "$root/src/tools/run-action.py" "$work/$event" "$@" >"$work/out" 2>&1 || code=$?
    [ "$code" -eq "$wanted" ] || fail "$name: exit code $code instead of $wanted"
}

shows() { grep -qF -- "$1" "$work/out" || fail "no $1"; }
lacks() { ! grep -qF -- "$1" "$work/out" || fail "unexpected $1"; }
upload="uses github/codeql-action/upload-sarif@v4 {'sarif_file': 'wranglerlint.sarif'}"

action 1 "findings" push program="$program"
shows '::warning file=apps/a folder/wrangler.toml,line=8,'
shows "$upload"
findings=$("$program" --format github --fail-on never | wc -l)
shows "{\"exit-code\": \"1\", \"findings\": \"$findings\", \"sarif-file\": \"wranglerlint.sarif\"}"
cmp wranglerlint.sarif <("$program" --format sarif)

action 0 "warnings only" push program="$program" fail-on=error
shows '::warning '
shows '"exit-code": "0"'
action 0 "a clean folder" push program="$program" path=good sarif-file=good.sarif
shows '{"exit-code": "0", "findings": "0", "sarif-file": "good.sarif"}'
[ -s good.sarif ] || fail "no report"
action 1 "two paths" push program="$program" path=$'good\napps/a folder\n'
shows '"findings": '
action 2 "a path that is not there" push program="$program" path=missing
shows 'missing: there is no such file or folder'
lacks 'upload-sarif'
action 2 "a path that looks like an option" push program="$program" path=--help
lacks 'upload-sarif'
action 2 "an unknown level" push program="$program" fail-on=sometimes
lacks 'upload-sarif'
# shellcheck disable=SC2016
action 2 "a path that looks like code" push program="$program" path='$(touch hacked)'
[ ! -e hacked ] || fail "a path was run"

action 1 "a pull request of the repository" own program="$program"
shows "$upload"
for event in fork gone; do
    action 1 "a pull request of a fork" "$event" program="$program"
    shows '::warning '
    lacks 'upload-sarif'
done
action 1 "no upload" push program="$program" upload=false
lacks 'upload-sarif'

# A release, as a folder.
version=9.8.7
bash "$root/src/tools/release-archive.sh" "$program" "$version" linux-x64 "$work/release/wranglerlint/wranglerlint/releases/download/v$version"
sed "s|https://github.com|file://$work/release|" "$work/push" >"$work/released"
action 1 "a release" released version="$version"
shows "wranglerlint-$version-linux-x64.tar.gz: OK"
shows "$upload"
[ -x "$RUNNER_TEMP/wranglerlint/wranglerlint" ] || fail "no program"

# docs/install.md has the same archive.
mkdir "$work/archive"
cd "$work/archive"
cp "$root/testdata/clean/minimal.toml" wrangler.toml
sh "$root/src/tools/block.sh" "$root/docs/install.md" archive |
    sed -e "s|https://github.com|file://$work/release|" -e "s|^version=.*|version=$version|" >"$work/archive.sh"
bash -e "$work/archive.sh" >"$work/out" 2>&1 || fail "docs/install.md, archive"
shows "No findings in 1 file"
cd "$work/project"

echo x >>"$work/release/wranglerlint/wranglerlint/releases/download/v$version/wranglerlint-$version-linux-x64.tar.gz"
action 1 "a release that was changed" released version="$version"
shows "FAILED"
lacks "::warning "
action 37 "a release that is not there" released version=0.0.0
[ ! -e "$work/called" ] || fail "it runs $(cat "$work/called")"
echo "the action's steps do what they should"
