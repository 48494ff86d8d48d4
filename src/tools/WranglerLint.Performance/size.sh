#!/usr/bin/env bash
# Tells what the native program is made of: size.sh
set -euo pipefail
cd "$(dirname "$0")/../../.."
dotnet publish src/WranglerLint.Cli -c Release -o artifacts/size -p:IlcGenerateMapFile=true >/dev/null
printf '%8.2f MB  the program\n' "$(stat -c %s artifacts/size/wranglerlint | awk '{ print $1 / 1e6 }')"

# Whichever library's name stands first in the name of a piece has the piece: List<RuleDescriptor> is the core library's.
awk -F'"' '
    BEGIN {
        count = split("WranglerLint_ wranglerlint_ Tomlyn Sarif Newtonsoft System_CommandLine DiffPlex Microsoft_Extensions " \
            "System_Net System_Security System_Formats_Asn1 System_Text_RegularExpressions System_Text_Json System_Linq S_P_ System_", names, " ")
    }
    $3 == " Length=" {
        library = "tables without a library"
        first = 1000000
        for (i = 1; i <= count; i++) {
            where = index($2, names[i])
            if (where > 0 && where < first) { first = where; library = names[i] "*" }
        }
        sizes[library] += $4
        split($1, kind, /[< ]+/)
        kinds[kind[2]] += $4
    }
    END {
        for (name in sizes) printf "%8.2f MB  %s\n", sizes[name] / 1e6, name
        for (name in kinds) if (kinds[name] > 2e5) printf "%8.2f MB  as %s\n", kinds[name] / 1e6, name
    }' src/WranglerLint.Cli/obj/Release/net10.0/linux-x64/native/wranglerlint.map.xml | sort -rn
