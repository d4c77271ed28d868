"""What companies at the ends read of themselves, over all texts of their pages and files, in both languages.

A company with 0 of 100 reads nothing that sounds like praise, one with 100 of 100 nothing that sounds like blame, and
one that knows nothing is compared with nobody. A sentence that both ends read (a question, a study's words, a rule)
judges neither of them, unless it speaks to the reader.
"""

import re
from collections.abc import Callable
from typing import Any

import pytest

from benchmarks.comparison.ladder import HowCommon, Side
from language.words import words_for
from reports.report.comparisons import verdict_text
from tests.builders import companies
from tests.builders.judging_words import ADDRESSED, BLAME, PRAISE, judging
from tests.builders.questionnaire import shipped_questionnaire
from tests.builders.read_out import Said, read_out
from tests.builders.respondent import Respondent

SHIPPED = shipped_questionnaire()
NONE, ALL = companies.none_of_the_points, companies.all_of_the_points
KNOWS_NOTHING = companies.that_knows_nothing
LANGUAGES = pytest.mark.parametrize("language", ["de", "en"])
UNKNOWING = pytest.mark.parametrize("company", [KNOWS_NOTHING])
Company = Callable[..., Any]
Reader = Callable[[Company, str], Said]
NO_COMPARISON = {"de": "Kein Vergleich:", "en": "No comparison:"}


@pytest.fixture(scope="module")
def kept() -> dict[Any, Any]:
    """What was read once: reading a company's files takes seconds."""
    return {}


@pytest.fixture
def reader(published: None, kept: dict[Any, Any]) -> Reader:
    """Complete for a company and return everything it can read."""

    def read(company: Company, language: str) -> Said:
        if (company, language) not in kept:
            kept[company, language] = read_out(completed(company), language)
        return kept[company, language]

    return read


def completed(company: Company) -> Respondent:
    respondent = Respondent()
    respondent.store(company(SHIPPED))
    assert respondent.post("complete/").status_code == 303
    return respondent


def all_of(said: Said) -> set[str]:
    return {sentence for place in said.values() for sentence in place}


def judged(kind: str, language: str, said: Said, *others: Said) -> list[str]:
    """Return the sentences that praise or blame in what one company reads, beside what the others read."""
    words = (PRAISE if kind == "praise" else BLAME)[language]
    found = judging(all_of(said), words, ADDRESSED[language], map(all_of, others))
    return [sentence for sentence in found if sentence not in asked(language)]


def asked(language: str) -> set[str]:
    """Return the words of the questionnaire itself: whoever answers has read them before there was a result."""
    texts = [text for question in (*SHIPPED.profile, *SHIPPED.questions) for text in (question.title, question.text)]
    texts += [option.text for question in (*SHIPPED.profile, *SHIPPED.questions) for option in question.options]
    return {text.in_language(language) for text in texts}


@LANGUAGES
def test_nobody_with_0_of_100_reads_praise(reader: Reader, language: str) -> None:
    assert not judged("praise", language, reader(NONE, language), reader(ALL, language))


@LANGUAGES
def test_nobody_with_100_of_100_reads_blame(reader: Reader, language: str) -> None:
    assert not judged("blame", language, reader(ALL, language), reader(NONE, language))


@LANGUAGES
def test_no_complaint_of_a_study_applies_to_100_of_100_and_most_do_to_0(reader: Reader, language: str) -> None:
    counts = re.compile(r"(\d+) (?:of|von) (\d+) (?:statements apply|Aussagen treffen)")
    for company, is_so in ((ALL, lambda true, count: true == 0), (NONE, lambda true, count: 2 * true > count)):
        for place in ("result/", "pdf", "xlsx"):
            told = (counts.match(sentence) for sentence in reader(company, language)[place])
            (found,) = {match.groups() for match in told if match}
            assert is_so(*map(int, found)), (place, found)


@UNKNOWING
@LANGUAGES
def test_whoever_knows_nothing_reads_neither(reader: Reader, language: str, company: Company) -> None:
    ends = reader(NONE, language), reader(ALL, language)
    for kind in ("praise", "blame"):
        assert not judged(kind, language, reader(company, language), *ends)


@UNKNOWING
@LANGUAGES
def test_whoever_knows_nothing_is_told_that_there_is_no_comparison(
    reader: Reader, language: str, company: Company
) -> None:
    said = reader(company, language)
    for place in ("pdf", "csv", "result/"):
        assert any(NO_COMPARISON[language] in sentence for sentence in said[place]), place
    assert sum(NO_COMPARISON[language] in sentence for sentence in said["csv"]) >= 20


