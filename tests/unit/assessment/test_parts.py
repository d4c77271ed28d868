"""The pages of a questionnaire."""

from dataclasses import replace

import pytest

from assessment.parts import PROFILE, part_of, parts_of
from tests.builders.questionnaire import shipped_questionnaire


def test_dimensions_come_in_order_and_context_last():
    assert [part.code for part in parts_of(shipped_questionnaire())] == [
        *("strategy", "dialogue", "ownership", "roi"),
        PROFILE,
    ]


def test_the_context_part_has_no_dimension():
    assert part_of(shipped_questionnaire(), PROFILE).dimension is None


def test_a_questionnaire_without_context_has_no_context_part():
    parts = parts_of(replace(shipped_questionnaire(), profile=()))
    assert PROFILE not in [part.code for part in parts]


def test_an_unknown_part_is_a_key_error():
    with pytest.raises(KeyError):
        part_of(shipped_questionnaire(), "nothing")
