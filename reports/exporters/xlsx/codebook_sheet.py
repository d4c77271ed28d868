"""The codebook: every option with its points, and the levels; the formulas of the other sheets look things up here."""

from functools import cache

from xlsxwriter.worksheet import Worksheet

from assessment.questionnaire.definitions import Bound
from assessment.scoring import is_contradicted
from language.words import Words
from reports.exporters.xlsx.page import Column, cell_text, set_height, set_up_page, write_head
from reports.exporters.xlsx.plan import AnswerColumn, Book
from reports.exporters.xlsx.plan import CodebookColumn as At
from reports.report.questions import QuestionView


def write_codebook(sheet: Worksheet, book: Book) -> None:
    """Write all options of all questions, then the levels."""
    _, columns = book.words.gettext, _columns(book.words)
    explanation = _("Points, weights and rules of this version. The scores are calculated from this sheet.")
    write_head(sheet, _("Codebook"), explanation, columns, book.formats)
    for dimension in book.report.dimensions:
        for question in dimension.questions:
            _write_question(sheet, book, dimension.name, question)
    set_up_page(sheet, columns, book.plan.codebook[book.report.questions[-1].code].last)
    _write_levels(sheet, book)
    if book.plan.typical:
        _write_typical(sheet, book)


@cache
def _columns(words: Words) -> tuple[Column, ...]:
    _ = words.gettext
    return (
        Column(_("Area"), 15),
        Column(_("Code"), 26),
        Column(_("Question"), 28),
        Column(_("Options to choose"), 10),
        Column(_("Weight"), 9, is_number=True),
        Column(_("Code of the option"), 24),
        Column(_("Option"), 64),
        Column(_("Points"), 9, is_number=True),
        Column(_("Group"), 23),
        Column(_("Points for any option"), 12, is_number=True),
        Column(_("Most points"), 12, is_number=True),
    )


def _write_question(sheet: Worksheet, book: Book, area: str, question: QuestionView) -> None:
    """Write one row for each option, then one each for the answers that stand apart."""
    _, formats, rows, states = book.words.gettext, book.formats, book.plan.codebook[question.code], book.plan.states
    exclusive, areas = (question.rule.exclusive, question.rule.areas) if question.rule else ({}, {})
    base, most = (question.rule.base, question.rule.maximum) if question.rule else (None, None)
    for row in range(rows.first, rows.last + 1):
        sheet.write_string(row, At.AREA, cell_text(area), formats.text)
        sheet.write_string(row, At.CODE, question.code, formats.code)
        sheet.write_string(row, At.QUESTION, cell_text(question.title), formats.text)
        sheet.write_string(row, At.TYPE, _("several") if question.rule else _("one"), formats.muted)
        sheet.write_number(row, At.WEIGHT, question.weight, formats.number)
        sheet.write(row, At.BASE, base, formats.number)
        sheet.write(row, At.MOST, most, formats.number)
    for option in question.options:
        row = rows.options[option.code]
        group = next((group for group, options in areas.items() if option.code in options), "")
        set_height(sheet, row, _columns(book.words), {At.OPTION: option.text})
        sheet.write_string(row, At.OPTION_CODE, option.code, formats.code)
        sheet.write_string(row, At.OPTION, cell_text(option.text), formats.text)
        sheet.write(row, At.POINTS, exclusive.get(option.code) if question.rule else option.points, formats.number)
        sheet.write_string(row, At.GROUP, group, formats.code)
    apart = [(rows.dont_know, "dont_know"), (rows.not_applicable, "not_applicable")]
    for place, code in apart:
        if place is not None:
            sheet.write_string(place, At.OPTION_CODE, code, formats.code)
            sheet.write_string(place, At.OPTION, states.of(code), formats.muted)
            sheet.write_blank(place, At.POINTS, None, formats.number)
            sheet.write_blank(place, At.GROUP, None, formats.text)


def _write_levels(sheet: Worksheet, book: Book) -> None:
    _, formats, columns = book.words.gettext, book.formats, _columns(book.words)
    head = book.plan.levels_row - 1
    sheet.write_string(head - 1, At.AREA, _("Levels"), formats.heading)
    titles = {
        At.AREA: _("Level"),
        At.CODE: _("Code"),
        At.WEIGHT: _("From"),
        At.OPTION: _("What is typical of the level"),
    }
    for column in range(At.OPTION + 1):
        look = formats.head_number if column == At.WEIGHT else formats.head
        sheet.write_string(head, column, titles.get(column, ""), look)
    for row, level in enumerate(book.report.levels, start=book.plan.levels_row):
        set_height(sheet, row, columns, {At.OPTION: level.description})
        for column in range(At.OPTION + 1):
            sheet.write_blank(row, column, None, formats.text)
        sheet.write_string(row, At.AREA, cell_text(level.name), formats.bold)
        sheet.write_string(row, At.CODE, level.code, formats.code)
        sheet.write_number(row, At.WEIGHT, level.threshold, formats.number)
        sheet.write_string(row, At.OPTION, cell_text(level.description), formats.text)


def _write_typical(sheet: Worksheet, book: Book) -> None:
    """Write every sentence on what is typical, and whether it holds: 1 until an own answer contradicts it, then 0."""
    _, formats, first = book.words.gettext, book.formats, book.plan.typical[0].row
    sheet.write_string(
        first - 2, At.AREA, _("What is typical, as long as no own answer contradicts it"), formats.heading
    )
    titles = {At.AREA: _("Area"), At.CODE: _("Code"), At.QUESTION: _("Level"), At.OPTION: _("What is typical")}
    titles |= {At.POINTS: _("Holds"), At.GROUP: _("Contradicted by")}
    for column in range(At.GROUP + 1):
        look = formats.head_number if column == At.POINTS else formats.head
        sheet.write_string(first - 1, column, titles.get(column, ""), look)
    plan = book.plan
    answered = {view.code: view.points for view in book.report.questions if view.points is not None}
    for each in book.plan.typical:
        bounds = each.sentence.contradicted_by
        told = "\n".join(f"{bound.question} {_comparison(bound)}" for bound in bounds)
        set_height(sheet, each.row, _columns(book.words), {At.OPTION: each.sentence.text, At.GROUP: told})
        for column in range(At.GROUP + 1):
            sheet.write_blank(each.row, column, None, formats.text)
        sheet.write_string(each.row, At.AREA, cell_text(each.area), formats.text)
        sheet.write_string(each.row, At.CODE, each.level.code, formats.code)
        sheet.write_string(each.row, At.QUESTION, cell_text(each.level.name), formats.text)
        sheet.write_string(each.row, At.OPTION, cell_text(each.sentence.text), formats.text)
        # A text, as it stands where nothing is answered, is greater than any number to a spreadsheet program.
        points = [plan.answers_cell(plan.answers[bound.question].row, AnswerColumn.POINTS) for bound in bounds]
        met = [f"AND(ISNUMBER({at}),{at}{_comparison(bound)})" for at, bound in zip(points, bounds, strict=True)]
        holds = int(not is_contradicted(bounds, answered))
        sheet.write_formula(each.row, At.POINTS, f"=IF(OR({','.join(met)}),0,1)", formats.number, holds)
        sheet.write_string(each.row, At.GROUP, told, formats.code)


def _comparison(bound: Bound) -> str:
    return f"<{bound.below}" if bound.at_least is None else f">={bound.at_least}"
