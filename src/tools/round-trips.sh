#!/usr/bin/env bash
# Suppresses, configures and remembers findings with the published program, and takes all of it back: round-trips.sh PROGRAM
set -uo pipefail
cd "$(dirname "$0")/../.." || exit
program=$(realpath "$1")
repository=$(pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0
head='name = "shop"\nmain = "dist/a.js"\ncompatibility_date = "2025-01-01"\n'
kv='[[kv_namespaces]]\nbinding = "KV"\nid = "your-id"\n'

# A new folder with a configuration that has one finding, WL2001.
begin() {
    cd "$(mktemp -d -p "$work")" || exit
    mkdir app
    printf '%b' "$head$kv" >app/wrangler.toml
}

# NAME EXIT-CODE 'FINDINGS' [ARGUMENTS...]: what is reported, as path:line severity rule, separated by commas.
reports() {
    local name=$1 wanted=$2 findings=$3 code found
    shift 3
    "$program" --format json "$@" >out.json 2>err.txt
    code=$?
    found=$(/usr/bin/python3 -c '
import json, sys
print(", ".join("{path}:{start[line]} {severity} {rule}".format(**finding) for finding in json.load(open(sys.argv[1]))["findings"]))' out.json)
    rm out.json
    if [ "$code" -ne "$wanted" ] || [ "$found" != "$findings" ]; then
        echo "$name: exit code $code, reported: $found" && cat err.txt
        failures=$((failures + 1))
    fi
}

says() {
    if ! grep -qF "$1" err.txt; then
        echo "not said: $1" && cat err.txt
        failures=$((failures + 1))
    fi
}

suppressions() {
    begin
    reports "a finding" 1 "app/wrangler.toml:6 warning WL2001"
    sed -i 's/"your-id"/& # wranglerlint: ignore[WL2001] the deploy fills it in/' app/wrangler.toml
    reports "a comment" 0 ""
    reports "without suppressions" 1 "app/wrangler.toml:6 warning WL2001" --no-suppressions
    sed -i 's/"your-id"/"0f2ac74b498b48028cb68387c421e279"/' app/wrangler.toml
    reports "a comment for nothing" 1 "app/wrangler.toml:6 warning WL9003"
    printf '%b' "# wranglerlint: ignore-file[placeholder-id]\n$head$kv" >app/wrangler.toml
    reports "a whole file" 0 ""
    printf '%b' "$head# wranglerlint: disable[WL2001]\n$kv# wranglerlint: enable[WL2001]\n${kv//KV/B}" >app/wrangler.toml
    reports "a range" 1 "app/wrangler.toml:11 warning WL2001"
    rm app/wrangler.toml
    printf '%s' '{ "name": "a", "main": "dist/a.js", "compatibility_date": "2025-01-01",
        "kv_namespaces": [{ "binding": "KV", "id": "your-id" }] }' >app/wrangler.jsonc
    reports "JSON" 1 "app/wrangler.jsonc:2 warning WL2001"
    sed -i '2i // wranglerlint: ignore[WL2001]' app/wrangler.jsonc
    reports "a comment in JSON" 0 ""
    sed -i 2d app/wrangler.jsonc
    mv app/wrangler.jsonc app/wrangler.json
    echo 'ignore = [{ rule = "WL2001", path = "kv_namespaces[*].id", reason = "a demo" }]' >wranglerlint.toml
    reports "a place in the settings" 0 ""
    reports "a place in the settings, without suppressions" 1 "app/wrangler.json:2 warning WL2001" --no-suppressions
}

configuration() {
    begin
    local key
    for key in WL2001 placeholder-id bindings all; do
        echo "rules = { $key = 'error' }" >wranglerlint.toml
        reports "$key as an error" 1 "app/wrangler.toml:6 error WL2001" --fail-on error
        echo "rules = { $key = 'off' }" >wranglerlint.toml
        reports "$key off" 0 ""
    done
    printf "[rules]\nall = 'off'\n[[overrides]]\nfiles = ['app/**']\nrules = { WL2001 = 'note' }\n" >wranglerlint.toml
    reports "an override for files" 0 "app/wrangler.toml:6 note WL2001"
    printf '%b' "${head}${kv}[env.staging]\n${kv/kv_namespaces/env.staging.kv_namespaces}" >app/wrangler.toml
    printf "[[overrides]]\nenvironments = ['stag*']\nrules = { WL2001 = 'off' }\n" >wranglerlint.toml
    reports "an override for environments" 1 "app/wrangler.toml:6 warning WL2001"
    printf "critical_bindings = ['DB']\n[environments]\nlocal = ['staging', '']\n[rules]\nWL2001 = 'off'\n" >wranglerlint.toml
    reports "local environments" 0 ""
    printf "critical_bindings = ['DB']\n[environments]\ndeployed = ['staging']\nlocal = ['']\n[rules]\nWL2001 = 'off'\n" >wranglerlint.toml
    reports "critical bindings" 1 "app/wrangler.toml:7 error WL3003"
    mkdir config
    echo "rules = { bindings = 'off' }" >config/base.toml
    printf "extend = 'config/base.toml'\n" >wranglerlint.toml
    reports "settings that extend others" 0 ""
    echo "exclude = ['app']" >wranglerlint.toml
    reports "an excluded folder" 0 ""
    printf "[rules]\nplaceholder_id = 'of'\n" >wranglerlint.toml
    "$program" >/dev/null 2>err.txt
    [ $? -eq 2 ] || failures=$((failures + 1))
    says 'wranglerlint.toml:2:1: There is no rule or category "placeholder_id". Did you mean WL2001 (placeholder-id)?'
    printf '%b' "$head" | sed 's|dist/a.js|src/index.ts|' >app/wrangler.toml
    mkdir app/src
    echo 'export interface Bound { OTHER: KVNamespace } export default { fetch(request: Request, env: Bound) { return env.OTHER.get("a"); } };' >app/src/index.ts
    echo "environment_types = ['Bound']" >wranglerlint.toml
    reports "the name of the environment's type" 1 "app/src/index.ts:1 warning WL8002"
    echo "environment_types = ['Unbound']" >wranglerlint.toml
    reports "another name of the environment's type" 1 "app/src/index.ts:1 warning WL8003"
}

baselines() {
    begin
    reports "a finding" 1 "app/wrangler.toml:6 warning WL2001"
    reports "writing a baseline" 0 "" --write-baseline
    says 'wranglerlint-baseline.json: 1 finding written.'
    reports "a known finding" 0 "" --baseline wranglerlint-baseline.json
    echo "baseline = 'wranglerlint-baseline.json'" >wranglerlint.toml
    printf '%b' "\n\n${head}[[kv_namespaces]]\nbinding = \"NEW\"\nid = \"your-new-id\"\n$kv" >app/wrangler.toml
    reports "a new finding in front of a known one" 1 "app/wrangler.toml:8 warning WL2001"
    printf '%b' "$head" >app/wrangler.toml
    reports "a fixed finding" 0 ""
    says '1 finding of the baseline is fixed; --write-baseline drops it.'
    reports "dropping it" 0 "" --write-baseline
    printf '%b' "$head$kv" >app/wrangler.toml
    reports "a finding that came back" 1 "app/wrangler.toml:6 warning WL2001"
    reports "a baseline and no suppressions" 1 "app/wrangler.toml:6 warning WL2001" --no-suppressions
}

# All fixtures of the rules: nothing is left once it is known, whatever stands in front.
known_test_data() {
    local files=() file
    cd "$(mktemp -d -p "$work")" || exit
    cp -r "$repository/testdata/rules" .
    find rules -name wranglerlint.toml -delete
    # A byte order mark would no longer be one.
    mapfile -t files < <(find rules \( -name '*.toml' -o -name '*.json' -o -name '*.jsonc' \) -not -name 'package.json' -not -name 'tsconfig*.json' -not -path '*/node_modules/*' \
        -exec grep -LP '^\xEF\xBB\xBF' {} + | sort)
    "$program" "${files[@]}" --write-baseline >/dev/null 2>&1
    for file in "${files[@]}"; do
        case $file in
        *.toml) sed -i '1i # a line in front' "$file" ;;
        *) sed -i '1i // a line in front' "$file" ;;
        esac
    done
    if ! "$program" "${files[@]}" --baseline wranglerlint-baseline.json --fail-on note >out.txt 2>err.txt || [ -s err.txt ]; then
        echo "what is known of the test data is reported:" && cat out.txt && cat err.txt
        failures=$((failures + 1))
    fi
    tail -n 1 out.txt
}

# What init writes changes nothing: neither in a folder as a whole nor in any of those of the test data.
initial_settings() {
    local folder count=0
    cd "$(mktemp -d -p "$work")" || exit
    cp -r "$repository/testdata" .
    while IFS= read -r folder; do
        count=$((count + 1))
        (
            cd "$folder" || exit
            "$program" --format json >"$work/before.json" 2>/dev/null
            "$program" init --output new.toml 2>/dev/null && mv new.toml wranglerlint.toml || exit
            "$program" --format json >"$work/after.json" 2>"$work/err.txt"
            code=$?
            rm wranglerlint.toml
            [ "$code" -ne 2 ] || cat "$work/err.txt"
            cmp -s "$work/before.json" "$work/after.json"
        ) || {
            echo "init changes what is found in $folder"
            failures=$((failures + 1))
        }
    done < <(find testdata -mindepth 1 -maxdepth 2 -type d -not -exec test -e {}/wranglerlint.toml \; -print)
    echo "init changes nothing in $count folders"
}

suppressions
configuration
baselines
known_test_data
initial_settings
[ "$failures" -eq 0 ] && echo "what was suppressed, configured and remembered came back"
