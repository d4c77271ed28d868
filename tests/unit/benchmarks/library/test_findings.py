"""What editions tell about one finding."""

from datetime import date

from benchmarks.editions.reading import Announcement
from benchmarks.library.findings import life_of


def change(code: str, kind: str, what: str = "finding") -> dict[str, str]:
    return {"what": what, "code": code, "change": kind}


EDITIONS = (
    Announcement(3, date(2026, 3, 1), (change("a", "removed"), change("b", "changed"))),
    Announcement(2, date(2026, 2, 1), (change("b", "added"),)),
    Announcement(1, date(2026, 1, 1), (change("a", "added"), change("a", "added", "study"))),
)


def test_a_life_holds_the_editions_that_touched_it_and_only_its_changes() -> None:
    life = life_of("finding", "a", EDITIONS)
    assert [(moment.number, len(moment.changes), moment.is_withdrawal) for moment in life] == [
        (3, 1, True),
        (1, 1, False),
    ]


def test_a_study_of_the_same_code_is_another_thing() -> None:
    assert [moment.number for moment in life_of("study", "a", EDITIONS)] == [1]


def test_what_was_never_published_has_no_life() -> None:
    assert life_of("finding", "draft", EDITIONS) == ()
