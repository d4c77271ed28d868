"""Each language of a finding keeps to itself; what a source does not state is said plainly."""

import re

import pytest

from benchmarks.findings.values import Checked, Finding, Study
from language.text import LANGUAGES, Text
from tests.content.questionnaire_texts import all_texts
from tests.content.shipped_findings import finding, findings, texts_of

FOREIGN = {
    "de": re.compile(r"\b(the|and|of|with|which|their|companies|not)\b"),
    "en": re.compile(r"\b(und|der|die|das|mit|nicht|für|von|ein|eine|Unternehmen|Befragte)\b|[äöüßÄÖÜ]"),
}
NAMES = re.compile(r"Archibald Graf von Keyserlingk")
QUOTED = re.compile("„[^“]*“|“[^”]*”")
"""Names and quoted words stay as they are."""

STUDIES = list({each.study.code: each.study for each in findings()}.values())


def foreign_words(text: Text) -> list[str]:
    bare = {language: NAMES.sub("", QUOTED.sub("", text.in_language(language))) for language in LANGUAGES}
    return [found[0] for language in LANGUAGES if (found := FOREIGN[language].search(bare[language]))]


@pytest.mark.parametrize("each", findings(), ids=lambda each: each.code)
def test_no_text_of_a_finding_slips_into_the_other_language(each: Finding) -> None:
    assert [text for text in texts_of(each) if foreign_words(text)] == []


@pytest.mark.parametrize("study", STUDIES, ids=lambda study: study.code)
def test_a_source_line_is_in_the_language_of_the_page_but_for_titles(study: Study) -> None:
    """Region and method; the study's name, its publisher and the title of a source are names."""
    assert foreign_words(study.region) + foreign_words(study.method) == []


def test_the_check_finds_a_foreign_word_and_leaves_quotes_and_names_alone() -> None:
    assert foreign_words(Text("Beitrag auf haufe.de mit Zahlen", "Beitrag mit Zahlen")) == ["mit"]
    assert foreign_words(Text("Zahlen", "It says “die meisten”, as Archibald Graf von Keyserlingk does.")) == []


@pytest.mark.parametrize("study", STUDIES, ids=lambda study: study.code)
def test_a_region_is_named_presumed_or_not_stated_and_never_two_of_them_first(study: Study) -> None:
    """After "Region:" stands "presumably Germany", not "region not stated, presumably Germany"."""
    assert not re.search(r"(?i)^(region|nicht angegeben.)", study.region.de)
    assert not re.search(r"(?i)^(region|not stated.)", study.region.en)
    assert study.region.de.startswith("vermutlich") == study.region.en.startswith("presumably")


@pytest.mark.parametrize("each", findings(), ids=lambda each: each.code)
def test_whom_a_figure_speaks_of_is_said_before_any_doubt_and_with_one_colon(each: Finding) -> None:
    """It follows "Speaks of:"."""
    assert not re.search(r": |^(unklar|nicht angegeben)\b", each.population.de)
    assert not re.search(r": |^(unclear|not stated)\b", each.population.en)


def test_nothing_is_said_to_have_been_read_in_the_original() -> None:
    """Sources were read in excerpts, as copies and reports."""
    assert [each.code for each in findings() if each.checked is Checked.ORIGINAL] == []


def test_the_year_of_the_bitkom_survey_stays_open_and_the_doubt_is_written_down() -> None:
    of_bitkom = [each for each in findings() if each.study.code == "bitkom-2024"]
    assert len(of_bitkom) == 6
    study = of_bitkom[0].study
    assert (study.year_fieldwork, study.year_published) == (None, None)
    assert all(year in text for text in (study.method.de, study.method.en) for year in ("2024", "2025", "602"))
    assert not [each.code for each in of_bitkom if re.search(r"20\d\d", each.statement.de + each.statement.en)]


def test_both_opinions_that_the_list_had_left_out_are_there() -> None:
    assert finding("key-not-there-yet").place_in_source == "Soweit sind wir noch lange nicht"
    assert finding("key-long-way").place_in_source == "noch ein weiter Weg"


def test_the_marketing_department_is_spelt_alike_in_the_questions() -> None:
    assert [place for place, text in all_texts() if re.search(r"(?i)marketing-\s?abteilung", text.de)] == []


@pytest.mark.parametrize("each", findings(), ids=lambda each: each.code)
def test_only_one_spelling_of_the_last_months(each: Finding) -> None:
    """The questions say "the last three months"; a note that says "past" seems to mean other ones."""
    assert [text.en for text in texts_of(each) if re.search(r"\bpast (three|six|twelve)\b", text.en)] == []
