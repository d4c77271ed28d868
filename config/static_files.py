"""Static files: single ones out of installed packages, and collecting all of them when one has changed.

Collecting the packages' whole folders would bring some two hundred files and 40 MB, each to be hashed and compressed.
"""

import hashlib
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder, get_finders
from django.core.checks import CheckMessage
from django.core.files.storage import FileSystemStorage, Storage
from django.core.management import call_command


class PackageFiles(FileSystemStorage):
    """Read-only storage that knows the named files and no others."""

    def __init__(self, files: dict[str, tuple[str, str]]) -> None:
        super().__init__()
        self.files: dict[str, Path] = {}
        for name, (package, file) in files.items():
            spec = find_spec(package)
            assert spec is not None and spec.origin is not None, f"{package} is not installed"
            self.files[name] = Path(spec.origin).parent / file

    def path(self, name: str) -> str:
        return str(self.files[name])


class PackageFileFinder(BaseFinder):
    """Finds what the setting ``STATIC_PACKAGE_FILES`` lists: public name -> (package, file in it)."""

    def __init__(self, app_names: Iterable[str] | None = None, *args: Any, **kwargs: Any) -> None:
        self.storage = PackageFiles(settings.STATIC_PACKAGE_FILES)

    def check(self, **kwargs: Any) -> list[CheckMessage]:
        return []

    def find(self, path: str, find_all: bool = False, **kwargs: Any) -> Any:
        if path not in self.storage.files:
            return []
        found = self.storage.path(path)
        return [found] if find_all else found

    def list(self, ignore_patterns: Iterable[str] | None) -> Iterator[tuple[str, Storage]]:
        for name in self.storage.files:
            yield name, self.storage


def collect_changed_static_files() -> bool:
    """Bring ``STATIC_ROOT`` up to date; return whether anything had to be done.

    What tells a change is a digest of name, size and time of every file the finders know.
    """
    digest = hashlib.sha256()
    for finder in get_finders():
        for name, storage in finder.list(ignore_patterns=[]):
            status = Path(storage.path(name)).stat()
            digest.update(f"{name} {status.st_size} {status.st_mtime_ns}\n".encode())
    kept = Path(settings.STATIC_ROOT) / ".fingerprint"
    if kept.exists() and kept.read_text() == digest.hexdigest():
        return False
    call_command("collectstatic", interactive=False, verbosity=0)
    kept.write_text(digest.hexdigest())
    return True
