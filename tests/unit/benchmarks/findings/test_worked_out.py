"""Empty numbers of a finding follow from its words."""

from decimal import Decimal

import pytest

from benchmarks.findings.printed_numbers import worked_out


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({"sample_size_printed_en": "over 2,500"}, {"sample_size_at_least": 2500}),
        ({"sample_size_printed_de": "über 2.500 Unternehmen"}, {"sample_size_at_least": 2500}),
        ({"sample_size_printed_en": "over 2,500", "sample_size": 2600}, {}),
        ({"sample_size_printed_en": "over 2,500", "sample_size_at_least": 2600}, {}),
        ({"sample_size_printed_en": "over 2,500; base not stated"}, {}),
        ({"qualifier": "fraction", "share_words_en": "a third"}, {"percent": Decimal("33.3")}),
        ({"qualifier": "fraction", "share_words_en": "a third", "percent": Decimal(30)}, {}),
        ({"qualifier": "none", "share_words_en": "a third"}, {}),
        ({"qualifier": "fraction", "share_words_de": "die meisten"}, {}),
        ({}, {}),
    ],
)
def test_empty_numbers_follow_from_the_words(fields, found):
    assert worked_out(fields) == found
