"""What stands at a question, in words."""

from dataclasses import replace
from decimal import Decimal

import pytest

from benchmarks.comparison.nearness import Narrowing
from benchmarks.findings.values import Closeness, Condition, Direction, Series
from language.text import Text
from language.words import words_for
from reports.report import build_report
from tests.builders.answers import answered
from tests.builders.edition import STUDY, edition, finding, mapping
from tests.builders.questionnaire import shipped_questionnaire
from tests.builders.results import all_answered, built, result

OTHERS_ONLY = mapping(conditions=(Condition("size", any_of=("large",)),))
FOUNDING = replace(STUDY, code="keylens")
LARGE = {"size": answered("size", "large")}
SMALL = {"size": answered("size", "small")}


def with_answers(*given, points=2):
    answers = all_answered(shipped_questionnaire(), points)
    return answers | {each.question: each for each in given}


def at(report, code="roi.contribution"):
    return report.question(code).compared


def in_year(year, **changes):
    return replace(STUDY, code=f"study{year}", year_published=year, **changes)


def narrowed(narrowing, *found, language="en"):
    return build_report(result(compared_with=edition(*found)), words_for(language), narrowing=narrowing)


def test_the_closest_figure_stands_first_and_the_others_behind_it():
    older, newer = finding("older", study=in_year(2010)), finding("newer", study=in_year(2020))
    compared = at(built(compared_with=edition(older, newer)))
    assert compared.closest.finding == "newer"
    assert [view.finding for view in compared.further] == ["older"]


def test_a_question_without_any_figure_says_so():
    told = "In our collection no figure is released for this question."
    assert at(built(), "roi.kpis").missing_text == told
    worded = finding(percent=None, direction=Direction.NEUTRAL)
    assert at(built(compared_with=edition(worded))).missing_text == told


def test_figures_about_others_only_are_told_from_no_figures():
    compared = at(built(answers=with_answers(SMALL["size"]), compared_with=edition(finding(mappings=(OTHERS_ONLY,)))))
    assert compared.closest is None
    assert compared.missing_text == "Our collection has figures on this, but they speak of other companies than yours."
    assert [view.finding for view in compared.comparisons] == ["exactly"]


def test_figures_narrowed_away_are_told_from_no_figures():
    report = narrowed(Narrowing(from_year=2020), finding())
    assert at(report).missing_text == "Our collection has figures on this, but none that fits your choice."
    assert report.narrowed_text == "0 of 1 figure fits your choice."
    assert report.sources == ()


def test_without_narrowing_nothing_is_said_about_it():
    assert built().narrowed_text == ""


def test_narrowing_to_a_size_shows_figures_about_others():
    ran = result(with_answers(SMALL["size"]), compared_with=edition(finding(mappings=(OTHERS_ONLY,))))
    compared = at(build_report(ran, words_for("en"), narrowing=Narrowing(size="large")))
    assert compared.closest.you_text == "This speaks of other companies than yours."
    assert compared.closest.belongs is None


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (
            "en",
            "These figures count the same answers and lie 20.5 points apart. "
            "They differ in whom they speak of, the region and the year.",
        ),
        (
            "de",
            "Diese Werte zählen dieselben Antworten und liegen 20,5 Prozentpunkte auseinander. "
            "Sie unterscheiden sich darin, von wem sie sprechen, in der Region und im Jahr.",
        ),
    ],
)
def test_a_conflict_says_how_far_and_why(language, sentence):
    other = finding(
        "other",
        percent=Decimal("71.5"),
        population=Text("Firmen", "firms"),
        study=in_year(2012, region=Text("USA", "USA")),
    )
    compared = at(built(language, compared_with=edition(finding(), other)))
    assert compared.closest_conflict.sentence == sentence
    assert [view.finding for view in compared.closest_conflict.figures] == ["exactly", "other"]
    assert compared.further_conflicts == ()


def test_no_conflict_of_the_leading_figure_is_lost_behind_a_founding_one_about_others():
    others = finding(
        "others", percent=Decimal(20), study=FOUNDING, mappings=(replace(OTHERS_ONLY, closeness=Closeness.SAME),)
    )
    leads = finding("leads", mappings=(mapping(closeness=Closeness.SIMILAR),))
    compared = at(built(answers=with_answers(SMALL["size"]), compared_with=edition(leads, others)))
    (conflict,) = compared.conflicts
    assert [view.finding for view in conflict.figures] == ["others", "leads"]
    assert (compared.closest_conflict, compared.further_conflicts) == (conflict, ())


