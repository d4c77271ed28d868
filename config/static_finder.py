"""Serves single files out of installed packages, under the names the templates use.

Collecting the packages' whole folders would bring some two hundred files and 40 MB, each to be hashed and compressed.
"""

from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder
from django.core.checks import CheckMessage
from django.core.files.storage import FileSystemStorage, Storage


class PackageFiles(FileSystemStorage):
    """Read-only storage that knows the named files and no others."""

    def __init__(self, files: dict[str, tuple[str, str]]) -> None:
        super().__init__()
        self.files = {name: _package_folder(package) / file for name, (package, file) in files.items()}

    def path(self, name: str) -> str:
        return str(self.files[name])


def _package_folder(package: str) -> Path:
    spec = find_spec(package)
    assert spec is not None and spec.origin is not None, f"{package} is not installed"
    return Path(spec.origin).parent


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
