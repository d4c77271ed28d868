"""The questions of a report: with the answers given, which stand out, which are unclear, and what to do next."""

from collections.abc import Iterable, Mapping
from fractions import Fraction

from assessment.questionnaire.answers import Answer, Status, answer_to
from assessment.questionnaire.definitions import MAX_POINTS, Question, Questionnaire, QuestionType
from assessment.scoring import Scores, points_of, round_half_up
from assessment.scoring.priority import Priority, priorities
from language.words import Words
from reports.report.result import Result
from reports.report.values import ComparedView, NextStepView, OptionView, ProfileView, QuestionView, UnclearView

OPEN = frozenset({Status.DONT_KNOW, Status.UNANSWERED})


def question_view(question: Question, answer: Answer, compared: ComparedView, words: Words) -> QuestionView:
    """Return a scored question with its answer."""
    language = words.language
    return QuestionView(
        code=question.code,
        title=question.title.in_language(language),
        text=question.text.in_language(language),
        weight=question.weight,
        status=answer.status.value,
        status_text=_status_text(answer.status, words),
        chosen=answer.options,
        answer_texts=_answer_texts(question, answer, words),
        points=points_of(question, answer),
        note=answer.note,
        options=tuple(
            OptionView(option.code, option.text.in_language(language), option.points, option.code in answer.options)
            for option in question.options
        ),
        allow_not_applicable=question.allow_not_applicable is not None,
        rule=question.rule,
        rule_text=question.rule.text.in_language(language) if question.rule else "",
        compared=compared,
    )


def profile_view(question: Question, answer: Answer, compared: ComparedView, words: Words) -> ProfileView:
    """Return a context question with its answer."""
    return ProfileView(
        code=question.code,
        type=question.type.value,
        title=question.title.in_language(words.language),
        text=question.text.in_language(words.language),
        status=answer.status.value,
        chosen=answer.options,
        answer_texts=_answer_texts(question, answer, words),
        note=answer.note,
        compared=compared,
    )


def _status_text(status: Status, words: Words) -> str:
    _ = words.gettext
    return {
        Status.ANSWERED: _("Answered"),
        Status.DONT_KNOW: _("Don’t know"),
        Status.NOT_APPLICABLE: _("Not applicable"),
        Status.UNANSWERED: _("Not answered"),
    }[status]


def _answer_texts(question: Question, answer: Answer, words: Words) -> tuple[str, ...]:
    """Return the texts of the chosen options in the questionnaire's order; empty where none was chosen."""
    return tuple(
        option.text.in_language(words.language) for option in question.options if option.code in answer.options
    )


def strongest(questions: Iterable[QuestionView], count: int) -> tuple[str, ...]:
    """Return the codes of up to ``count`` questions above the own average, most points first."""
    points = _points(questions)
    above = [code for code, reached in points.items() if reached > _average(points)]
    return tuple(sorted(above, key=lambda code: -points[code])[:count])


def weakest(questions: Iterable[QuestionView], count: int) -> tuple[str, ...]:
    """Return the codes of up to ``count`` questions below the own average, fewest points first."""
    points = _points(questions)
    below = [code for code, reached in points.items() if reached < _average(points)]
    return tuple(sorted(below, key=lambda code: points[code])[:count])


def _points(questions: Iterable[QuestionView]) -> dict[str, int]:
    return {view.code: view.points for view in questions if view.points is not None}


def _average(points: Mapping[str, int]) -> Fraction:
    return Fraction(sum(points.values()), len(points))


def unclear_views(questionnaire: Questionnaire, answers: Mapping[str, Answer], words: Words) -> tuple[UnclearView, ...]:
    """Return every open question, those first that would narrow their dimension's range the most."""
    text = words.gettext("If you find out, the range of “%(dimension)s” becomes %(points)s points narrower.")
    views: list[UnclearView] = []
    for dimension in questionnaire.dimensions:
        statuses = [(question, answer_to(answers, question.code).status) for question in dimension.questions]
        weights = sum(question.weight for question, status in statuses if status is not Status.NOT_APPLICABLE)
        name = dimension.name.in_language(words.language)
        for question, status in statuses:
            if status in OPEN:
                narrows = Fraction(100 * question.weight, weights)
                view = UnclearView(
                    question=question.code,
                    title=question.title.in_language(words.language),
                    dimension=dimension.code,
                    status_text=_status_text(status, words),
                    narrows=narrows,
                    text=text % {"dimension": name, "points": words.number(narrows)},
                )
                views.append(view)
    return tuple(sorted(views, key=lambda view: -view.narrows))


def next_step_views(result: Result, words: Words) -> tuple[NextStepView, ...]:
    """Return one step for every question in which points are still to be had, the most worthwhile first."""
    _, language, questionnaire = words.gettext, words.language, result.questionnaire
    views: list[NextStepView] = []
    for rank, priority in enumerate(priorities(result.scores), start=1):
        question = questionnaire.question(priority.question)
        dimension_name = questionnaire.dimension(priority.dimension).name.in_language(language)
        if question.type is QuestionType.MULTI:
            step = (question.next_steps or {}).get(priority.points)
        else:
            step = question.option(answer_to(result.answers, question.code).options[0]).next_step
        numbers = {"weight": priority.weight, "points": priority.points, "priority": priority.priority}
        view = NextStepView(
            rank=rank,
            question=question.code,
            dimension=priority.dimension,
            dimension_name=dimension_name,
            title=question.title.in_language(language),
            text=step.in_language(language) if step else "",
            why=question.why.in_language(language),
            gain=priority.gain,
            gain_text=_("+%(gain)s on the total") % {"gain": words.number(priority.gain, 1)},
            what_if=_what_if(result.scores, priority, dimension_name, words),
            priority=priority.priority,
            priority_text=_("weight %(weight)d × (%(most)d − %(points)d) = %(priority)d")
            % (numbers | {"most": MAX_POINTS}),
        )
        views.append(view)
    return tuple(views)


def _what_if(scores: Scores, priority: Priority, dimension_name: str, words: Words) -> str:
    """Say what one more point does to the total, or to the dimension where there is no total; "" where to neither."""
    _ = words.gettext
    name, exact, gain = _("the total"), scores.overall.exact, priority.gain
    if exact is None:
        name, exact = _("“%(name)s”") % {"name": dimension_name}, scores.dimension(priority.dimension).exact
        gain *= len(scores.dimensions)
    if exact is None:
        return ""
    before, after = round_half_up(exact), round_half_up(exact + gain)
    values = {"name": name, "before": before, "after": after, "gain": words.number(gain, 1)}
    if before == after:
        return _("One point more here lifts %(name)s by %(gain)s; rounded it stays at %(before)d.") % values
    return _("One point more here takes %(name)s from %(before)d to %(after)d.") % values


def priority_rule(words: Words) -> str:
    """Say how the steps are ordered."""
    _ = words.gettext
    return _(
        "The order follows from weight × (%(most)d − points reached); where that is equal, the area with the lower "
        "score comes first."
    ) % {"most": MAX_POINTS}
