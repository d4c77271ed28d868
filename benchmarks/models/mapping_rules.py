"""What must hold for the comparison of a finding with a question of the current questionnaire."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext as _

from assessment.questionnaire.definitions import Question, QuestionType
from assessment.registry import current_questionnaire
from benchmarks.findings.values import Closeness, Kind, Match
from benchmarks.models.completeness import empty_fields, half_filled_fields, missing_message

if TYPE_CHECKING:
    from benchmarks.models.mapping import QuestionMapping

SAID: Final = ("if_belongs", "if_not")


def mapping_problems(mapping: "QuestionMapping") -> Iterator[tuple[str, str]]:
    """Yield every problem as field and message."""
    yield from _question_problems(mapping)
    yield from _condition_problems(mapping)
    if not hasattr(mapping, "finding"):
        return
    yield from _percent_problems(mapping)
    yield from _kind_problems(mapping)
    if mapping.in_use and mapping.finding.must_be_complete:
        yield from (missing_message(mapping, field) for field in missing_in_mapping(mapping))


def missing_in_mapping(mapping: "QuestionMapping") -> list[str]:
    """Return the names of the fields that a comparison still needs before its finding may be published."""
    required = ["note", *(SAID if mapping.finding.percent is not None else ())]
    return [*empty_fields(mapping, required), *half_filled_fields(mapping, set(SAID) - set(required))]


def single_question_problem(questions: Iterable[str]) -> str | None:
    """Return what is wrong if a percentage is held against more than one question, else ``None``."""
    held = sorted(set(questions))
    if len(held) < 2:
        return None
    return _("A percentage stands at one question only; now at %(questions)s.") % {"questions": ", ".join(held)}


def _question_problems(mapping: "QuestionMapping") -> Iterator[tuple[str, str]]:
    question = _question(mapping.question)
    if question is None:
        yield "question", _("The questionnaire has no question %(code)s.") % {"code": mapping.question}
        return
    yield from _option_problems("belongs", question, mapping.belongs)
    if mapping.match == Match.ONLY and question.type is QuestionType.SINGLE:
        yield "match", _("This question takes one answer, so one of the listed ones is enough.")


def _condition_problems(mapping: "QuestionMapping") -> Iterator[tuple[str, str]]:
    if not mapping.only_if_question:
        if mapping.only_if_options or mapping.only_if_rule:
            yield "only_if_question", _("Choose the question that decides for whom the finding speaks.")
        return
    question = _question(mapping.only_if_question)
    if question is None:
        yield (
            "only_if_question",
            _("The questionnaire has no question %(code)s.") % {"code": mapping.only_if_question},
        )
        return
    if not mapping.only_if_rule:
        yield "only_if_rule", _("Say whether one of the answers or none of them must be given.")
    if not mapping.only_if_options:
        yield "only_if_options", _("Choose the answers that decide.")
    yield from _option_problems("only_if_options", question, mapping.only_if_options)


def _option_problems(field: str, question: Question, options: Iterable[str]) -> Iterator[tuple[str, str]]:
    for option in options:
        if option not in question.option_codes:
            yield field, _("%(option)s is no answer to %(question)s.") % {"option": option, "question": question.code}


def _percent_problems(mapping: "QuestionMapping") -> Iterator[tuple[str, str]]:
    has_percent = mapping.finding.percent is not None
    if has_percent and mapping.closeness == Closeness.STATEMENT:
        yield "closeness", _("The finding has a percentage: say how close the questions are.")
    if not has_percent and mapping.closeness != Closeness.STATEMENT:
        yield "closeness", _("The finding has no percentage, so it can only be a statement.")
    if has_percent and not mapping.belongs:
        yield "belongs", _("Choose the answers that belong to the share.")


def _kind_problems(mapping: "QuestionMapping") -> Iterator[tuple[str, str]]:
    if mapping.finding.kind != Kind.FINDING and mapping.belongs:
        yield "belongs", _("Nobody is compared with an opinion, advice or forecast: leave the answers empty.")


def _question(code: str) -> Question | None:
    questionnaire = current_questionnaire()
    return questionnaire.question(code) if questionnaire.has_question(code) else None
