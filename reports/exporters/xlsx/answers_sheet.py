"""The answers: each can be changed, and points, scores and charts follow."""

from functools import cache
from typing import Final

from xlsxwriter.worksheet import Worksheet

from assessment.questionnaire.definitions import MAX_POINTS
from language.words import Words
from reports.exporters.xlsx.answer_formulas import (
    applicable_formula,
    counted_formula,
    points_formula,
    reached_formula,
    state_formula,
)
from reports.exporters.xlsx.book import Book
from reports.exporters.xlsx.page import Column, set_height, set_up_page, write_head
from reports.exporters.xlsx.plan import FIRST_ROW, CodebookColumn
from reports.exporters.xlsx.plan import AnswerColumn as At
from reports.exporters.xlsx.text import cell_text
from reports.report.values import ProfileView, QuestionView

TICK: Final = "x"


def write_answers(sheet: Worksheet, book: Book) -> None:
    """Write every question with its answer, its points and its note, then the context questions."""
    _ = book.words.gettext
    explanation = _(
        "Change an answer in a tinted cell: choose from the list, or put an x at every option that applies. Points, "
        "scores and charts follow."
    )
    columns = _columns(book.words)
    write_head(sheet, _("Your answers"), explanation, columns, book.formats)
    for dimension in book.report.dimensions:
        for question in dimension.questions:
            _write_question(sheet, book, dimension.name, question)
    for row, view in enumerate(book.report.profile, start=book.plan.profile_row):
        _write_profile(sheet, book, row, view)
    last = book.plan.profile_row + len(book.report.profile) - 1
    set_up_page(sheet, columns, last)
    sheet.print_area(0, 0, last, At.NOTE)
    _mark_states(sheet, book, last)


@cache
def _columns(words: Words) -> tuple[Column, ...]:
    _ = words.gettext
    return (
        Column(_("Area"), 15),
        Column(_("Question"), 26),
        Column(_("Wording"), 38),
        Column(words.pgettext("noun", "Answer"), 48),
        Column(_("State"), 16),
        Column(_("Points"), 9, is_number=True),
        Column(_("Weight"), 10, is_number=True),
        Column(_("Weight × points"), 10, is_number=True),
        Column(_("Possible, answered"), 14, is_number=True),
        Column(_("Possible, all that apply"), 14, is_number=True),
        Column(_("Note"), 36),
        Column(_("Code"), 34),
    )


def _write_question(sheet: Worksheet, book: Book, area: str, question: QuestionView) -> None:
    row, formats = book.plan.answers[question.code].row, book.formats
    answer = "" if question.rule else "".join(question.answer_texts)
    texts = {At.QUESTION: question.title, At.TEXT: question.text, At.ANSWER: answer, At.NOTE: question.note}
    set_height(sheet, row, _columns(book.words), texts)
    sheet.write_string(row, At.AREA, cell_text(area), formats.text)
    sheet.write_string(row, At.QUESTION, cell_text(question.title), formats.bold)
    sheet.write_string(row, At.TEXT, cell_text(question.text), formats.text)
    _write_entry(sheet, book, row, question)
    _write_calculation(sheet, book, row, question)
    sheet.write_string(row, At.NOTE, cell_text(question.note), formats.text)
    sheet.write_string(row, At.CODE, question.code, formats.code)
    if question.rule:
        _write_options(sheet, book, area, question)


def _write_entry(sheet: Worksheet, book: Book, row: int, question: QuestionView) -> None:
    """Write what was chosen and the list to choose from; ticks of a multiple choice stand in the rows below."""
    rows = book.plan.codebook[question.code]
    first = rows.dont_know if question.rule else rows.first
    sheet.write(row, At.ANSWER, _entry(book, question), book.formats.entry)
    source = "=" + book.plan.codebook_range(first, rows.last, CodebookColumn.OPTION)
    _ = book.words.gettext
    _offer(sheet, book, (row, row), source, _("Please choose an entry from the list, or empty the cell."))


def _entry(book: Book, question: QuestionView) -> str | None:
    if question.status == "unanswered" or (question.rule and question.status == "answered"):
        return None
    if question.status == "answered":
        return cell_text(question.answer_texts[0])
    return book.plan.states.of(question.status)


