"""Typed readers for environment variables; a wrong value stops the start with one line that names the variable."""

import os
import re
import secrets
import tempfile
from collections.abc import Collection
from pathlib import Path
from urllib.parse import SplitResult, urlsplit

TRUE_WORDS = frozenset({"1", "true", "yes", "on"})
FALSE_WORDS = frozenset({"", "0", "false", "no", "off"})
HOST_PATTERN = re.compile(r"\*|\.?[a-z0-9_]([a-z0-9_.-]*[a-z0-9_])?|\[[0-9a-f:.]+\]", re.IGNORECASE)


class WrongValue(Exception):
    """An environment variable holds something that can't be used; the message is one line for the operator."""

    def __init__(self, name: str, expected: str) -> None:
        super().__init__(f"{name} is wrong: expected {expected}")


def read_text(name: str, default: str = "") -> str:
    """Read a word without the spaces around it; an empty variable counts as not set."""
    return os.environ.get(name, "").strip() or default


def read_bool(name: str, default: bool = False) -> bool:
    """Read yes or no; raises :class:`WrongValue` for any other word."""
    word = os.environ.get(name, str(default)).strip().lower()
    if word in TRUE_WORDS:
        return True
    if word in FALSE_WORDS:
        return False
    raise WrongValue(name, "1, true, yes, on or 0, false, no, off")


def read_number(name: str, default: int, low: int, high: int) -> int:
    """Read a whole number from low to high, both included."""
    word = read_text(name, str(default))
    if word.isascii() and word.isdigit() and low <= int(word) <= high:
        return int(word)
    raise WrongValue(name, f"a whole number from {low} to {high}, not {word!r}")


def read_one_of(name: str, default: str, words: Collection[str]) -> str:
    """Read one of several words, written exactly so."""
    word = read_text(name, default)
    if word in words:
        return word
    raise WrongValue(name, f"one of {', '.join(words)}, not {word!r}")


def read_hosts(name: str, default: str) -> list[str]:
    """Read host names separated by commas, as a browser sends them: no scheme, no port, no path."""
    hosts = [host.strip() for host in read_text(name, default).split(",") if host.strip()]
    for host in hosts:
        if not HOST_PATTERN.fullmatch(host):
            raise WrongValue(name, f"host names separated by commas, such as check.example.org, not {host!r}")
    return hosts


def read_base_url(name: str) -> str:
    """Read the address the app is reached at, without a trailing slash; an empty string where none is set."""
    value = read_text(name).rstrip("/")
    if not value:
        return ""
    parts = split_address(value)
    origin = f"{parts.scheme}://{parts.netloc}" if parts and parts.hostname else ""
    if value != origin or not value.startswith(("http://", "https://")) or "@" in value or " " in value:
        raise WrongValue(name, "a web address without a path, such as https://check.example.org")
    return value


def split_address(value: str) -> SplitResult | None:
    """Split an address into its parts; None where it can't be read, a wrong port included."""
    try:
        parts = urlsplit(value)
        _ = parts.port
    except ValueError:
        return None
    return parts


def read_directory(name: str, default: Path) -> Path:
    """Read a folder, make it where it is missing, and prove that it can be written to by writing."""
    folder = Path(read_text(name, str(default))).expanduser().resolve()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        # Root passes every permission bit, so only a real file tells whether the folder can be used.
        with tempfile.TemporaryFile(dir=folder):
            return folder
    except OSError as error:
        raise WrongValue(name, f"a folder that can be made and written to, not {folder}") from error


def read_existing_directory(name: str) -> Path | None:
    """Read a folder that is only read from, or ``None`` where none is named."""
    value = os.environ.get(name, "").strip()
    if not value:
        return None
    folder = Path(value).expanduser().resolve()
    if not folder.is_dir():
        raise WrongValue(name, f"a folder that exists, not {folder}")
    return folder


def read_secret_key(name: str, folder: Path) -> str:
    """Return the key of the environment, or the one kept in the data folder, made on the first start with mode 600."""
    if value := read_text(name):
        return value
    file = folder / "secret_key"
    if not file.exists():
        _keep_new_secret_key(file)
    try:
        key = file.read_text().strip()
    except OSError as error:
        raise WrongValue(name, f"a key, or a file that can be read at {file}") from error
    if not key:
        raise WrongValue(name, f"a key, or one in {file}, which is empty")
    return key


def _keep_new_secret_key(file: Path) -> None:
    """Write the whole key aside first, so that two starts at once never read half of it."""
    descriptor, draft = tempfile.mkstemp(dir=file.parent, prefix=".secret_key-")
    with os.fdopen(descriptor, "w") as stream:
        stream.write(secrets.token_urlsafe(64))
    try:
        os.link(draft, file)
    except FileExistsError:
        pass
    finally:
        os.unlink(draft)
