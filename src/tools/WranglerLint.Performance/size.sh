#!/usr/bin/env bash
# Tells what the native program is made of, from its symbols: size.sh [PROGRAM [SYMBOLS]]
set -euo pipefail
cd "$(dirname "$0")/../../.."
program=${1:-artifacts/publish/wranglerlint}
symbols=${2:-src/WranglerLint.Cli/bin/Release/net10.0/linux-x64/native/wranglerlint.dbg}
printf '%8.2f MB  the program\n' "$(stat -c %s "$program" | awk '{ print $1 / 1e6 }')"

# A symbol takes the room up to the next one; the kinds b and B take none in the file. Whichever name stands first in it is its library's.
nm -n -t d --defined-only "$symbols" | awk '
    BEGIN {
        count = split("WranglerLint_ wranglerlint_ Tomlyn Sarif Newtonsoft System_CommandLine DiffPlex Microsoft_Extensions " \
            "System_Net System_Security System_Formats_Asn1 System_Text_RegularExpressions System_Text_Json System_Linq S_P_ System_", names, " ")
    }
    library != "" && $1 - address < 1000000 { sizes[library] += $1 - address }
    { library = "" }
    $2 !~ /[bBaA]/ {
        library = "runtime in C and C++, tables for exceptions"
        first = 1000000
        for (i = 1; i <= count; i++) {
            where = index($3, names[i])
            if (where > 0 && where < first) { first = where; library = names[i] }
        }
        address = $1
    }
    END { for (name in sizes) printf "%8.2f MB  %s\n", sizes[name] / 1e6, name }' | sort -rn
size -A "$program" | awk '$2 > 200000 && $3 > 0 { printf "%8.2f MB  section %s\n", $2 / 1e6, $1 }' | sort -rn
