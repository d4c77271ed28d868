"""The shipped findings: every row of the two founding texts, and the rules that all content keeps."""

import re
from decimal import Decimal

import pytest

from benchmarks.editions.checking import check_studies
from benchmarks.editions.content_files import SHIPPED, RowContent, read_studies
from benchmarks.findings.values import Closeness, Direction, Finding, Kind, Qualifier
from benchmarks.findings.wording import SHARE
from language.text import LANGUAGES
from tests.builders.questionnaire import shipped_questionnaire
from tests.content.shipped_findings import finding, findings, founding_findings, texts_of

FINDINGS = [
    "hsg-communicates",
    "hsg-offers-not-dialogue",
    "hsg-mass-communication",
    "hsg-retention-dialogue-rare",
    "hsg-relevance-consensus",
    "hsg-scepticism",
    "hsg-experience",
    "hsg-brand-primary",
    "hsg-crm-hr-sales-neglected",
    "hsg-b2b-employer-branding",
    "hsg-cannot-measure-exactly",
    "hsg-roi-assumptions",
    "hsg-aware-professionalise",
    "hsg-goals-by-department",
    "hsg-no-overall-strategy",
    "hsg-island-brand",
    "hsg-island-product",
    "hsg-one-way",
    "hsg-dialogue-missing",
    "hsg-target-interests-unknown",
    "hsg-goal-brand",
    "hsg-goal-retention",
    "hsg-goal-employer",
    "hsg-goal-research",
    "key-half-dont-know",
    "key-use-three-of-four",
    "key-few-intensive",
    "key-few-intensive-large",
    "key-marketing-44",
    "key-budget-increase",
    "key-sales-conversion",
]
OPINIONS = [
    "hsg-much-talk",
    "hsg-goals-intro",
    "key-undeveloped",
    "key-buy-presence",
    "key-blind-actionism",
    "key-tools-first",
    "key-no-process-integration",
    "key-potential-unused",
    "key-dialogue-value-chain",
    "key-dax",
    "key-fear",
    "key-no-way-around",
    "key-window",
]
ADDED = ["key-long-way", "key-not-there-yet"]
"""Two opinions of the second text that the list of its rows left out."""

ADVICE = ["key-listen", "key-board-demand", "key-staff", "key-digital-natives", "key-paradigm"]
FORECASTS = ["key-future-standard", "key-no-differentiation"]
ELSEWHERE = ["hsg-method", "hsg-headline", "key-headline"]
"""The method of a study and the headlines of its reports: they stand with the study, not among its findings."""

PERCENTAGES = {
    "hsg-communicates": (80, Qualifier.MORE_THAN, Direction.NEUTRAL, None),
    "hsg-cannot-measure-exactly": (92, Qualifier.EXACT, Direction.HIGH_IS_IMMATURE, 84),
    "hsg-island-brand": (82, Qualifier.EXACT, Direction.NEUTRAL, None),
    "hsg-island-product": (62, Qualifier.EXACT, Direction.NEUTRAL, None),
    "hsg-goal-brand": (72, Qualifier.EXACT, Direction.NEUTRAL, None),
    "hsg-goal-retention": (58, Qualifier.EXACT, Direction.NEUTRAL, None),
    "hsg-goal-employer": (42, Qualifier.EXACT, Direction.NEUTRAL, None),
    "hsg-goal-research": (38, Qualifier.EXACT, Direction.NEUTRAL, None),
    "key-half-dont-know": (50, Qualifier.ABOUT, Direction.NEUTRAL, None),
    "key-use-three-of-four": (75, Qualifier.FRACTION, Direction.NEUTRAL, None),
    "key-marketing-44": (44, Qualifier.EXACT, Direction.NEUTRAL, None),
}


def codes_of(kind: Kind) -> list[str]:
    return sorted(each.code for each in founding_findings() if each.kind is kind)


def test_content_files_keep_every_rule() -> None:
    check_studies(read_studies(SHIPPED))


def test_all_54_rows_of_the_founding_texts_are_accounted_for() -> None:
    assert codes_of(Kind.FINDING) == sorted(FINDINGS)
    assert codes_of(Kind.OPINION) == sorted([*OPINIONS, *ADDED])
    assert codes_of(Kind.ADVICE) == sorted(ADVICE)
    assert codes_of(Kind.FORECAST) == sorted(FORECASTS)
    assert len(founding_findings()) - len(ADDED) + len(ELSEWHERE) == 54


@pytest.mark.parametrize("code", PERCENTAGES)
def test_a_percentage_is_stored_as_the_source_states_it(code: str) -> None:
    one = finding(code)
    assert (one.percent, one.qualifier, one.direction, one.sample_size) == PERCENTAGES[code]


