"""An answer never contradicts itself; what a form sends becomes one or is refused; a change keeps the other half."""

import pytest

from assessment.questionnaire.answers import (
    Answer,
    Change,
    Seen,
    Status,
    WrongAnswer,
    answer_to,
    apply_changes,
    mark_of,
    read_answer,
    whole,
)
from tests.builders.answers import answered, unanswered
from tests.builders.questionnaire import tiny_questionnaire


def test_answered_without_an_option_is_no_answer() -> None:
    with pytest.raises(ValueError, match=r"strategy\.goals"):
        Answer("strategy.goals", Status.ANSWERED)


@pytest.mark.parametrize("status", [Status.DONT_KNOW, Status.NOT_APPLICABLE, Status.UNANSWERED])
def test_only_an_answered_question_has_options(status: Status) -> None:
    assert Answer("q", status).options == ()
    with pytest.raises(ValueError, match=status):
        Answer("q", status, ("a",))


def test_a_question_without_an_entry_is_unanswered() -> None:
    given = Answer("q", Status.ANSWERED, ("a",))
    assert answer_to({"q": given}, "q") is given
    assert answer_to({"q": given}, "r") == Answer("r", Status.UNANSWERED)


WEEDING, PLANTS, PRUNING = tiny_questionnaire().questions
TOOLS = tiny_questionnaire().question("tools")


def test_nothing_sent_is_unanswered() -> None:
    assert read_answer(WEEDING, [], "") == Answer("beds.weeding", Status.UNANSWERED)
    assert read_answer(WEEDING, [""], "") == Answer("beds.weeding", Status.UNANSWERED)


def test_a_note_stays_with_an_answer_of_any_kind() -> None:
    for values in ([], ["weekly"], ["dont_know"], ["not_applicable"]):
        assert read_answer(WEEDING, values, "only in June").note == "only in June"


def test_an_option_is_an_answer() -> None:
    assert read_answer(WEEDING, ["weekly"], "") == Answer("beds.weeding", Status.ANSWERED, ("weekly",))


def test_several_options_come_out_once_and_in_the_order_of_the_questionnaire() -> None:
    assert read_answer(PLANTS, ["roses", "grass", "roses"], "").options == ("grass", "roses")


def test_an_exclusive_option_may_stand_alone() -> None:
    assert read_answer(PLANTS, ["nothing"], "").options == ("nothing",)


def test_dont_know_and_not_applicable_have_no_options() -> None:
    assert read_answer(PLANTS, ["dont_know"], "") == Answer("beds.plants", Status.DONT_KNOW)
    assert read_answer(WEEDING, ["not_applicable"], "") == Answer("beds.weeding", Status.NOT_APPLICABLE)


def test_context_questions_are_read_alike() -> None:
    assert read_answer(TOOLS, ["rake"], "") == Answer("tools", Status.ANSWERED, ("rake",))


@pytest.mark.parametrize(
    ("code", "values", "reason"),
    [
        ("beds.weeding", ["daily"], "unknown_option"),
        ("beds.weeding", ["Weekly"], "unknown_option"),
        ("beds.weeding", ["weekly "], "unknown_option"),
        ("beds.weeding", ["weekly", "daily"], "unknown_option"),
        ("beds.weeding", ["unanswered"], "unknown_option"),
        ("beds.weeding", ["weekly", "never"], "several_for_single"),
        ("beds.weeding", ["weekly", "dont_know"], "dont_know_with_others"),
        ("beds.weeding", ["weekly", "not_applicable"], "not_applicable_with_others"),
        ("beds.weeding", ["dont_know", "not_applicable"], "dont_know_with_others"),
        ("beds.plants", ["nothing", "roses"], "exclusive_with_others"),
        ("beds.plants", ["nothing", "only_weeds"], "exclusive_with_others"),
        ("beds.plants", ["roses", "dont_know"], "dont_know_with_others"),
        ("beds.plants", ["not_applicable"], "not_applicable_not_allowed"),
        ("tools", ["none", "rake"], "exclusive_with_others"),
        ("tools", ["not_applicable"], "not_applicable_not_allowed"),
    ],
)
def test_what_can_not_be_an_answer_is_refused_with_a_reason(code: str, values: list[str], reason: str) -> None:
    with pytest.raises(WrongAnswer) as refusal:
        read_answer(tiny_questionnaire().question(code), values, "")
    assert refusal.value.reason_code == reason


STORED = answered("a.b", "x", note="why")


def test_a_new_choice_keeps_the_note():
    change = Change("a.b", choice=(Status.DONT_KNOW, ()))
    assert change.applied_to(STORED) == Answer("a.b", Status.DONT_KNOW, (), "why")


def test_a_new_note_keeps_the_choice():
    assert Change("a.b", note="because").applied_to(STORED) == answered("a.b", "x", note="because")


def test_an_emptied_note_is_a_change_too():
    assert Change("a.b", note="").applied_to(STORED) == answered("a.b", "x")


def test_a_whole_answer_replaces_both():
    assert whole(answered("a.b", "y")).applied_to(STORED) == answered("a.b", "y")


def test_only_changed_questions_come_out():
    changes = [Change("a.c", note="new"), Change("a.b", note="")]
    assert apply_changes({"a.b": STORED, "a.d": STORED}, changes) == {
        "a.b": answered("a.b", "x"),
        "a.c": unanswered("a.c", note="new"),
    }


THEIRS = Answer("q", Status.ANSWERED, ("b",), "theirs")
EMPTY, BOTH = Seen(frozenset(), ""), Seen(frozenset({"b"}), mark_of("theirs"))
MINE = (Status.ANSWERED, ("a",))


@pytest.mark.parametrize(
    ("seen", "stored"),
    [
        ((), Answer("q", *MINE, "mine")),
        ((EMPTY,), THEIRS),
        ((EMPTY, BOTH), Answer("q", *MINE, "mine")),
        ((Seen(frozenset({"b"}), ""),), Answer("q", *MINE, "theirs")),
        ((Seen(frozenset(), mark_of("theirs")),), Answer("q", Status.ANSWERED, ("b",), "mine")),
    ],
    ids=["nothing is known", "unseen", "seen or tried", "choice seen", "note seen"],
)
def test_only_what_was_seen_is_overwritten(seen, stored) -> None:
    assert Change("q", MINE, "mine", seen).applied_to(THEIRS) == stored


def test_saying_the_same_as_somebody_else_overlooks_nothing() -> None:
    change = Change("q", (THEIRS.status, THEIRS.options), THEIRS.note, (EMPTY,))
    assert not change.overlooks_choice(THEIRS)
    assert not change.overlooks_note(THEIRS)


@pytest.mark.parametrize("status", [Status.DONT_KNOW, Status.NOT_APPLICABLE])
def test_dont_know_and_not_applicable_are_seen_like_options(status: Status) -> None:
    theirs = Answer("q", status)
    assert Change("q", MINE, seen=(EMPTY,)).overlooks_choice(theirs)
    assert not Change("q", MINE, seen=(Seen(frozenset({status.value}), ""),)).overlooks_choice(theirs)
