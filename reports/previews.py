"""How a finding reads on a result that does not exist: for one answer of somebody the finding speaks of."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from assessment.questionnaire.answers import Answer, Status
from assessment.questionnaire.definitions import Question, Questionnaire
from benchmarks.comparison.comparing import compare_one
from benchmarks.findings.values import Condition, Finding, QuestionMapping
from language.text import LANGUAGES
from language.words import Words, words_for
from reports.report.comparisons import comparison_view
from reports.report.values import ComparisonView


@dataclass(frozen=True, slots=True)
class Choice:
    """An answer that can be tried; ``code`` is that of an option or of a way not to answer."""

    code: str
    text: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Reading:
    """The finding in one language, as on a result in that language."""

    language: str
    title: str
    dimension: str
    view: ComparisonView


@dataclass(frozen=True, slots=True)
class Preview:
    """A finding at one question, beside one answer, in both languages."""

    question: str
    title: str
    choices: tuple[Choice, ...]
    readings: tuple[Reading, ...]


@dataclass(frozen=True, slots=True)
class Trial:
    """What a finding is tried on: a questionnaire, on a day, for a reader with these words.

    ``chosen`` maps question codes to the code of the answer to try; without a known one it is the first answer that
    belongs to the share.
    """

    questionnaire: Questionnaire
    chosen: Mapping[str, str]
    today: date
    reader: Words


def previews(finding: Finding, trial: Trial) -> tuple[Preview, ...]:
    """Return the finding at every question it is held against."""
    known = trial.questionnaire.has_question
    return tuple(_preview(finding, mapping, trial) for mapping in finding.mappings if known(mapping.question))


def _preview(finding: Finding, mapping: QuestionMapping, trial: Trial) -> Preview:
    question = trial.questionnaire.question(mapping.question)
    texts = _answer_texts(question, trial.reader)
    code = trial.chosen.get(question.code, "")
    if code not in texts:
        code = next((option for option in question.option_codes if option in mapping.belongs), next(iter(texts)))
    answer = _answer(question, code)
    comparison = compare_one(_answers(answer, mapping.only_if), finding, mapping)
    return Preview(
        question=question.code,
        title=question.title.in_language(trial.reader.language),
        choices=tuple(Choice(each, text, each == code) for each, text in texts.items()),
        readings=tuple(
            Reading(
                language=words.language,
                title=question.title.in_language(words.language),
                dimension=_dimension(question, trial.questionnaire),
                view=comparison_view(comparison, answer, trial.today, words),
            )
            for words in map(words_for, LANGUAGES)
        ),
    )


def _answer_texts(question: Question, words: Words) -> dict[str, str]:
    _ = words.gettext
    options = {option.code: option.text.in_language(words.language) for option in question.options}
    return {**options, Status.DONT_KNOW.value: _("Don’t know"), Status.UNANSWERED.value: _("not answered")}


def _answer(question: Question, code: str) -> Answer:
    if code in question.option_codes:
        return Answer(question.code, Status.ANSWERED, (code,))
    return Answer(question.code, Status(code))


def _answers(answer: Answer, condition: Condition | None) -> dict[str, Answer]:
    """Return the answers of somebody to whom the finding is shown, if its condition looks at another question."""
    answers = {answer.question: answer}
    if condition and condition.any_of and condition.question not in answers:
        answers[condition.question] = Answer(condition.question, Status.ANSWERED, condition.any_of[:1])
    return answers


def _dimension(question: Question, questionnaire: Questionnaire) -> str:
    codes: Iterable[str] = (dimension.code for dimension in questionnaire.dimensions if question in dimension.questions)
    return next(iter(codes), "")
