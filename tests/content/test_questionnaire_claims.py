"""What stands before an answer primes nobody: reasons name a purpose, no number and no finding."""

import re

import pytest

from language.text import LANGUAGES
from tests.content.questionnaire_texts import all_texts, texts_called

OF_A_STUDY = {
    "de": r"\d|(?i:prozent|studie|befragt|umfrage|keylens|st\. gallen|\bhälfte\b|\bdrittel\b|\bviertel\b)",
    "en": r"\d|(?i:per cent|stud(y|ies)|survey|respondent|keylens|st\. gallen|\bhalf\b|\bthird\b|\bquarter\b)",
}
"""Numbers, shares in words, and whoever counted them."""

OF_OTHERS = {
    "de": r"(?i)\b((die meisten|viele|andere|nur wenige|kaum ein) unternehmen|mehrheit|mehrzahl|in der regel)\b",
    "en": r"(?i)\b((most|many|other|only few|very few|hardly any) compan(y|ies)|majority|as a rule)\b",
}
"""How others stand: that belongs beside the answer, once it is given."""

BEFORE_THE_ANSWER = ("title", "text", "help", "why", "option", "allow_not_applicable")


def offenders(parts: tuple[str, ...], patterns: dict[str, str]) -> list[str]:
    """Return the texts that one of the patterns fits."""
    return [
        f"{place}: {text.in_language(language)}"
        for part in parts
        for place, text in texts_called(part)
        for language in LANGUAGES
        if re.search(patterns[language], text.in_language(language))
    ]


def test_a_reason_names_no_number_and_no_study() -> None:
    reasons = [(place, text) for place, text in texts_called("why") if "." in place.removesuffix(".why")]
    assert len(reasons) == 26
    assert [
        place
        for place, text in reasons
        for language in LANGUAGES
        if re.search(OF_A_STUDY[language], text.in_language(language))
    ] == []


def test_nothing_before_the_answer_tells_how_others_stand() -> None:
    assert offenders(BEFORE_THE_ANSWER, OF_OTHERS) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_share_of_a_study_stands_in_the_questionnaire(language: str) -> None:
    """A figure is told with study, year and whom it is of; there is no room for that here."""
    percentage = r"\d\s?(%|Prozent|per cent)"
    assert [place for place, text in all_texts() if re.search(percentage, text.in_language(language))] == []


def test_a_reason_is_one_sentence() -> None:
    assert [place for place, text in texts_called("why") if re.search(r"[.?!] \w", f"{text.de} | {text.en}")] == []
