"""The summary: scores as formulas over the answers, the charts, and the next steps.

The formulas follow ``assessment/scoring/README.md``; ``row`` counts from 0.
"""

from collections.abc import Mapping
from fractions import Fraction
from functools import cache
from typing import Final

from xlsxwriter.utility import xl_range
from xlsxwriter.worksheet import Worksheet

from assessment.questionnaire.definitions import MAX_POINTS
from language.words import Words
from reports.exporters.xlsx.charts import score_chart, share_chart
from reports.exporters.xlsx.comparison_sheet import closest_figures
from reports.exporters.xlsx.page import (
    Column,
    cell_text,
    literal,
    set_height,
    set_up_print,
    set_widths,
    write_headings,
    write_title,
)
from reports.exporters.xlsx.plan import AnswerColumn, Book, CodebookColumn, Plan, address, cell, stretch
from reports.exporters.xlsx.plan import SummaryColumn as At
from reports.report.scores import ScoreView
from reports.report.values import DimensionView

TABLE_ROW: Final = 6
FIRST_SCORE: Final = TABLE_ROW + 1
CHART_ROWS: Final = 22

NOISE: Final = "0.000000001"
"""Added before rounding: as a binary fraction, a mean such as 52.5 may be a hair too small."""

Formulas = dict[int, str]
"""Formulas of one row, by column."""
Cached = Mapping[int, float | str]
"""Values of one row on completion, by column, for programs that do not calculate."""


def write_summary(sheet: Worksheet, book: Book) -> None:
    """Write title, scores, charts and next steps."""
    _, report, formats, columns = book.words.gettext, book.report, book.formats, _columns(book.words)
    version = _("Questionnaire %(version)s") % {"version": report.questionnaire_version}
    facts = [report.completed_text, version, report.edition_text]
    hint = _("Scores, levels and charts follow the sheet “%(sheet)s”: change an answer there and look here again.")
    made_up = _("This company does not exist; its answers are made up.") if report.made_up else ""
    write_title(sheet, report.questionnaire_title, formats)
    sheet.set_row(1, 20)
    sheet.write_string(1, 0, cell_text(report.subtitle), formats.subtitle)
    sheet.write_string(2, 0, cell_text(" · ".join(facts)), formats.quiet)
    sheet.write_string(3, 0, cell_text(hint % {"sheet": book.plan.sheets.answers}), formats.quiet)
    sheet.write_string(4, 0, cell_text(" ".join(text for text in (made_up, report.partial_text) if text)), formats.mark)
    write_headings(sheet, TABLE_ROW, columns, formats)
    _write_scores(sheet, book)
    chart_row = FIRST_SCORE + len(report.dimensions) + 3
    _insert_charts(sheet, book, chart_row)
    last = _write_steps(sheet, book, chart_row + CHART_ROWS)
    set_widths(sheet, columns)
    set_up_print(sheet)
    sheet.print_area(0, 0, last, At.MEANING)


@cache
def _columns(words: Words) -> tuple[Column, ...]:
    _ = words.gettext
    return (
        Column(_("Area"), 28),
        Column(_("Score"), 11, is_number=True),
        Column(_("Level"), 17),
        Column(_("Worst case"), 15, is_number=True),
        Column(_("Best case"), 11, is_number=True),
        Column(_("Questions answered"), 14, is_number=True),
        Column(_("Questions that apply"), 13, is_number=True),
        Column(_("Coverage"), 13, is_number=True),
        Column(_("What it means"), 76),
        Column("", 3),
        Column(_("Exact score"), 11, is_number=True),
        Column(_("Exact worst case"), 15, is_number=True),
        Column(_("Exact best case"), 11, is_number=True),
        Column(_("Chart: certain"), 11, is_number=True),
        Column(_("Chart: open"), 11, is_number=True),
        Column(_("Chart: score"), 11, is_number=True),
    )


