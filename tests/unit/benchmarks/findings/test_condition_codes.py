"""Conditions as one line of codes, and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.findings.condition_codes import condition_documents, conditions_code, conditions_in, conditions_of
from benchmarks.findings.values import Condition

CODES = st.from_regex(r"[a-z][a-z0-9_.]{0,8}", fullmatch=True)
OPTIONS = st.lists(CODES, min_size=1, max_size=4, unique=True).map(tuple)
CONDITIONS = st.builds(lambda question, options: Condition(question, any_of=options), CODES, OPTIONS) | st.builds(
    lambda question, options: Condition(question, none_of=options), CODES, OPTIONS
)


@given(st.lists(CONDITIONS, max_size=4).map(tuple))
def test_what_is_written_is_read_back(conditions: tuple[Condition, ...]) -> None:
    assert conditions_in(conditions_code(conditions)) == conditions
    assert conditions_of(condition_documents(conditions)) == conditions


def test_the_form_is_the_one_that_documents_name() -> None:
    found = (Condition("size", ("small", "medium")), Condition("channels", none_of=("none",)))
    assert conditions_code(found) == "size any_of small medium; channels none_of none"


@pytest.mark.parametrize("wrong", ["small", "size any_of", "size any small", "any_of small", "size any_of , ,"])
def test_the_first_part_that_is_no_condition_is_named(wrong: str) -> None:
    with pytest.raises(ValueError, match=wrong):
        conditions_in(f"channels none_of none; {wrong}; x")
