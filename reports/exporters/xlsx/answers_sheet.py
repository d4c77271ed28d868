"""The answers: each can be changed, and points, scores and charts follow.

The formulas follow ``assessment/scoring/README.md``. Only functions that every spreadsheet program has since long are
used. Texts are compared with ``=`` inside ``SUMPRODUCT``, because a look-up would take ``?`` and ``*`` for wildcards.
"""

from collections.abc import Iterable
from functools import cache
from typing import Final

from xlsxwriter.utility import xl_range
from xlsxwriter.worksheet import Worksheet

from assessment.questionnaire.definitions import MAX_POINTS
from language.words import Words
from reports.exporters.xlsx.page import Column, cell_text, literal, set_height, set_up_page, write_head
from reports.exporters.xlsx.plan import FIRST_ROW, Book, CodebookColumn, Plan, cell
from reports.exporters.xlsx.plan import AnswerColumn as At
from reports.report.questions import ProfileView, QuestionView

TICK: Final = "x"


def write_answers(sheet: Worksheet, book: Book) -> None:
    """Write every question with its answer, its points and its note, then the context questions."""
    _, plan, formats = book.words.gettext, book.plan, book.formats
    explanation = _(
        "Change an answer in a tinted cell: choose from the list, or put an x at every option that applies. Points, "
        "scores and charts follow."
    )
    columns = _columns(book.words)
    write_head(sheet, _("Your answers"), explanation, columns, formats)
    for dimension in book.report.dimensions:
        for question in dimension.questions:
            _write_question(sheet, book, dimension.name, question)
            _write_calculation(sheet, book, question)
            if question.rule:
                _write_options(sheet, book, dimension.name, question)
    for row, view in enumerate(book.report.profile, start=plan.profile_row):
        _write_profile(sheet, book, row, view)
    last = plan.profile_row + len(book.report.profile) - 1
    set_up_page(sheet, columns, last)
    sheet.print_area(0, 0, last, At.NOTE)
    looks = {plan.states.check: formats.to_check}
    looks |= dict.fromkeys([plan.states.dont_know, plan.states.not_applicable, plan.states.unanswered], formats.unclear)
    for state, look in looks.items():
        rule = {"type": "cell", "criteria": "==", "value": f'"{state}"', "format": look}
        sheet.conditional_format(FIRST_ROW, At.STATE, last, At.STATE, rule)


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
        Column(_("Answer on one line"), 34),
    )


def _write_question(sheet: Worksheet, book: Book, area: str, question: QuestionView) -> None:
    """Write texts, what was chosen and the list to choose from; ticks of a multiple choice stand in the rows below."""
    _, formats = book.words.gettext, book.formats
    row, rows = book.plan.answers[question.code].row, book.plan.codebook[question.code]
    answer = "" if question.rule else "".join(question.answer_texts)
    texts = {At.QUESTION: question.title, At.TEXT: question.text, At.ANSWER: answer, At.NOTE: question.note}
    set_height(sheet, row, _columns(book.words), texts)
    sheet.write_string(row, At.AREA, cell_text(area), formats.text)
    sheet.write_string(row, At.QUESTION, cell_text(question.title), formats.bold)
    sheet.write_string(row, At.TEXT, cell_text(question.text), formats.text)
    entry = {"answered": cell_text(answer), "unanswered": ""}.get(question.status, book.plan.states.of(question.status))
    sheet.write(row, At.ANSWER, entry or None, formats.entry)
    first = rows.dont_know if question.rule else rows.first
    source = "=" + book.plan.codebook_range(first, rows.last, CodebookColumn.OPTION)
    _offer(sheet, book, (row, row), source, _("Please choose an entry from the list, or empty the cell."))
    sheet.write_string(row, At.NOTE, cell_text(question.note), formats.text)
    sheet.write_string(row, At.CODE, question.code, formats.code)


def _offer(sheet: Worksheet, book: Book, rows: tuple[int, int], source: str | list[str], message: str) -> None:
    _ = book.words.gettext
    choice = {"validate": "list", "source": source, "error_title": _("Not in the list"), "error_message": message}
    sheet.data_validation(rows[0], At.ANSWER, rows[1], At.ANSWER, choice)