def _write_scores(sheet: Worksheet, book: Book) -> None:
    """Write dimensions and overall score, and below a line that appears only when entries contradict themselves."""
    _, plan, report = book.words.gettext, book.plan, book.report
    ranges = [_exact_range(dimension) for dimension in report.dimensions]
    for row, (dimension, span) in enumerate(zip(report.dimensions, ranges, strict=True), start=FIRST_SCORE):
        formulas = _dimension_formulas(dimension.code, row, plan)
        _name_score(sheet, book, row, dimension.score)
        _write_score(sheet, book, row, formulas, _cached_values(dimension.score, span))
    row = FIRST_SCORE + len(ranges)
    mean = tuple(sum(ends, Fraction(0)) / len(ranges) for ends in zip(*ranges, strict=True))
    _name_score(sheet, book, row, report.overall)
    _write_score(sheet, book, row, _overall_formulas(FIRST_SCORE, row), _cached_values(report.overall, mean))
    first = plan.answers[report.questions[0].code].row
    states = stretch(plan.sheets.answers, first, plan.profile_row - 1, AnswerColumn.STATE)
    count = f"COUNTIF({states},{literal(plan.states.check)})"
    text = _("Entries to check on the sheet of answers:") + " "
    sheet.write_formula(row + 1, At.AREA, f'=IF({count}=0,"",{literal(text)}&{count})', book.formats.mark, "")


def _name_score(sheet: Worksheet, book: Book, row: int, score: ScoreView) -> None:
    """Write the name, and define it for use in other sheets and workbooks."""
    sheet.write_string(row, At.AREA, cell_text(score.name), book.formats.bold)
    book.workbook.define_name(f"score_{score.code}", "=" + address(book.plan.sheets.summary, row, At.SCORE))


def _write_score(sheet: Worksheet, book: Book, row: int, formulas: Formulas, cached: Cached) -> None:
    formats = book.formats
    set_height(sheet, row, _columns(book.words), {At.MEANING: str(cached[At.MEANING])})
    looks = {
        At.SCORE: formats.bold_number,
        At.LEVEL: formats.text,
        At.MEANING: formats.text,
        At.COVERAGE: formats.whole_share,
        At.EXACT: formats.exact,
        At.EXACT_LOW: formats.exact,
        At.EXACT_HIGH: formats.exact,
    }
    for column, formula in (formulas | _derived_formulas(row, book.plan)).items():
        sheet.write_formula(row, column, formula, looks.get(column, formats.number), cached[column])
    sheet.conditional_format(row, At.DOT, row, At.DOT, {"type": "errors", "format": formats.hidden_error})


def _cached_values(score: ScoreView, span: tuple[Fraction, ...]) -> Cached:
    level = score.level
    return {
        At.SCORE: "" if score.score is None else score.score,
        At.LEVEL: cell_text(level.name) if level else "",
        At.LOW: score.low,
        At.HIGH: score.high,
        At.ANSWERED: score.answered,
        At.ASKED: score.asked,
        At.COVERAGE: float(score.coverage),
        At.MEANING: cell_text(level.description) if level else "",
        At.EXACT: "" if score.exact is None else float(score.exact),
        At.EXACT_LOW: float(span[0]),
        At.EXACT_HIGH: float(span[1]),
        At.CERTAIN: score.low,
        At.OPEN: score.high - score.low,
        At.DOT: "#N/A" if score.score is None else score.score,
    }


def _exact_range(dimension: DimensionView) -> tuple[Fraction, Fraction]:
    """Return the worst and the best case of a dimension before rounding, as its formulas give them."""
    applicable = [question for question in dimension.questions if question.status != "not_applicable"]
    weight = sum(question.weight for question in applicable)
    if not weight:
        return Fraction(0), Fraction(100)
    reached = sum(question.weight * (question.points or 0) for question in applicable)
    still_open = sum(question.weight for question in applicable if question.points is None)
    worst = Fraction(100 * reached, MAX_POINTS * weight)
    return worst, worst + Fraction(100 * still_open, weight)


def _dimension_formulas(code: str, row: int, plan: Plan) -> Formulas:
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


def _overall_formulas(first: int, row: int) -> Formulas:
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


