"""Makes everything ready to serve: database, content, static files. Repeatable, and safe beside another start."""

import errno
import fcntl
import socket
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.conf import settings
from django.core.management import BaseCommand, call_command, get_commands
from django.db import DatabaseError, connection

from assessment.content_check import content_problems
from config.environment import WrongValue
from config.static_files import collect_changed_static_files

# Any number does, as long as every release takes the same one.
ADVISORY_LOCK = 20130114


class Command(BaseCommand):
    """``manage.py prepare``: what ``make run`` does before it serves."""

    help = "Applies migrations, loads the studies and collects the static files; does nothing twice."
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--no-address", action="store_true", help="do not look whether HOST and PORT are free")

    def handle(self, *args: Any, no_address: bool, **options: Any) -> None:
        try:
            if not no_address:
                refuse_taken_address()
            # All questionnaires: one that nobody starts any more may still be filled in.
            if problems := content_problems():
                sys.exit("\n".join(problems))
            with one_at_a_time():
                call_command("migrate", interactive=False, verbosity=0)
                if "load_findings" in get_commands():
                    call_command("load_findings", verbosity=options["verbosity"])
                collect_changed_static_files()
        except WrongValue as error:
            sys.exit(str(error))


def refuse_taken_address() -> None:
    """Stop where the web server could not listen; raises :class:`WrongValue`."""
    family = socket.AF_INET6 if ":" in settings.HOST else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((settings.HOST, settings.PORT))
        except OSError as error:
            if isinstance(error, socket.gaierror) or error.errno == errno.EADDRNOTAVAIL:
                raise WrongValue("HOST", f"an address of this machine, not {settings.HOST}") from error
            raise WrongValue("PORT", f"a free port; {settings.BIND}: {error.strerror}") from error


@contextmanager
def one_at_a_time() -> Iterator[None]:
    """Let one start after the other through: on this data folder, and on this PostgreSQL database.

    Raises :class:`WrongValue` where the database does not answer. It is asked behind the first lock: two that open a
    new SQLite file at the same moment can lock each other out.
    """
    with (settings.DATA_DIR / "prepare.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        try:
            connection.ensure_connection()
        except DatabaseError as error:
            reason = str(error).strip().splitlines()[0]
            raise WrongValue("DATABASE_URL", f"a database that answers; {reason}") from error
        if connection.vendor != "postgresql":
            yield
            return
        with _advisory_lock():
            yield


@contextmanager
def _advisory_lock() -> Iterator[None]:
    """Hold a lock that ends with its transaction, on a connection of its own; a pooler in between does no harm."""
    holder = connection.copy()
    holder.set_autocommit(False)
    try:
        with holder.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [ADVISORY_LOCK])
        yield
    finally:
        holder.rollback()
        holder.close()
