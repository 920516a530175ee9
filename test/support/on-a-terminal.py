"""Runs a command on a terminal of its own: python3 on-a-terminal.py COMMAND [ARGUMENT]...

What comes on stdin is typed there (byte 3 is Ctrl-C); the end of stdin closes the terminal, as closing its window does.
What the terminal shows goes to stdout. Ends when nobody has the terminal open any more, with the exit code of the
command, or 128 and the number of the signal that ended it.
"""

import fcntl
import os
import pty
import select
import struct
import sys
import termios

columns = int(os.environ.get("TERMINAL_COLUMNS", "100"))
pid, terminal = pty.fork()
if pid == 0:
    fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    os.execvp(sys.argv[1], sys.argv[1:])

keyboard, screen = 0, 1
while True:
    readable, _, _ = select.select([terminal, keyboard], [], [])
    if keyboard in readable:
        typed = os.read(keyboard, 4096)
        if not typed:
            os.close(terminal)
            break
        os.write(terminal, typed)
    if terminal in readable:
        try:
            shown = os.read(terminal, 65536)
        except OSError:  # Linux has EIO where others have the end of the file.
            shown = b""
        if not shown:
            break
        os.write(screen, shown)

_, status = os.waitpid(pid, 0)
sys.exit(128 + os.WTERMSIG(status) if os.WIFSIGNALED(status) else os.WEXITSTATUS(status))
