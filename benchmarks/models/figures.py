"""Figures held against each other: what looks wrong only beside what else is known about a study or a question."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations
from typing import TYPE_CHECKING, Final

from django.db.models import Q
from django.utils.translation import gettext as _

from assessment.questionnaire.definitions import QuestionType
from assessment.registry import current_questionnaire
from benchmarks.findings.values import Closeness, Direction, Qualifier
from web.pages import page_words

if TYPE_CHECKING:
    from benchmarks.models import Finding, QuestionMapping

WHOLE: Final = Decimal(100)
ROUNDED: Final = Decimal("0.5")
"""By how much a printed whole percentage may differ from the exact one."""

NO_ANSWER: Final = Decimal(15)
"""How many per cent may have said "don't know" or nothing."""

NEAR: Final = {Closeness.SAME, Closeness.SIMILAR}
"""Only where the questions are near do the answers here stand for those of the study."""

FOR_READERS: Final = ("proposed", "published")

OPPOSITE: Final = {
    Direction.HIGH_IS_MATURE: Direction.HIGH_IS_IMMATURE,
    Direction.HIGH_IS_IMMATURE: Direction.HIGH_IS_MATURE,
}


@dataclass(frozen=True, slots=True)
class Figure:
    """A finding at a question ("" where it stands at none), as far as others can contradict it."""

    finding: str
    study: str
    state: str
    percent: Decimal | None
    qualifier: str
    direction: str
    population: str
    question: str = ""
    belongs: frozenset[str] = frozenset()
    base: tuple[str, str, frozenset[str]] = ("", "", frozenset())
    """For whom it speaks: the condition on another question."""
    closeness: str = ""


def figure(finding: "Finding", mapping: "QuestionMapping | None" = None) -> Figure:
    """Return the figure of a finding at one of its questions, or at none."""
    # A form that lacks its study is told so; until then nothing of the same study is known.
    study = getattr(finding, "study", None)
    alone = {
        "finding": finding.code,
        "study": study.code if study else "",
        "state": str(finding.state),
        "percent": finding.percent,
        "qualifier": str(finding.qualifier),
        "direction": str(finding.direction),
        "population": " ".join(finding.population_en.casefold().split()),
    }
    if mapping is None:
        return Figure(**alone)
    options = frozenset(mapping.only_if_options)
    return Figure(
        **alone,
        question=mapping.question,
        belongs=frozenset(mapping.belongs),
        base=(mapping.only_if_question, mapping.only_if_rule, options),
        closeness=str(mapping.closeness),
    )


def stored_figures(finding: "Finding", question: str = "") -> list[Figure]:
    """Return what is stored of the same study and at the same question, for :func:`figure_warnings`."""
    from benchmarks.models import Finding, QuestionMapping

    siblings = Finding.objects.filter(study=finding.study_id, mappings__isnull=True).select_related("study")
    held = QuestionMapping.objects.filter(Q(question=question) | Q(finding__study=finding.study_id), in_use=True)
    return [
        *(figure(sibling) for sibling in siblings),
        *(figure(mapping.finding, mapping) for mapping in held.select_related("finding__study")),
    ]


def figure_warnings(own: Figure, others: Iterable[Figure]) -> Iterator[str]:
    """Yield what looks wrong with a figure beside others; those of the same finding do not count.

    What readers see is held against what readers see, a draft against everything but what is retired.
    """
    known = [other for other in others if other.finding != own.finding and _counts(own, other)]
    yield from _upside_down(own, known)
    siblings = [other for other in known if other.study == own.study]
    yield from _complements(own, siblings)
    yield from _sums(own, siblings)


def _counts(own: Figure, other: Figure) -> bool:
    return other.state in FOR_READERS or (own.state == "draft" and other.state == "draft")


def _upside_down(own: Figure, others: Iterable[Figure]) -> Iterator[str]:
    opposite = OPPOSITE.get(Direction(own.direction))
    for other in others:
        if other.direction == opposite and other.state in FOR_READERS and _share_most_answers(own, other):
            yield _("%(question)s: %(code)s has the other direction for some of the same answers.") % {
                "question": own.question,
                "code": other.finding,
            }


def _share_most_answers(own: Figure, other: Figure) -> bool:
    """Say whether the smaller group is mostly inside the other; another cut between two answers is no contradiction."""
    if own.percent is None or other.percent is None:
        return False
    shared = len(own.belongs & other.belongs)
    return own.question == other.question and shared * 2 > min(len(own.belongs), len(other.belongs))


def _complements(own: Figure, siblings: Iterable[Figure]) -> Iterator[str]:
    """A share worked out as 100 less another one is no second finding: the source states one of them only."""
    codes = sorted({other.finding for other in siblings if _are_complements(own, other)})
    for code in codes:
        yield _(
            "Together with %(code)s of the same study this is 100. "
            "If one was only worked out as the rest of the other, keep the printed one."
        ) % {"code": code}


def _are_complements(own: Figure, other: Figure) -> bool:
    if own.percent is None or other.percent is None or own.percent + other.percent != WHOLE:
        return False
    if own.question:
        return own.question == other.question and _share_out_the_answers(own, other)
    return other.direction == OPPOSITE.get(Direction(own.direction)) and own.population == other.population


def _share_out_the_answers(own: Figure, other: Figure) -> bool:
    """Say whether nobody can belong to both, so that one share may be the rest of the other."""
    if own.belongs & other.belongs or not _is_known(own.question):
        return False
    return _takes_one_answer(own.question) or own.belongs | other.belongs >= _options(own.question)


def _sums(own: Figure, siblings: Iterable[Figure]) -> Iterator[str]:
    """Shares of those who chose one answer each can't be more than all, nor much less where every answer is covered.

    A source's "don't know" and "no answer" are no answers here, so a few points may be missing.
    """
    if not _takes_one_answer(own.question):
        return
    parts = _parts(own, [other for other in siblings if _has_same_base(own, other)])
    total = sum((part.percent for part in parts if part.percent is not None), Decimal(0))
    margin = ROUNDED * len(parts)
    covers_all = frozenset().union(*(part.belongs for part in parts)) >= _options(own.question)
    if len(parts) > 1 and (total > WHOLE + margin or (covers_all and total < WHOLE - margin - NO_ANSWER)):
        yield _("%(question)s: the shares of %(codes)s add up to %(total)s, not to 100.") % {
            "question": own.question,
            "codes": ", ".join(part.finding for part in parts),
            "total": page_words().exact(total),
        }


def _parts(own: Figure, candidates: Iterable[Figure]) -> list[Figure]:
    """Return the figure with those that share no answer with it; none where these overlap among themselves."""
    parts = [own, *(other for other in candidates if not other.belongs & own.belongs)]
    overlap = any(one.belongs & other.belongs for one, other in combinations(parts, 2))
    return [own] if overlap else parts


def _has_same_base(own: Figure, other: Figure) -> bool:
    stated = {Qualifier.EXACT, Qualifier.ABOUT, Qualifier.FRACTION}
    same = (other.question, other.base, other.population) == (own.question, own.base, own.population)
    is_near = {own.closeness, other.closeness} <= NEAR
    return same and is_near and bool(own.belongs and other.belongs) and {own.qualifier, other.qualifier} <= stated


def _is_known(question: str) -> bool:
    return current_questionnaire().has_question(question)


def _takes_one_answer(question: str) -> bool:
    return _is_known(question) and current_questionnaire().question(question).type is QuestionType.SINGLE


def _options(question: str) -> frozenset[str]:
    return frozenset(current_questionnaire().question(question).option_codes)
