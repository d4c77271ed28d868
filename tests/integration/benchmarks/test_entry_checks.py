"""What looks wrong on entry is asked about, and saved once the editor says it was checked; what is wrong is refused."""

from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from benchmarks.models import Finding, QuestionMapping
from tests.builders import benchmark_rows
from tests.integration.benchmarks.admin_form import save

WORDS = {"statement_de": "{share} anders.", "statement_en": "{share} otherwise."}
TICK = 'type="checkbox" name="{}confirmed"'


def other(like: Finding, belongs: list[str], **changes: Any) -> Finding:
    """Store another finding of the same study at the same question."""
    row = benchmark_rows.finding(like.study, **({"code": "other"} | WORDS | changes))
    benchmark_rows.mapping(row, belongs=belongs)
    return row


def page_of(row: Finding | QuestionMapping) -> str:
    return reverse(f"admin:benchmarks_{row._meta.model_name}_change", args=[row.pk])


def ask_then_save(desk: Client, row: Finding, question: str, tick: str = "confirmed", **changes: Any) -> None:
    """Expect a question with a tick box, nothing saved; and everything saved once it is ticked."""
    version = type(row).objects.get(pk=row.pk).version
    asked = save(desk, page_of(row), **changes)
    html = asked.content.decode()
    assert asked.status_code == 200
    assert question in html
    assert "tick “I have checked this” and save again" in html
    assert TICK.format(tick.removesuffix("confirmed").replace("__", "-")) in html
    assert type(row).objects.get(pk=row.pk).version == version
    assert save(desk, page_of(row), **changes, **{tick: "on"}).status_code == 302


def test_a_percentage_on_the_wrong_scale(desk: Client, own_finding: Finding) -> None:
    ask_then_save(desk, own_finding, "Was 92 meant?", percent="0.92")
    own_finding.refresh_from_db()
    assert own_finding.percent == Decimal("0.92")


def test_shares_of_one_question_that_do_not_add_up(desk: Client, own_finding: Finding) -> None:
    last = other(own_finding, ["exact"], percent=8, direction="neutral")
    ask_then_save(desk, last, "add up to 122, not to 100", percent="30")


def test_the_complement_stored_beside_the_original(desk: Client, own_finding: Finding) -> None:
    last = other(own_finding, ["exact"], percent=7, direction="neutral")
    ask_then_save(desk, last, "Together with finding of the same study this is 100", percent="8")


def test_a_fraction_in_words_that_is_another_number(desk: Client, own_finding: Finding) -> None:
    words = {"qualifier": "fraction", "share_words_de": "drei von vier", "share_words_en": "three out of four"}
    ask_then_save(desk, own_finding, "“three out of four” is 75 per cent, not 70", percent="70", **words)
    assert save(desk, page_of(own_finding), percent="75", **words).status_code == 302


def test_a_mapping_is_asked_about_in_its_own_form(desk: Client, own_finding: Finding) -> None:
    other(own_finding, ["approximate", "exact"], percent=30, direction="high_is_mature")
    ask_then_save(
        desk,
        own_finding,
        "add up to 122, not to 100",
        tick="mappings__0__confirmed",
        mappings__0__belongs=[f"roi.contribution:{option}" for option in ("no_statement", "single_cases")],
    )


@pytest.mark.parametrize(
    "changes", [{"percent": "101"}, {"statement_en": ""}, {"sample_size": "84", "sample_size_printed_en": "over 84"}]
)
def test_what_is_wrong_is_refused_whatever_is_ticked(
    desk: Client, own_finding: Finding, changes: dict[str, str]
) -> None:
    assert save(desk, page_of(own_finding), **changes, confirmed="on").status_code == 200
    own_finding.refresh_from_db()
    assert own_finding.history.count() == 1


def test_what_was_asked_about_once_is_not_asked_when_nothing_changes(desk: Client, own_finding: Finding) -> None:
    save(desk, page_of(own_finding), percent="0.92", confirmed="on")
    assert save(desk, page_of(own_finding)).status_code == 302
