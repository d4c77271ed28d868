"""What a result says of itself: which answers stand out, how finely it measures, and by which method."""

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction

from assessment.questionnaire.definitions import MAX_POINTS, Questionnaire
from assessment.scoring import round_half_up
from benchmarks.comparison.scored import FEWEST_QUESTIONS
from language.words import Words
from reports.report.questions import QuestionView

MOST_TICKS_TOLD = 2
"""More ticked options than that are counted, not quoted."""
RUNGS_OF_DOUBT = 5
"""A difference of fewer rungs, each in one answer, means nothing."""


def resolution_text(questionnaire: Questionnaire, words: Words) -> str:
    """Say how finely the total measures: what one rung in one answer moves, and which differences mean nothing."""
    moves = [
        Fraction(100 * question.weight, MAX_POINTS * sum(each.weight for each in dimension.questions))
        for dimension in questionnaire.dimensions
        for question in dimension.questions
    ]
    rung = max(1, round_half_up(sum(moves, Fraction(0)) / len(moves) / len(questionnaire.dimensions)))
    message = words.ngettext(
        "One rung in one answer moves the total by about %(count)d point; differences under %(least)d points mean "
        "nothing.",
        "One rung in one answer moves the total by about %(count)d points; differences under %(least)d points mean "
        "nothing.",
        rung,
    )
    return message % {"count": rung, "least": RUNGS_OF_DOUBT * rung}


def strongest(questions: Iterable[QuestionView], count: int) -> tuple[str, ...]:
    """Return the codes of up to ``count`` questions above the own average, most points first, else in order."""
    return _outstanding(questions, highest=True)[0][:count]


def weakest(questions: Iterable[QuestionView], count: int) -> tuple[str, ...]:
    """Return the codes of up to ``count`` questions below the own average, fewest points first, else in order."""
    return _outstanding(questions, highest=False)[0][:count]


def more_strongest(questions: Iterable[QuestionView], count: int, words: Words) -> str:
    """Say how many more stand on the same rung as the last one named by :func:`strongest`; "" if none does."""
    return _more(*_outstanding(questions, highest=True), count, words)


def more_weakest(questions: Iterable[QuestionView], count: int, words: Words) -> str:
    """Say how many more stand on the same rung as the last one named by :func:`weakest`; "" if none does."""
    return _more(*_outstanding(questions, highest=False), count, words)


def _outstanding(questions: Iterable[QuestionView], *, highest: bool) -> tuple[tuple[str, ...], dict[str, int]]:
    """Return the questions on the better or worse side of the own average, the farthest first, and all points."""
    points = {view.code: view.points for view in questions if view.points is not None}
    average = Fraction(sum(points.values()), len(points) or 1)
    side = [code for code, reached in points.items() if (reached > average if highest else reached < average)]
    return tuple(sorted(side, key=lambda code: -points[code] if highest else points[code])), points


def _more(codes: Sequence[str], points: Mapping[str, int], count: int, words: Words) -> str:
    named = codes[:count]
    more = sum(points[code] == points[named[-1]] for code in codes[count:]) if named else 0
    message = words.ngettext("%(count)d more is equal.", "%(count)d more are equal.", more)
    return message % {"count": more} if more else ""


def own_sentences(questions: Iterable[QuestionView], words: Words) -> tuple[str, ...]:
    """Return up to two sentences made of the respondent's own answers: one of the highest rung, one of the lowest.

    Each quotes the first question of the questionnaire on that rung and says how many more stand there. Where all
    stand on one rung a single sentence says so; without an answer there is none.
    """
    _, answered = words.gettext, [view for view in questions if view.points is not None]
    if not answered:
        return ()
    reached = [view.points for view in answered if view.points is not None]
    if min(reached) == max(reached) and len(reached) > 1:
        message = _("All %(count)d answers stand on the same rung: %(points)d of %(most)d points.")
        return (message % {"count": len(reached), "points": reached[0], "most": MAX_POINTS},)
    ends = [(max(reached), _("Your highest rung")), (min(reached), _("Your lowest rung"))]
    return tuple(
        _own_sentence(name, [view for view in answered if view.points == points], words)
        for points, name in dict(ends).items()
    )


