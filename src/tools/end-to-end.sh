#!/usr/bin/env bash
# Runs the published program as a user would: end-to-end.sh PROGRAM
set -uo pipefail
cd "$(dirname "$0")/../.." || exit
program=$(realpath "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0

expect() {
    local wanted=$1 name=$2
    shift 2
    "$@" >"$work/out" 2>"$work/err"
    local code=$?
    if [ "$code" -ne "$wanted" ]; then
        echo "$name: exit code $code instead of $wanted"
        cat "$work/out" "$work/err"
        failures=$((failures + 1))
    fi
}

same_as_managed() {
    # The native program and the managed one write the same bytes: same_as_managed ARGUMENT…
    "$program" "$@" >"$work/native"
    dotnet run -c Release --project src/WranglerLint.Cli -- "$@" >"$work/managed"
    if ! cmp "$work/native" "$work/managed"; then
        failures=$((failures + 1))
    fi
}

# FORMAT FILE: the file has what the program writes in that format.
same_as_output() {
    if ! cmp <("$program" testdata/incident/before --format "$1") "$2"; then
        failures=$((failures + 1))
    fi
}

# The target of docs/formats.md makes MSBuild's own warnings of the example's findings.
msbuild_reads_findings() {
    mkdir -p "$work/build/shop"
    sh src/tools/block.sh docs/formats.md configuration >"$work/build/shop/wrangler.toml"
    {
        echo '<Project>'
        sh src/tools/block.sh docs/formats.md msbuild-target | sed "s|wranglerlint --format|$program --format|"
        echo '<Target Name="Build" /></Project>'
    } >"$work/build/workers.proj"
    dotnet msbuild "$work/build/workers.proj" -nologo -verbosity:quiet >"$work/out"
    if ! grep -q 'shop/wrangler.toml(11,6,11,40): warning WL2004: .* \[.*workers.proj\]$' "$work/out" || grep -q WL2003 "$work/out"; then
        echo "MSBuild does not read the findings"
        cat "$work/out"
        failures=$((failures + 1))
    fi
}

if [ "$(head -c 4 "$program" | tail -c 3)" != ELF ]; then
    echo "$program is no native program"
    failures=$((failures + 1))
fi

expect 1 "the incident, before" "$program" testdata/incident/before
expect 0 "the incident, after" "$program" testdata/incident/after
expect 2 "a path that is not there" "$program" no-such-folder
expect 2 "an unknown option" "$program" --no-such-option
expect 0 "help" "$program" --help
expect 0 "the folder of clean files, file by file" "$program" testdata/clean/*
for format in human sarif json github gitlab junit msbuild; do
    same_as_managed testdata/incident/before --format "$format"
done
for format in text html markdown json; do
    same_as_managed bindings testdata/matrix testdata/incident --format "$format"
done
expect 0 "bindings, whatever is found" "$program" bindings testdata/incident/before
expect 2 "bindings of what is not there" "$program" bindings no-such-folder

expect 1 "several reports at once" "$program" testdata/incident/before --format github --output "junit=$work/report.xml" --output "gitlab=$work/report.json"
same_as_output github "$work/out"
same_as_output junit "$work/report.xml"
same_as_output gitlab "$work/report.json"
expect 0 "JUnit's report is XML" /usr/bin/python3 -c 'import sys, xml.dom.minidom; xml.dom.minidom.parse(sys.argv[1])' "$work/report.xml"
expect 2 "a report for a folder that is not there" "$program" testdata/incident/after --output "json=$work/no/report.json"
cp testdata/incident/before/wrangler.toml "$work/unsaved.toml"
expect 1 "the standard input" "$program" --stdin-filename testdata/incident/before/wrangler.toml <"$work/unsaved.toml"
expect 2 "the standard input beside a path" "$program" - testdata </dev/null
msbuild_reads_findings

# Fixing a copy of the incident; a diff says the same and writes nothing.
cp -r testdata/incident/before "$work/incident"
printf '# wranglerlint\nname = "shop"\nmain = "dist/a.js"\ncompatibility_date = 2025-01-01\n' >"$work/incident/wrangler.date.toml"
cp -r "$work/incident" "$work/patched"
expect 1 "a diff" "$program" --diff --unsafe-fixes "$work/incident"
expect 0 "the diff changed nothing" diff -r "$work/incident" "$work/patched"
(cd "$work/patched" && "$program" --diff --unsafe-fixes >"$work/fix.patch" 2>/dev/null; patch -s -p1 <"$work/fix.patch")
expect 1 "fixing" "$program" --fix --unsafe-fixes "$work/incident"
expect 0 "fixing does what the diff says" diff -r "$work/incident" "$work/patched"
expect 0 "a fixed date" grep -q '^compatibility_date = "2025-01-01"$' "$work/incident/wrangler.date.toml"
expect 0 "fixing the standard input" "$program" --fix --stdin-filename wrangler.toml <"$work/patched/wrangler.date.toml"

[ "$failures" -eq 0 ]
