#!/usr/bin/env bash
# What the published program does with files, streams and signals that no unit test can make: it ends, in time, says what is wrong
# in a sentence and by its exit code, opens no socket, and gives the same bytes on any machine.
# shellcheck disable=SC2016 # What strangers wrote stands in quotes.
set -uo pipefail
program=$(realpath "$1")
work=$(mktemp -d)
work=$(realpath "$work")
trap 'chmod -R u+rwx "$work"; rm -rf "$work"' EXIT
failures=0
limit=20

begin() { cd "$(mktemp -d -p "$work")" || exit; }

fail() {
    failures=$((failures + 1))
    echo "$1"
}

# NAME EXIT-CODE WORDS COMMAND...: the words are in the output or the errors; nothing is obeyed by a terminal, nothing crashes.
run() {
    local name=$1 code=$2 words=$3 actual
    shift 3
    timeout -s KILL "$limit" "$@" >"$work/out" 2>"$work/err" </dev/null
    actual=$?
    judge "$name" "$code" "$words" "$actual"
}

judge() {
    local name=$1 code=$2 words=$3 actual=$4
    [ "$actual" -eq "$code" ] || fail "$name: exit code $actual instead of $code: $(head -c 500 "$work/err")"
    [ -z "$words" ] || grep -aqF -- "$words" "$work/out" "$work/err" || fail "$name: no \"$words\": $(head -c 500 "$work/err")"
    ! grep -aqE 'Unhandled|   at |mistake in wranglerlint' "$work/err" || fail "$name: a crash: $(head -c 500 "$work/err")"
    ! LC_ALL=C grep -aqP '[\x00-\x08\x0b-\x1f\x7f]|\xc2[\x80-\x9f]|\xe2\x80[\xa8-\xae]|\xe2\x81[\xa6-\xa9]' "$work/out" "$work/err" ||
        fail "$name: control characters in the output"
}

configuration() {
    printf 'name = "a"\nmain = "dist/a.js"\ncompatibility_date = "2025-01-01"\n'
}

mistake() {
    configuration
    printf '[[kv_namespaces]]\nbinding = "KV"\nid = "your-id"\n'
}

