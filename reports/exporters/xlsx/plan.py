"""Where everything stands in the workbook, settled before anything is written, so that formulas can point ahead.

With it goes what every sheet needs to be written: the looks, the words, and what the workbook calls an answer's state.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_range_abs, xl_rowcol_to_cell

from language.words import Words
from reports.exporters.xlsx.formats import Formats
from reports.report.comparisons import ComparisonView
from reports.report.scores import LevelView, SentenceView
from reports.report.values import Report

HEAD_ROW: Final = 3
"""The row of the headings on every sheet but the first, below title and explanation (counted from 0)."""
FIRST_ROW: Final = HEAD_ROW + 1
GAP_TITLE_AND_HEAD: Final = 3
"""Rows between two tables of one sheet."""


class AnswerColumn:
    """Columns of the sheet of answers; ``TOLD`` holds the answer on one line, for the comparison."""

    AREA, QUESTION, TEXT, ANSWER, STATE, POINTS, WEIGHT, REACHED, COUNTED, APPLICABLE, NOTE, CODE, TOLD = range(13)


class CodebookColumn:
    """Columns of the codebook."""

    AREA, CODE, QUESTION, TYPE, WEIGHT, OPTION_CODE, OPTION, POINTS, GROUP, BASE, MOST = range(11)


class SummaryColumn:
    """Columns of the table of scores; those from ``EXACT`` on serve the calculation and the chart."""

    AREA, SCORE, LEVEL, LOW, HIGH, ANSWERED, ASKED, COVERAGE, MEANING, GAP = range(10)
    EXACT, EXACT_LOW, EXACT_HIGH, CHART_NAME, CERTAIN, TO_SCORE, OPEN = range(10, 17)


class ComparisonColumn:
    """Columns of the comparison; from ``RUNG`` on they hold what its formulas choose from."""

    QUESTION, STATEMENT, SHARE, PERCENT, LOW, HIGH, LEADS, BELONGS, SIDE, COMMON, FOR_YOU = range(11)
    STUDY, SAMPLE, YEAR, POPULATION, KIND, CLOSENESS, CAUTION, SOURCE, CODE = range(11, 20)
    RUNG, SHARE_IS, IF_BELONGS, IF_NOT, IF_MATURE, IF_LESS = range(20, 26)


class SumColumn:
    """Columns of what the comparisons add up to; ``BELOW`` belongs to the table of the dimensions."""

    AREA, QUESTION, STUDY, SHARE, RUNG, POINTS, COUNTS, MATURE, EXPECTED, LEAST, MOST, YEAR = range(12)
    BELOW = EXPECTED


@dataclass(frozen=True, slots=True)
class Sheets:
    """The names of the sheets."""

    summary: str
    answers: str
    ladders: str
    comparison: str
    in_sum: str
    codebook: str


@dataclass(frozen=True, slots=True)
class States:
    """What the workbook calls the five states of an answer; formulas write these words and look for them.

    ``check`` marks an entry that contradicts itself or is no option; it counts as not answered.
    """

    answered: str
    dont_know: str
    not_applicable: str
    unanswered: str
    check: str

    def of(self, status: str) -> str:
        """Return the word for a status code of the report."""
        word: str = getattr(self, status)
        return word


@dataclass(frozen=True, slots=True)
class CodebookRows:
    """The rows of one question in the codebook: its options, then "don't know" and, if allowed, "not applicable"."""

    first: int
    options: Mapping[str, int]
    dont_know: int
    not_applicable: int | None

    @property
    def last_option(self) -> int:
        return self.dont_know - 1

    @property
    def last(self) -> int:
        return self.dont_know if self.not_applicable is None else self.not_applicable


@dataclass(frozen=True, slots=True)
class AnswerRows:
    """The row of one question on the sheet of answers; a multiple choice has a row for each option below it."""

    row: int
    options: Mapping[str, int]

    @property
    def last(self) -> int:
        return max(self.options.values(), default=self.row)


@dataclass(frozen=True, slots=True)
class TypicalRow:
    """The row of one sentence on what is typical of a level: in one dimension, or ``overall``."""

    row: int
    scope: str
    area: str
    level: LevelView
    sentence: SentenceView


@dataclass(frozen=True, slots=True)
class Plan:
    """All positions, by question and dimension code, and the names that stand in formulas."""

    sheets: Sheets
    states: States
    codebook: Mapping[str, CodebookRows]
    answers: Mapping[str, AnswerRows]
    dimensions: Mapping[str, tuple[int, int]]
    profile_row: int
    levels_row: int
    level_count: int
    typical: tuple[TypicalRow, ...]
    comparisons: Mapping[ComparisonView, int]

    def codebook_cell(self, row: int, column: int) -> str:
        """Return the absolute address of a cell of the codebook."""
        return address(self.sheets.codebook, row, column)

    def codebook_range(self, first: int, last: int, column: int) -> str:
        """Return the absolute address of a stretch of one codebook column."""
        return stretch(self.sheets.codebook, first, last, column)

    def answers_cell(self, row: int, column: int) -> str:
        """Return the absolute address of a cell of the sheet of answers."""
        return address(self.sheets.answers, row, column)

    def comparison_cell(self, view: ComparisonView, column: int) -> str:
        """Return the absolute address of a cell of the row of a comparison."""
        return address(self.sheets.comparison, self.comparisons[view], column)

    def level_range(self, column: int) -> str:
        """Return the absolute address of one column of the table of levels."""
        return self.codebook_range(self.levels_row, self.levels_row + self.level_count - 1, column)


@dataclass(frozen=True, slots=True)
class Book:
    """A workbook in the making: what it shows, where things stand, how they look, and in which words."""

    workbook: Workbook
    report: Report
    plan: Plan
    formats: Formats
    words: Words


def cell(row: int, column: int) -> str:
    """Return the address of a cell on the same sheet."""
    place: str = xl_rowcol_to_cell(row, column)
    return place


def address(sheet: str, row: int, column: int) -> str:
    """Return the absolute address of a cell, with its sheet."""
    return f"'{sheet}'!{xl_rowcol_to_cell(row, column, row_abs=True, col_abs=True)}"


def stretch(sheet: str, first: int, last: int, column: int) -> str:
    """Return the absolute address of a stretch of one column, with its sheet."""
    return f"'{sheet}'!{xl_range_abs(first, column, last, column)}"


def plan_for(report: Report, words: Words) -> Plan:
    """Settle every position for a report."""
    _ = words.gettext
    codebook, levels_row = _codebook_rows(report)
    answers, profile_row = _answer_rows(report)
    # The figure to read first at each question, then the other figures that apply, then what is said in words.
    compared = sorted(report.comparisons, key=lambda view: (not view.leads, view.percent is None or not view.applies))
    return Plan(
        sheets=Sheets(
            summary=_("Summary"),
            answers=words.pgettext("sheet", "Answers"),
            ladders=words.pgettext("sheet", "Ladders"),
            comparison=words.pgettext("sheet", "Comparison"),
            in_sum=words.pgettext("sheet", "In sum"),
            codebook=words.pgettext("sheet", "Codebook"),
        ),
        states=States(
            answered=_("Answered"),
            dont_know=_("Don’t know"),
            not_applicable=_("Not applicable"),
            unanswered=_("Not answered"),
            check=_("Please check"),
        ),
        codebook=codebook,
        answers=answers,
        dimensions={
            dimension.code: (answers[dimension.questions[0].code].row, answers[dimension.questions[-1].code].last)
            for dimension in report.dimensions
        },
        profile_row=profile_row,
        levels_row=levels_row,
        level_count=len(report.levels),
        typical=tuple(_typical_rows(report, levels_row + len(report.levels) + GAP_TITLE_AND_HEAD)),
        comparisons={view: row for row, view in enumerate(compared, start=FIRST_ROW)},
    )


def _codebook_rows(report: Report) -> tuple[dict[str, CodebookRows], int]:
    """Return the rows of every question and the first row of the table of levels below them."""
    rows: dict[str, CodebookRows] = {}
    row = FIRST_ROW
    for question in report.questions:
        options = {option.code: row + place for place, option in enumerate(question.options)}
        dont_know = row + len(options)
        not_applicable = dont_know + 1 if question.allow_not_applicable else None
        rows[question.code] = CodebookRows(row, options, dont_know, not_applicable)
        row = rows[question.code].last + 1
    return rows, row + GAP_TITLE_AND_HEAD


def _answer_rows(report: Report) -> tuple[dict[str, AnswerRows], int]:
    """Return the rows of every question and the first row of the context questions below them."""
    rows: dict[str, AnswerRows] = {}
    row = FIRST_ROW
    for question in report.questions:
        below = question.options if question.rule else ()
        options = {option.code: row + 1 + place for place, option in enumerate(below)}
        rows[question.code] = AnswerRows(row, options)
        row = rows[question.code].last + 1
    return rows, row


def _typical_rows(report: Report, first: int) -> Iterator[TypicalRow]:
    """Yield a row for every sentence on what is typical of a level: those of the dimensions, then the overall ones."""
    scopes = [(each.code, each.name, each.readings) for each in report.dimensions]
    scopes.append((report.overall.code, report.overall.name, {level.code: level.typical for level in report.levels}))
    told = [
        (code, name, level, sentence)
        for code, name, readings in scopes
        for level in report.levels
        for sentence in readings[level.code]
    ]
    for row, each in enumerate(told, start=first):
        yield TypicalRow(row, *each)
