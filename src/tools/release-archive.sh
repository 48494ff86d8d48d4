#!/usr/bin/env bash
# Makes a release's archive and its checksum: release-archive.sh PROGRAM VERSION PLATFORM FOLDER
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
program=$(realpath "$1") archive=wranglerlint-$2-$3.tar.gz
mkdir -p "$4"
cd "$4"
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
cp "$program" "$root/LICENSE" "$root/src/npm/README.md" "$stage"
tar -C "$stage" -czf "$archive" "$(basename "$program")" LICENSE README.md
if command -v sha256sum >/dev/null; then
    sha256sum "$archive" >"$archive.sha256"
else
    shasum --algorithm 256 "$archive" >"$archive.sha256"
fi