contents() {
    begin
    printf '\xff\xfen\x00' >le.toml
    printf '\xfe\xff\x00n' >be.json
    printf '\xff\xfe\x00\x00' >le32.json
    printf 'name = "a"\n# \xff\n' >wrong.toml
    printf 'name = "a' | tr 'a' '\0' >nul.toml
    printf '\xef\xbb\xbfname = "a"\r\n' >mark.toml
    printf 'name = "a\xe2\x80\xa8b"\n' >separator.toml
    /usr/bin/python3 -c 'print("name = \"" + 20_000_000 * "x" + "\"")' >line.toml
    /usr/bin/python3 -c 'print("a = " + 100_000 * "[")' >deep.toml
    /usr/bin/python3 -c 'print("{\"a\":" * 100_000)' >deep.json
    /usr/bin/python3 -c 'print(".".join(100_000 * "a") + " = 1")' >dotted.toml
    /usr/bin/python3 -c 'print("[vars]"); [print(f"K{i} = {i}") for i in range(100_000)]' >keys.toml
    /usr/bin/python3 -c 'print("{" + ",".join(f"\"K{i}\":{i}" for i in range(20_000)) + "}")' >unknown.json
    /usr/bin/python3 -c 'print("{" + ",".join(20_000 * ["\"name\":\"a\""]) + "}")' >twice.json
    /usr/bin/python3 -c '[print(f"[env.e{i}]\n[[env.e{i}.kv_namespaces]]\nbinding = \"B{i}\"") for i in range(60)]' >environments.toml
    run "UTF-16" 2 "byte order mark of UTF-16, and wrangler refuses it" "$program" le.toml be.json
    run "UTF-32" 2 "byte order mark of UTF-32" "$program" le32.json
    run "a byte that is not UTF-8" 2 "wrong.toml: the file is not UTF-8 text: the first wrong byte is 0xFF in line 2." "$program" wrong.toml
    run "NUL" 1 'n\x00me = "\x00' "$program" nul.toml
    run "a byte order mark and CRLF" 0 "No findings in 1 file." "$program" mark.toml
    run "U+2028" 1 'a\u2028b' "$program" separator.toml
    for size in 8388608 8388609; do /usr/bin/python3 -c "print('name = \"a\"'.ljust($size, '\n'), end='')" >$size.toml; done
    run "8 MB" 0 "No findings in 1 file." "$program" 8388608.toml
    run "8 MB and a byte" 2 "8388609.toml: it is larger than 8 MB" "$program" 8388609.toml
    for depth in 63 64; do /usr/bin/python3 -c "print('[vars]\nA = ' + $depth * '[' + $depth * ']')" >$depth.toml; done
    for depth in 127 128; do /usr/bin/python3 -c "print('{\"vars\":' + $depth * '[' + $depth * ']' + '}')" >$depth.json; done
    for depth in 128 129; do /usr/bin/python3 -c "print('.'.join($depth * 'a') + ' = 1')" >dotted$depth.toml; done
    run "the bounds of depth" 0 "No findings in 2 files." "$program" 63.toml 127.json
    run "one level too deep for TOML" 1 "more than 63 levels" "$program" 64.toml
    run "one level too deep for JSON" 1 "more than 128 levels" "$program" 128.json
    run "the bound of keys" 1 "[WL1002]" "$program" dotted128.toml
    run "one key too many" 1 "more than 128 levels" "$program" dotted129.toml
    rm [0-9]*.toml [0-9]*.json dotted1*.toml
    run "20 MB" 2 "line.toml: it is larger than 8 MB" "$program" line.toml
    run "deep TOML" 1 "more than 63 levels" "$program" deep.toml
    run "deep JSON" 1 "more than 128 levels" "$program" deep.json
    run "deep keys" 1 "more than 128 levels" "$program" dotted.toml
    run "100,000 keys" 0 "No findings in 1 file." "$program" keys.toml
    run "20,000 findings on one line" 1 "19000 more findings in this file" "$program" unknown.json
    run "20,000 keys that are one" 1 "more findings in this file" "$program" twice.json
    run "60 environments, none like another" 1 "more findings in this file" "$program" environments.toml
    mkdir -p many/src && configuration >many/wrangler.toml
    for i in $(seq 2000); do echo "export interface CloudflareEnvironment { KV$((i % 7)): KVNamespace } // ghp_$(printf %036d "${i}7919")" >"many/src/m$i.ts"; done
    run "2,000 files that define one type, each with a token" 1 "WL8001" "$program" many
}

files() {
    begin
    mkdir links pipes sockets devices closed empty
    configuration >links/wrangler.toml
    ln -s . links/self && ln -s ../links links/other && ln -s b links/a && ln -s a links/b
    ln -s wrangler.jsonc links/wrangler.jsonc && ln -s nowhere links/x.wrangler.toml
    run "links that lead back" 2 "links/wrangler.jsonc: too many levels of symbolic links." "$program" links
    run "a link to nothing" 2 "links/x.wrangler.toml: no such file or directory." "$program" links
    mkfifo pipes/wrangler.toml pipes/wrangler.jsonc pipes/wranglerlint.toml pipes/package.json pipes/.gitignore pipes/tsconfig.json pipes/a.ts
    run "a pipe as settings" 2 "pipes/wranglerlint.toml: it is no file but a pipe or a device." "$program" pipes
    run "pipes in a folder" 2 "pipes/wrangler.toml: it is no file but a pipe or a device." "$program" pipes
    run "a pipe" 2 "pipes/wrangler.toml: it is no file but a pipe or a device." "$program" pipes/wrangler.toml
    rm pipes/wrangler.* pipes/wranglerlint.toml
    configuration >pipes/wrangler.toml
    run "pipes beside a configuration" 0 "No findings in 1 file." "$program" pipes
    /usr/bin/python3 -c 'import socket; socket.socket(socket.AF_UNIX).bind("sockets/wrangler.toml")'
    run "a socket" 2 "sockets/wrangler.toml: no such device or address." "$program" sockets
    ln -s /dev/zero devices/wrangler.toml && ln -s /dev/null empty/null.toml
    run "a device without an end" 2 "devices/wrangler.toml: it is larger than 8 MB" "$program" devices
    run "a device without a beginning" 0 "No findings in 1 file." "$program" empty/null.toml
}

