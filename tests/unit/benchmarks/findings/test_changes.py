"""What differs between two editions."""

from dataclasses import replace
from decimal import Decimal

from benchmarks.findings.documents import changes_between, content_of
from tests.builders.comparisons import STUDY, finding, mapping

NOTHING = content_of([])


def test_equal_contents_have_no_changes() -> None:
    assert changes_between(content_of([finding()]), content_of([finding()])) == []


def test_a_corrected_percentage_is_one_change_with_before_and_after() -> None:
    before, after = content_of([finding()]), content_of([finding(percent=Decimal(90))])
    assert changes_between(before, after) == [
        {"what": "finding", "code": "finding", "change": "changed", "field": "percent", "before": "92", "after": "90"}
    ]


def test_added_and_removed_rows_are_told_as_such() -> None:
    here = content_of([finding()])
    assert [(change["what"], change["change"]) for change in changes_between(NOTHING, here)] == [
        ("study", "added"),
        ("finding", "added"),
    ]
    assert [change["change"] for change in changes_between(here, NOTHING)] == ["removed", "removed"]


def test_a_change_of_a_study_is_told_once_and_not_with_every_finding() -> None:
    renamed = replace(STUDY, publisher="Somebody else")
    before = content_of([finding(code="a"), finding(code="b")])
    after = content_of([finding(code="a", study=renamed), finding(code="b", study=renamed)])
    assert [(change["what"], change["field"]) for change in changes_between(before, after)] == [("study", "publisher")]


def test_a_comparison_is_named_by_its_question() -> None:
    before = content_of([finding(mappings=(mapping("d0.q0"),))])
    after = content_of([finding(mappings=(mapping("d0.q0", belongs=("p0",)), mapping("d0.q1")))])
    fields = [change["field"] for change in changes_between(before, after)]
    assert fields[0] == "comparables.d0.q0.belongs"
    assert "comparables.d0.q1.belongs" in fields