def _offer(sheet: Worksheet, book: Book, rows: tuple[int, int], source: str | list[str], message: str) -> None:
    _ = book.words.gettext
    choice = {"validate": "list", "source": source, "error_title": _("Not in the list"), "error_message": message}
    sheet.data_validation(rows[0], At.ANSWER, rows[1], At.ANSWER, choice)


def _write_calculation(sheet: Worksheet, book: Book, row: int, question: QuestionView) -> None:
    """Write the formulas, each with the value it has on completion for programs that do not calculate."""
    plan, formats = book.plan, book.formats
    points, possible = question.points, MAX_POINTS * question.weight
    counted = 0 if points is None else possible
    applicable = 0 if question.status == "not_applicable" else possible
    weight = "=" + plan.codebook_cell(plan.codebook[question.code].first, CodebookColumn.WEIGHT)
    shown = "" if points is None else points
    sheet.write_formula(row, At.STATE, state_formula(question, plan), formats.text, plan.states.of(question.status))
    sheet.write_formula(row, At.POINTS, points_formula(question, plan), formats.bold_number, shown)
    sheet.write_formula(row, At.WEIGHT, weight, formats.number, question.weight)
    sheet.write_formula(row, At.REACHED, reached_formula(row, plan), formats.helper, question.weight * (points or 0))
    sheet.write_formula(row, At.COUNTED, counted_formula(row, plan), formats.helper, counted)
    sheet.write_formula(row, At.APPLICABLE, applicable_formula(row, plan), formats.helper, applicable)


def _write_options(sheet: Worksheet, book: Book, area: str, question: QuestionView) -> None:
    """Write one row for each option of a multiple choice, ticked or not."""
    _, formats, rows = book.words.gettext, book.formats, book.plan.answers[question.code]
    for option in question.options:
        row = rows.options[option.code]
        set_height(sheet, row, _columns(book.words), {At.TEXT: option.text})
        sheet.write_string(row, At.AREA, cell_text(area), formats.muted)
        sheet.write_string(row, At.QUESTION, cell_text(question.title), formats.muted)
        sheet.write_string(row, At.TEXT, cell_text(option.text), formats.indented)
        sheet.write(row, At.ANSWER, TICK if option.chosen else None, formats.tick)
        for column in range(At.STATE, At.CODE):
            sheet.write_blank(row, column, None, formats.text)
        sheet.write_string(row, At.CODE, f"{question.code}: {option.code}", formats.code)
    _offer(sheet, book, (rows.row + 1, rows.last), [TICK], _("Please put an x, or empty the cell."))


def _write_profile(sheet: Worksheet, book: Book, row: int, view: ProfileView) -> None:
    """Write a context question; it has no points, so its answer is not an entry of the calculation."""
    _, formats = book.words.gettext, book.formats
    answer = "; ".join(view.answer_texts) or book.plan.states.of(view.status)
    texts = {At.TEXT: view.text, At.ANSWER: answer, At.NOTE: view.note}
    set_height(sheet, row, _columns(book.words), texts)
    sheet.write_string(row, At.AREA, _("Context"), formats.muted)
    sheet.write_string(row, At.QUESTION, cell_text(view.title), formats.bold)
    for column in range(At.STATE, At.NOTE):
        sheet.write_blank(row, column, None, formats.text)
    for column, text in texts.items():
        sheet.write_string(row, column, cell_text(text), formats.text)
    sheet.write_string(row, At.CODE, view.code, formats.code)


def _mark_states(sheet: Worksheet, book: Book, last: int) -> None:
    states, formats = book.plan.states, book.formats
    for state, look in [
        (states.check, formats.to_check),
        (states.dont_know, formats.unclear),
        (states.not_applicable, formats.unclear),
        (states.unanswered, formats.unclear),
    ]:
        rule = {"type": "cell", "criteria": "==", "value": f'"{state}"', "format": look}
        sheet.conditional_format(FIRST_ROW, At.STATE, last, At.STATE, rule)