names() {
    begin
    mkdir "$(printf 'n\nl')" "$(printf 'e\e[31m')" "$(printf 'u\xff')" "$(printf 'b\xe2\x80\xae')"
    for folder in ./n* ./e$'\e'* ./b$'\xe2'*; do mistake >"$folder/wrangler.toml"; done
    /usr/bin/python3 -c 'open(b"u\xff/wrangler.toml", "w").write("name = 1\n")'
    for format in human github msbuild gitlab junit json sarif; do
        run "names of strangers as $format" 1 'nothing in this folder is checked, because its name is not UTF-8' "$program" --format $format
    done
    run "names of strangers as a diff" 0 '' "$program" --diff
    run "names of strangers in bindings" 0 'n\nl/wrangler.toml' "$program" bindings
    run "an argument of a stranger" 2 'no\x1b[31m: there is no such file or folder.' "$program" $'no\e[31m'
    run "an option of a stranger" 2 "'x\\x1b[31m' not recognized" "$program" --format $'x\e[31m'
    run "a rule of a stranger" 2 'x\x1b]8;;' "$program" explain $'x\e]8;;'
    begin
    mkdir many
    for number in $(seq 10000); do echo "many/$number.wrangler.toml"; done >names
    configuration >one.toml
    xargs touch <names
    ulimit -s unlimited
    # shellcheck disable=SC2046
    limit=60 run "10,000 arguments" 0 "No findings in 10000 files." "$program" $(cat names)
    (cd many && run "a folder that is gone" 2 "the current folder is gone" sh -c 'mkdir gone && cd gone && rmdir ../gone && exec "$0"' "$program")
}

# What a diff has of strangers is seen on a terminal, and kept in a pipe, where git finds the lines by it. No secret is in either.
diffs() {
    begin
    local secret=swordfish-Kq7Zt2Wm9Xc4
    mkdir "$(printf 'n\nl "q"')" "$(printf 'e\e[31m')" "$(printf 'b\xe2\x80\xae')" t
    for folder in ./n* ./e$'\e'* ./b$'\xe2'* t; do
        printf '{ "kv_namespaces": [],\n  // \e]0;x\a \xc2\x9b31m \xe2\x80\xae\xe2\x80\xa8 \x7f\tb\n  "kv_namespaces": [] }' >"$folder/wrangler.jsonc"
    done
    printf '{ "kv_namespaces": [],\n  "vars": { "API_TOKEN": "%s" }, "kv_namespaces": [] }' $secret >t/wrangler.json
    TERM=dumb timeout $limit script -qec "'$program' --diff" /dev/null >"$work/raw" 2>"$work/err" </dev/null
    code=$?
    sed 's/\r$//; s/\t//g' "$work/raw" >"$work/out"
    tail -n 1 "$work/out" | grep -qx "Would fix 5 findings in 5 files." || fail "a diff on a terminal is torn apart"
    judge "a diff on a terminal" 1 '// \x1b]0;x\x07 \x9b31m \u202e\u2028 \x7f' $code
    "$program" --diff >fix.patch 2>"$work/err"
    if grep -aqi 'swordfish' "$work/out" fix.patch || ! grep -aqF '"API_TOKEN": "***' "$work/out" fix.patch; then
        fail "a secret in a diff"
    fi
    rm t/wrangler.json
    "$program" --diff >fix.patch 2>"$work/err"
    git apply --whitespace=nowarn fix.patch || fail "a diff cannot be applied"
    run "a diff that was applied" 0 '' "$program" --diff
}

