"""The content of an edition as JSON and back."""

import json
from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from benchmarks.findings.documents import content_of, decimal_text, edition_from_content
from benchmarks.findings.values import Condition, Finding, Kind, Match, Qualifier, QuestionMapping, Series
from language.text import Text
from tests.builders.comparisons import STUDY, finding, mapping

TEXTS = st.builds(Text, de=st.text(min_size=1), en=st.text(min_size=1))
CONDITIONS = st.one_of(
    st.builds(lambda options: Condition("q", any_of=tuple(options)), st.lists(st.text(), min_size=1)),
    st.builds(lambda options: Condition("q", none_of=tuple(options)), st.lists(st.text(), min_size=1)),
)
MAPPINGS = st.builds(
    mapping,
    belongs=st.lists(st.text()).map(tuple),
    match=st.sampled_from(Match),
    conditions=st.lists(CONDITIONS, max_size=3).map(tuple),
    if_belongs=st.none() | TEXTS,
)
FINDINGS = st.builds(
    lambda number, percent, mappings, caution: finding(
        code=f"f{number}",
        percent=percent,
        qualifier=Qualifier.EXACT if percent is not None else Qualifier.NONE,
        mappings=tuple(mappings),
        caution=caution,
    ),
    st.integers(0, 99),
    st.none() | st.decimals(0, 100, places=2),
    st.lists(MAPPINGS, max_size=3),
    st.none() | TEXTS,
)

SERIES = st.builds(
    Series,
    code=st.text(min_size=1),
    title=TEXTS,
    note=st.none() | TEXTS,
    stretches=st.lists(st.lists(st.text()).map(tuple)).map(tuple),
)


@given(st.lists(FINDINGS, max_size=4))
def test_what_is_written_is_read_back(findings: list[Finding]) -> None:
    content = json.loads(json.dumps(content_of(findings)))
    edition = edition_from_content(7, "2026-11-21", content)
    assert (edition.number, edition.published_on) == (7, "2026-11-21")
    assert list(edition.findings) == findings


def test_a_study_stands_once_however_many_findings_it_has() -> None:
    other = replace(STUDY, code="other")
    content = content_of([finding(code="a"), finding(code="b"), finding(code="c", study=other)])
    assert [study["code"] for study in content["studies"]] == ["study", "other"]


def test_percentages_that_are_equal_are_written_alike() -> None:
    assert [decimal_text(Decimal(text)) for text in ("92", "92.00", "31.70", "0.00", "100")] == [
        "92",
        "92",
        "31.7",
        "0",
        "100",
    ]


def test_an_opinion_keeps_its_author() -> None:
    content = content_of([finding("none", kind=Kind.OPINION, author="Somebody")])
    (read,) = edition_from_content(1, "2026-01-01", content).findings
    assert (read.kind, read.author) == (Kind.OPINION, "Somebody")


def test_a_mapping_without_condition_stays_without() -> None:
    plain: QuestionMapping = mapping()
    (read,) = edition_from_content(1, "2026-01-01", content_of([finding(mappings=(plain,))])).findings
    assert read.mappings == (plain,)


@given(st.lists(SERIES, max_size=3))
def test_series_are_read_back_as_they_were_written(series: list[Series]) -> None:
    content = json.loads(json.dumps(content_of([finding()], series)))
    assert list(edition_from_content(1, "2026-01-01", content).series) == series


def test_an_edition_from_before_there_were_series_has_none() -> None:
    content = content_of([finding()])
    assert "series" not in content
    assert edition_from_content(1, "2026-01-01", content).series == ()
