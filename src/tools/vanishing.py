"""What happens when files and folders go while the program runs: vanishing.py PROGRAM

Needs Linux and strace. Prints what goes wrong. Each run ends with an exit code of its own and with sentences; no run ends in an exception.
"""
import collections
import concurrent.futures
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time

PROGRAM = os.path.realpath(sys.argv[1])
CALLS = "open,openat,stat,lstat,newfstatat,statx,readlink,readlinkat,access,faccessat,faccessat2,getdents64"
SENTENCE = re.compile(r"(wranglerlint: .*\S\.|Fixed \d.*\.|Would fix \d.*\.)")
PROJECT = {
    ".git/HEAD": "ref: refs/heads/main\n",
    ".gitignore": "dist\n",
    "wranglerlint.toml": 'extend = "base.toml"\nbaseline = "known.json"\n',
    "base.toml": "",
    "known.json": '{ "version": 1, "rules": [], "findings": [] }\n',
    "package.json": '{ "scripts": { "deploy": "wrangler deploy --env staging" } }\n',
    "app/tsconfig.json": '{ "include": ["src", "functions"] }\n',
    "app/.dev.vars": "A=1\n",
    "app/wrangler.jsonc": '{ "$schema": "x.json", "name": "a", "main": "src/index.ts", "compatibility_date": "2025-01-01", "kv_namespaces": [],'
    ' "kv_namespaces": [], "assets": { "directory": "public" }, "env": { "staging": { "nmae": 1 } }, "vars": { "A": "1" } }\n',
    "app/src/index.ts": 'import { Env } from "./env";\nexport default { fetch(request: Request, env: Env) { return env.B; } };\n',
    "app/src/env.ts": "export interface Env { A: string }\n",
    "app/functions/a.ts": "export interface Env { A: number }\nexport const onRequest = 1;\n",
    "other/wrangler.toml": 'name = "b"\ncompatibility_date = 2025-01-01\npages_build_output_dir = "./dist"\n',
}
COMMANDS = [["--fix"], ["init", "--stdout"], ["scaffold", "self-test", "app", "-o", "-"], ["--write-baseline", "-o", "json=out.json"]]


def write(folder, files):
    for name, text in files.items():
        path = os.path.join(folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)


def problem(code, errors):
    """What is wrong with how a run ended; None if nothing is."""
    lines = [line for line in errors.decode().splitlines() if not SENTENCE.fullmatch(line)]
    missed = code != 2 and b"no such file or directory" in errors
    return f"exit code {code}: {errors.decode()[:600]}" if code not in (0, 1, 2) or lines or missed or b"mistake in" in errors else None


def gone_from(arguments, number):
    """Runs a command that finds nothing from a certain question to the system on; whether it came to that, and what is wrong."""
    with tempfile.TemporaryDirectory() as name:
        folder = os.path.join(os.path.realpath(name), "project")
        write(folder, PROJECT)
        paths = [folder, *(os.path.join(parent, entry) for parent, folders, files in os.walk(folder) for entry in folders + files)]
        log = os.path.join(name, "log")
        run = subprocess.run(
            ["strace", "-f", "--seccomp-bpf", "-qq", "-o", log, "-e", f"trace={CALLS}", "-e", f"inject={CALLS}:error=ENOENT:when={number}+",
             *(part for path in paths for part in ("-P", path)), PROGRAM, *arguments],
            cwd=folder, env={**os.environ, "DOTNET_PROCESSOR_COUNT": "1"}, stdin=subprocess.DEVNULL, capture_output=True, timeout=20, check=False)
        with open(log, encoding="utf-8") as file:
            first = next((line for line in file if "INJECTED" in line), None)
    return first, problem(run.returncode, run.stderr)


def each_question():
    """The whole project is gone from the first, second, third … question on that a run asks about any part of it."""
    for arguments in COMMANDS:
        with concurrent.futures.ThreadPoolExecutor(2) as threads:
            count = 0
            for start in range(1, 1000, 8):
                results = list(threads.map(lambda number: gone_from(arguments, number), range(start, start + 8)))
                yield from (f"{' '.join(arguments)}, {first}: {wrong}" for first, wrong in results if wrong)
                count += sum(first is not None for first, _ in results)
                if results[-1][0] is None:
                    break
            if count < 3:
                yield f"{' '.join(arguments)}: asks {count} questions only"


def while_others_work(seconds):
    """A folder of a hundred Workers, each of six files, in which somebody removes and makes files, folders and TypeScript all the time."""
    with tempfile.TemporaryDirectory() as name:
        folder = os.path.realpath(name)
        worker = {path[4:]: text for path, text in PROJECT.items() if path.startswith("app/")}
        for number in range(100):
            write(f"{folder}/w{number}", worker)
        over = threading.Event()

        def work(seed):
            chance = random.Random(seed)
            while not over.is_set():
                place = f"{folder}/w{chance.randrange(50) * 2 + seed}"
                if chance.random() < 0.3:
                    shutil.rmtree(place, ignore_errors=True)
                else:
                    os.remove(f"{place}/{chance.choice(list(worker))}")
                time.sleep(chance.random() * 0.002)
                write(place, worker)

        others = [threading.Thread(target=work, args=(seed,)) for seed in (0, 1)]
        for other in others:
            other.start()
        seen, end = collections.Counter(), time.monotonic() + seconds
        while time.monotonic() < end:
            for arguments in ([], ["bindings"], ["--fix"]):
                run = subprocess.run([PROGRAM, *arguments], cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, timeout=20, check=False)
                seen[b"no such file" in run.stderr] += 1
                if wrong := problem(run.returncode, run.stderr):
                    yield f"{' '.join(arguments) or 'check'} while others work: {wrong}"
        over.set()
        for other in others:
            other.join()
        if not seen[True]:
            yield f"nothing vanished in {seen.total()} runs"


found = [*each_question(), *while_others_work(3)]
print("\n".join(found), end="\n" if found else "")
sys.exit(1 if found else 0)
