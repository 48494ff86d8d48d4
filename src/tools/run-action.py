#!/usr/bin/env python3
"""Runs the steps of action.yml as GitHub's runner would: run-action.py EVENT.json [INPUT=VALUE ...]

EVENT.json is the github context. Evaluates the few kinds of expressions that action.yml has, and fails on others. A step
that uses another action is printed and not run. Ends with the outputs of the action, as JSON on the last line.
"""
import json
import os
import re
import subprocess
import sys
import tempfile

import yaml

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
ACTION = yaml.safe_load(open(os.path.join(ROOT, "action.yml"), encoding="utf-8"))


def lookup(contexts, name):
    value = contexts
    for part in name.split("."):
        value = value.get(part) if isinstance(value, dict) else None
    return "" if value is None else value


def evaluate(expression, contexts):
    def token(match):
        text = match[0]
        if text.startswith("'"):
            return repr(text[1:-1].replace("''", "'"))
        if text in ("&&", "||"):
            return {"&&": " and ", "||": " or "}[text]
        if text in ("==", "!=", "(", ")") or text.isspace():
            return text
        if re.fullmatch(r"(inputs|steps|github)(\.[\w-]+)+", text):
            return repr(lookup(contexts, text))
        raise SystemExit(f"cannot evaluate {text!r} in {expression!r}")

    return eval(re.sub(r"'(?:[^']|'')*'|&&|\|\||==|!=|[()]|\s+|[\w.-]+|.", token, expression.strip()))


def fill(text, contexts):
    return re.sub(r"\$\{\{(.*?)\}\}", lambda match: str(evaluate(match[1], contexts)), str(text))


def run(step, contexts):
    environment = {name: fill(value, contexts) for name, value in step.get("env", {}).items()}
    with tempfile.TemporaryDirectory() as folder:
        script, output = os.path.join(folder, "step.sh"), os.path.join(folder, "output")
        open(script, "w", encoding="utf-8").write(step["run"])
        open(output, "w", encoding="utf-8").close()
        # The command line of `shell: bash`.
        code = subprocess.run(
            ["/bin/bash", "--noprofile", "--norc", "-eo", "pipefail", script],
            env={**os.environ, "PATH": os.environ.get("ACTION_PATH", os.environ["PATH"]), "GITHUB_OUTPUT": output, "RUNNER_OS": "Linux", "RUNNER_ARCH": "X64", **environment},
            check=False,
        ).returncode
        lines = open(output, encoding="utf-8").read().splitlines()
        contexts["steps"][step["id"]] = {"outputs": dict(line.split("=", 1) for line in lines)}
    return code


def main():
    given = dict(argument.split("=", 1) for argument in sys.argv[2:])
    unknown = given.keys() - ACTION["inputs"].keys()
    if unknown:
        raise SystemExit(f"no such inputs: {unknown}")
    inputs = {name: given.get(name, str(value["default"])) for name, value in ACTION["inputs"].items()}
    contexts = {"inputs": inputs, "steps": {}, "github": json.load(open(sys.argv[1], encoding="utf-8"))}
    code = 0
    for step in ACTION["runs"]["steps"]:
        if "${{" in step.get("run", ""):
            raise SystemExit("an expression in a script: whoever names a file could run code")
        if not evaluate(step.get("if", "'yes'"), contexts):
            continue
        if "uses" in step:
            print("uses", step["uses"], {name: fill(value, contexts) for name, value in step["with"].items()}, flush=True)
        else:
            code = run(step, contexts)
            if code:
                break
    print(json.dumps({name: fill(value["value"], contexts) for name, value in ACTION["outputs"].items()}))
    sys.exit(code)


main()
