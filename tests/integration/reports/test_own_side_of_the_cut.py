"""The printed share stays on its own side of the cut: "92 % stand below" is never told as "8 % reach it"."""

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from benchmarks.findings.documents import Document
from benchmarks.findings.interval import wilson_interval
from tests.builders import companies
from tests.builders.questionnaire import shipped_questionnaire
from tests.builders.read_out import read_out
from tests.builders.respondent import Respondent
from tests.builders.shipped_edition import publish, shipped_content
from tests.builders.verdict_messages import report_texts
from tests.content.shipped_findings import finding

SHIPPED = shipped_questionnaire()
LANGUAGES = pytest.mark.parametrize("language", ["de", "en"])
PERCENTAGE = re.compile(r"(?<![\d.,])(\d+(?:[.,]\d+)?)(?:(?:–| bis | to | und | and )(\d+(?:[.,]\d+)?))?\s?%")


def percentages(text: str) -> set[Decimal]:
    """Return every percentage in a text, both ends of a range."""
    found = (number for match in PERCENTAGE.finditer(text) for number in match.groups() if number)
    return {Decimal(number.replace(",", ".")) for number in found}


def immature() -> list[Document]:
    return [
        each
        for each in shipped_content()["findings"]
        if each["direction"] == "high_is_immature" and each["percent"] is not None
    ]


def test_percentages_are_read_as_they_are_written() -> None:
    text = "92 % und 31,7 % von 84; 15 to 50%, 8.5 % (84–96 %), 2013, Seite 7"
    assert percentages(text) == {Decimal(each) for each in ("92", "31.7", "15", "50", "8.5", "84", "96")}


@LANGUAGES
@pytest.mark.parametrize("answer", ["no_statement", "exact"])
def test_a_figure_by_itself_brings_no_complement(answer: str, language: str) -> None:
    """An edition of one figure: whatever percentage is told beside it can only have been worked out from it."""
    told = 0
    for document in immature():
        alone = finding(document["code"])
        said = percentages(" ".join(report_texts([alone], answer, language)))
        complement = 100 - Decimal(document["percent"])
        told += Decimal(document["percent"]) in said
        # Half is its own complement; an interval is of the share and on its side.
        if complement != Decimal(document["percent"]):
            own = percentages(" ".join(texts_of(document, language)))
            assert complement not in said - own - interval(document), document["code"]
    assert told > 10


def texts_of(document: Document, language: str) -> list[str]:
    """Return what the source's own wording may bring along: notes and cautions with other figures in them."""
    kept = [value[language] for value in document.values() if isinstance(value, dict)]
    return kept + [
        each[language] for held in document["comparables"] for each in held.values() if isinstance(each, dict)
    ]


def interval(document: Document) -> set[Decimal]:
    if document["qualifier"] != "exact" or document["sample_size"] is None:
        return set()
    limits = wilson_interval(Decimal(document["percent"]), document["sample_size"])
    return {Decimal(limits.low), Decimal(limits.high)}


@LANGUAGES
@pytest.mark.parametrize("company", [companies.none_of_the_points, companies.all_of_the_points])
@pytest.mark.django_db
def test_no_output_prints_a_percentage_that_no_source_states(company: Callable[..., Any], language: str) -> None:
    """Over pages and files: every percentage is a share, a limit of its interval, or stands in our own texts on it."""
    content = shipped_content()
    publish(content, number=1)
    respondent = Respondent()
    respondent.store(company(SHIPPED))
    respondent.post("complete/")
    stated = {Decimal(100), Decimal(0), Decimal(95)}  # coverage, and the level of the intervals
    for document in content["findings"]:
        if document["percent"] is not None:
            stated |= {Decimal(document["percent"])} | interval(document)
        stated |= percentages(" ".join(texts_of(document, language)))
    for study in content["studies"]:
        stated |= percentages(" ".join(str(value) for value in study.values()))
    for place, sentences in read_out(respondent, language).items():
        strange = [each for each in sentences if percentages(each) - stated]
        assert not strange, place
