"""How the numbers of a report come about, in a few sentences for its last page."""

from assessment.questionnaire.definitions import Questionnaire
from language.words import Words


def method_texts(questionnaire: Questionnaire, words: Words) -> tuple[str, ...]:
    """Return the method in short paragraphs: first how it is scored, then how it is compared."""
    return (*scoring_texts(questionnaire, words), *comparison_texts(words))


def scoring_texts(questionnaire: Questionnaire, words: Words) -> tuple[str, ...]:
    """Return how answers become scores."""
    _ = words.gettext
    return (
        _(
            "Every question gives 0 to 4 points. The score of an area is 100 times the points reached, divided by the "
            "points that could be reached in the questions answered; questions may have weights."
        ),
        _(
            "“Don’t know” is not counted as zero. It leaves the calculation, lowers the coverage and opens a range "
            "from the worst to the best case. “Not applicable” leaves the calculation without a trace."
        ),
        _(
            "An area has a score once at least half of it is answered. The overall score is the mean of the areas and "
            "needs a score in each of the %(areas)d areas. Scores are rounded once, half up, and the level is read off "
            "the rounded score."
        )
        % {"areas": len(questionnaire.dimensions)},
    )


def comparison_texts(words: Words) -> tuple[str, ...]:
    """Return how findings are held against answers."""
    _ = words.gettext
    return (
        _(
            "Figures of studies stay as the source puts them. An interval (95 per cent, by Wilson’s method) is given "
            "only for an exact percentage with a known sample size; it would hold if the sample had been random."
        ),
        _(
            "Opinions, advice and forecasts are quoted with their author and are not compared. Where a finding speaks "
            "of companies other than yours, it is left out."
        ),
    )
