#!/usr/bin/env bash
# Kills the published program while it fixes, over and over: each file is as before or as after, never in between.
#   kill.sh PROGRAM [ROUNDS]
set -uo pipefail
program=$(realpath "$1")
rounds=${2:-100}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
files=40

# So long that writing takes a while.
text() {
    printf 'name = "shop"\nmain = "src/index.ts"\ncompatibility_date = %s2025-01-01%s\nlegacy_env = true\n\n[vars]\n' "$1" "$1"
    seq -f 'VARIABLE_%.0f = "a value that takes some room in the file"' 300
}
text '' >"$work/before.toml"
mkdir "$work/one" "$work/many"
cp "$work/before.toml" "$work/one/wrangler.toml"
(cd "$work/one" && "$program" --fix >/dev/null 2>&1)
cp "$work/one/wrangler.toml" "$work/after.toml"
if cmp -s "$work/before.toml" "$work/after.toml"; then
    echo "nothing was fixed"
    exit 1
fi

fill() {
    rm -rf "$work/many"
    for ((i = 0; i < files; i++)); do
        mkdir -p "$work/many/$i"
        cp "$work/before.toml" "$work/many/$i/wrangler.toml"
    done
}

# The program is killed at some time of a run.
fill
start=$(date +%s%N)
(cd "$work/many" && "$program" --fix >/dev/null 2>&1)
milliseconds=$((($(date +%s%N) - start) / 1000000))

old=0 new=0 mixed=0
for ((round = 0; round < rounds; round++)); do
    fill

    # What the shell has to say about the killed job goes nowhere.
    (
        cd "$work/many" || exit
        "$program" --fix >/dev/null 2>&1 &
        delay=$((RANDOM % milliseconds))
        sleep "$((delay / 1000)).$(printf '%03d' $((delay % 1000)))"
        kill -9 $! 2>/dev/null
        wait $! 2>/dev/null
    ) 2>/dev/null
    before=$old
    for ((i = 0; i < files; i++)); do
        if cmp -s "$work/many/$i/wrangler.toml" "$work/before.toml"; then
            old=$((old + 1))
        elif cmp -s "$work/many/$i/wrangler.toml" "$work/after.toml"; then
            new=$((new + 1))
        else
            echo "round $round: $i/wrangler.toml is neither the old nor the new text"
            exit 1
        fi
    done

    # Killed in the middle: some files are old and some are new.
    fresh=$((old - before))
    [ "$fresh" -gt 0 ] && [ "$fresh" -lt "$files" ] && mixed=$((mixed + 1))
done

echo "$rounds rounds: $old files were old, $new new, $mixed rounds were killed in the middle"
[ "$mixed" -gt 0 ]
