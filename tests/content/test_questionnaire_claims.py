"""What "why we ask" says of a study is what the study says: its number, its words, its base (traps T1 to T22)."""

import re

import pytest

from language.text import Text
from tests.builders.questionnaire import shipped_questionnaire
from tests.content.questionnaire_texts import texts_called

PERCENTAGES = {
    "strategy.goals": [72],
    "strategy.fields_of_use": [82, 62],
    "dialogue.response": [22],
    "dialogue.listening": [10, 48],
    "dialogue.employees": [72],
    "ownership.responsibility": [44],
    "roi.contribution": [92],
}
"""Every percentage that stands in a reason; all others are words in the source and stay words."""

OPINIONS = [
    "strategy.channel_decisions",
    "dialogue.criticism",
    "dialogue.customer_input",
    "dialogue.value_chain",
    "ownership.board",
    "ownership.guidelines",
    "ownership.process_integration",
    "roi.kpis",
]


def why(question: str) -> Text:
    return shipped_questionnaire().question(question).why


def percentages(text: str) -> list[int]:
    return [int(number) for number in re.findall(r"(\d+) (?:Prozent|per cent)", text)]


def test_every_percentage_is_one_of_the_sources_and_the_same_in_both_languages() -> None:
    stated = {place.removesuffix(".why"): text for place, text in texts_called("why") if percentages(text.de)}
    assert {question: percentages(text.de) for question, text in stated.items()} == PERCENTAGES
    assert {question: percentages(text.en) for question, text in stated.items()} == PERCENTAGES


def test_92_per_cent_is_about_measuring_exactly() -> None:
    assert "nicht genau messen" in why("roi.contribution").de
    assert "not measure this contribution exactly" in why("roi.contribution").en
    assert "84" in why("roi.contribution").de


@pytest.mark.parametrize("question", ["strategy.goals", "strategy.fields_of_use"])
def test_shares_of_multiple_answers_say_so(question: str) -> None:
    assert "Mehrfachnennung" in why(question).de
    assert "multiple answers" in why(question).en


def test_44_per_cent_is_of_companies_that_use_social_media() -> None:
    assert "die Social Media einsetzen" in why("ownership.responsibility").de
    assert "that use social media" in why("ownership.responsibility").en


@pytest.mark.parametrize("question", ["strategy.shared_understanding", "roi.reporting"])
def test_half_is_about_half_of_people_not_of_companies(question: str) -> None:
    assert "Rund die Hälfte der von Keylens befragten Entscheiderinnen und Entscheider" in why(question).de
    assert "About half of the decision-makers" in why(question).en


def test_three_out_of_four_stays_a_fraction_and_a_self_report() -> None:
    assert "Drei von vier Unternehmen gaben" in why("channels").de
    assert "three out of four companies said" in why("channels").en


def test_most_calculations_are_not_most_companies() -> None:
    assert "Die meisten ROI-Berechnungen" in why("roi.calculation_basis").de
    assert "most ROI calculations" in why("roi.calculation_basis").en


def test_planned_budgets_have_neither_share_nor_amount() -> None:
    assert "Anteil und Betrag nicht angegeben" in why("ownership.budget").de
    assert "share and amount not stated" in why("ownership.budget").en


@pytest.mark.parametrize("question", OPINIONS)
def test_an_opinion_carries_the_name_of_its_author(question: str) -> None:
    for wording in (why(question).de, why(question).en):
        assert "Archibald Graf von Keyserlingk (Keylens)" in wording


def test_a_number_of_the_first_study_says_when_it_was_published() -> None:
    for question in ("strategy.goals", "strategy.fields_of_use", "roi.contribution"):
        assert "veröffentlicht 2013" in why(question).de
        assert "published in 2013" in why(question).en


def test_a_number_of_keylens_says_that_year_and_sample_are_unknown() -> None:
    for question in ("strategy.shared_understanding", "ownership.responsibility", "roi.reporting", "channels"):
        assert "Jahr und Stichprobe nicht angegeben" in why(question).de
        assert "year and sample size not stated" in why(question).en


def test_no_number_of_our_own_is_made_from_theirs() -> None:
    for place, text in texts_called("why"):
        assert not {8, 20, 33, 56, 80, 50, 75} & set(percentages(text.de)), place
