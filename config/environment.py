"""Typed readers for environment variables; a wrong value stops the start with one line that names the variable."""

import os
import secrets
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

TRUE_WORDS = frozenset({"1", "true", "yes", "on"})
FALSE_WORDS = frozenset({"", "0", "false", "no", "off"})


class WrongValue(Exception):
    """An environment variable holds something that can't be used; the message is for the operator."""

    def __init__(self, name: str, expected: str) -> None:
        super().__init__(f"{name} is wrong: expected {expected}")


def read_bool(name: str, default: bool = False) -> bool:
    """Read yes or no; raises :class:`WrongValue` for any other word."""
    word = os.environ.get(name, str(default)).strip().lower()
    if word in TRUE_WORDS:
        return True
    if word in FALSE_WORDS:
        return False
    raise WrongValue(name, "1, true, yes, on or 0, false, no, off")


def read_list(name: str, default: str) -> list[str]:
    """Read a list of words separated by commas."""
    words = os.environ.get(name, default).split(",")
    return [word.strip() for word in words if word.strip()]


def read_url(name: str) -> str:
    """Read a web address without a trailing slash, or an empty string where none is set."""
    value = os.environ.get(name, "").strip().rstrip("/")
    if value and (urlsplit(value).scheme not in {"http", "https"} or not urlsplit(value).hostname):
        raise WrongValue(name, "a web address such as https://check.example.org")
    return value


def read_directory(name: str, default: Path) -> Path:
    """Read a folder, make it where it is missing, and check that it can be written to."""
    folder = Path(os.environ.get(name) or default).expanduser().resolve()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WrongValue(name, f"a folder that can be made and written to, not {folder}") from error
    if not os.access(folder, os.W_OK | os.X_OK):
        raise WrongValue(name, f"a folder that can be written to, not {folder}")
    return folder


def read_secret_key(folder: Path) -> str:
    """Return ``SECRET_KEY``, or the key kept in the data folder, made on the first start with mode 600."""
    if value := os.environ.get("SECRET_KEY", "").strip():
        return value
    file = folder / "secret_key"
    try:
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return file.read_text().strip()
    with os.fdopen(descriptor, "w") as stream:
        stream.write(secrets.token_urlsafe(64))
    return file.read_text().strip()


def sqlite(file: Path) -> dict[str, Any]:
    """Return Django's settings for a SQLite file that several processes write to without lock errors."""
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": file,
        "CONN_MAX_AGE": 60,
        "OPTIONS": {
            "timeout": 20,
            "transaction_mode": "IMMEDIATE",
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL",
        },
    }


def postgresql(name: str, url: str) -> dict[str, Any]:
    """Return Django's settings for ``postgres://user:password@host:port/name``."""
    parts = urlsplit(url)
    if parts.scheme not in {"postgres", "postgresql"} or not parts.path.strip("/"):
        raise WrongValue(name, "postgres://user:password@host:5432/name or sqlite:///path/to/file")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.strip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or "") or _query(parts.query).get("host", ""),
        "PORT": str(_port(name, url) or ""),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        "DISABLE_SERVER_SIDE_CURSORS": True,
    }


def _query(query: str) -> Mapping[str, str]:
    pairs = (pair.partition("=") for pair in query.split("&"))
    return {key: unquote(value) for key, _, value in pairs}


def _port(name: str, url: str) -> int | None:
    try:
        return urlsplit(url).port
    except ValueError as error:
        raise WrongValue(name, "a port between 1 and 65535") from error


def read_database(name: str, folder: Path) -> dict[str, Any]:
    """Read the database from its address; without one it is a SQLite file in the data folder."""
    url = os.environ.get(name, "").strip()
    if not url:
        return sqlite(folder / "dialogreif.sqlite3")
    if url.startswith("sqlite:///") and len(url) > len("sqlite:///"):
        return sqlite(Path(url.removeprefix("sqlite:///")))
    return postgresql(name, url)
