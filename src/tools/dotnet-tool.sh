#!/usr/bin/env bash
# Packs the command as a dotnet tool, installs it without any feed, and runs it: the plain package, and those of a
# release for linux-x64 and `any`.
set -euo pipefail
cd "$(dirname "$0")/../.."
root=$(pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
version=$(dotnet msbuild src/WranglerLint.Cli -getProperty:Version)
echo '<configuration><packageSources><clear /></packageSources></configuration>' >"$work/nuget.config"

fail() {
    echo "dotnet tool: $1"
    [ ! -e "$work/out" ] || tail -n 40 "$work/out"
    exit 1
}
quietly() { "$@" >"$work/out" 2>&1 || fail "$* failed"; }
packages() { (cd "$1" && printf '%s\n' *.nupkg); }
# NAME PACKAGES: installs from a folder of packages, with a cache of its own.
install_tool() {
    NUGET_PACKAGES=$work/cache-$1 quietly dotnet tool install WranglerLint --tool-path "$work/$1" --configfile "$work/nuget.config" --add-source "$2"
}
# COMMAND...: the command finds the incident and leaves what was mended alone
runs() {
    local code=0
    "$@" testdata/incident/before >"$work/found" 2>"$work/out" || code=$?
    [ "$code" -eq 1 ] || fail "$*: exit code $code on the incident"
    grep -q '^6 errors, 14 warnings in 3 of 7 files\.$' "$work/found" || fail "$*: another report"
    quietly "$@" testdata/incident/after
    [ "$("$@" --version)" = "$version" ] || fail "$*: another version"
}
is_elf() { [ "$(head -c 4 "$1" | tail -c 3)" = ELF ]; }
is_native() { [ -z "$(find "$work/$1" -name wranglerlint.dll)" ] && is_elf "$(find "$work/$1/.store" -type f -name wranglerlint)"; }

# What pre-commit does.
quietly dotnet pack -c Release --property "PackageOutputPath=$work/plain"
[ "$(packages "$work/plain")" = "WranglerLint.$version.nupkg" ] || fail "a plain pack gives $(packages "$work/plain")"
python3 - "$work/plain/WranglerLint.$version.nupkg" <<'PYTHON'
import sys, zipfile
package = zipfile.ZipFile(sys.argv[1])
spec = package.read("WranglerLint.nuspec").decode()
for part in ('<license type="expression">MIT</license>', "<readme>README.md</readme>", 'name="DotnetTool"',
             'url="https://github.com/wranglerlint/wranglerlint"'):
    assert part in spec, f"no {part} in {spec}"
assert package.read("README.md").startswith(b"# WranglerLint")
PYTHON
install_tool managed "$work/plain"
! is_native managed || fail "the plain package is native"
runs "$work/managed/wranglerlint"

# A release. Packing reuses what publishing compiled.
release=$root/artifacts/release/packages
rm -rf "$root/artifacts/release"
quietly src/tools/release-build.sh linux-x64
quietly src/tools/release-build.sh packages
is_elf artifacts/release/linux-x64/wranglerlint || fail "what is published for a release is not native"
wanted=$(printf "WranglerLint.%s$version.nupkg\n" "" Analyzers. any. linux-x64. | LC_ALL=C sort)
[ "$(packages "$release" | LC_ALL=C sort)" = "$wanted" ] || fail "a release gives $(packages "$release")"
install_tool native "$release"
is_native native || fail "the release is not native"
runs "$work/native/wranglerlint"

# docs/install.md, with the release as the only feed.
mkdir "$work/project"
cd "$work/project"
sed "s|<clear />|<clear /><add key=\"release\" value=\"$release\" />|" "$work/nuget.config" >nuget.config
cp "$root/testdata/clean/minimal.toml" wrangler.toml
export NUGET_PACKAGES=$work/cache DOTNET_CLI_HOME=$work/home DOTNET_ADD_GLOBAL_TOOLS_TO_PATH=false
# dnx lies beside dotnet; not every installation puts it on the PATH.
PATH=$work/home/.dotnet/tools:$PATH:$(dirname "$(realpath "$(command -v dotnet)")")
for block in dnx global local; do
    quietly bash -ec "$(sh "$root/src/tools/block.sh" "$root/docs/install.md" "$block")"
    grep -q 'No findings in 1 file' "$work/out" || fail "docs/install.md, $block: another report"
done
[ "$(command -v wranglerlint)" = "$work/home/.dotnet/tools/wranglerlint" ] || fail "the global tool is not on the PATH"
echo "the tool installs and runs, managed and native"
