"""Types lines into an interactive shell behind a pseudo-terminal, each with a Tab, and writes down what stands there then.

Reads JSON from standard input: the shell's argv, the lines that prepare it, the file its key writes the line to, and
jobs, each with the answers to put in place and the line to type. Prints the lines as JSON.
"""

import json
import os
import pty
import select
import sys
import time

given = json.load(sys.stdin)
out, answers = given["out"], given["answers"]
pid, fd = pty.fork()
if pid == 0:
    os.environ["TERM"] = "dumb" if "fish" not in given["argv"][0] else "xterm"
    os.execvp(given["argv"][0], given["argv"])


def drain(seconds=0.0):
    while select.select([fd], [], [], seconds)[0]:
        try:
            if not os.read(fd, 65536):
                return
        except OSError:
            return


def written(count, longest=10.0):
    """The parts of the file once there are so many, each ended by a NUL."""
    end = time.monotonic() + longest
    while time.monotonic() < end:
        drain()
        try:
            with open(out, "rb") as file:
                parts = file.read().split(b"\0")[:-1]
        except FileNotFoundError:
            parts = []
        if len(parts) >= count:
            return parts
        time.sleep(0.002)
    return None


drain(0.5)
for line in given["prepare"]:
    os.write(fd, line.encode() + b"\r")
    drain(0.3)
lines = []
for job in given["jobs"]:
    with open(answers, "w", encoding="utf-8", newline="") as file:
        file.write(job["answers"])
    os.write(fd, job["typed"].encode() + b"\t")
    drain(0.01)
    os.write(fd, b"\x18\x10")
    parts = written(len(lines) + 1)
    if parts is None:
        lines.append(None)
        break
    lines.append(parts[-1].decode("utf-8", "replace"))
json.dump(lines, sys.stdout)
os.close(fd)