def test_what_is_not_explained_says_so():
    other = finding("other", percent=Decimal(50))
    (conflict,) = at(built(compared_with=edition(finding(), other))).conflicts
    assert conflict.sentence.endswith("What their sources state does not explain it.")


def test_a_line_says_its_ends_and_the_own_side():
    figures = [
        finding(f"f{year}", percent=Decimal(share), study=in_year(year)) for year, share in [(2013, 92), (2016, 88)]
    ]
    line = Series("survey", Text("Umfrage", "Survey"), Text("Anmerkung", "Note"), (("f2013", "f2016"),))
    compared = at(built(compared_with=replace(edition(*figures), series=(line,))))
    (series,) = compared.series
    assert series.sentence == "Survey: 92% in 2013, 88% in 2016. So are you."
    assert (series.note, [point.is_joined for point in series.points]) == ("Note", [False, True])


def test_a_broken_line_says_every_figure_as_its_ends_make_no_course():
    shares = [(2013, 92), (2015, 50), (2016, 88)]
    figures = [finding(f"f{year}", percent=Decimal(share), study=in_year(year)) for year, share in shares]
    line = Series("survey", Text("Umfrage", "Survey"), Text("Anmerkung", "Note"), (("f2013",), ("f2015", "f2016")))
    (series,) = at(built(compared_with=replace(edition(*figures), series=(line,)))).series
    assert series.sentence.startswith("Survey: 92% in 2013, 50% in 2015, 88% in 2016.")


def test_a_figure_of_which_it_can_not_be_said_whether_it_speaks_of_the_respondent_has_no_side():
    compared = at(built(compared_with=edition(finding(mappings=(OTHERS_ONLY,)))))
    view = compared.closest
    assert (view.applies, view.belongs, view.side, view.verdict_text) == (None, None, None, "")
    assert view.you_text.startswith("This is about companies of other or unknown size.")
    assert compared.ladder.flags == compared.verdicts == ()


def test_a_percentage_of_a_founding_study_is_visible_whatever_leads():
    old = finding("old", study=replace(FOUNDING, year_published=2010))
    newer = finding("newer", study=in_year(2020))
    compared = at(built(compared_with=edition(old, newer)))
    assert compared.closest.finding == "newer"
    assert ([view.finding for view in compared.founding], compared.further) == (["old"], ())


def test_a_percentage_of_a_founding_study_is_visible_even_if_it_speaks_of_others():
    old = finding("old", study=FOUNDING, mappings=(replace(OTHERS_ONLY, closeness=Closeness.SAME),))
    compared = at(built(answers=with_answers(SMALL["size"]), compared_with=edition(old)))
    assert compared.closest is None
    assert [view.you_text for view in compared.founding] == ["This speaks of other companies than yours."]


def test_figures_that_agree_give_the_question_one_verdict():
    figures = [finding("one", percent=Decimal(92)), finding("other", percent=Decimal(80))]
    compared = at(built(compared_with=edition(*figures)))
    assert (
        compared.verdict_text
        == "Most of them had not got that far then either. 2 comparable figures, none says otherwise."
    )
    assert compared.disagreeing == ()


def test_where_studies_disagree_only_the_side_is_said_of_each():
    figures = [finding("rare", percent=Decimal(92)), finding("common", percent=Decimal(20))]
    compared = at(built(compared_with=edition(*figures)))
    assert compared.verdict_text == "The studies disagree: 20–92% below rung 4. You stand below rung 4."
    assert {view.verdict_text for view in compared.figures} == {"You stand below rung 4."}
    assert [view.finding for view in compared.disagreeing[0].figures] == ["rare", "common"]


def test_figures_that_cut_at_different_rungs_speak_for_themselves():
    low = mapping("roi.contribution", "no_statement")
    figures = [finding("low", percent=Decimal(10), mappings=(low,)), finding("high")]
    compared = at(built(compared_with=edition(*figures)))
    assert compared.verdict_text == (
        "Rung 1: You have got as far as most of them had then. Rung 4: Most of them had not got that far then either."
    )


def test_no_figure_with_a_side_no_verdict():
    compared = at(built(compared_with=edition(finding(direction=Direction.NEUTRAL))))
    assert (compared.verdict_text, compared.verdicts) == ("", ())
