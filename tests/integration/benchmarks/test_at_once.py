"""Two people at the same moment, on a database that serves them side by side."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection, transaction

from benchmarks.editions.publishing import publish_edition
from benchmarks.editions.reading import current_edition
from benchmarks.models import Edition, Finding
from tests.builders import benchmark_rows

pytestmark = pytest.mark.django_db(transaction=True)
CODES = ("a", "b", "c", "d")


@pytest.fixture
def findings() -> None:
    study = benchmark_rows.study()
    for code in CODES:
        benchmark_rows.finding(study, code=code, statement_de=f"{{share}} {code}", statement_en=f"{{share}} {code}")
    publish_edition()


@pytest.mark.parametrize("_", range(4))
def test_all_who_publish_at_once_get_editions_of_their_own_and_none_is_lost(findings: None, _: int) -> None:
    together = Barrier(len(CODES))

    def correct(code: str) -> None:
        together.wait()
        try:
            with transaction.atomic():
                row = Finding.objects.select_for_update().get(code=code)
                row.percent = 90
                row.save()
                publish_edition(by=code)
        finally:
            connection.close()

    with ThreadPoolExecutor(len(CODES)) as threads:
        list(threads.map(correct, CODES))
    assert [row.number for row in Edition.objects.order_by("number")] == [1, 2, 3, 4, 5]
    assert [finding.percent for finding in current_edition().findings] == [90] * len(CODES)
