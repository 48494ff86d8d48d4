#!/usr/bin/env bash
# Fuzzes TARGET for SECONDS with afl++, which sees through SharpFuzz which ways an input takes. Fails if an input crashes it or
# takes longer than a second; such inputs stay in artifacts/fuzz/TARGET. Needs Debian's afl++.
set -euo pipefail
cd "$(dirname "$0")/../../.."

target=${1:?TARGET} seconds=${2:?SECONDS}
work=$(pwd)/artifacts/fuzz/$target
program=$work/program/WranglerLint.Fuzz.dll
rm -rf "$work"
mkdir -p "$work"

dotnet publish src/tools/WranglerLint.Fuzz -c Release -o "$work/program" -p:PublishAot=false >"$work/build.log"
dotnet "$program" seeds "$target" "$work/seeds"
dotnet "$program" instrument "$work/program" # from here on it runs below AFL only

# A container has neither a core pattern nor a governor that AFL likes, and what it starts is no program of gcc's.
export AFL_SKIP_BIN_CHECK=1 AFL_SKIP_CPUFREQ=1 AFL_NO_AFFINITY=1 AFL_NO_UI=1
export AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1 AFL_FORKSRV_INIT_TMOUT=60000 DOTNET_TieredPGO=0 DOTNET_gcServer=0
afl-fuzz -i "$work/seeds" -o "$work/findings" -t 1000+ -m none -V "$seconds" -- dotnet "$program" afl "$target" >"$work/afl.log" ||
    { tail -n 30 "$work/afl.log"; exit 1; }

grep -E '^(execs_done|corpus_count|corpus_found|edges_found|saved_crashes|saved_hangs|slowest_exec_ms|run_time) ' "$work/findings/default/fuzzer_stats"
if [ -n "$(find "$work/findings/default/crashes" "$work/findings/default/hangs" -name 'id:*')" ]; then
    echo "$target: see $work/findings/default" >&2
    exit 1
fi
