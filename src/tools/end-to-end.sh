#!/usr/bin/env bash
# Runs the published program as a user would: end-to-end.sh PROGRAM
set -uo pipefail
cd "$(dirname "$0")/../.." || exit
program=$1
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
    # The native program and the managed one write the same bytes.
    local format=$1
    "$program" testdata/incident/before --format "$format" >"$work/native"
    dotnet run -c Release --project src/WranglerLint.Cli -- testdata/incident/before --format "$format" >"$work/managed"
    if ! cmp "$work/native" "$work/managed"; then
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
for format in human sarif json github; do
    same_as_managed "$format"
done

[ "$failures" -eq 0 ]