def _own_sentence(name: str, alike: Sequence[QuestionView], words: Words) -> str:
    first, more = alike[0], len(alike) - 1
    texts = [text.rstrip(".") for text in first.answer_texts]
    ticked = words.ngettext("%(count)d option", "%(count)d options", len(texts)) % {"count": len(texts)}
    quoted = words.gettext("“%(name)s”") % {"name": "; ".join(texts)}
    sentence = words.gettext("%(name)s, %(points)d of %(most)d points: %(title)s (%(answer)s).") % {
        "name": name,
        "points": first.points,
        "most": MAX_POINTS,
        "title": first.title,
        "answer": quoted if len(texts) <= MOST_TICKS_TOLD else ticked,
    }
    others = words.ngettext("%(count)d more answer stands there.", "%(count)d more answers stand there.", more)
    return sentence + (" " + others % {"count": more} if more else "")


def method_texts(questionnaire: Questionnaire, words: Words) -> tuple[str, ...]:
    """Return the method in short paragraphs: first how it is scored, then how it is compared."""
    return (*scoring_texts(questionnaire, words), *comparison_texts(words))


def scoring_texts(questionnaire: Questionnaire, words: Words) -> tuple[str, ...]:
    """Return how answers become scores."""
    _, weights = words.gettext, {question.weight for question in questionnaire.questions}
    titles = [words.text(each.title) for each in questionnaire.questions if each.weight == min(weights)]
    named = words.listed([_("“%(name)s”") % {"name": title} for title in titles])
    message = words.ngettext(
        "%(questions)s weighs %(least)d, every other question %(most)d.",
        "%(questions)s weigh %(least)d each, every other question %(most)d, as they measure the same breadth.",
        len(titles),
    )
    weighing = message % {"questions": named, "least": min(weights), "most": max(weights)}
    return (
        _(
            "Every question gives 0 to 4 points. The score of an area is 100 times the points reached, divided by the "
            "points that could be reached in the questions answered."
        ),
        *([weighing] if len(weights) > 1 else []),
        _(
            "“Don’t know” is not counted as zero. It leaves the calculation, lowers the coverage and opens a range "
            "from the worst to the best case. “Not applicable” leaves the calculation without a trace."
        ),
        _(
            "An area has a score once at least two thirds of it are answered. The overall score is the mean of the "
            "areas and needs a score in each of the %(areas)d areas. Scores are rounded once, half up, and the level "
            "is read off the rounded score."
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
            "A question with one answer is a ladder. A figure says where you stand only if its question is the same or "
            "similar, you are of the people it speaks of, and the answers it counts lie together at one end of the "
            "ladder. Under 45 per cent at the cut or above count as few, over 55 as most; an interval that covers 50 "
            "counts as half."
        ),
        # tests/content/test_method_and_data.py holds this against the findings.
        _(
            "Goals, fields of use, channels, the use of social media, the responsible department and the size of a "
            "budget say nothing about maturity: there, figure and answer are told and no more. To have a budget of "
            "one’s own does."
        ),
        _(
            "Opinions, advice and forecasts are quoted with their author and are not compared. Where a finding speaks "
            "of companies other than yours, it is left out, but for the percentages of the founding studies."
        ),
    )


def method_details(words: Words) -> tuple[str, ...]:
    """Return what the method page says beyond that: which figure stands first, disagreement, and what adds up."""
    _ = words.gettext
    return (
        _(
            "One figure stands first at each question: the closest question, then the people asked who are most like "
            "your company (a company size told and met before one not told), then the nearest region, a known sample, "
            "the newest year. Your answer plays no part in the choice."
        ),
        _(
            "All figures of a question are heard. Where they agree, that is said once. Where some say that most were "
            "at a cut and others that few were, the studies disagree: then only your side is said, with all shares."
        ),
        _(
            "Over all questions one line adds up: each question with such a figure counts once, with the one that "
            "stands first. The shares at the cut or above, added up, are how many a company drawn at random from each "
            "of these studies would have on average. From %(fewest)d questions on it is shown. It is no rank."
        )
        % {"fewest": FEWEST_QUESTIONS},
        _(
            "A share is printed as the source prints it. What it leaves over is never shown as a share of something "
            "else."
        ),
    )
