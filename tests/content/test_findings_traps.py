"""The traps in the two founding texts, T1 to T22, each met by a rule or by a wording that a reader sees."""

import re
from collections.abc import Mapping

import pytest

from assessment.questionnaire.answers import Answer, Status
from benchmarks.comparison.comparing import Comparison, compare
from benchmarks.comparison.ladder import Cut, ShareIs, Side
from benchmarks.findings.values import Closeness, Direction, Finding, Kind, Match, Qualifier
from benchmarks.findings.wording import full_statement, share_text
from language.words import words_for
from tests.builders.questionnaire import shipped_questionnaire
from tests.content.shipped_findings import finding, findings, founding_findings, texts_of

GOALS = ("hsg-goal-brand", "hsg-goal-retention", "hsg-goal-employer", "hsg-goal-research")
ISLANDS = ("hsg-island-brand", "hsg-island-product")


def said(**options: str) -> dict[str, Answer]:
    """Return answers from names such as ``roi__contribution="exact"``; several options are parted by spaces."""
    pairs = {name.replace("__", "."): chosen.split() for name, chosen in options.items()}
    return {question: Answer(question, Status.ANSWERED, tuple(chosen)) for question, chosen in pairs.items()}


def compared(code: str, answers: Mapping[str, Answer]) -> Comparison:
    (result,) = compare(shipped_questionnaire(), answers, [finding(code)])
    return result


def caution(code: str) -> str:
    text = finding(code).caution
    assert text is not None
    return text.de


def german(each: Finding) -> str:
    return " ".join(text.de for text in texts_of(each))


@pytest.mark.parametrize("answer", ["no_statement", "single_cases", "direction", "approximate"])
def test_trap_01_who_measures_roughly_belongs_to_those_who_cannot_measure_exactly(answer: str) -> None:
    assert compared("hsg-cannot-measure-exactly", said(roi__contribution=answer)).belongs is True


def test_trap_01_only_who_measures_exactly_does_not_belong() -> None:
    result = compared("hsg-cannot-measure-exactly", said(roi__contribution="exact"))
    assert (result.belongs, result.side) == (False, Side.MORE_MATURE)
    assert result.cut == Cut(4, ShareIs.BELOW)
    assert "nicht, dass gar nicht gemessen wird" in caution("hsg-cannot-measure-exactly")


def test_trap_02_a_lower_bound_stays_one() -> None:
    one = finding("hsg-communicates")
    assert one.qualifier is Qualifier.MORE_THAN
    assert share_text(one, words_for("de")) == "mehr als 80\N{NO-BREAK SPACE}%"
    assert compared("hsg-communicates", said(channels="linkedin")).interval is None
    assert "Untergrenze" in caution("hsg-communicates")


def test_trap_03_top_companies_are_another_population() -> None:
    one = finding("hsg-communicates")
    assert "Top-Unternehmen" in one.population.de
    assert one.sample_size is None
    assert "nicht für die 84 Befragten" in caution("hsg-communicates")


@pytest.mark.parametrize("code", [*GOALS, *ISLANDS])
def test_trap_04_shares_of_a_multiple_choice_are_never_added(code: str) -> None:
    assert "Mehrfachnennung" in finding(code).population.de
    assert "addieren" in caution(code)


def test_trap_04_each_goal_is_compared_by_itself() -> None:
    answers = said(strategy__goals="brand_building customer_retention")
    assert [compared(code, answers).belongs for code in GOALS] == [True, True, False, False]


def test_trap_05_three_statements_about_brands_stay_three() -> None:
    answers = said(
        strategy__goals="brand_building sales_leads",
        strategy__fields_of_use="brand_communication",
        strategy__overall_strategy="separate_plans",
    )
    brand = [compared(code, answers) for code in ("hsg-brand-primary", "hsg-island-brand", "hsg-goal-brand")]
    assert [result.belongs for result in brand] == [False, True, True]
    assert finding("hsg-brand-primary").mappings[0].match is Match.ONLY
    assert "anderer Bezugsgröße" in caution("hsg-brand-primary")


