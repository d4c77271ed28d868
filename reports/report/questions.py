"""The questions of a report: with the answers given, and which of them are unclear."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from assessment.questionnaire.answers import Answer, Status, answer_to
from assessment.questionnaire.definitions import Question, Questionnaire, Rule
from assessment.scoring import points_of
from language.words import Words
from reports.report.compared import ComparedView

OPEN = frozenset({Status.DONT_KNOW, Status.UNANSWERED})


@dataclass(frozen=True, slots=True)
class OptionView:
    """One option of a question and whether it was chosen; for workbook and codebook sheets."""

    code: str
    text: str
    points: int | None
    chosen: bool


@dataclass(frozen=True, slots=True)
class QuestionView:
    """One question with the answer given. ``points`` is 0 to 4, or ``None`` where none were reached.

    ``rule`` (multiple choice only) is ``rule_text`` as data, for the workbook's live formulas.
    """

    code: str
    title: str
    text: str
    weight: int
    status: str
    status_text: str
    chosen: tuple[str, ...]
    answer_texts: tuple[str, ...]
    points: int | None
    note: str
    options: tuple[OptionView, ...]
    allow_not_applicable: bool
    rule: Rule | None
    rule_text: str
    compared: ComparedView


@dataclass(frozen=True, slots=True)
class ProfileView:
    """A context question with the answer given; ``answer_texts`` is empty where none was given."""

    code: str
    type: str
    title: str
    text: str
    status: str
    chosen: tuple[str, ...]
    answer_texts: tuple[str, ...]
    note: str
    compared: ComparedView


AnyQuestion = ProfileView | QuestionView
"""A question with what studies say at it."""


@dataclass(frozen=True, slots=True)
class UnclearView:
    """A question without a clear answer; ``text`` says by how much knowing it would narrow the dimension's range."""

    question: str
    title: str
    dimension: str
    status_text: str
    narrows: Fraction
    text: str


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
