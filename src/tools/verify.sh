#!/usr/bin/env bash
# Verifies a Worker in the real runtime, wrangler dev, with each thing that can go wrong there:
# verify.sh PROGRAM NODE WRANGLER_DIR
set -uo pipefail
cd "$(dirname "$0")/../.." || exit
program=$(realpath "$1")
node=$(realpath "$2")
wrangler=$(realpath "$3")
work=$(mktemp -d)
failures=0
worker_pid=''

# wrangler dev has children of its own: it runs in a session that ends as a whole.
stop() {
    [ -z "$worker_pid" ] || kill -- "-$worker_pid" 2>/dev/null
    rm -rf "$work"
}
trap stop EXIT

free_port() {
    /usr/bin/python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

fail() {
    echo "$1"
    cat "$work/out" "$work/err"
    failures=$((failures + 1))
}

# CODE NAME PATTERN [ARGUMENT...]: verifying /NAME ends with the code and prints the pattern.
expect() {
    local wanted=$1 name=$2 pattern=$3
    shift 3
    [[ " $* " == *" --retries "* ]] || set -- "$@" --retries 0
    "$program" verify --config "$work/worker" --url "$base/$name" "$@" >"$work/out" 2>"$work/err"
    local code=$?
    if [ "$code" -ne "$wanted" ]; then
        fail "$name $*: exit code $code instead of $wanted"
    elif ! cat "$work/out" "$work/err" | grep -q -- "$pattern"; then
        fail "$name $*: does not say $pattern"
    elif grep -q -F -e "$key" -e 'is never shown' "$work/out" "$work/err"; then
        fail "$name $*: shows a secret"
    fi
}

start_worker() {
    local port
    port=$(free_port)
    base=http://127.0.0.1:$port
    CI=1 WRANGLER_SEND_METRICS=false PATH="${node%/*}:$PATH" setsid \
        "$node" "$wrangler/bin/wrangler.js" dev --config "$work/worker/wrangler.jsonc" --ip 127.0.0.1 --port "$port" --local \
        >"$work/dev.log" 2>&1 </dev/null &
    worker_pid=$!
    for _ in $(seq 120); do
        # Some answer is enough; without one, curl waits a moment before the next try.
        curl --silent --output /dev/null --max-time 10 "$base/" && return
        kill -0 "$worker_pid" 2>/dev/null || break
        sleep 0.5
    done
    cat "$work/dev.log"
    echo "wrangler dev does not start"
    exit 1
}

key=key-$(head -c 12 /dev/urandom | od -An -tx1 | tr -d ' \n')
export X_API_KEY=$key
cp -r testdata/runtime "$work/worker"
printf 'SELF_TEST_API_KEY=%s\nSIGNING_KEY=is never shown\n' "$key" >"$work/worker/.dev.vars"
"$program" scaffold self-test "$work/worker" || exit
"$program" scaffold self-test "$work/worker" --check || exit
start_worker

expect 0 good '0 warned, 0 failed'
expect 0 good '"success":true' --format json
expect 0 good '<testsuites name="wranglerlint verify"' --format junit
expect 1 unbound 'FAIL.*  CACHE: env.CACHE is undefined'
expect 1 unbound 'CACHE: binding_check'
expect 1 unbound '"ruleId": "WV0101"' --format sarif
expect 1 unbound '^::error file=.*wrangler.jsonc,line=9,' --format github
expect 1 other-kind 'env.CACHE is no KV namespace, but of type R2Bucket'
expect 1 other-kind 'env.DB is no D1 database, but of type Fetcher'
expect 1 failing-writes 'CACHE: write_test: KV PUT failed: 401 Unauthorized'
expect 1 lost-reads 'CACHE: read_test: Direct KV get() returned null'
expect 0 late-reads '0 warned, 0 failed; 4 requests' --retries 2
expect 0 kept-keys 'WARN.*CACHE: cleanup_verify: The key can still be read'
expect 1 kept-keys 'WARN.*CACHE: cleanup_verify: The key can still be read' --fail-on warning
expect 0 locked-bucket 'WARN.*FILES: delete_test: The object is locked'
expect 1 no-secret 'env.SIGNING_KEY is undefined'
expect 1 no-key 'the Worker has no key'
expect 1 slow 'no answer within 1 seconds' --timeout 1
expect 0 slow '0 warned, 0 failed'
expect 0 gateway '0 warned, 0 failed; 6 requests' --retries 1
expect 1 gateway 'status 502'
expect 1 not-json 'the answer is not that of a self-test'
expect 1 other-json 'the answer is not that of a self-test'
expect 1 huge 'the answer is longer than 1 MiB'
expect 1 redirect "it redirects to $base/good/bindings"
expect 1 throwing 'status 500, and not from a self-test'
expect 1 missing/prefix 'status 404'
expect 1 good 'env.AI is undefined' --env staging
expect 2 good 'no environment "live"' --env live
expect 2 good 'no place for a key' --api-key "$key"
expect 0 injection 'EVIL'
if grep -q "$(printf '\033\\|\342\200\256')" "$work/out"; then
    fail "injection: the server's characters reach the terminal"
fi

printf '%s\n' "$key" >"$work/key"
X_API_KEY=wrong-key-of-nobody expect 1 good 'the key is wrong'
X_API_KEY='' expect 0 good '0 warned, 0 failed' --api-key-file "$work/key"
X_API_KEY='' expect 2 good 'there is no key'

# The key stands in no other answer than those to its owner: status and headers of refusals.
curl --silent --include "$base/good/bindings" >"$work/out"
grep -q '^HTTP/1.1 401' "$work/out" && grep -qi '^cache-control: no-store' "$work/out" && ! grep -q CACHE "$work/out" || fail "a stranger gets more than a refusal"
curl --silent --include --request POST --header "X-API-KEY: $key" "$base/good/kv-self-test" >"$work/out"
grep -q '^HTTP/1.1 405' "$work/out" && grep -qi '^allow: GET' "$work/out" || fail "POST is not refused"
curl --silent --header "X-API-KEY: $key" "$base/good/bindings" >"$work/out"
if ! grep -q '"name":"GREETING"' "$work/out" || grep -q -e '"hello"' -e 'is never shown' -e postgres: -e "$key" "$work/out"; then
    fail "the list of bindings shows a value"
fi
grep -q 'self-test: env.CACHE: ok (KVNamespace)' "$work/dev.log" || fail "the start-up diagnostic logs nothing"
if grep -q 'is never shown' "$work/dev.log"; then fail "the start-up diagnostic shows a secret"; fi

# The page shows the fields that there are.
curl --silent --header "X-API-KEY: $key" "$base/good/kv-self-test" >"$work/out"
/usr/bin/python3 src/tools/document-shape.py docs/self-test.md "$work/out" || fail "the answer has not the fields of the page"

# The page's recipes run as they stand there, with this Worker in place of the shop.
recipe() {
    sh src/tools/block.sh docs/verify.md "$1" | sed -n 's/^.*\(wranglerlint verify.*\)$/\1/p' | sed \
        -e "s|wranglerlint verify|$program verify --config $work/worker|" -e "s|https://shop.example.workers.dev|$base/good|" -e 's| --env production||' \
        -e "s|/etc/shop/self-test-key|$work/key|" -e "s|/tmp/verify.log|$work/verify.log|g" -e "s|junit=verify.xml|junit=$work/verify.xml|" >"$work/recipe.sh"
    if ! grep -q "$base" "$work/recipe.sh" || ! bash "$work/recipe.sh" >"$work/out" 2>"$work/err"; then
        fail "the recipe $1 does not run"
    fi
}
recipe pipeline
[ -s "$work/verify.xml" ] || fail "the pipeline's report is not there"
recipe monitor
recipe jq
X_API_KEY='' recipe cron
[ ! -s "$work/out" ] || fail "cron mails although nothing is wrong"

# Another server, nobody at all, and an address that the key must not go to.
port=$(free_port)
setsid /usr/bin/python3 -m http.server --bind 127.0.0.1 --directory "$work/worker/src" "$port" >/dev/null 2>&1 &
server_pid=$!
for _ in $(seq 50); do curl --silent --output /dev/null "http://127.0.0.1:$port/" && break; sleep 0.1; done
base=http://127.0.0.1:$port expect 1 '' 'status 404'
kill -- "-$server_pid"
base=http://127.0.0.1:$(free_port) expect 1 '' 'nothing answers at that address'
base=http://example.com expect 2 '' 'the key would be readable'
base=https://user:password@example.com expect 2 '' 'contains a user name'

[ "$failures" -eq 0 ] && echo "every case as expected"
