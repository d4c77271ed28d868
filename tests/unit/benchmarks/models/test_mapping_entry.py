"""Which conditions on one question somebody can meet."""

from itertools import chain, combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.questionnaire.answers import Answer, Status
from assessment.questionnaire.definitions import Question, QuestionType
from benchmarks.comparison.comparing import applies_to
from benchmarks.findings.condition_codes import conditions_in
from benchmarks.findings.values import Condition
from benchmarks.models.mapping_entry import can_be_met
from tests.builders.questionnaire import shipped_questionnaire

SIZE, CHANNELS = (shipped_questionnaire().question(code) for code in ("size", "channels"))


def conditions(question: Question) -> st.SearchStrategy[tuple[Condition, ...]]:
    codes = st.sampled_from(question.option_codes[-5:])
    options = st.lists(codes, min_size=1, unique=True).map(tuple)
    own = st.builds(lambda each: Condition(question.code, any_of=each), options) | st.builds(
        lambda each: Condition(question.code, none_of=each), options
    )
    return st.lists(own, max_size=4).map(tuple)


def possible_answers(question: Question) -> list[tuple[str, ...]]:
    """Return every answer that the questionnaire takes, as far as the last options tell them apart, and the first."""
    alone = [(option.code,) for option in question.options]
    if question.type is QuestionType.SINGLE:
        return alone
    free = [option.code for option in question.options if not option.exclusive]
    few = [free[0], *free[-4:]]
    return alone + list(chain.from_iterable(combinations(few, size) for size in range(2, len(few) + 1)))


@pytest.mark.parametrize("question", [SIZE, CHANNELS], ids=lambda question: question.code)
@given(data=st.data())
def test_they_can_be_met_exactly_where_some_answer_meets_all(question: Question, data: st.DataObject) -> None:
    given_ = data.draw(conditions(question))
    answers = ({question.code: Answer(question.code, Status.ANSWERED, each)} for each in possible_answers(question))
    assert can_be_met(question, given_) is any(applies_to(given_, each) for each in answers)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("channels any_of none; channels any_of linkedin", False),
        ("channels any_of none linkedin; channels any_of instagram", True),
        ("channels none_of none; channels any_of none", False),
        ("channels any_of linkedin; channels any_of instagram", True),
    ],
)
def test_an_answer_that_stands_alone_meets_nothing_beside_others(text: str, expected: bool) -> None:
    assert can_be_met(CHANNELS, conditions_in(text)) is expected
