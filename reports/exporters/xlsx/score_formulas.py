"""The formulas of the table of scores, following ``assessment/scoring/README.md``; ``row`` counts from 0."""

from typing import Final

from xlsxwriter.utility import xl_range, xl_rowcol_to_cell

from reports.exporters.xlsx.plan import AnswerColumn, CodebookColumn, Plan, stretch
from reports.exporters.xlsx.plan import SummaryColumn as At

Formulas = dict[int, str]
"""Formulas of one row, by column."""

NOISE: Final = "0.000000001"
"""Added before rounding: as a binary fraction, a mean such as 52.5 may be a hair too small."""


def dimension_formulas(code: str, row: int, plan: Plan) -> Formulas:
    """Return counts and exact values of a dimension; below half coverage it has a range but no score."""
    first, last = plan.dimensions[code]
    reached, counted, applicable = (
        stretch(plan.sheets.answers, first, last, column)
        for column in (AnswerColumn.REACHED, AnswerColumn.COUNTED, AnswerColumn.APPLICABLE)
    )
    answered, asked = cell(row, At.ANSWERED), cell(row, At.ASKED)
    best = f"SUM({reached})+SUM({applicable})-SUM({counted})"
    return {
        At.ANSWERED: f'=COUNTIF({counted},">0")',
        At.ASKED: f'=COUNTIF({applicable},">0")',
        At.EXACT: f'=IF(OR({answered}=0,2*{answered}<{asked}),"",100*SUM({reached})/SUM({counted}))',
        At.EXACT_LOW: f"=IF({asked}=0,0,100*SUM({reached})/SUM({applicable}))",
        At.EXACT_HIGH: f"=IF({asked}=0,100,100*({best})/SUM({applicable}))",
    }


def overall_formulas(first: int, row: int) -> Formulas:
    """Return the mean of the dimensions from ``first`` to the row above; no score unless each of them has one."""
    count = row - first
    above = {column: xl_range(first, column, row - 1, column) for column in range(At.EXACT_HIGH + 1)}
    return {
        At.ANSWERED: f"=SUM({above[At.ANSWERED]})",
        At.ASKED: f"=SUM({above[At.ASKED]})",
        At.EXACT: f'=IF(COUNT({above[At.EXACT]})={count},SUM({above[At.EXACT]})/{count},"")',
        At.EXACT_LOW: f"=SUM({above[At.EXACT_LOW]})/{count}",
        At.EXACT_HIGH: f"=SUM({above[At.EXACT_HIGH]})/{count}",
    }


def derived_formulas(row: int, plan: Plan) -> Formulas:
    """Return what follows from counts and exact values: rounding, level, coverage, and the parts of the chart."""
    answered, asked, exact = cell(row, At.ANSWERED), cell(row, At.ASKED), cell(row, At.EXACT)
    score, low, high = cell(row, At.SCORE), cell(row, At.LOW), cell(row, At.HIGH)
    return {
        At.SCORE: f'=IF({exact}="","",{_rounded(exact)})',
        At.LEVEL: _level(score, CodebookColumn.AREA, plan),
        At.LOW: f"={_rounded(cell(row, At.EXACT_LOW))}",
        At.HIGH: f"={_rounded(cell(row, At.EXACT_HIGH))}",
        At.COVERAGE: f"=IF({asked}=0,0,{answered}/{asked})",
        At.MEANING: _level(score, CodebookColumn.OPTION, plan),
        At.CERTAIN: f"={low}",
        At.OPEN: f"={high}-{low}",
        At.DOT: f'=IF({score}="",NA(),{score})',
    }


def cell(row: int, column: int) -> str:
    """Return the address of a cell on the same sheet."""
    address: str = xl_rowcol_to_cell(row, column)
    return address


def _rounded(value: str) -> str:
    return f"ROUND({value}+{NOISE},0)"


def _level(score: str, column: int, plan: Plan) -> str:
    """Return the formula that reads name or meaning of the level off the rounded score."""
    thresholds = plan.level_range(CodebookColumn.WEIGHT)
    return f'=IF({score}="","",INDEX({plan.level_range(column)},MATCH({score},{thresholds},1)))'
