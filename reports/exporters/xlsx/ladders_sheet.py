"""The ladders as rows of cells, and the options of multiple choices beside the studies' shares.

A ladder is a row of five rungs, the own one filled. Below it each flag covers the rungs that its share is of, so what
the printed number counts can be seen. Fill and words follow the sheet of answers.
"""

from functools import cache, partial

from xlsxwriter.worksheet import Worksheet

from assessment.questionnaire.definitions import MAX_POINTS
from benchmarks.comparison.ladder import Side
from language.words import Words
from reports.exporters.xlsx.answers_sheet import TICK
from reports.exporters.xlsx.formats import PALE
from reports.exporters.xlsx.page import (
    Column,
    cell_text,
    literal,
    literals,
    set_height,
    set_up_print,
    set_widths,
    write_head,
)
from reports.exporters.xlsx.plan import FIRST_ROW, GAP_TITLE_AND_HEAD, AnswerColumn, Book, cell
from reports.exporters.xlsx.plan import ComparisonColumn as Compared
from reports.exporters.xlsx.sides import SIDES, at_cut, cut_texts, side_text
from reports.report.ladders import LadderView
from reports.report.questions import AnyQuestion

QUESTION, FIRST_RUNG, POINTS, VERDICT = 0, 1, MAX_POINTS + 2, MAX_POINTS + 3
OWN, FOUNDING, FOUNDING_SOURCE, NEWEST, NEWEST_SOURCE = range(1, 6)


def write_ladders(sheet: Worksheet, book: Book) -> None:
    """Write the ladder of every single choice, then the options of every multiple choice that studies speak of."""
    _, columns = book.words.gettext, _columns(book.words)
    explanation = _(
        "Each rung holds the answers with so many points; your own is filled. Below it, the coloured cells are the "
        "rungs that a study’s share is of."
    )
    write_head(sheet, _("Your answers among the studies"), explanation, columns, book.formats)
    row = FIRST_ROW
    for question in book.report.questions:
        if question.compared.ladder:
            row = _write_ladder(sheet, book, row, question.compared.ladder, question)
    for asked in book.report.all_questions:
        if asked.compared.options:
            row = _write_options(sheet, book, row + GAP_TITLE_AND_HEAD, asked)
    set_widths(sheet, columns)
    sheet.freeze_panes(FIRST_ROW, FIRST_RUNG)
    set_up_print(sheet)
    sheet.print_area(0, 0, row, VERDICT)


@cache
def _columns(words: Words) -> tuple[Column, ...]:
    _ = words.gettext
    rungs = [Column(_("Rung %(rung)d") % {"rung": rung}, 27) for rung in range(MAX_POINTS + 1)]
    return (Column(_("Question"), 34), *rungs, Column(_("Your points"), 9, is_number=True), Column(_("For you"), 44))


