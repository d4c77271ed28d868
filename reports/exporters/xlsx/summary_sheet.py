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
from assessment.scoring.calculation import LEAST_COVERAGE
from language.words import Words
from reports.exporters.xlsx.charts import score_chart, sum_chart
from reports.exporters.xlsx.in_sum_sheet import TEXT_ROW, dimensions_row
from reports.exporters.xlsx.page import (
    NOISE,
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
from reports.report.scores import ScoreView, typical_intro
from reports.report.values import DimensionView

TABLE_ROW: Final = 6
FIRST_SCORE: Final = TABLE_ROW + 1
CHART_ROWS: Final = 22

NO_SCORE: Final = "–"
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
    chart_row = FIRST_SCORE + len(report.dimensions) + 4
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
        Column(_("What is typical of the level"), 76),
        Column("", 3),
        Column(_("Exact score"), 11, is_number=True),
        Column(_("Exact worst case"), 15, is_number=True),
        Column(_("Exact best case"), 11, is_number=True),
        Column(_("Chart: name"), 28),
        Column(_("Chart: worst case"), 11, is_number=True),
        Column(_("Chart: up to the score"), 11, is_number=True),
        Column(_("Chart: up to the best case"), 11, is_number=True),
    )


def _write_scores(sheet: Worksheet, book: Book) -> None:
    """Write dimensions and overall score, and below a line that appears only when entries contradict themselves."""
    _, plan, report = book.words.gettext, book.plan, book.report
    ranges = [_exact_range(dimension) for dimension in report.dimensions]
    for row, (dimension, span) in enumerate(zip(report.dimensions, ranges, strict=True), start=FIRST_SCORE):
        formulas = _dimension_formulas(dimension.code, row, plan)
        formulas |= {At.MEANING: _typical_formula(dimension.code, row, book)}
        _name_score(sheet, book, row, dimension.score)
        _write_score(sheet, book, row, formulas, _cached_values(dimension.score, span))
    row = FIRST_SCORE + len(ranges)
    mean = tuple(sum(ends, Fraction(0)) / len(ranges) for ends in zip(*ranges, strict=True))
    _name_score(sheet, book, row, report.overall)
    formulas = _overall_formulas(FIRST_SCORE, row) | {At.MEANING: _typical_formula(report.overall.code, row, book)}
    _write_score(sheet, book, row, formulas, _cached_values(report.overall, mean))
    first = plan.answers[report.questions[0].code].row
    states = stretch(plan.sheets.answers, first, plan.profile_row - 1, AnswerColumn.STATE)
    count = f"COUNTIF({states},{literal(plan.states.check)})"
    text = _("Entries to check on the sheet of answers:") + " "
    sheet.write_formula(row + 1, At.AREA, f'=IF({count}=0,"",{literal(text)}&{count})', book.formats.mark, "")
    # The sentence of the scored comparison is quoted from its own sheet, over the whole width of the table.
    in_sum, text = address(plan.sheets.in_sum, TEXT_ROW, 0), report.scored_comparison.text
    width = Column("", sum(column.width for column in _columns(book.words)[: At.GAP]))
    sheet.merge_range(row + 2, At.AREA, row + 2, At.MEANING, "", book.formats.sentence)
    sheet.write_formula(row + 2, At.AREA, f"={in_sum}", book.formats.sentence, cell_text(text))
    set_height(sheet, row + 2, [width], {0: text})


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
        At.CHART_NAME: formats.muted,
    }
    for column, formula in (formulas | _derived_formulas(row, book.plan)).items():
        sheet.write_formula(row, column, formula, looks.get(column, formats.number), cached[column])