def _write_calculation(sheet: Worksheet, book: Book, question: QuestionView) -> None:
    """Write the formulas, each with the value it has on completion for programs that do not calculate."""
    plan, formats, row = book.plan, book.formats, book.plan.answers[question.code].row
    points, possible = question.points, MAX_POINTS * question.weight
    state, weight = cell(row, At.STATE), cell(row, At.WEIGHT)
    is_answered = f"{state}={literal(plan.states.answered)}"
    does_not_apply = f"{state}={literal(plan.states.not_applicable)}"
    formulas = {
        At.STATE: _state_formula(question, plan),
        At.POINTS: _points_formula(question, plan),
        At.WEIGHT: "=" + plan.codebook_cell(plan.codebook[question.code].first, CodebookColumn.WEIGHT),
        At.REACHED: f"=IF({is_answered},{weight}*{cell(row, At.POINTS)},0)",
        At.COUNTED: f"=IF({is_answered},{MAX_POINTS}*{weight},0)",
        At.APPLICABLE: f"=IF({does_not_apply},0,{MAX_POINTS}*{weight})",
        At.TOLD: f'=IF({is_answered},{_told(question, plan)},"")',
    }
    values = {
        At.STATE: plan.states.of(question.status),
        At.POINTS: "" if points is None else points,
        At.WEIGHT: question.weight,
        At.REACHED: question.weight * (points or 0),
        At.COUNTED: 0 if points is None else possible,
        At.APPLICABLE: 0 if question.status == "not_applicable" else possible,
        At.TOLD: cell_text("; ".join(text.removesuffix(".") for text in question.answer_texts)),
    }
    looks = {At.STATE: formats.text, At.TOLD: formats.muted, At.POINTS: formats.bold_number, At.WEIGHT: formats.number}
    for column, formula in formulas.items():
        sheet.write_formula(row, column, formula, looks.get(column, formats.helper), values[column])


def _state_formula(question: QuestionView, plan: Plan) -> str:
    """Return the formula that tells which of the five states the entry is in."""
    rows, own = plan.codebook[question.code], plan.answers[question.code]
    entry = cell(own.row, At.ANSWER)
    answered, unanswered, check = map(literal, (plan.states.answered, plan.states.unanswered, plan.states.check))
    options = plan.codebook_range(rows.first, rows.last_option, CodebookColumn.OPTION)
    apart = check if question.rule else f"IF(SUMPRODUCT(({options}={entry})*1)=1,{answered},{check})"
    if rows.not_applicable is not None:
        not_applicable = plan.codebook_cell(rows.not_applicable, CodebookColumn.OPTION)
        apart = f"IF({entry}={not_applicable},{literal(plan.states.not_applicable)},{apart})"
    dont_know = plan.codebook_cell(rows.dont_know, CodebookColumn.OPTION)
    apart = f"IF({entry}={dont_know},{literal(plan.states.dont_know)},{apart})"
    if not question.rule:
        return f'=IF({entry}="",{unanswered},{apart})'
    ticked = f"COUNTA({xl_range(own.row + 1, At.ANSWER, own.last, At.ANSWER)})"
    exclusive = _ticked(question, question.rule.exclusive, plan)
    contradicts = f"IF(AND({exclusive}>0,{ticked}>1),{check},{answered})"
    return f'=IF({entry}<>"",IF({ticked}>0,{check},{apart}),IF({ticked}=0,{unanswered},{contradicts}))'


def _points_formula(question: QuestionView, plan: Plan) -> str:
    """Return the formula for 0 to 4 points, or an empty text where the question is not answered.

    In a multiple choice a ticked exclusive option has its own points, else they are the base and one for each area, up
    to the most.
    """
    rows, row = plan.codebook[question.code], plan.answers[question.code].row
    if question.rule:
        base = plan.codebook_cell(rows.first, CodebookColumn.BASE)
        most = plan.codebook_cell(rows.first, CodebookColumn.MOST)
        areas = "".join(f"+IF({_ticked(question, each, plan)}>0,1,0)" for each in question.rule.areas.values())
        points = f"MIN({most},{base}{areas})"
        for option in question.rule.exclusive:
            exclusive = plan.codebook_cell(rows.options[option], CodebookColumn.POINTS)
            points = f"IF({_ticked(question, [option], plan)}>0,{exclusive},{points})"
    else:
        options = plan.codebook_range(rows.first, rows.last_option, CodebookColumn.OPTION)
        points_of_options = plan.codebook_range(rows.first, rows.last_option, CodebookColumn.POINTS)
        points = f"SUMPRODUCT(({options}={cell(row, At.ANSWER)})*{points_of_options})"
    return f'=IF({cell(row, At.STATE)}={literal(plan.states.answered)},{points},"")'


def _told(question: QuestionView, plan: Plan) -> str:
    """Return the formula for the answer on one line: what was chosen, without the full stops at the ends."""
    own = plan.answers[question.code]
    if not question.rule:
        return _without_stop(cell(own.row, At.ANSWER))
    rows = own.options.values()
    told = "&".join(f'IF({cell(row, At.ANSWER)}="","","; "&{_without_stop(cell(row, At.TEXT))})' for row in rows)
    return f"MID({told},3,9999)"


def _without_stop(text: str) -> str:
    return f'IF(RIGHT({text},1)=".",LEFT({text},LEN({text})-1),{text})'


def _ticked(question: QuestionView, options: Iterable[str], plan: Plan) -> str:
    """Return the count of ticks at these options."""
    cells = ",".join(cell(plan.answers[question.code].options[option], At.ANSWER) for option in options)
    return f"COUNTA({cells})" if cells else "0"


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
