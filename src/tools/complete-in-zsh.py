"""Prints what zsh offers when the tab key is pressed behind a command line: complete-in-zsh.py SCRIPT LINE

zsh completes only in a terminal, so it gets one.
"""
import os
import pty
import select
import sys
import time

SETUP = r"""
autoload -Uz compinit && compinit -u -D
source "$SCRIPT"
# Whatever zsh offers goes through compadd; with -O, -A or -D it is asked by a function that offers something later.
compadd() {
    if [[ -n ${(M)@[1,${@[(i)--]}]:#-[OAD]*} ]]; then builtin compadd "$@"; return; fi
    local -a offered prefix
    builtin compadd -O offered "$@"
    zparseopts -E p:=prefix
    print -rl -- "${prefix[2]}"${^offered} >>"$OFFERS"
    builtin compadd "$@"
}
leave() { exit }
zle -N leave
bindkey '^X' leave
PS1='ready> '
"""


def read_until(terminal, mark, seconds=30):
    text, end = "", time.monotonic() + seconds
    while mark not in text:
        if time.monotonic() > end:
            sys.exit(f"zsh does not come to an end: {text!r}")
        if select.select([terminal], [], [], 0.1)[0]:
            try:
                text += os.read(terminal, 65536).decode(errors="replace")
            except OSError:
                return


def main(script, line):
    folder = os.path.dirname(script)
    os.environ.update(SCRIPT=script, OFFERS=os.path.join(folder, "offers"), ZDOTDIR=folder, TERM="xterm")
    open(os.environ["OFFERS"], "w").close()
    with open(os.path.join(folder, ".zshrc"), "w", encoding="utf-8") as file:
        file.write(SETUP)
    pid, terminal = pty.fork()
    if pid == 0:
        os.execvp("zsh", ["zsh", "-d", "-i"])
    read_until(terminal, "ready> ")
    os.write(terminal, line.encode() + b"\t")
    os.write(terminal, b"\x18")
    read_until(terminal, "\0")
    os.waitpid(pid, 0)
    with open(os.environ["OFFERS"], encoding="utf-8") as file:
        sys.stdout.write(file.read())


main(*sys.argv[1:])
