"""How answers become scores, and how they are compared: the rules with an example that is calculated, not typed."""

from fractions import Fraction
from typing import Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from assessment.registry import current_questionnaire
from assessment.scoring import Score, Term, round_half_up
from language.words import words_for
from reports.report.meaning import comparison_texts, method_details, resolution_text, scoring_texts
from reports.report.scores import dimension_formula, level_views
from reports.report.steps import step_rule
from web.pages import page_language
from web.responses import answers_to

EXAMPLE_POINTS: Final = (3, 2, 0, 4, 1, 3)
"""The example is a dimension of as many questions, each of weight 1."""


@answers_to("GET")
def method(request: HttpRequest) -> HttpResponse:
    """Show rules, levels, and a worked example."""
    words, questionnaire = words_for(page_language()), current_questionnaire()
    exact = Fraction(100 * sum(EXAMPLE_POINTS), 4 * len(EXAMPLE_POINTS))
    rounded = round_half_up(exact)
    terms = tuple(Term(f"question_{place}", 1, points) for place, points in enumerate(EXAMPLE_POINTS))
    example = Score("example", rounded, exact, rounded, rounded, Fraction(1), None, terms)
    context = {
        "scoring": scoring_texts(questionnaire, words),
        "comparison": (*comparison_texts(words), *method_details(words)),
        "example": dimension_formula(example, words),
        "levels": level_views(questionnaire, words),
        "resolution": resolution_text(questionnaire, words),
        "step_rule": step_rule(words),
    }
    return render(request, "reports/method.html", context)
