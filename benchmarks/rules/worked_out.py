"""Numbers that the words of a finding give, for fields that were left empty. Pure."""

from collections.abc import Mapping
from typing import Any

from assessment.questionnaire.text import LANGUAGES
from benchmarks.comparison.values import Qualifier
from benchmarks.rules.printed_numbers import fraction_in, percent_of, whole_lower_bound


def worked_out(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields that follow from the words of a finding: 33.3 from "a third", 2500 from "over 2,500".

    Nothing that is filled in is overwritten, and no percentage is worked out unless the finding says that its words
    are a fraction.
    """
    found: dict[str, Any] = {}
    for language in LANGUAGES:
        bound = whole_lower_bound(fields.get(f"sample_size_printed_{language}") or "", language)
        if bound and fields.get("sample_size") is None and fields.get("sample_size_at_least") is None:
            found["sample_size_at_least"] = bound
        fraction = fraction_in(fields.get(f"share_words_{language}") or "", language)
        if fraction and fields.get("percent") is None and fields.get("qualifier") == Qualifier.FRACTION:
            found["percent"] = percent_of(fraction)
    return found
