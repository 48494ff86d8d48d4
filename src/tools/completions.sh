#!/usr/bin/env bash
# Asks bash, zsh and fish what they make of the published program's completion scripts: completions.sh PROGRAM
# PowerShell's is asked by tests/WranglerLint.PowerShell.Tests.
set -uo pipefail
cd "$(dirname "$0")/../.." || exit
program=$(realpath "$1")
tools=$(pwd)/src/tools
work=$(mktemp -d)
place=$(mktemp -d)
trap 'rm -rf "$work" "$place"' EXIT
failures=0
mkdir "$place/apps" "$work/bin"
ln -s "$program" "$work/bin/wranglerlint"
touch "$place/apps/wrangler.toml" "$place/a file.json"
for shell in bash zsh fish; do
    "$program" completions "$shell" >"$work/$shell" || failures=$((failures + 1))
done
cd "$place" || exit

# The words of a command line, the last one being completed.
in_bash() {
    bash --norc -c '
        source "$1"
        shift
        COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
        _wranglerlint
        printf "%s\n" "${COMPREPLY[@]}"' - "$work/bash" "$@"
}
in_fish() { fish --no-config -c 'source $argv[1]; complete -C "$argv[2..]"' "$work/fish" "$@" | cut -f 1; }
in_zsh() { PATH=$work/bin:$PATH /usr/bin/python3 "$tools/complete-in-zsh.py" "$work/zsh" "$*"; }

# SHELL EXPECTED-WORDS... -- COMMAND-LINE...: all of the words are offered, and with `only` in front nothing else.
offers() {
    local shell=$1 only=no expected=()
    shift
    if [ "$1" = only ]; then only=yes && shift; fi
    while [ "$1" != -- ]; do expected+=("$1") && shift; done
    shift
    "in_$shell" "$@" | sort -u >"$work/seen"
    printf '%s\n' "${expected[@]}" | sort -u >"$work/wanted"
    if [ -n "$(comm -13 "$work/seen" "$work/wanted")" ] || { [ "$only" = yes ] && ! cmp -s "$work/seen" "$work/wanted"; }; then
        echo "$shell offers for '$*':" && cat "$work/seen" && echo "and not:" && cat "$work/wanted"
        failures=$((failures + 1))
    fi
}

formats=(github gitlab human json junit msbuild sarif)
for shell in bash fish zsh; do
    offers "$shell" check explain rules completions -- wranglerlint ""
    offers "$shell" only explain -- wranglerlint exp
    offers "$shell" only "${formats[@]}" -- wranglerlint --format ""
    offers "$shell" only "${formats[@]}" -- wranglerlint check -f ""
    offers "$shell" only error never note warning -- wranglerlint apps --fail-on ""
    offers "$shell" only --fail-on --fix --format -- wranglerlint check --f
    offers "$shell" only placeholder-id placeholder-owner -- wranglerlint explain place
    offers "$shell" only WL2001 WL2002 WL2003 WL2004 WL2005 WL2006 WL2007 WL2008 WL2009 -- wranglerlint explain WL1001 WL200
    offers "$shell" only human markdown -- wranglerlint explain --format ""
    offers "$shell" only triggers -- wranglerlint rules --category tri
    offers "$shell" only bash fish pwsh zsh -- wranglerlint completions ""
    offers "$shell" only apps/wrangler.toml -- wranglerlint check apps/w
    offers "$shell" only apps/wrangler.toml -- wranglerlint --baseline apps/w
done
offers bash only json junit -- wranglerlint --format = j
offers fish only --format=json --format=junit -- wranglerlint --format=j
offers bash "a file.json" -- wranglerlint "a"

[ "$failures" -eq 0 ] && echo "bash, zsh and fish complete the command line"
