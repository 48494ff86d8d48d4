"""Asks git which paths some patterns of .gitignore match, and writes that to testdata/gitignore/verdicts.recorded.jsonl.

With --check it compares instead, and fails where git says otherwise.
"""

import json
import pathlib
import subprocess
import sys
import tempfile

RECORD = pathlib.Path(__file__).resolve().parents[3] / "testdata/gitignore/verdicts.recorded.jsonl"

PATTERNS = """
node_modules/ *.log !keep /dist **/build/** a/**/b *.[oa] [!a-c]x [^a] \\#x \\!y ?a*b? [[:alpha:]]1 [ [a a[ []]x [!]] [a-] [a\\]b] [z-a]
\\ a\\ a*a*b ** **/ /** a/** **/b a**b a/b a/ / ! #c [[:nope:]]x [[:digit:][:upper:]] a/* */b ? é? [à-ü] a//b **/a/**/b/** x[a/b]y [a-c-e]
[--0] \\a a/**b a/b** *** **a [:alpha:] \\** [*] [?]x a.b (a|b) a+ $ ^a a/**/**/b **/**/b a/**/ /a /*/b foo/**/ [[:alpha:] [a-\\]] [\\-a] [!] [] *a *?b a*
""".split() + ["foo\\ ", "foo ", "foo  ", "a\t", "\\ ", " a", "a b", "foo\\\\ "]

PATHS = """
a b a/b a/x/b a/x/y/b b/a x/build/y build/y build dist x/dist k.log x/k.log k.o dx ax foo #x !y xaabx q1 [ a[ ]x ] - c d z \\ a\\ aab aaab
é1 è x/y x/a/y/b/z node_modules node_modules/x 1 A * ** ?x a.b (a|b) a+ $ ^a aXb x 0 a]b e foo/a foo/a/b keep foo\\
""".split() + ["foo ", "foo  ", "a\t", " ", " a", "a b"]


def matched(folder, pattern):
    """The paths that git takes for ignored because of the pattern; of folders, those that are there."""
    (folder / ".gitignore").write_text(pattern + "\n")
    result = subprocess.run(
        ["git", "check-ignore", "--no-index", "--verbose", "--non-matching", "-z", "--stdin"],
        cwd=folder, input="\0".join(PATHS).encode(), capture_output=True, check=False)
    fields = result.stdout.decode().split("\0")
    return [path for path, pattern in zip(PATHS, fields[2::4]) if pattern]


def main():
    with tempfile.TemporaryDirectory() as files, tempfile.TemporaryDirectory() as folders:
        for name in (files, folders):
            subprocess.run(["git", "init", "--quiet", name], check=True)

        for path in PATHS:
            (pathlib.Path(folders) / path).mkdir(parents=True, exist_ok=True)

        lines = [json.dumps({"paths": PATHS})]
        for pattern in PATTERNS:
            lines.append(json.dumps({"pattern": pattern, "files": matched(pathlib.Path(files), pattern), "folders": matched(pathlib.Path(folders), pattern)}))

    text = "\n".join(lines) + "\n"
    if "--check" not in sys.argv:
        RECORD.parent.mkdir(exist_ok=True)
        RECORD.write_text(text)
    elif RECORD.read_text() != text:
        sys.exit(f"{RECORD}: git says otherwise")


main()
