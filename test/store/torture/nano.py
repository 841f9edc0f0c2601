"""A person in nano: opens a file, goes to its end, types a line, saves after a while whatever it warns of, and leaves."""

import os
import pty
import select
import sys
import time

path, line, pause = sys.argv[1], sys.argv[2], float(sys.argv[3])
pid, fd = pty.fork()
if pid == 0:
    os.environ["TERM"] = "xterm"
    os.execvp("nano", ["nano", "--ignorercfiles", path])


def shown(*wanted, longest=0.15):
    """What comes until one of these is shown, or nothing comes for so long."""
    text = b""
    while not any(one in text for one in wanted) and select.select([fd], [], [], longest)[0]:
        text += os.read(fd, 65536)
    return text


shown(longest=0.3)
os.write(fd, b"\x1b/")
shown()
os.write(fd, line.encode())
shown()
time.sleep(pause)
os.write(fd, b"\x0f\r")
while b"Wrote" not in (said := shown(b"Wrote", b" Yes", longest=5)):
    if said == b"":
        sys.exit("nano did not save")
    os.write(fd, b"y")
os.write(fd, b"\x18")
try:
    while shown(longest=2):
        pass
except OSError:
    pass
os.waitpid(pid, 0)
