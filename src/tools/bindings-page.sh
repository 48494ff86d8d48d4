#!/usr/bin/env bash
# Opens the page of "wranglerlint bindings --format html" in Debian's Chromium: bindings-page.sh PROGRAM [--record].
# With --record it takes the pictures of docs/images again, in Debian's fonts-inter and fonts-jetbrains-mono, and makes them small
# with pngquant; without, it holds the pages that they show against the recorded hashes. NODE: a Node of at least version 20.
set -euo pipefail
cd "$(dirname "$0")/../.."
program=$(realpath "$1")
tools=$(pwd)/artifacts/chromium
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
[ -d "$tools/node_modules/playwright-core" ] || npm install --prefix "$tools" --no-audit --no-fund --silent playwright-core@1.65.1

# Pages whose links lead out of their folder.
mkdir -p "$work/repository/pages"
cp -r testdata "$work/repository"
(
    cd "$work/repository"
    "$program" bindings testdata/matrix --format html --output pages/fixtures.html
    "$program" bindings testdata/matrix/shop --format html --output pages/shop.html
)
for state in before after; do
    "$program" bindings "testdata/incident/$state" --format html >"$work/$state.html"
done

"${NODE:-node}" src/tools/bindings-page.mjs "$tools" "$work" "${2:-}"
if [ "${2:-}" = --record ]; then
    pngquant --force --ext .png --strip --speed 1 docs/images/*.png
fi