@pytest.mark.parametrize("code", ISLANDS)
@pytest.mark.parametrize("fields", ["brand_communication product_communication", "recruiting_hr", "no_field"])
def test_trap_05_to_use_it_for_communication_or_not_is_no_sign_of_maturity(code: str, fields: str) -> None:
    answers = said(strategy__fields_of_use=fields, strategy__overall_strategy="separate_plans")
    assert (compared(code, answers).cut, compared(code, answers).side) == (None, None)
    assert "bemängelt, dass es Insellösungen sind" in caution(code)


WORDS_FOR_SHARES = r"\b(die meisten|den meisten|Mehrheit|Mehrzahl|viele|oft|wenige|wenigsten|kaum|in der Regel|einig)\b"


def test_trap_06_words_never_become_numbers() -> None:
    worded = [each for each in findings() if each.share_words and re.search(WORDS_FOR_SHARES, each.share_words.de)]
    assert len(worded) >= 11
    for each in worded:
        assert (each.percent, each.qualifier) == (None, Qualifier.NONE)
        assert share_text(each, words_for("de")) == ""


def test_trap_06_a_statement_without_number_has_no_side() -> None:
    result = compared("hsg-no-overall-strategy", said(strategy__overall_strategy="case_by_case"))
    assert (result.belongs, result.side, result.interval) == (True, None, None)


def test_trap_06_whoever_is_matched_with_words_is_told_what_the_answer_was() -> None:
    """After "very few know it", "this is different for you" would praise exactly those who do not know it."""
    mapped = [(each.code, one) for each in findings() for one in each.mappings if one.belongs]
    assert [code for code, one in mapped if not (one.if_belongs and one.if_not)] == []


@pytest.mark.parametrize(
    ("code", "unit"),
    [
        ("hsg-offers-not-dialogue", "Auftritte"),
        ("hsg-mass-communication", "Strategien"),
        ("hsg-roi-assumptions", "ROI-Berechnungen"),
        ("hsg-island-brand", "Insellösungen"),
    ],
)
def test_trap_07_what_was_counted_is_named_where_it_is_not_companies(code: str, unit: str) -> None:
    assert unit in finding(code).population.de


def test_trap_08_our_own_arithmetic_is_not_published() -> None:
    for each in findings():
        assert not re.search(r"\d+\s*/\s*84|\d+ von 84", german(each))


def test_trap_09_an_interval_only_where_the_sample_of_the_very_figure_is_stated() -> None:
    with_interval = [
        each.code
        for each in founding_findings()
        for result in compare(shipped_questionnaire(), {}, [each])
        if result.interval is not None
    ]
    assert with_interval == ["hsg-cannot-measure-exactly"]
    method = finding("hsg-cannot-measure-exactly").study.method.de
    assert "Zufallsauswahl behauptet sie nicht" in method
    assert "knapp 100" in method


def test_trap_10_the_method_says_that_respondents_are_mixed() -> None:
    assert "möglicherweise nicht für ein einzelnes Unternehmen" in finding("hsg-goal-brand").study.method.de


def test_trap_11_what_keylens_does_not_state_stays_empty() -> None:
    of_keylens = [each for each in findings() if each.study.code == "keylens"]
    assert {each.sample_size for each in of_keylens} == {None}
    assert {each.sample_size_printed.de for each in of_keylens} == {"nicht angegeben"}
    assert (of_keylens[0].study.year_fieldwork, of_keylens[0].study.year_published) == (None, None)


def test_trap_12_about_half_is_of_people_and_of_its_time() -> None:
    one = finding("key-half-dont-know")
    assert (one.percent, one.qualifier) == (50, Qualifier.ABOUT)
    assert "Personen, nicht Unternehmen" in one.population.de
    assert "hängt an seiner Zeit" in caution("key-half-dont-know")
    assert (one.mappings[0].closeness, one.direction) == (Closeness.LOOSE, Direction.NEUTRAL)


@pytest.mark.parametrize(
    ("channels", "applies"), [("linkedin", True), ("linkedin youtube", True), ("none", False), (None, None)]
)
def test_trap_13_the_share_of_marketing_is_shown_to_users_of_social_media(
    channels: str | None, applies: bool | None
) -> None:
    answers = said(ownership__responsibility="marketing_department") | (said(channels=channels) if channels else {})
    result = compared("key-marketing-44", answers)
    assert (result.applies, result.belongs) == (applies, True if applies else None)


