"""A person with `sed -i`: reads the file, changes the number in one comment, puts a new file in place of the old one.

Prints, for each edit, what was there when it came to be put in place beside what was read: where the two differ, the
edit itself wrote over somebody else's update, as any editor does. And whether its own last number was still there.
"""

import ctypes
import os
import re
import sys
import time

path, rounds, pause = sys.argv[1], int(sys.argv[2]), float(sys.argv[3])
libc = ctypes.CDLL(None, use_errno=True)
AT_FDCWD, RENAME_EXCHANGE = -100, 2
temp = os.path.join(os.path.dirname(path), "sedhand")


def words(text):
    return set(re.findall(rb"heard: word \d+-\d+", text))


def exchange():
    """Like rename, but what was there stays under the other name: so that it can be told what was written over."""
    if libc.renameat2(AT_FDCWD, temp.encode(), AT_FDCWD, path.encode(), RENAME_EXCHANGE) != 0:
        raise OSError(ctypes.get_errno(), "renameat2")


for count in range(1, rounds + 1):
    if os.path.exists(path + ".stop"):
        break
    with open(path, "rb") as file:
        text = file.read()
    held = re.search(rb"# hand (\d+)", text)
    if held is None or int(held[1]) != count - 1:
        print("reverted", count - 1, held and held[1].decode(), flush=True)
    with open(temp, "wb") as file:
        file.write(re.sub(rb"# hand \d+", b"# hand %d" % count, text))
    exchange()
    with open(temp, "rb") as file:
        replaced = file.read()
    for word in sorted(words(replaced) - words(text)):
        print("overwrote", word[7:].decode(), flush=True)
    os.unlink(temp)
    print("edit", count, flush=True)
    time.sleep(pause)
