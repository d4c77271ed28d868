"""A single choice as stairs, with what studies say at its cuts."""

from dataclasses import replace
from decimal import Decimal

import pytest

from benchmarks.findings.values import Condition, Direction, Qualifier
from language.text import Text
from tests.builders.answers import answered, unsure
from tests.builders.edition import STUDY, edition, finding, mapping
from tests.builders.questionnaire import shipped_questionnaire
from tests.builders.results import all_answered, built

ASKED = "roi.contribution"
SINGLE_CASES = shipped_questionnaire().question(ASKED).option("single_cases").text


def ladder(*found, language="en", answer=None):
    answers = all_answered(shipped_questionnaire()) | {ASKED: answer or answered(ASKED, "single_cases")}
    return built(language, answers=answers, compared_with=edition(*found)).question(ASKED).compared.ladder


def share(code, percent, **changes):
    study = replace(STUDY, code=code, year_published=changes.pop("year", 2013))
    return finding(code, percent=Decimal(percent), study=study, **changes)


def test_it_has_five_rungs_and_names_the_own_one():
    rungs = ladder().rungs
    assert [rung.points for rung in rungs] == [0, 1, 2, 3, 4]
    assert [rung.label for rung in rungs] == ["0", "You", "2", "3", "4"]
    assert [rung.is_own for rung in rungs] == [False, True, False, False, False]
    assert rungs[1].text == SINGLE_CASES.en
    assert ladder(language="de").own_text == f"Sie: Sprosse 1 von 4, „{SINGLE_CASES.de}“"


def test_without_an_answer_no_rung_is_the_own_one_and_the_flags_stay():
    view = ladder(finding(), answer=unsure(ASKED))
    assert not any(rung.is_own for rung in view.rungs)
    assert view.own_text.startswith("No rung of your own")
    assert [flag.share_text for flag in view.flags] == ["92%"]


def test_a_flag_says_share_part_rung_study_and_year():
    (flag,) = ladder(finding()).flags
    assert (flag.rung, flag.share_is, flag.arrow, flag.share_text) == (4, "below", "◂", "92%")
    assert (flag.part_text, flag.source_text, flag.years_text) == ("below rung 4", "Study A, published in 2013", "2013")
    assert flag.rung_text == ladder().rungs[4].text


def test_figures_of_one_part_share_a_flag_and_those_of_the_other_part_do_not():
    above = {"direction": Direction.HIGH_IS_MATURE, "mappings": (mapping(ASKED, "exact"),)}
    found = [share("a", 60, year=2010), share("b", 92, year=2020), share("c", 12, **above)]
    flags = {flag.share_is: flag for flag in ladder(*found).flags}
    assert (flags["below"].share_text, flags["below"].years_text) == ("60–92%", "2010–2020")
    assert flags["below"].source_text == "2 figures of 2 studies; the closest: 92%, Study A, published in 2020"
    assert (flags["above"].share_text, flags["above"].arrow) == ("12%", "▸")


def test_a_range_keeps_the_words_of_its_ends():
    found = [share("a", 10), share("b", 50, qualifier=Qualifier.LESS_THAN)]
    assert ladder(*found).flags[0].share_text == "10% to less than 50%"
    words = Text("drei von vier", "three in four")
    fraction = share("c", 75, qualifier=Qualifier.FRACTION, share_words=words)
    assert ladder(share("a", 10), fraction, language="de").flags[0].share_text == "10–75\N{NO-BREAK SPACE}%"


@pytest.mark.parametrize(
    "changes",
    [
        {"direction": Direction.NEUTRAL},
        {"percent": None, "qualifier": Qualifier.NONE},
        {"mappings": (mapping(conditions=(Condition("size", any_of=("large",)),)),)},
    ],
)
def test_what_has_no_cut_or_may_speak_of_others_raises_no_flag(changes):
    assert ladder(finding(**changes)).flags == ()


def test_all_of_it_is_said_in_words_too():
    assert ladder(finding()).description == (
        f"You: rung 1 of 4, “{SINGLE_CASES.en}”. 92% below rung 4: Study A, published in 2013."
    )


def test_a_question_with_several_answers_is_no_ladder():
    report = built(compared_with=edition())
    assert report.question("strategy.goals").compared.ladder is None
    assert all(view.compared.ladder is None for view in report.profile)
