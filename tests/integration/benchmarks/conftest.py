"""What the tests of the benchmarks share."""

import pytest
from django.test import Client

from benchmarks.models import Finding
from benchmarks.services import load_content
from tests.builders import benchmark_rows


@pytest.fixture
def loaded(db: None) -> None:
    """The shipped studies are in the database and published as edition 1."""
    load_content()


@pytest.fixture
def shipped(loaded: None) -> Finding:
    """The finding on measuring exactly, as shipped."""
    return Finding.objects.get(code="hsg-cannot-measure-exactly")


@pytest.fixture
def own_finding(db: None) -> Finding:
    """A published finding with its comparison; nothing else is there."""
    row = benchmark_rows.finding(benchmark_rows.study())
    benchmark_rows.comparable(row)
    return row


@pytest.fixture
def desk(db: None) -> Client:
    """The browser of a benchmark editor, in English."""
    return desk_of("editor")


def desk_of(name: str, language: str = "en") -> Client:
    """Return the browser of a new benchmark editor."""
    client = Client(headers={"accept-language": language})
    client.force_login(benchmark_rows.editor(name), backend="django.contrib.auth.backends.ModelBackend")
    return client