def test_the_eleven_percentages_are_all_there_are() -> None:
    assert {each.code for each in founding_findings() if each.percent is not None} == set(PERCENTAGES)


@pytest.mark.parametrize("code", PERCENTAGES)
def test_a_percentage_stands_at_one_question_and_says_what_it_means(code: str) -> None:
    (mapping,) = finding(code).mappings
    assert mapping.closeness is not Closeness.STATEMENT
    assert mapping.belongs
    assert mapping.if_belongs and mapping.if_not


@pytest.mark.parametrize("code", FINDINGS)
def test_every_finding_is_shown_at_a_question(code: str) -> None:
    questionnaire = shipped_questionnaire()
    mappings = finding(code).mappings
    assert mappings
    for mapping in mappings:
        assert set(mapping.belongs) <= set(questionnaire.question(mapping.question).option_codes)


@pytest.mark.parametrize("each", findings(), ids=lambda each: each.code)
def test_every_text_is_there_in_both_languages(each: Finding) -> None:
    for text in texts_of(each):
        assert all(text.in_language(language).strip() for language in LANGUAGES)


@pytest.mark.parametrize("each", findings(), ids=lambda each: each.code)
def test_both_languages_carry_the_same_numbers(each: Finding) -> None:
    for text in texts_of(each):
        assert sorted(re.findall(r"\b\d+\b", text.de)) == sorted(re.findall(r"\b\d+\b", text.en))


@pytest.mark.parametrize("each", findings(), ids=lambda each: each.code)
def test_no_text_repeats_a_percentage_that_an_editor_may_correct(each: Finding) -> None:
    """A corrected figure must not leave its old value behind in its study; what another report says stays said."""
    stored = {f"{one.percent.normalize():f}" for one in findings() if one.percent and one.study.code == each.study.code}
    for text in (text for text in texts_of(each) if "ein anderer bericht" not in text.de.lower()):
        assert not stored & set(re.findall(r"(\d+)(?: Prozent| per cent|\s?%)", f"{text.de} {text.en}"))


@pytest.mark.parametrize("each", findings(), ids=lambda each: each.code)
def test_no_text_addresses_readers_loudly(each: Finding) -> None:
    for text in texts_of(each):
        assert "!" not in text.de + text.en


def test_statements_say_where_their_percentage_belongs() -> None:
    for each in findings():
        expected = 0 if each.percent is None else 1
        assert each.statement.de.count(SHARE) == each.statement.en.count(SHARE) == expected


def test_percentages_are_whole_numbers_in_the_founding_texts() -> None:
    assert all(Decimal(each.percent) % 1 == 0 for each in founding_findings() if each.percent is not None)


NAMED_IN = {
    "de": re.compile(
        r"\{share\}(, vermutlich)? (der|aller|Unternehmen|befragte Organisation)\b|^(Von den|Insellösungen) .*\{share\}"
    ),
    "en": re.compile(r"\{share\}(, presumably)? (of|companies)\b|^(Of the|Isolated solutions) .*\{share\}"),
}
"""A share names whom it is of: never a bare "83 % have …"."""


def published_percentages() -> list[tuple[str, str, str]]:
    """Return code, language and statement of every published finding with a percentage."""
    rows = [row for study in read_studies(SHIPPED) for row in study.children]
    return [
        (row.code, language, row.fields[f"statement_{language}"])
        for row in rows
        if row.fields["state"] == "published" and row.fields["percent"] is not None
        for language in LANGUAGES
    ]


@pytest.mark.parametrize(("code", "language", "statement"), published_percentages())
def test_a_share_names_whom_it_is_of(code: str, language: str, statement: str) -> None:
    assert NAMED_IN[language].search(statement), f"{code}: {statement}"


@pytest.mark.parametrize("study", read_studies(SHIPPED), ids=lambda study: study.code)
def test_a_source_line_is_in_no_language_but_that_of_its_title(study: RowContent) -> None:
    """An English page has no "Beitrag auf", a German one no "Article on": the name of the site says as much."""
    lines = [study.fields["source_title"], *(row.fields["source_title"] for row in study.children)]
    assert not [
        line for line in lines if re.search(r"\b(Beitrag auf|Mitteilung auf|Article on|Page on|nicht erfasst)", line)
    ]


@pytest.mark.parametrize("each", findings(), ids=lambda each: each.code)
def test_the_marketing_department_has_one_spelling(each: Finding) -> None:
    assert "Marketing-Abteilung" not in " ".join(text.de for text in texts_of(each))


@pytest.mark.parametrize("each", findings(), ids=lambda each: each.code)
def test_english_texts_have_curly_quotation_marks(each: Finding) -> None:
    assert not re.search("[\"']", " ".join(text.en for text in texts_of(each)))
