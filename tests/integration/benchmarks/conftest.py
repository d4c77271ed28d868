"""What the tests of the benchmarks share."""

import shutil
from pathlib import Path

import pytest
from django.test import Client

from benchmarks.editions.content_files import SHIPPED
from benchmarks.editions.loading import load_content
from benchmarks.models import Finding
from tests.builders import benchmark_rows
from tests.builders.staff import browser_of

FOUNDING = ("hsg-conrad-caine.yaml", "keylens.yaml")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The two founding studies as files to change; they are few enough to be loaded for every test."""
    for name in FOUNDING:
        shutil.copy(SHIPPED / name, tmp_path)
    return tmp_path


@pytest.fixture
def loaded(db: None, folder: Path) -> None:
    """The two founding studies are in the database and published as edition 1."""
    load_content(folder)


@pytest.fixture
def shipped(loaded: None) -> Finding:
    """The finding on measuring exactly, as shipped."""
    return Finding.objects.get(code="hsg-cannot-measure-exactly")


@pytest.fixture
def own_finding(db: None) -> Finding:
    """A published finding with its mapping; nothing else is there."""
    row = benchmark_rows.finding(benchmark_rows.study())
    benchmark_rows.mapping(row)
    return row


@pytest.fixture
def desk(db: None) -> Client:
    """The browser of a benchmark editor, in English."""
    return desk_of("editor")


def desk_of(name: str, language: str = "en") -> Client:
    """Return the browser of a new benchmark editor."""
    return browser_of(benchmark_rows.editor(name), language)