def test_trap_13_three_of_four_stays_in_words_and_self_reported() -> None:
    one = finding("key-use-three-of-four")
    assert full_statement(one, words_for("de")).startswith("Drei von vier Unternehmen geben an")
    assert share_text(one, words_for("de")) == "75\N{NO-BREAK SPACE}% („drei von vier“)"
    assert "nicht verrechnet werden" in caution("key-use-three-of-four")
    assert not any("33" in german(each) for each in founding_findings())


def test_trap_14_goal_and_practice_of_retention_are_two_questions() -> None:
    goal, practice = finding("hsg-goal-retention"), finding("hsg-retention-dialogue-rare")
    assert goal.mappings[0].question == "strategy.goals"
    assert practice.mappings[0].question == "dialogue.direction"
    assert "Ziel ist noch keine Praxis" in caution("hsg-goal-retention")
    assert "zwei Fragen" in caution("hsg-retention-dialogue-rare")


def test_trap_15_the_sentence_counts_not_the_headline() -> None:
    assert "eher vernachlässigt" in finding("hsg-crm-hr-sales-neglected").place_in_source
    assert "nicht „kein Thema“" in caution("hsg-crm-hr-sales-neglected")
    assert not {"hsg-headline", "key-headline"} & {each.code for each in findings()}


@pytest.mark.parametrize(
    "code", ["hsg-much-talk", "hsg-goals-intro", "key-undeveloped", "key-long-way", "key-no-way-around", "key-paradigm"]
)
def test_trap_16_an_author_whom_the_text_does_not_name_is_said_to_be_inferred(code: str) -> None:
    assert "erschlossen" in caution(code)


def test_trap_16_opinions_carry_a_name_and_compare_nobody() -> None:
    voices = [each for each in findings() if each.kind is not Kind.FINDING]
    assert len(voices) == 22
    for each in voices:
        assert each.author
        assert all(not mapping.belongs for mapping in each.mappings)
        assert {result.belongs for result in compare(shipped_questionnaire(), {}, [each])} <= {None}
    assert sum(each.author == "Archibald Graf von Keyserlingk" for each in voices) == 16


def test_trap_17_whoever_is_not_marketing_is_not_the_board() -> None:
    result = compared("key-marketing-44", said(ownership__responsibility="undefined", channels="linkedin"))
    assert (result.belongs, result.side) == (False, None)
    assert result.mapping.if_not is not None
    assert "wer bei den übrigen Unternehmen zuständig ist, sagt die Quelle nicht" in result.mapping.if_not.de
    assert "jede andere Stelle sein oder niemand" in caution("key-marketing-44")
    assert not any("56" in german(each) for each in findings())


@pytest.mark.parametrize("code", ["hsg-communicates", "key-use-three-of-four"])
def test_trap_18_use_is_no_level_of_maturity(code: str) -> None:
    assert finding(code).direction is Direction.NEUTRAL
    assert compared(code, said(channels="linkedin")).side is None
    assert "Jahr" in caution(code) and "kein Reifegrad" in caution(code)


def test_trap_19_two_to_three_years_is_a_duration() -> None:
    one = finding("hsg-experience")
    assert (one.percent, one.direction, one.mappings[0].belongs) == (None, Direction.NEUTRAL, ())
    assert "Eine Dauer, kein Anteil" in caution("hsg-experience")


def test_trap_20_equal_numbers_are_told_apart_by_code() -> None:
    codes = [each.code for each in findings()]
    assert len(codes) == len(set(codes))
    assert "dieselbe Zahl für andere Aussagen" in caution("key-marketing-44")
    assert "Dieselbe Zahl" in caution("hsg-goal-brand")


def test_trap_21_a_budget_increase_without_share_compares_nobody() -> None:
    result = compared("key-budget-increase", said(ownership__budget="goal_based"))
    assert (result.belongs, result.side) == (None, None)
    assert "ohne Anteil, Betrag und Jahr" in caution("key-budget-increase")


def test_trap_22_how_studies_ask_about_a_strategy_is_said() -> None:
    assert "sehr verschieden gefragt" in caution("hsg-no-overall-strategy")
