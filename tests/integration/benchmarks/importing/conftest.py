"""What the tests of imports share: an editor's browser, and files to bring."""

import io
from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.utils import timezone
from django.utils.translation import override

from benchmarks.exchange.exporting import everything, export
from benchmarks.exchange.importing import preview_import
from benchmarks.models import Import
from tests.builders import benchmark_rows
from tests.builders.staff import browser_of
from tests.integration.benchmarks.importing.desk import Desk


@pytest.fixture
def editor(db: None) -> User:
    """A benchmark editor."""
    return benchmark_rows.editor("anna")


@pytest.fixture
def desk(editor: User) -> Desk:
    """The editor's browser, in English."""
    return Desk(browser_of(editor))


@pytest.fixture
def bring(editor: User) -> Callable[..., Import]:
    """Return a function that reads text as a CSV file and previews it, in English."""

    def read(text: str | bytes, name: str = "findings.csv", **_kept: Any) -> Import:
        content = text.encode() if isinstance(text, str) else text
        with override("en"):
            return preview_import(file_name=name, stream=io.BytesIO(content), by=editor, now=timezone.now())

    return read


@pytest.fixture
def exported() -> Callable[[str], bytes]:
    """Return a function that exports everything in a format."""
    return lambda ending: export(everything(), ending)
