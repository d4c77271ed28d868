"""Serves plotly's browser script out of the installed package, and nothing else of that package.

Adding the package's folder to ``STATICFILES_DIRS`` would collect some ninety files and 39 MB.
"""

from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from django.contrib.staticfiles.finders import BaseFinder
from django.core.checks import CheckMessage
from django.core.files.storage import FileSystemStorage, Storage

PUBLIC_NAME = "vendor/plotly.min.js"


class SingleFileStorage(FileSystemStorage):
    """Storage that knows one file, under its public name."""

    def path(self, name: str) -> str:
        return str(Path(self.location) / Path(name).name)


class PlotlyFinder(BaseFinder):
    """Finds ``vendor/plotly.min.js``."""

    def __init__(self, app_names: Iterable[str] | None = None, *args: Any, **kwargs: Any) -> None:
        spec = find_spec("plotly")
        assert spec is not None and spec.origin is not None
        self.storage = SingleFileStorage(Path(spec.origin).parent / "package_data")

    def check(self, **kwargs: Any) -> list[CheckMessage]:
        return []

    def find(self, path: str, find_all: bool = False, **kwargs: Any) -> Any:
        if path != PUBLIC_NAME:
            return []
        found = self.storage.path(path)
        return [found] if find_all else found

    def list(self, ignore_patterns: Iterable[str] | None) -> Iterator[tuple[str, Storage]]:
        yield PUBLIC_NAME, self.storage
