"""The summary: scores as formulas over the answers, the charts, and the next steps."""

from collections.abc import Mapping
from fractions import Fraction
from functools import cache
from typing import Final

from xlsxwriter.worksheet import Worksheet

from assessment.questionnaire.definitions import MAX_POINTS
from language.words import Words
from reports.exporters.xlsx.book import Book
from reports.exporters.xlsx.charts import score_chart, share_chart
from reports.exporters.xlsx.comparison_sheet import figure_count
from reports.exporters.xlsx.page import Column, set_height, set_up_print, set_widths, write_headings, write_title
from reports.exporters.xlsx.plan import AnswerColumn, address, stretch
from reports.exporters.xlsx.plan import SummaryColumn as At
from reports.exporters.xlsx.score_formulas import Formulas, derived_formulas, dimension_formulas, overall_formulas
from reports.exporters.xlsx.text import cell_text, literal
from reports.report.values import DimensionView, NextStepView, ScoreView

TABLE_ROW: Final = 6
FIRST_SCORE: Final = TABLE_ROW + 1
CHART_ROWS: Final = 22

Cached = Mapping[int, float | str]
"""Values of one row on completion, by column, for programs that do not calculate."""


def write_summary(sheet: Worksheet, book: Book) -> None:
    """Write title, scores, charts and next steps."""
    columns = _columns(book.words)
    _write_title(sheet, book)
    write_headings(sheet, TABLE_ROW, columns, book.formats)
    _write_scores(sheet, book)
    overall_row = FIRST_SCORE + len(book.report.dimensions)
    _write_check(sheet, book, overall_row + 1)
    chart_row = overall_row + 3
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


def _write_title(sheet: Worksheet, book: Book) -> None:
    _, report, formats = book.words.gettext, book.report, book.formats
    version = _("Questionnaire %(version)s") % {"version": report.questionnaire_version}
    facts = [report.completed_text, version, report.edition_text]
    hint = _("Scores, levels and charts follow the sheet “%(sheet)s”: change an answer there and look here again.")
    made_up = _("This company does not exist; its answers are made up.") if report.made_up else ""
    partial = report.partial_text if report.partial else ""
    write_title(sheet, report.questionnaire_title, formats)
    sheet.set_row(1, 20)
    sheet.write_string(1, 0, cell_text(report.subtitle), formats.subtitle)
    sheet.write_string(2, 0, cell_text(" · ".join(facts)), formats.quiet)
    sheet.write_string(3, 0, cell_text(hint % {"sheet": book.plan.sheets.answers}), formats.quiet)
    sheet.write_string(4, 0, cell_text(" ".join(text for text in (made_up, partial) if text)), formats.mark)


def _write_scores(sheet: Worksheet, book: Book) -> None:
    """Write the dimensions and, below them, the overall score."""
    ranges = [_exact_range(dimension) for dimension in book.report.dimensions]
    for row, (dimension, span) in enumerate(zip(book.report.dimensions, ranges, strict=True), start=FIRST_SCORE):
        formulas = dimension_formulas(dimension.code, row, book.plan)
        _name_score(sheet, book, row, dimension.score)
        _write_score(sheet, book, row, formulas, _cached_values(dimension.score, span))
    row = FIRST_SCORE + len(ranges)
    mean = tuple(sum(ends, Fraction(0)) / len(ranges) for ends in zip(*ranges, strict=True))
    _name_score(sheet, book, row, book.report.overall)
    _write_score(sheet, book, row, overall_formulas(FIRST_SCORE, row), _cached_values(book.report.overall, mean))


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
    for column, formula in (formulas | derived_formulas(row, book.plan)).items():
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


def _write_check(sheet: Worksheet, book: Book, row: int) -> None:
    """Write a line that appears only when entries contradict themselves."""
    _, plan = book.words.gettext, book.plan
    first = plan.answers[book.report.questions[0].code].row
    states = stretch(plan.sheets.answers, first, plan.profile_row - 1, AnswerColumn.STATE)
    count = f"COUNTIF({states},{literal(plan.states.check)})"
    text = _("Entries to check on the sheet of answers:") + " "
    sheet.write_formula(row, At.AREA, f'=IF({count}=0,"",{literal(text)}&{count})', book.formats.mark, "")


def _insert_charts(sheet: Worksheet, book: Book, row: int) -> None:
    _ = book.words.gettext
    scores = score_chart(book, FIRST_SCORE)
    scores.set_size({"width": 700, "height": 420})
    told = ", ".join(f"{dimension.name} {_told(dimension.score, book.words)}" for dimension in book.report.dimensions)
    alternative = _("Chart of the scores on completion: %(scores)s.") % {"scores": told}
    sheet.insert_chart(row, At.AREA, scores, {"description": alternative, "object_position": 1})
    if figure_count(book.report):
        shares = share_chart(book)
        shares.set_size({"width": 640, "height": 420})
        alternative = _("Chart of the shares; the same figures are on the sheet “%(sheet)s”.")
        options = {"description": alternative % {"sheet": book.plan.sheets.comparison}, "object_position": 1}
        sheet.insert_chart(row, At.COVERAGE, shares, options)


def _told(score: ScoreView, words: Words) -> str:
    _ = words.gettext
    return _("no score") if score.score is None else str(score.score)


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
        _write_step(sheet, book, place, step)
    return head + len(book.report.next_steps)


def _write_step(sheet: Worksheet, book: Book, row: int, step: NextStepView) -> None:
    formats = book.formats
    set_height(sheet, row, _columns(book.words), {At.AREA: step.title, At.MEANING: step.text})
    sheet.write_string(row, At.AREA, cell_text(step.title), formats.bold)
    sheet.write_number(row, At.SCORE, step.priority, formats.number)
    sheet.write_string(row, At.LEVEL, cell_text(step.dimension_name), formats.text)
    sheet.write_number(row, At.LOW, float(step.gain), formats.gain)
    sheet.merge_range(row, At.HIGH, row, At.COVERAGE, cell_text(step.what_if), formats.text)
    sheet.write_string(row, At.MEANING, cell_text(step.text), formats.text)