# What only users without every right run into.
closed_files() {
    [ "$(id -u)" -eq 0 ] || return 0
    begin
    chmod 755 "$work" .
    mkdir closed open
    mistake >closed/wrangler.toml
    mistake >open/wrangler.toml
    printf '{ "kv_namespaces": [], "kv_namespaces": [] }\n' >open/wrangler.json
    chmod 700 closed
    as_nobody=(setpriv --reuid=65534 --regid=65534 --clear-groups)
    cp "$program" "$work/program" && chmod 755 "$work/program" open && chmod 666 open/*
    run "a closed folder in a search" 1 "open/wrangler.toml:6:6" "${as_nobody[@]}" "$work/program" --format human
    ! grep -q closed "$work/out" "$work/err" || fail "a closed folder in a search is spoken of"
    run "a folder that is closed" 2 "closed: permission denied." "${as_nobody[@]}" "$work/program" closed
    run "fixes in a folder that is read-only" 2 "open/wrangler.json: the fixes cannot be written: permission denied." "${as_nobody[@]}" "$work/program" --fix open/wrangler.json
    run "a report in a folder that is read-only" 2 "open/a.json: the report cannot be written: permission denied." "${as_nobody[@]}" "$work/program" open/wrangler.toml --output json=open/a.json
    run "a baseline in a folder that is read-only" 2 "the baseline cannot be written: permission denied." "${as_nobody[@]}" "$work/program" open/wrangler.toml --write-baseline=open/b.json
    [ "$(ls open)" = "$(printf 'wrangler.json\nwrangler.toml')" ] || fail "something is left in a folder that is read-only"
}

streams() {
    begin
    mistake >wrangler.toml
    printf '{ "kv_namespaces": [], "kv_namespaces": [] }\n' >x.wrangler.json
    for arguments in "-f human" "-f sarif" "-f json" "-f github" "-f gitlab" "-f junit" "-f msbuild" --diff bindings "bindings -f html" "bindings -f markdown" "bindings -f json" \
        "explain WL1001" "explain -f markdown WL1001" rules "rules -f json" "rules -f markdown" "init --stdout" \
        "completions bash" --help --version "scaffold self-test . -o -"; do
        # shellcheck disable=SC2086
        timeout $limit "$program" $arguments >/dev/full 2>"$work/err"
        code=$?
        : >"$work/out"
        judge "a full disk for $arguments" 2 "the standard output cannot be written: No space left on device" $code
        # shellcheck disable=SC2086
        timeout $limit "$program" $arguments >&- 2>"$work/err"
        judge "a closed output for $arguments" 2 "the standard output cannot be written: Bad file descriptor" $?
    done
    run "a full disk for a report" 2 "/dev/full: the report cannot be written: no space left on device." "$program" --output /dev/full
    timeout $limit "$program" nothere 2>/dev/full >"$work/out"
    [ $? -eq 2 ] || fail "a full disk for errors"
    timeout $limit "$program" nothere --format json 2>&- >"$work/out"
    if [ $? -ne 2 ] || [ "$(head -c 1 "$work/out")" != '{' ]; then fail "words for a closed standard error are in the report"; fi
    timeout $limit "$program" --fix --stdin-filename x.toml <wrangler.toml >/dev/full 2>"$work/err"
    judge "a full disk for a fixed text" 2 "the standard output cannot be written: No space left on device" $?
    run "a key from a pipe" 2 "there is no key in it: one line of printable ASCII" "$program" verify --url http://127.0.0.1:1 --api-key-file <(echo "two words" && echo)
    timeout $limit "$program" - <&- >"$work/out" 2>"$work/err"
    judge "a closed input" 2 "the standard input cannot be read" $?
    for number in $(seq 300); do mkdir "$number" && mistake >"$number/wrangler.toml"; done
    for arguments in "" "-f sarif" "bindings" "rules"; do
        # shellcheck disable=SC2086
        timeout $limit "$program" $arguments 2>"$work/err" | head -n 1 >"$work/out"
        code=${PIPESTATUS[0]}
        if [ -s "$work/err" ] || [ "$code" -gt 1 ]; then
            fail "a reader that goes away: exit code $code: $(head -c 300 "$work/err")"
        fi
    done
}

# Reports and baselines that somebody sends to what is no file.
outputs() {
    begin
    mkdir folder
    mkfifo pipe
    mistake >wrangler.toml
    cat pipe >received &
    run "a report for whoever reads a pipe" 1 "" "$program" --output json=pipe
    wait $!
    cmp <("$program" --format json) received || fail "a pipe gets another report"
    [ -p pipe ] || fail "a pipe was replaced"
    timeout -s INT -k 5 1 "$program" --output json=pipe >"$work/out" 2>"$work/err"
    judge "Ctrl-C while nobody reads a pipe" 124 "" $?
    run "a pipe as baseline" 2 "pipe: it is no file but a pipe or a device." "$program" --baseline pipe
    run "a baseline into a pipe" 2 "pipe: it is no file but a pipe or a device." "$program" --baseline pipe --write-baseline
    run "a baseline into a device" 2 "The file is empty" "$program" --baseline /dev/null --write-baseline
    run "a baseline without an end" 2 "it is larger than 8 MB" "$program" --baseline /dev/zero --write-baseline
    run "a folder as baseline" 2 "folder: is a directory." "$program" --baseline folder --write-baseline
    ln -s nowhere wranglerlint.toml && ln -s nowhere self-test.ts
    run "settings into a link to nothing" 2 "the file is there already" "$program" init
    run "settings into a pipe" 2 "the file is there already" "$program" init --output pipe
    rm wranglerlint.toml
    run "a self-test into a link to nothing" 2 "self-test.ts: no such file or directory." "$program" scaffold self-test
    [ "$(ls)" = "$(printf 'folder\npipe\nreceived\nself-test.ts\nwrangler.toml')" ] || fail "something else was written: $(ls)"
}

# A disk that is full in the middle of a fix leaves the file as it was, and nothing beside it.
full_disk() {
    begin
    mkdir disk
    mount -t tmpfs -o size=64k tmpfs disk 2>/dev/null || {
        echo "nothing can be mounted here: the full disk is left out"
        return 0
    }
    /usr/bin/python3 -c 'print("{ \"kv_namespaces\": [], \"kv_namespaces\": [] }" + 30_000 * " ")' >disk/wrangler.json
    dd if=/dev/zero of=disk/filler bs=1k 2>/dev/null
    cp disk/wrangler.json before
    run "a full disk for fixes" 2 "the fixes cannot be written: no space left on device." "$program" --fix disk
    run "a full disk for a report in a file" 2 "a.json: the report cannot be written: no space left on device." "$program" disk --output json=disk/a.json
    run "a full disk for a baseline" 2 "b.json: the baseline cannot be written: no space left on device." "$program" disk --baseline disk/b.json --write-baseline
    cmp -s before disk/wrangler.json || fail "a full disk changed a file"
    [ "$(ls -A disk)" = "$(printf 'filler\nwrangler.json')" ] || fail "a full disk is left with a part of a file"
    umount disk
}

signals() {
    begin
    mistake >wrangler.toml
    /usr/bin/python3 - "$program" <<'PYTHON' || fail "Ctrl-C"
import signal, subprocess, sys, time
run = subprocess.Popen([sys.argv[1], "--watch", "wrangler.toml"], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
run.stderr.readline()
run.send_signal(signal.SIGINT)
code = run.wait(10)
print(f"Ctrl-C: {code}") if code not in (130, -signal.SIGINT) else None
sys.exit(code not in (130, -signal.SIGINT))
PYTHON
    /usr/bin/python3 - "$program" <<'PYTHON' || fail "Ctrl-C while a report is written"
import os, random, signal, subprocess, sys, time
open("many.toml", "w").write("".join(f'[[kv_namespaces]]\nbinding = "K{i}"\nid = "your-id"\n' for i in range(900)))
before = b"old"
random.seed(1)
for number in range(40):
    open("out.json", "wb").write(before)
    run = subprocess.Popen([sys.argv[1], "many.toml", "--output", "json=out.json"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(random.random() * 0.15)
    run.send_signal((signal.SIGINT, signal.SIGTERM)[number % 2])
    run.wait(10)
    text = open("out.json", "rb").read()
    if text != before and not text.endswith(b"}\n"):
        sys.exit("half a report")
left = [name for name in os.listdir(".") if name.startswith(".out.json.")]
sys.exit(f"left behind: {left}" if left else 0)
PYTHON
}

# At each question that a run asks about a project, and while others remove and make its files.
vanishing() {
    /usr/bin/python3 "$repository/src/tools/vanishing.py" "$program" || fail "files that vanish"
}

no_network() {
    begin
    mistake >wrangler.toml
    printf '{ "kv_namespaces": [], "kv_namespaces": [] }\n' >wrangler.json
    for arguments in "" "-f sarif" bindings "--diff" "--fix wrangler.json" rules "explain WL1001" "init --stdout" "scaffold self-test wrangler.toml -o -"; do
        # shellcheck disable=SC2086
        strace -f -qq -e trace=network -o trace "$program" $arguments >/dev/null 2>&1
        [ ! -s trace ] || fail "a socket for $arguments: $(head -n 3 trace)"
    done
    if unshare -rn true 2>/dev/null; then
        "$program" wrangler.toml >with 2>&1
        unshare -rn "$program" wrangler.toml >without 2>&1
        cmp with without || fail "without a network something is different"
    fi
}

# Each format of a tree, from another place, in other languages, on one core, in another order of the arguments.
same_bytes() {
    local format
    begin
    mkdir here
    cp -r "$repository/testdata/rules" "$repository/testdata/incident" here
    cp -r here there
    cores=(taskset -c 0)
    for format in human sarif json github gitlab junit msbuild; do
        for place in here there; do
            (
                cd $place || exit
                "$program" --format $format >"../$place.$format" 2>/dev/null
            )
        done
        cmp here.$format there.$format || fail "$format depends on the place"
        for language in C tr_TR.UTF-8 de_DE.UTF-8 ar_SA.UTF-8; do
            (
                cd here || exit
                LC_ALL=$language LANG=$language TZ=Asia/Tokyo DOTNET_PROCESSOR_COUNT=1 "${cores[@]}" "$program" --format $format >../again.$format 2>/dev/null
            )
            cmp here.$format again.$format || fail "$format depends on $language, the time zone or the cores"
        done
        (
            cd here || exit
            "$program" --format $format ./incident ./rules >../ordered.$format 2>/dev/null
            "$program" --format $format ./rules ./incident >../reversed.$format 2>/dev/null
        )
        cmp ordered.$format reversed.$format || fail "$format depends on the order of the arguments"
    done
    for format in text html markdown json; do
        (
            cd here || exit
            "$program" bindings --format $format >../matrix 2>/dev/null
            for language in C tr_TR.UTF-8 de_DE.UTF-8 ar_SA.UTF-8; do
                LC_ALL=$language LANG=$language TZ=Asia/Tokyo DOTNET_PROCESSOR_COUNT=1 "${cores[@]}" "$program" bindings --format $format 2>/dev/null | cmp - ../matrix || exit
            done
            cd ../there && "$program" bindings --format $format 2>/dev/null | cmp - ../matrix || exit
            cmp <(cd ../here && "$program" bindings --format $format ./incident ./rules 2>/dev/null) <("$program" bindings --format $format ./rules ./incident 2>/dev/null)
        ) || fail "bindings as $format depends on the machine"
    done
}

repository=$(realpath "$(dirname "$0")/../..")
contents
files
names
diffs
closed_files
streams
outputs
full_disk
signals
vanishing
no_network
same_bytes
[ "$failures" -eq 0 ] && echo "nothing crashed, waited, opened a socket or reached a terminal raw, and all bytes are the same"
