"""Loose, neutral, a statement, an opinion: none of them gets a verdict in anything that a respondent can read."""

from collections.abc import Iterator
from functools import cache

import pytest

from assessment.questionnaire.codebook import codebook
from benchmarks.findings.documents import Document
from tests.builders import companies
from tests.builders.questionnaire import shipped_questionnaire
from tests.builders.read_out import Said, read_out
from tests.builders.respondent import Respondent
from tests.builders.second_comparison import cut_of
from tests.builders.shipped_edition import publish, shipped_content, without
from tests.builders.verdict_messages import report_texts, verdict_messages
from tests.content.shipped_findings import finding

SHIPPED = shipped_questionnaire()
LANGUAGES = pytest.mark.parametrize("language", ["de", "en"])
ENDS = [companies.none_of_the_points, companies.all_of_the_points]
WITH_WORDS = ("result/", "pdf", "xlsx")


@cache
def questions() -> dict[str, Document]:
    book = codebook(SHIPPED)
    scored = [question for dimension in book["dimensions"] for question in dimension["questions"]]
    return {question["code"]: question for question in (*book["profile"], *scored)}


def has_cut(document: Document) -> bool:
    asked = questions()
    plain = document | {"percent": document["percent"] and float(document["percent"])}
    return any(cut_of(plain, each, asked[each["question"]]) for each in document["comparables"])


def sideless() -> Document:
    """Return all shipped findings that have a side for nobody."""
    content = shipped_content()
    return without(content, *(each["code"] for each in content["findings"] if has_cut(each)))


def read(company: object, content: Document, language: str) -> Said:
    publish(content, number=1)
    respondent = Respondent()
    respondent.store(company(SHIPPED))  # type: ignore[operator]
    respondent.post("complete/")
    return read_out(respondent, language)


def verdicts_in(said: Said, language: str) -> Iterator[tuple[str, str]]:
    for place, sentences in said.items():
        # A sentence may have been parted at a full stop that stands inside a message.
        whole = " ".join(sentences)
        for pattern in verdict_messages(language):
            if found := pattern.search(whole):
                yield place, found.group()[:200]


@LANGUAGES
def test_the_catalogue_holds_a_sentence_for_every_verdict(language: str) -> None:
    """Two sides, each beside rare, half, common and unknown; a common wording may serve several of them."""
    assert len(verdict_messages(language)) >= 4


@LANGUAGES
@pytest.mark.parametrize("company", ENDS)
@pytest.mark.django_db
def test_figures_without_a_side_get_no_verdict_in_any_output(company: object, language: str) -> None:
    content = sideless()
    assert len(content["findings"]) > 100
    assert not list(verdicts_in(read(company, content, language), language))


@LANGUAGES
@pytest.mark.django_db
def test_where_figures_have_a_side_every_output_with_words_says_so(language: str) -> None:
    """Or the test above would look for sentences that nobody writes."""
    said = read(companies.all_of_the_points, shipped_content(), language)
    assert {place for place, _ in verdicts_in(said, language)} >= set(WITH_WORDS)


@LANGUAGES
@pytest.mark.parametrize("answer", ["no_statement", "approximate", "exact"])
@pytest.mark.parametrize("code", [each["code"] for each in sideless()["findings"]])
def test_each_of_them_by_itself_gets_none(code: str, answer: str, language: str) -> None:
    said = " ".join(report_texts([finding(code)], answer, language))
    assert not [pattern.pattern for pattern in verdict_messages(language) if pattern.search(said)]
