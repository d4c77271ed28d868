"""What looks wrong but may be right: an editor is asked to look again, and may then save all the same.

A figure looks wrong alone, or beside what else is known about its study or its question.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import chain, islice
from typing import Final, TypeAlias, TypeVar

from django.utils.translation import gettext as _

from assessment.questionnaire.definitions import QuestionType
from benchmarks.comparison.ladder import NEAR
from benchmarks.findings.printed_numbers import fraction_in, percent_of, whole_lower_bound
from benchmarks.findings.states import FOR_READERS, State
from benchmarks.findings.values import Condition, Direction, Qualifier
from benchmarks.models.entries import FindingEntry, question_asked
from benchmarks.models.mapping_entry import MappingEntry
from web.pages import page_words

WHOLE: Final = Decimal(100)
ROUNDED: Final = Decimal("0.5")
"""By how much a printed whole percentage may differ from the exact one."""

NO_ANSWER: Final = Decimal(15)
"""How many per cent may have said "don't know" or nothing."""

RESTS_NAMED: Final = 20
"""Nobody reads more; a file may hold thousands."""

STATED: Final = {Qualifier.EXACT, Qualifier.ABOUT, Qualifier.FRACTION}
"""Only what is stated as such can be added up."""

OPPOSITE: Final[Mapping[str, str]] = {
    Direction.HIGH_IS_MATURE: Direction.HIGH_IS_IMMATURE,
    Direction.HIGH_IS_IMMATURE: Direction.HIGH_IS_MATURE,
}

Options: TypeAlias = frozenset[str]
Key = TypeVar("Key")
Groups: TypeAlias = dict[Key, dict[Options, list["Figure"]]]
"""Figures by what they have in common, and then by the answers they count: of these there are few."""


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
    belongs: Options = frozenset()
    base: frozenset[Condition] = frozenset()
    """For whom it speaks: the conditions on other questions."""
    closeness: str = ""


def figure(finding: FindingEntry, mapping: MappingEntry | None = None) -> Figure:
    """Return the figure of a finding at one of its questions, or at none."""
    alone = Figure(
        finding=finding.code,
        study=finding.study,
        state=finding.state,
        percent=finding.percent,
        qualifier=finding.qualifier,
        direction=finding.direction,
        population=" ".join(finding.population.en.casefold().split()),
    )
    if mapping is None:
        return alone
    return replace(
        alone,
        question=mapping.question,
        belongs=frozenset(mapping.belongs),
        base=frozenset(mapping.conditions),
        closeness=mapping.closeness,
    )


class Figures:
    """Everything that is known, laid out so that a figure meets only those that can contradict it."""

    def __init__(self, figures: Iterable[Figure]) -> None:
        self._rests: Groups[tuple[str, Decimal, str]] = {}
        self._turned: Groups[tuple[str, Decimal, str, str]] = {}
        self._parts: Groups[object] = {}
        for known in figures:
            if known.percent is not None:
                _put(self._rests, (known.study, known.percent, known.question), known)
                _put(self._turned, (known.study, known.percent, known.direction, known.population), known)
            if _can_be_added(known):
                _put(self._parts, _whole_of(known), known)

    def warnings(self, own: Figure) -> Iterator[str]:
        """Yield what looks wrong with a figure beside the others; those of the same finding do not count.

        What readers see is held against what readers see, a draft against everything but what is retired.
        """
        yield from self._complements(own)
        yield from self._sums(own)

    def _complements(self, own: Figure) -> Iterator[str]:
        """A share worked out as 100 less another one is no second finding: the source states one of them only."""
        if own.percent is None:
            return
        rest = own.study, WHOLE - own.percent
        if own.question:
            at_question = self._rests.get((*rest, own.question), {}).items()
            groups = [others for belongs, others in at_question if _share_out(own, belongs)]
        else:
            # Where no question tells, direction and population do.
            turned = (*rest, OPPOSITE.get(own.direction, ""), own.population)
            groups = list(self._turned.get(turned, {}).values())
        found = (other.finding for other in chain.from_iterable(groups) if _counts(own, other))
        for code in sorted(set(islice(found, RESTS_NAMED))):
            yield _(
                "Together with %(code)s of the same study this is 100. "
                "If one was only worked out as the rest of the other, keep the printed one."
            ) % {"code": code}

    def _sums(self, own: Figure) -> Iterator[str]:
        """Shares of those who chose one answer each can't be more than all, nor much less where all are covered.

        A source's "don't know" and "no answer" are no answers here, so a few points may be missing.
        """
        question = question_asked(own.question)
        if question is None or question.type is not QuestionType.SINGLE or not _can_be_added(own):
            return
        parts = self._parts_with(own)
        total = sum((part.percent for part in parts if part.percent is not None), Decimal(0))
        margin = ROUNDED * len(parts)
        covers_all = frozenset[str]().union(*(part.belongs for part in parts)) >= set(question.option_codes)
        if len(parts) > 1 and (total > WHOLE + margin or (covers_all and total < WHOLE - margin - NO_ANSWER)):
            yield _("%(question)s: the shares of %(codes)s add up to %(total)s, not to 100.") % {
                "question": own.question,
                "codes": ", ".join(part.finding for part in parts),
                "total": page_words().exact(total),
            }

    def _parts_with(self, own: Figure) -> list[Figure]:
        """Return the figure with those that share no answer with it; none where these overlap among themselves."""
        parts, covered = [own], frozenset[str]()
        for belongs, others in self._parts.get(_whole_of(own), {}).items():
            for other in others if not belongs & own.belongs else ():
                if not _counts(own, other):
                    continue
                if belongs & covered:
                    return [own]
                covered |= belongs
                parts.append(other)
        return parts


def finding_warnings(finding: FindingEntry, known: Figures) -> Iterator[str]:
    """Yield what looks wrong with a finding alone, and with its figure beside those that are known."""
    if finding.percent is not None:
        yield from _percent_warnings(finding, finding.percent)
    if finding.sample_size is None and finding.sample_size_at_least is None:
        printed = finding.sample_size_printed.as_dict().items()
        bounds = ((words, whole_lower_bound(words, language)) for language, words in printed)
        for words, bound in [found for found in bounds if found[1]][:1]:
            message = _("The sample is printed as “%(printed)s”: is %(bound)d the lower bound?")
            yield message % {"printed": words, "bound": bound}
    yield from known.warnings(figure(finding))


def mapping_warnings(mapping: MappingEntry, known: Figures) -> Iterator[str]:
    """Yield what looks wrong with a figure at a question, beside others."""
    finding = mapping.finding
    if finding is None or not mapping.belongs or not mapping.in_use:
        return
    yield from known.warnings(figure(finding, mapping))


def _percent_warnings(finding: FindingEntry, percent: Decimal) -> Iterator[str]:
    if 0 < percent < 1:
        yield _("%(percent)s is less than one per cent. Was %(hundredfold)s meant?") % {
            "percent": page_words().exact(percent),
            "hundredfold": page_words().exact(percent * 100),
        }
    if finding.qualifier != Qualifier.FRACTION:
        return
    for language, words in finding.share_words.as_dict().items():
        fraction = fraction_in(words, language)
        if fraction and abs(percent - percent_of(fraction)) > ROUNDED:
            yield _("“%(words)s” is %(percent)s per cent, not %(given)s.") % {
                "words": words,
                "percent": page_words().exact(percent_of(fraction)),
                "given": page_words().exact(percent),
            }


def _put(groups: Groups[Key], key: Key, known: Figure) -> None:
    groups.setdefault(key, {}).setdefault(known.belongs, []).append(known)


def _counts(own: Figure, other: Figure) -> bool:
    is_seen = other.state in FOR_READERS or State.DRAFT == own.state == other.state
    return is_seen and other.finding != own.finding


def _can_be_added(known: Figure) -> bool:
    return bool(known.belongs) and known.closeness in NEAR and known.qualifier in STATED


def _whole_of(part: Figure) -> object:
    """Return what shares must have in common to be parts of one whole."""
    return part.study, part.question, part.base, part.population


def _share_out(own: Figure, belongs: Options) -> bool:
    """Say whether nobody can belong to both, so that one share may be the rest of the other."""
    question = question_asked(own.question)
    if question is None or own.belongs & belongs:
        return False
    return question.type is QuestionType.SINGLE or own.belongs | belongs >= set(question.option_codes)
