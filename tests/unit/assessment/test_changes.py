"""A change to half an answer leaves the other half alone."""

from assessment.changes import Change, apply_changes, whole
from assessment.questionnaire.answers import Answer, Status
from tests.builders.answers import answered, unanswered

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
