"""What is promised of the time it takes follows from the words that the pages show."""

import re
from html import unescape
from math import ceil

import pytest

from language.text import LANGUAGES
from tests.builders.questionnaire import ROOT, shipped_questionnaire
from tests.builders.respondent import Respondent

pytestmark = pytest.mark.django_db
PARTS = ("strategy", "dialogue", "ownership", "roi", "profile")
MOST_WORDS = 2600
WORDS_A_MINUTE = 230
SECONDS_A_QUESTION = 6
"""To decide and to mark, beside the reading."""

ROUNDED_UP_TO = 5
"""Minutes: more exactly nobody can be promised."""


def words_shown(html: str) -> int:
    """Count what a page of questions shows as it opens, without the two folds of a question ("Add a note").

    The button that takes a choice back is not there yet either: the style sheet shows it once something is marked.
    """
    (shown,) = re.findall(r"<main.*?</main>", html, flags=re.DOTALL)
    shown = re.sub(r'<button class="clear-choice".*?</button>', "", shown, flags=re.DOTALL)
    shown = re.sub(r"<(details|script|textarea).*?</\1>", "", shown, flags=re.DOTALL)
    return len(unescape(re.sub(r"<[^>]+>", " ", shown)).split())


def words_of_all_pages(respondent: Respondent, language: str) -> int:
    return sum(words_shown(respondent.get(f"{part}/", language).content.decode()) for part in PARTS)


def minutes_for(words: int) -> int:
    questions = len(shipped_questionnaire().questions) + len(shipped_questionnaire().profile)
    minutes = words / WORDS_A_MINUTE + questions * SECONDS_A_QUESTION / 60
    return ROUNDED_UP_TO * ceil(minutes / ROUNDED_UP_TO)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pages_of_questions_stay_short(respondent: Respondent, language: str) -> None:
    assert 2000 < words_of_all_pages(respondent, language) <= MOST_WORDS


def test_the_minutes_promised_are_worked_out_from_the_words_of_the_longer_language(respondent: Respondent) -> None:
    words = max(words_of_all_pages(respondent, language) for language in LANGUAGES)
    assert shipped_questionnaire().estimated_minutes == minutes_for(words)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_landing_page_promises_these_minutes(respondent: Respondent, language: str) -> None:
    page = respondent.client.get(f"/{language}/").content.decode()
    (promised,) = re.findall(r"<dt>(?:minutes|Minuten)[^<]*</dt><dd[^>]*>(\d+)</dd>", page)
    assert int(promised) == shipped_questionnaire().estimated_minutes


def test_the_readme_promises_the_same() -> None:
    (promised,) = re.findall(r"in about (\d+) minutes", (ROOT / "README.md").read_text(encoding="utf-8"))
    assert int(promised) == shipped_questionnaire().estimated_minutes