def _cached_values(score: ScoreView, span: tuple[Fraction, ...]) -> Cached:
    level, reached = score.level, score.low if score.score is None else score.score
    return {
        At.SCORE: "" if score.score is None else score.score,
        At.LEVEL: cell_text(level.name) if level else "",
        At.LOW: score.low,
        At.HIGH: score.high,
        At.ANSWERED: score.answered,
        At.ASKED: score.asked,
        At.COVERAGE: float(score.coverage),
        At.MEANING: cell_text(score.reading),
        At.EXACT: "" if score.exact is None else float(score.exact),
        At.EXACT_LOW: float(span[0]),
        At.EXACT_HIGH: float(span[1]),
        At.CHART_NAME: cell_text(f"{score.name}: {NO_SCORE if score.score is None else score.score}"),
        At.CERTAIN: score.low,
        At.TO_SCORE: reached - score.low,
        At.OPEN: score.high - reached,
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
    """Return counts and exact values of a dimension; below two thirds it has a range but no score."""
    first, last = plan.dimensions[code]
    reached, counted, applicable = (
        stretch(plan.sheets.answers, first, last, column)
        for column in (AnswerColumn.REACHED, AnswerColumn.COUNTED, AnswerColumn.APPLICABLE)
    )
    answered, asked = cell(row, At.ANSWERED), cell(row, At.ASKED)
    best = f"SUM({reached})+SUM({applicable})-SUM({counted})"
    is_short = f"{LEAST_COVERAGE.denominator}*{answered}<{LEAST_COVERAGE.numerator}*{asked}"
    return {
        At.ANSWERED: f'=COUNTIF({counted},">0")',
        At.ASKED: f'=COUNTIF({applicable},">0")',
        At.EXACT: f'=IF(OR({answered}=0,{is_short}),"",100*SUM({reached})/SUM({counted}))',
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
        At.CHART_NAME: f'={cell(row, At.AREA)}&": "&IF({score}="","{NO_SCORE}",{score})',
        At.CERTAIN: f"={low}",
        At.TO_SCORE: f'=IF({score}="",0,{score}-{low})',
        At.OPEN: f"={high}-{low}-{cell(row, At.TO_SCORE)}",
    }


def _typical_formula(scope: str, row: int, book: Book) -> str:
    """Return what is typical of the level, of which the codebook tells whether own answers contradict it."""
    codebook, level = book.plan.sheets.codebook, cell(row, At.LEVEL)
    shown, sentences = [], ""
    for each in book.plan.typical:
        if each.scope == scope:
            at_level = f"{address(codebook, each.row, CodebookColumn.QUESTION)}={level}"
            holds = f"{address(codebook, each.row, CodebookColumn.POINTS)}=1"
            shown.append(f"AND({at_level},{holds})")
            sentences += f'&IF({shown[-1]}," "&{address(codebook, each.row, CodebookColumn.OPTION)},"")'
    intro = literal(typical_intro(book.words))
    return f'=IF(OR({",".join(shown)}),{intro}{sentences},"")' if shown else '=""'


def _insert_charts(sheet: Worksheet, book: Book, row: int) -> None:
    _ = book.words.gettext
    scores = score_chart(book, FIRST_SCORE)
    scores.set_size({"width": 700, "height": 420})
    no_score = _("no score")
    scored = [(dimension.name, dimension.score.score) for dimension in book.report.dimensions]
    told = ", ".join(f"{name} {no_score if score is None else score}" for name, score in scored)
    alternative = _("Chart of the scores on completion: %(scores)s.") % {"scores": told}
    sheet.insert_chart(row, At.AREA, scores, {"description": alternative, "object_position": 1})
    if any(dimension.scored.questions for dimension in book.report.dimensions):
        in_sum = sum_chart(book, dimensions_row(book.report))
        in_sum.set_size({"width": 640, "height": 420})
        alternative = _("Chart of the questions that can be compared; the same numbers are on the sheet “%(sheet)s”.")
        options = {"description": alternative % {"sheet": book.plan.sheets.in_sum}, "object_position": 1}
        sheet.insert_chart(row, At.COVERAGE, in_sum, options)


def _write_steps(sheet: Worksheet, book: Book, row: int) -> int:
    """Write all next steps below a heading, those that can be done now first; return the last row."""
    _, formats, columns = book.words.gettext, book.formats, _columns(book.words)
    sheet.write_string(row, At.AREA, _("Next steps, as on completion"), formats.heading)
    sheet.write_string(row + 1, At.AREA, cell_text(book.report.step_rule), formats.quiet)
    head = row + 2
    titles = {
        At.AREA: _("Question"),
        At.SCORE: _("Place"),
        At.LEVEL: _("Area"),
        At.LOW: _("Now or later"),
        At.HIGH: _("Gain in the total"),
        At.ANSWERED: _("Why now, or what it waits for"),
        At.MEANING: _("Next step"),
    }
    sheet.set_row(head, 30)
    for column in range(At.MEANING + 1):
        look = formats.head_number if column in {At.SCORE, At.HIGH} else formats.head
        sheet.write_string(head, column, titles.get(column, ""), look)
    sheet.merge_range(head, At.ANSWERED, head, At.COVERAGE, titles[At.ANSWERED], formats.head)
    reasons = Column("", sum(columns[place].width for place in range(At.ANSWERED, At.MEANING)))
    for place, step in enumerate(book.report.next_steps, start=head + 1):
        why = " ".join([step.why_now, *(each.text for each in step.waits_for)])
        texts = {At.AREA: step.title, At.MEANING: step.text, At.ANSWERED: why}
        set_height(sheet, place, [*columns[: At.ANSWERED], reasons, *columns[At.ASKED :]], texts)
        sheet.write_string(place, At.AREA, cell_text(step.title), formats.bold)
        sheet.write_number(place, At.SCORE, step.rank, formats.number)
        sheet.write_string(place, At.LEVEL, cell_text(step.dimension_name), formats.text)
        sheet.write_string(place, At.LOW, _("now") if step.is_ready else _("later"), formats.text)
        sheet.write_number(place, At.HIGH, float(step.gain), formats.gain)
        sheet.merge_range(place, At.ANSWERED, place, At.COVERAGE, cell_text(why), formats.text)
        sheet.write_string(place, At.MEANING, cell_text(step.text), formats.text)
    return head + len(book.report.next_steps)
