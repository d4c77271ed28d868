"""What an editor may want to look at: row by row, and pairs of findings that do not go together."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import combinations

from assessment.questionnaire.definitions import Question, Questionnaire
from benchmarks.admin.snapshot import FindingSnapshot, RowSnapshot
from benchmarks.comparison.conflicts import contradicts, points_between
from benchmarks.findings.values import Checked, Closeness, MappedFinding, QuestionMapping, is_old
from benchmarks.models import State
from benchmarks.models.entries import same_words


@dataclass(frozen=True, slots=True)
class Pair:
    """Two findings, and by how many points they lie apart; ``question`` is "" where they meet at none."""

    one: FindingSnapshot
    other: FindingSnapshot
    question: str = ""
    points_apart: Decimal = Decimal(0)


def waiting(rows: Iterable[RowSnapshot]) -> list[RowSnapshot]:
    """Return what one person proposed and a second one has not approved yet."""
    return [row for row in rows if row.state == State.PROPOSED]


def drafts(rows: Iterable[RowSnapshot]) -> list[RowSnapshot]:
    """Return what nobody published or proposed yet."""
    return [row for row in rows if row.state == State.DRAFT]


def half_translated(rows: Iterable[RowSnapshot]) -> list[RowSnapshot]:
    """Return what says something in one language only."""
    return [row for row in rows if row.half and row.state != State.RETIRED]


def unmapped(findings: Iterable[FindingSnapshot]) -> list[FindingSnapshot]:
    """Return the figures that are held against no question; what readers get comes first."""
    found = [row for row in findings if row.is_alive and row.is_figure and not row.value.mappings]
    return sorted(found, key=lambda row: not row.is_read)


def unchecked(findings: Iterable[FindingSnapshot]) -> list[FindingSnapshot]:
    """Return what was not read in the study itself; what was read nowhere, and among it what readers get, first."""
    found = [row for row in findings if row.is_alive and row.value.checked is not Checked.ORIGINAL]
    return sorted(found, key=lambda row: (row.value.checked is not Checked.NO, not row.is_read))


def old(findings: Iterable[FindingSnapshot], today: date) -> list[FindingSnapshot]:
    """Return the published figures that are more than ten years old, the oldest first."""
    found = [row for row in findings if row.is_read and row.is_figure and is_old(row.study.value, today)]
    return sorted(found, key=lambda row: row.study.value.year or 0)


def without_figure(questionnaire: Questionnaire, findings: Iterable[FindingSnapshot]) -> list[Question]:
    """Return the questions beside which a result shows no figure, in the order of the questionnaire."""
    figures = _figures(row for row in findings if row.is_read)
    held = {mapping.question for _row, mapping in figures if mapping.closeness is not Closeness.STATEMENT}
    return [question for question in questionnaire.questions if question.code not in held]


def conflicts(findings: Iterable[FindingSnapshot]) -> list[Pair]:
    """Return the pairs of published figures that contradict each other, the widest apart first.

    The rule is that of every result (README.md of :mod:`benchmarks.comparison`, part 8). Whether the populations are
    the same in other words only an editor can tell.
    """
    figures = _figures(row for row in findings if row.is_read)
    held = [(row, MappedFinding(row.value, mapping)) for row, mapping in figures]
    pairs = [
        Pair(one, other, here.mapping.question, points_between(one.value, other.value))
        for (one, here), (other, there) in combinations(held, 2)
        if contradicts(here, there)
    ]
    return sorted(pairs, key=lambda pair: -pair.points_apart)


def duplicates(findings: Iterable[FindingSnapshot]) -> list[Pair]:
    """Return the pairs that say the same words, or the same figure of one publisher's year at the same answers.

    The same sentence with another figure, or of another year, says something else.
    """
    alive = [row for row in findings if row.is_alive]
    groups: dict[Hashable, dict[int, FindingSnapshot]] = defaultdict(dict)
    for row in alive:
        for language, statement in row.value.statement.as_dict().items():
            if words := same_words(statement):
                groups[language, words, row.value.percent, row.study.value.year][row.key] = row
    for row, held in _figures(alive):
        study = row.study.value
        if study.year is not None:
            mark = (study.publisher, study.year, row.value.percent, held.question, frozenset(held.belongs))
            groups[mark][row.key] = row
    twins = (pair for rows in groups.values() for pair in combinations(rows.values(), 2))
    return list({(one.key, other.key): Pair(one, other) for one, other in twins}.values())


def _figures(findings: Iterable[FindingSnapshot]) -> Iterator[tuple[FindingSnapshot, QuestionMapping]]:
    """Yield every figure with each question it is held against."""
    return ((row, held) for row in findings if row.is_figure for held in row.value.mappings)
