#!/usr/bin/python3
"""Compares the fields of an answer with those of the example on a page: document-shape.py PAGE ANSWER.

The example is the block between <!-- begin kv-answer --> and <!-- end kv-answer -->. Lists have the fields of their first item.
"""

import json
import re
import sys


def shape(value, path=""):
    if isinstance(value, dict):
        return {path}.union(*(shape(member, f"{path}.{key}") for key, member in value.items()))
    if isinstance(value, list):
        return {path}.union(*(shape(item, f"{path}[]") for item in value[:1]))
    return {f"{path}: {type(value).__name__}"}


page, answer = (open(name, encoding="utf-8").read() for name in sys.argv[1:])
example = re.search(r"<!-- begin kv-answer -->\n```json\n(.*?)```", page, re.DOTALL).group(1)
difference = shape(json.loads(example)) ^ shape(json.loads(answer))
for line in sorted(difference):
    print(line)
sys.exit(bool(difference))