@UNKNOWING
def test_whoever_knows_nothing_has_no_side_anywhere(published: None, company: Company) -> None:
    data = completed(company).get("result/report.json").json()
    assert {each["side"] for each in data["comparisons"]} == {None}
    assert {each["how_common"] for each in data["comparisons"]} == {None}
    asked_here = {question.code for question in SHIPPED.questions}
    assert {each["belongs"] for each in data["comparisons"] if each["question"] in asked_here} == {None}
    scored = data["scored_comparison"]
    assert (scored["questions"], scored["mature"], scored["expected"], scored["enough"]) == (0, 0, 0, False)
    assert all(each["compared"] == {"questions": 0, "mature": 0} for each in data["dimensions"])
    assert data["overall"]["score"] is data["overall"]["level"] is None


def test_the_ends_are_on_one_side_of_everything(published: None) -> None:
    for company, side in ((NONE, "less_mature"), (ALL, "more_mature")):
        data = completed(company).get("result/report.json").json()
        assert {each["side"] for each in data["comparisons"]} == {side, None}
        scored = data["scored_comparison"]
        assert scored["mature"] == (0 if company is NONE else scored["questions"])
        assert scored["questions"] > 6 and scored["enough"]
        assert data["overall"]["score"] == (0 if company is NONE else 100)


PLANTED = {
    ("de", "praise"): [
        "Sie sind weiter als die meisten damals.",
        "Hier liegen Sie vorn und haben einen Vorsprung.",
        "Ihre Stärken: Dialog.",
        "An 9 stehen Sie auf der reiferen Seite.",
        "Sehr gut: Weiter so!",
    ],
    ("en", "praise"): [
        "You have it too, further than most were then.",
        "You have it too, as most did.",
        "You are ahead of most.",
        "Your strengths: dialogue.",
        "Well done.",
    ],
    ("de", "blame"): [
        "Sie haben es nicht, obwohl es die meisten hatten.",
        "Sie liegen hinter den meisten.",
        "Das haben Sie leider noch nicht.",
        "Ihre Schwächen: Dialog.",
        "Sie stehen auf der weniger reifen Seite.",
    ],
    ("en", "blame"): [
        "You do not, though most did.",
        "You are behind most.",
        "Unfortunately not yet.",
        "Your weaknesses: dialogue.",
        "You are on the less mature side.",
    ],
}


for each_language in ("de", "en"):
    # What the product itself says of the more mature side must be known here, or the sides could be exchanged unseen.
    # What it says of the other side, the company with 0 of 100 reads by right.
    commons = [common for common in HowCommon if common is not HowCommon.UNKNOWN]
    told = [verdict_text(Side.MORE_MATURE, common, 2, words_for(each_language)) for common in commons]
    PLANTED[each_language, "praise"] += told


@pytest.mark.parametrize(("language", "kind"), PLANTED)
@pytest.mark.parametrize("place", ["result/", "pdf", "xlsx", "csv", "json"])
def test_a_planted_sentence_is_found(reader: Reader, place: str, language: str, kind: str) -> None:
    company, other = (NONE, ALL) if kind == "praise" else (ALL, NONE)
    for planted in PLANTED[language, kind]:
        said = with_planted(reader(company, language), planted, place)
        assert set(judged(kind, language, said, reader(other, language))) == {planted}


@pytest.mark.parametrize(("language", "kind"), PLANTED)
def test_a_sentence_planted_for_everybody_is_found_where_it_speaks_to_the_reader(
    reader: Reader, language: str, kind: str
) -> None:
    for planted in (each for each in PLANTED[language, kind] if ADDRESSED[language].search(each)):
        said, other = (with_planted(reader(company, language), planted, "pdf") for company in (NONE, ALL))
        assert planted in judged(kind, language, said, other)


def with_planted(said: Said, sentence: str, place: str) -> Said:
    return said | {place: [*said[place], sentence]}


@LANGUAGES
def test_everything_is_read(reader: Reader, language: str) -> None:
    """Or nothing would be found in what is not looked at."""
    said = reader(NONE, language)
    assert set(said) >= {"result/", "pdf", "xlsx", "csv", "json"}
    for place, sentences in said.items():
        assert len(sentences) > (20 if place.endswith("/") else 100), place
    assert len(said["result/"]) > 100
    title = SHIPPED.title.in_language(language)
    assert all(any(title in each for each in said[place]) for place in ("result/", "pdf", "xlsx"))
