"""What to do next, in the order of a visible priority."""

from fractions import Fraction

from assessment.questionnaire.answers import answer_to
from assessment.questionnaire.definitions import MAX_POINTS, Question, QuestionType
from assessment.scoring import Scores, round_half_up
from assessment.scoring.priority import Priority, priorities
from language.words import Words
from reports.report.result import Result
from reports.report.values import NextStepView


def next_step_views(result: Result, words: Words) -> tuple[NextStepView, ...]:
    """Return one step for every question in which points are still to be had, the most worthwhile first."""
    ranked = enumerate(priorities(result.scores), start=1)
    return tuple(_view(rank, priority, result, words) for rank, priority in ranked)


def priority_rule(words: Words) -> str:
    """Say how the steps are ordered."""
    _ = words.gettext
    return _(
        "The order follows from weight × (%(most)d − points reached); where that is equal, the area with the lower "
        "score comes first."
    ) % {"most": MAX_POINTS}


def what_if(scores: Scores, priority: Priority, dimension_name: str, words: Words) -> str:
    """Say what one more point does to the total, or to the dimension where there is no total; "" where to neither."""
    _ = words.gettext
    if scores.overall.exact is not None:
        return _what_if(_("the total"), scores.overall.exact, priority.gain, words)
    exact = scores.dimension(priority.dimension).exact
    if exact is None:
        return ""
    return _what_if(_("“%(name)s”") % {"name": dimension_name}, exact, priority.gain * len(scores.dimensions), words)


def _what_if(name: str, exact: Fraction, gain: Fraction, words: Words) -> str:
    _ = words.gettext
    before, after = round_half_up(exact), round_half_up(exact + gain)
    values = {"name": name, "before": before, "after": after, "gain": words.number(gain, 1)}
    if before == after:
        return _("One point more here lifts %(name)s by %(gain)s; rounded it stays at %(before)d.") % values
    return _("One point more here takes %(name)s from %(before)d to %(after)d.") % values


def _view(rank: int, priority: Priority, result: Result, words: Words) -> NextStepView:
    _ = words.gettext
    question = result.questionnaire.question(priority.question)
    dimension_name = result.questionnaire.dimension(priority.dimension).name.in_language(words.language)
    return NextStepView(
        rank=rank,
        question=question.code,
        dimension=priority.dimension,
        dimension_name=dimension_name,
        title=question.title.in_language(words.language),
        text=_text(question, priority, result, words),
        why=question.why.in_language(words.language),
        gain=priority.gain,
        gain_text=_("+%(gain)s on the total") % {"gain": words.number(priority.gain, 1)},
        what_if=what_if(result.scores, priority, dimension_name, words),
        priority=priority.priority,
        priority_text=_("weight %(weight)d × (%(most)d − %(points)d) = %(priority)d")
        % {"weight": priority.weight, "most": MAX_POINTS, "points": priority.points, "priority": priority.priority},
    )


def _text(question: Question, priority: Priority, result: Result, words: Words) -> str:
    if question.type is QuestionType.MULTI:
        step = (question.next_steps or {}).get(priority.points)
    else:
        step = question.option(answer_to(result.answers, question.code).options[0]).next_step
    return step.in_language(words.language) if step else ""