def _derived_formulas(row: int, plan: Plan) -> Formulas:
    """Return what follows from counts and exact values: rounding, level, coverage, and the parts of the chart."""
    answered, asked, exact = cell(row, At.ANSWERED), cell(row, At.ASKED), cell(row, At.EXACT)
    score, low, high = cell(row, At.SCORE), cell(row, At.LOW), cell(row, At.HIGH)
    level = f"MATCH({score},{plan.level_range(CodebookColumn.WEIGHT)},1)"
    return {
        At.SCORE: f'=IF({exact}="","",ROUND({exact}+{NOISE},0))',
        At.LEVEL: f'=IF({score}="","",INDEX({plan.level_range(CodebookColumn.AREA)},{level}))',
        At.LOW: f"=ROUND({cell(row, At.EXACT_LOW)}+{NOISE},0)",
        At.HIGH: f"=ROUND({cell(row, At.EXACT_HIGH)}+{NOISE},0)",
        At.COVERAGE: f"=IF({asked}=0,0,{answered}/{asked})",
        At.MEANING: f'=IF({score}="","",INDEX({plan.level_range(CodebookColumn.OPTION)},{level}))',
        At.CERTAIN: f"={low}",
        At.OPEN: f"={high}-{low}",
        At.DOT: f'=IF({score}="",NA(),{score})',
    }


def _insert_charts(sheet: Worksheet, book: Book, row: int) -> None:
    _ = book.words.gettext
    scores = score_chart(book, FIRST_SCORE)
    scores.set_size({"width": 700, "height": 420})
    no_score = _("no score")
    scored = [(dimension.name, dimension.score.score) for dimension in book.report.dimensions]
    told = ", ".join(f"{name} {no_score if score is None else score}" for name, score in scored)
    alternative = _("Chart of the scores on completion: %(scores)s.") % {"scores": told}
    sheet.insert_chart(row, At.AREA, scores, {"description": alternative, "object_position": 1})
    figures = len(closest_figures(book.report))
    if figures:
        shares = share_chart(book, figures)
        shares.set_size({"width": 640, "height": 420})
        alternative = _("Chart of the shares; the same figures are on the sheet “%(sheet)s”.")
        options = {"description": alternative % {"sheet": book.plan.sheets.comparison}, "object_position": 1}
        sheet.insert_chart(row, At.COVERAGE, shares, options)


def _write_steps(sheet: Worksheet, book: Book, row: int) -> int:
    """Write all next steps below a heading; return the last row."""
    _, formats = book.words.gettext, book.formats
    sheet.write_string(row, At.AREA, _("Next steps, as on completion"), formats.heading)
    sheet.write_string(row + 1, At.AREA, cell_text(book.report.priority_rule), formats.quiet)
    head = row + 2
    titles = {
        At.AREA: _("Question"),
        At.SCORE: _("Priority"),
        At.LEVEL: _("Area"),
        At.LOW: _("Gain in the total"),
        At.HIGH: _("What one more point changes"),
        At.MEANING: _("Next step"),
    }
    sheet.set_row(head, 30)
    for column in range(At.MEANING + 1):
        look = formats.head_number if column in {At.SCORE, At.LOW} else formats.head
        sheet.write_string(head, column, titles.get(column, ""), look)
    sheet.merge_range(head, At.HIGH, head, At.COVERAGE, titles[At.HIGH], formats.head)
    for place, step in enumerate(book.report.next_steps, start=head + 1):
        set_height(sheet, place, _columns(book.words), {At.AREA: step.title, At.MEANING: step.text})
        sheet.write_string(place, At.AREA, cell_text(step.title), formats.bold)
        sheet.write_number(place, At.SCORE, step.priority, formats.number)
        sheet.write_string(place, At.LEVEL, cell_text(step.dimension_name), formats.text)
        sheet.write_number(place, At.LOW, float(step.gain), formats.gain)
        sheet.merge_range(place, At.HIGH, place, At.COVERAGE, cell_text(step.what_if), formats.text)
        sheet.write_string(place, At.MEANING, cell_text(step.text), formats.text)
    return head + len(book.report.next_steps)
