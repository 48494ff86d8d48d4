#!/usr/bin/env bash
# Builds a part of a release into artifacts/release: release-build.sh PLATFORM, or `packages` for what is the same for all.
# PLATFORM/ has the native program, packages/ what goes to NuGet.
set -euo pipefail
cd "$(dirname "$0")/../.."
release=$(pwd)/artifacts/release
# MSBuild takes Windows' paths only.
! command -v cygpath >/dev/null || release=$(cygpath -m "$release")
pack=(dotnet pack src/WranglerLint.Cli -c Release -p:WranglerLintRelease=true --property "PackageOutputPath=$release/packages")
if [ "$1" = packages ]; then
    "${pack[@]}"
    "${pack[@]}" -r any -p:PublishAot=false
    dotnet pack src/WranglerLint.Analyzers -c Release -p:WranglerLintRelease=true --property "PackageOutputPath=$release/packages"
else
    dotnet publish src/WranglerLint.Cli -c Release -r "$1" -p:WranglerLintRelease=true -o "$release/$1"
    "${pack[@]}" -r "$1"
fi
