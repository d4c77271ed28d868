"""A frozen result comes back as it was, and only with the versions it was made with."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.report.result import freeze, thaw
from tests.builders.edition import edition, finding, mapping
from tests.builders.questionnaire import shipped_questionnaire
from tests.builders.random_answers import random_answers
from tests.builders.results import result

SHIPPED = shipped_questionnaire()


@given(st.integers(min_value=0, max_value=10_000))
def test_what_was_frozen_comes_back_through_json_unchanged(seed):
    made = result(random_answers(SHIPPED, seed))
    stored = json.loads(json.dumps(freeze(made)))
    assert thaw(stored, SHIPPED, edition()) == made


def test_no_text_is_stored():
    stored = json.dumps(freeze(result()))
    assert "cannot measure" not in stored
    assert "messen" not in stored


def test_another_edition_is_refused():
    with pytest.raises(ValueError, match="edition 1 is needed, not 2"):
        thaw(freeze(result()), SHIPPED, edition(number=2))


def test_another_questionnaire_is_refused():
    with pytest.raises(ValueError, match="questionnaire"):
        thaw(freeze(result()), replace(SHIPPED, version="2099.1"), edition())


def test_an_opinion_that_stands_at_two_questions_keeps_its_place():
    twice = finding(mappings=(mapping("roi.kpis"), mapping()))
    made = result(compared_with=edition(twice))
    back = thaw(freeze(made), SHIPPED, edition(twice))
    assert [each.mapping.question for each in back.comparisons] == ["roi.contribution", "roi.kpis"]