def _write_ladder(sheet: Worksheet, book: Book, row: int, ladder: LadderView, question: AnyQuestion) -> int:
    """Write the rungs, then a row for each flag; return the row below."""
    formats, columns = book.formats, _columns(book.words)
    own = book.plan.answers_cell(book.plan.answers[question.code].row, AnswerColumn.POINTS)
    reached = next((rung.points for rung in ladder.rungs if rung.is_own), "")
    set_height(sheet, row, columns, {QUESTION: question.title} | {FIRST_RUNG + r.points: r.text for r in ladder.rungs})
    sheet.write_string(row, QUESTION, cell_text(question.title), formats.bold)
    sheet.write_formula(row, POINTS, f"={own}", formats.bold_number, reached)
    sheet.write_string(row, VERDICT, "" if ladder.flags else cell_text(question.compared.missing_text), formats.muted)
    for rung in ladder.rungs:
        column = FIRST_RUNG + rung.points
        sheet.write_string(row, column, cell_text(rung.text), formats.rung)
        # An empty text is no number, so it fills no rung.
        is_own = f"=AND(ISNUMBER({cell(row, POINTS)}),{cell(row, POINTS)}={rung.points})"
        sheet.conditional_format(
            row, column, row, column, {"type": "formula", "criteria": is_own, "format": formats.own_rung}
        )
    told: set[int] = set()
    for place, flag in enumerate(ladder.flags, start=row + 1):
        set_height(sheet, place, columns, {QUESTION: flag.source_text})
        sheet.write_string(place, QUESTION, cell_text(flag.source_text), formats.indented)
        sheet.write_blank(place, VERDICT, None, formats.text)
        is_above = flag.share_is == "above"
        covered = range(flag.rung, MAX_POINTS + 1) if is_above else range(flag.rung)
        text = f"{flag.arrow} {flag.share_text}" if is_above else f"{flag.share_text} {flag.arrow}"
        first, last = FIRST_RUNG + covered[0], FIRST_RUNG + covered[-1]
        # A single cell is not merged.
        write = sheet.write_string if first == last else partial(sheet.merge_range, place, first)
        write(place, last, cell_text(text), formats.flag_above if is_above else formats.flag_below)
        if flag.rung not in told:
            _write_verdict(sheet, book, place, question, flag.rung)
        told.add(flag.rung)
    return row + 1 + len(ladder.flags)


def _write_verdict(sheet: Worksheet, book: Book, row: int, question: AnyQuestion, rung: int) -> None:
    """Write what the figures at one cut say together, for the side on which the answer stands now."""
    words, closest = book.words, at_cut(question.compared, rung)[0]
    side = book.plan.comparison_cell(closest, Compared.SIDE)
    told = dict(zip(SIDES, cut_texts(question.compared, rung, words), strict=True))
    formula = literal("")
    for each, text in told.items():
        formula = f"IF({side}={literal(side_text(each.value, words))},{literals(text)},{formula})"
    sheet.write_formula(
        row, VERDICT, f"={formula}", book.formats.text, told.get(Side(closest.side), "") if closest.side else ""
    )


def _write_options(sheet: Worksheet, book: Book, head: int, question: AnyQuestion) -> int:
    """Write one row for each option: own tick, the founding study's share, the newest one; return the last row."""
    _, formats, columns, options = book.words.gettext, book.formats, _columns(book.words), question.compared.options
    sheet.write_string(head - 1, QUESTION, cell_text(question.title), formats.heading)
    titles = [_("Option"), _("Yours"), _("Founding study"), _("Source"), _("Newest figure"), _("Source")]
    for column, title in enumerate(titles):
        sheet.write_string(head, column, title, formats.head)
    last, ticks = head + len(options), book.plan.answers.get(question.code)
    for row, option in enumerate(options, start=head + 1):
        set_height(sheet, row, columns, {QUESTION: option.text})
        sheet.write_string(row, QUESTION, cell_text(option.text), formats.text)
        tick = TICK if option.is_own is True else ""
        if ticks is None:
            sheet.write_string(row, OWN, tick, formats.centred)
        else:
            entry = book.plan.answers_cell(ticks.options[option.code], AnswerColumn.ANSWER)
            sheet.write_formula(row, OWN, f'=IF({entry}="","",{literal(TICK)})', formats.centred, tick)
        founding = next((view for view in option.figures if view.is_founding), None)
        newest = next((view for view in option.figures if not view.is_founding), None)
        for column, view in [(FOUNDING, founding), (NEWEST, newest)]:
            sheet.write(row, column, None if view is None else (view.percent or 0) / 100, formats.share_bar)
            source = "" if view is None else f"{view.share_text}, {view.study_name}, {view.year_text}"
            sheet.write_string(row, column + 1, cell_text(source), formats.muted)
    bar = {"type": "data_bar", "min_type": "num", "max_type": "num", "min_value": 0, "max_value": 1}
    for column in (FOUNDING, NEWEST):
        sheet.conditional_format(head + 1, column, last, column, bar | {"bar_solid": True, "bar_color": PALE})
    return last
