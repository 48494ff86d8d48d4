#!/bin/sh
# Prints the code between <!-- begin NAME --> and <!-- end NAME --> of a page, without its fences: block.sh PAGE NAME
set -eu
block=$(sed -n "/^<!-- begin $2 -->\$/,/^<!-- end $2 -->\$/p" "$1" | grep -v -e '^<!--' -e '^```')
[ -n "$block" ] || { echo "$1 has no block $2" >&2; exit 1; }
printf '%s\n' "$block"
