"""The database, read from one address."""

from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote

from config.environment import WrongValue, read_text, split_address

EXPECTED = "postgres://user:password@host:5432/name or sqlite:////path/to/file"
# What may follow the address after "?": how to reach the server, never how to use it.
CONNECTION_OPTIONS = frozenset({"host", "sslmode", "sslrootcert", "sslcert", "sslkey", "connect_timeout"})


def read_database(name: str, folder: Path) -> dict[str, Any]:
    """Read the database from its address; without one it is a SQLite file in the data folder."""
    url = read_text(name)
    if not url:
        return sqlite(folder / "dialogreif.sqlite3")
    if url.startswith("sqlite:///"):
        file = Path(url.removeprefix("sqlite:///"))
        if file.is_dir() or not file.parent.is_dir():
            raise WrongValue(name, f"a file in a folder that exists, not {file}")
        return sqlite(file)
    return postgresql(name, url)


def sqlite(file: Path) -> dict[str, Any]:
    """Return Django's settings for a SQLite file that several processes write to without lock errors."""
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": file,
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            "timeout": 20,
            "transaction_mode": "IMMEDIATE",
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL",
        },
    }


def postgresql(name: str, url: str) -> dict[str, Any]:
    """Return Django's settings for ``postgres://user:password@host:port/name``; they work behind PgBouncer too."""
    parts = split_address(url)
    if parts is None or parts.scheme not in {"postgres", "postgresql"} or not parts.path.strip("/"):
        raise WrongValue(name, EXPECTED)
    options = dict(parse_qsl(parts.query))
    if unknown := options.keys() - CONNECTION_OPTIONS:
        raise WrongValue(name, f"{EXPECTED}; {', '.join(sorted(unknown))} is not known after the question mark")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.strip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or options.pop("host", "")),
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        "DISABLE_SERVER_SIDE_CURSORS": True,
        "OPTIONS": {"connect_timeout": "5"} | options,
    }
