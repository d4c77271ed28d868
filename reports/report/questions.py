"""Questions with the answers given, ready to be shown."""

from assessment.questionnaire.answers import Answer, Status
from assessment.questionnaire.definitions import Option, Question
from assessment.scoring import points_of
from language.words import Words
from reports.report.values import ComparedView, OptionView, ProfileView, QuestionView


def question_view(question: Question, answer: Answer, compared: ComparedView, words: Words) -> QuestionView:
    """Return a scored question with its answer."""
    language = words.language
    return QuestionView(
        code=question.code,
        type=question.type.value,
        title=question.title.in_language(language),
        text=question.text.in_language(language),
        why=question.why.in_language(language),
        weight=question.weight,
        status=answer.status.value,
        status_text=status_text(answer.status, words),
        chosen=answer.options,
        answer_texts=answer_texts(question, answer, words),
        points=points_of(question, answer),
        note=answer.note,
        options=tuple(_option_view(option, answer, words) for option in question.options),
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
        answer_texts=answer_texts(question, answer, words),
        note=answer.note,
        compared=compared,
    )


def status_text(status: Status, words: Words) -> str:
    """Name the kind of answer."""
    _ = words.gettext
    return {
        Status.ANSWERED: _("Answered"),
        Status.DONT_KNOW: _("Don’t know"),
        Status.NOT_APPLICABLE: _("Not applicable"),
        Status.UNANSWERED: _("Not answered"),
    }[status]


def answer_texts(question: Question, answer: Answer, words: Words) -> tuple[str, ...]:
    """Return the texts of the chosen options in the questionnaire's order; empty where none was chosen."""
    return tuple(
        option.text.in_language(words.language) for option in question.options if option.code in answer.options
    )


def _option_view(option: Option, answer: Answer, words: Words) -> OptionView:
    return OptionView(
        code=option.code,
        text=option.text.in_language(words.language),
        points=option.points,
        chosen=option.code in answer.options,
    )
