"""An answer never contradicts itself."""

import pytest

from assessment.questionnaire.answers import Answer, Status, answer_to


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
