"""A result that was frozen before figures had sides, beside an edition from before: still opened, and said anew."""

import re
from copy import deepcopy
from typing import Any

import pytest

from assessment.models import Assessment
from benchmarks.findings.documents import Document, edition_from_content
from benchmarks.models import Edition
from reports.report.result import freeze
from tests.builders.answers import answered
from tests.builders.questionnaire import shipped_questionnaire
from tests.builders.respondent import Respondent
from tests.builders.results import all_answered, result
from tests.builders.shipped_edition import publish, shipped_content

SHIPPED = shipped_questionnaire()
TAILS = ["", "report.pdf", "report.xlsx", "report.csv", "report.json"]
GONE = ("ou stand with the majority", "ou stand on the ", "ie stehen bei der Mehrheit", "ie stehen auf der ")
"""What was said of the respondent then, without the first letter; "ahead" and "behind" stood in the table and JSON."""


def as_it_was(content: Document) -> Document:
    """Return the content of an edition in its earlier form: one condition to a mapping, or none."""
    old = deepcopy(content)
    for finding in old["findings"]:
        for mapping in finding["comparables"]:
            mapping["only_if"] = next(iter(mapping.pop("conditions")), None)
    return old


def frozen_as_it_was(stored: dict[str, Any]) -> dict[str, Any]:
    """Return a frozen result in its earlier form: a position in place of cut, side and how common."""
    old = deepcopy(stored)
    for each in old["comparisons"]:
        for name in ("cut", "side", "how_common"):
            del each[name]
        each["position"] = "with" if each["belongs"] is not None else "unknown"
    for dimension in old["dimensions"]:
        dimension["terms"] = [[question, 1, points] for question, _weight, points in dimension["terms"]]
    return old


@pytest.fixture
def old(db: None) -> Respondent:
    """A respondent who completed before, and whose result is as it was stored then."""
    content = as_it_was(shipped_content())
    publish(content, number=1)
    respondent = Respondent()
    answers = all_answered(SHIPPED, 2) | {
        "channels": answered("channels", "linkedin"),
        "size": answered("size", "large"),
    }
    respondent.store(answers)
    respondent.complete()
    ran = result(answers, compared_with=edition_from_content(1, "2026-11-21", content))
    Assessment.objects.filter(pk=respondent.assessment.pk).update(result=frozen_as_it_was(freeze(ran)))
    return respondent


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("tail", TAILS)
def test_it_opens_on_the_page_and_as_every_file(old: Respondent, tail: str, language: str) -> None:
    assert "side" not in old.assessment.result["comparisons"][0]
    assert old.get(f"result/{tail}", language).status_code == 200
    assert old.share(tail, language).status_code == 200


def test_its_sides_are_told_by_todays_rules_and_its_scores_stay(old: Respondent) -> None:
    data = old.get("result/report.json", "en").json()
    stored = old.assessment.result
    assert [each["score"] for each in data["dimensions"]] == [each["score"] for each in stored["dimensions"]]
    assert {each["side"] for each in data["comparisons"]} == {"less_mature", "more_mature", None}
    assert "position" not in data["comparisons"][0]


@pytest.mark.parametrize("tail", ["", "report.csv", "report.json"])
def test_the_words_of_before_are_said_no_more(old: Respondent, tail: str) -> None:
    told = old.get(f"result/{tail}", "en").content.decode() + old.get(f"result/{tail}", "de").content.decode()
    assert not [words for words in GONE if words in told]
    assert not re.search(r"""["';,](ahead|behind|with)["';,]""", told)


def test_an_edition_from_before_is_read_with_its_condition(db: None) -> None:
    read = edition_from_content(1, "2026-11-21", as_it_was(shipped_content()))
    today = edition_from_content(1, "2026-11-21", shipped_content())
    for was, now in zip(read.findings, today.findings, strict=True):
        for one, other in zip(was.mappings, now.mappings, strict=True):
            assert one.conditions == other.conditions[:1]


def test_an_edition_from_before_stays_among_the_open_data(old: Respondent) -> None:
    publish(shipped_content(), number=2)
    found = old.client.get("/open-data/editions/1/findings.json").json()
    assert Edition.objects.count() == 2
    for finding in found["findings"]:
        for mapping in finding["mappings"]:
            assert isinstance(mapping["conditions"], list) and "only_if" not in mapping
