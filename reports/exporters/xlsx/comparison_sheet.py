"""The comparison with the studies: closest figures first, then the others, then statements; belonging is live."""

from functools import cache
from typing import Final

from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from language.words import Words
from reports.exporters.xlsx.belonging_formulas import belonging_formula, belonging_text, is_live
from reports.exporters.xlsx.book import Book
from reports.exporters.xlsx.page import Column, set_height, set_up_page, write_head
from reports.exporters.xlsx.plan import FIRST_ROW
from reports.exporters.xlsx.text import cell_text, literal
from reports.report.values import ComparisonView, Report

LABEL_LENGTH: Final = 70
"""Characters of a statement that fit beside a bar."""


class At:
    """Columns of this sheet; from ``LABEL`` on they serve the chart, the last three keep what held on completion."""

    QUESTION, STATEMENT, SHARE, PERCENT, LOW, HIGH, BELONGS, FOR_YOU, POSITION = range(9)
    STUDY, SAMPLE, YEAR, POPULATION, KIND, CLOSENESS, CAUTION, SOURCE, CODE = range(9, 18)
    LABEL, IS_IN, IS_OUT, IS_OPEN, MINUS, PLUS = range(18, 24)
    BELONGED, FOR_YOU_THEN, POSITION_THEN = range(24, 27)


def figure_count(report: Report) -> int:
    """Return how many questions have a figure: the closest of each are the first rows, and the bars of the chart."""
    return len(_closest(report))


def _closest(report: Report) -> set[ComparisonView]:
    questions = (*report.profile, *report.questions)
    return {question.compared.closest for question in questions if question.compared.closest}


def write_comparison(sheet: Worksheet, book: Book) -> None:
    """Write one row for each comparison: the closest figure of each question, the other figures, the rest."""
    _, report = book.words.gettext, book.report
    explanation = _(
        "Whether you belong to a share follows from the sheet of answers. Shares of one question are never added up."
    )
    columns = _columns(book.words)
    write_head(sheet, _("Comparison with the studies"), explanation, columns, book.formats)
    titles = {view.code: view.title for view in report.profile} | {view.code: view.title for view in report.questions}
    closest = _closest(report)
    views = sorted(report.comparisons, key=lambda view: (view not in closest, not _is_figure(view)))
    for row, view in enumerate(views, start=FIRST_ROW):
        _write_statement(sheet, book, row, view, titles[view.question])
        _write_numbers(sheet, book, row, view)
        _write_belonging(sheet, book, row, view)
        if view in closest:
            _write_chart_data(sheet, book, row, view)
    last = max(FIRST_ROW, FIRST_ROW + len(views) - 1)
    set_up_page(sheet, columns, last)
    sheet.print_area(0, 0, last, At.CAUTION)
    sheet.repeat_columns(At.QUESTION)
    sheet.fit_to_pages(2, 0)


def _is_figure(view: ComparisonView) -> bool:
    return view.percent is not None and view.applies


@cache
def _columns(words: Words) -> tuple[Column, ...]:
    _ = words.gettext
    return (
        Column(_("Question"), 22),
        Column(_("What the study says"), 42),
        Column(_("Share"), 14),
        Column(_("Per cent"), 9, is_number=True),
        # "% f" would pass for a placeholder: xgettext:no-python-format
        Column(_("95 % from"), 9, is_number=True),
        Column(_("95 % to"), 9, is_number=True),
        Column(_("You belong"), 14),
        Column(_("For you"), 34),
        Column(_("Position"), 22),
        Column(_("Study"), 26),
        Column(_("Sample"), 22),
        Column(_("Year"), 15),
        Column(_("Population"), 30),
        Column(_("Kind"), 18),
        Column(_("Closeness"), 16),
        Column(_("Please note"), 64),
        Column(_("Source"), 44),
        Column(_("Code"), 30),
    )


def _write_statement(sheet: Worksheet, book: Book, row: int, view: ComparisonView, title: str) -> None:
    texts = {
        At.QUESTION: title,
        At.STATEMENT: view.statement,
        At.SHARE: view.share_text,
        At.STUDY: view.study_name,
        At.SAMPLE: view.sample_size_text,
        At.YEAR: view.year_text,
        At.POPULATION: view.population,
        At.KIND: f"{view.kind_text}, {view.author}" if view.author else view.kind_text,
        At.CLOSENESS: view.closeness_text,
        At.CAUTION: " ".join(text for text in (view.caution, view.note, view.age_warning) if text),
        At.SOURCE: view.source_url or view.source_line,
    }
    set_height(sheet, row, _columns(book.words), texts | {At.FOR_YOU: view.you_text, At.POSITION: view.position_text})
    for column, text in texts.items():
        look = book.formats.bold if column == At.STATEMENT else book.formats.text
        sheet.write_string(row, column, cell_text(text), look)
    sheet.write_string(row, At.CODE, view.finding, book.formats.code)


def _write_numbers(sheet: Worksheet, book: Book, row: int, view: ComparisonView) -> None:
    low, high = view.interval or (None, None)
    for column, percent in [(At.PERCENT, view.percent), (At.LOW, low), (At.HIGH, high)]:
        is_whole = percent is None or float(percent).is_integer()
        look = book.formats.whole_share if is_whole else book.formats.share
        sheet.write(row, column, None if percent is None else percent / 100, look)


def _write_belonging(sheet: Worksheet, book: Book, row: int, view: ComparisonView) -> None:
    """Write whether the respondent belongs, live, and beside it what was said on completion, as long as that holds."""
    _, formats = book.words.gettext, book.formats
    told = belonging_text(view.belongs, book.words) if view.applies else _("does not apply")
    if is_live(view, book.plan):
        sheet.write_formula(row, At.BELONGS, belonging_formula(view, book), formats.bold, told)
        sheet.write_string(row, At.BELONGED, told, formats.quiet)
        _write_while_unchanged(sheet, book, row, (At.FOR_YOU, At.FOR_YOU_THEN), view.you_text)
        _write_while_unchanged(sheet, book, row, (At.POSITION, At.POSITION_THEN), view.position_text)
    else:
        for column, text in {At.BELONGS: told, At.FOR_YOU: view.you_text, At.POSITION: view.position_text}.items():
            sheet.write_string(row, column, cell_text(text), formats.text)


def _write_while_unchanged(sheet: Worksheet, book: Book, row: int, columns: tuple[int, int], text: str) -> None:
    """Write a text in the second column and show it in the first; a text inside a formula may not be long."""
    _ = book.words.gettext
    shown, kept = columns
    belongs, belonged, then = (xl_rowcol_to_cell(row, column) for column in (At.BELONGS, At.BELONGED, kept))
    formula = f"=IF({belongs}={belonged},{then},{literal(_('(answer changed)'))})"
    sheet.write_string(row, kept, cell_text(text), book.formats.quiet)
    sheet.write_formula(row, shown, formula, book.formats.text, cell_text(text))


def _write_chart_data(sheet: Worksheet, book: Book, row: int, view: ComparisonView) -> None:
    """Write the label of the bar, the share in the column of the series it belongs to now, and its interval."""
    percent, look = view.percent or 0, book.formats.helper_share
    sheet.write_string(row, At.LABEL, cell_text(_label(view.statement)), book.formats.muted)
    belongs_cell, percent_cell = xl_rowcol_to_cell(row, At.BELONGS), xl_rowcol_to_cell(row, At.PERCENT)
    for column, value in [(At.IS_IN, True), (At.IS_OUT, False), (At.IS_OPEN, None)]:
        formula = f'=IF({belongs_cell}={literal(belonging_text(value, book.words))},{percent_cell},"")'
        sheet.write_formula(row, column, formula, look, percent / 100 if view.belongs is value else "")
    if view.interval:
        low, high = view.interval
        sheet.write_number(row, At.MINUS, (percent - low) / 100, look)
        sheet.write_number(row, At.PLUS, (high - percent) / 100, look)


def _label(statement: str) -> str:
    if len(statement) <= LABEL_LENGTH:
        return statement
    return statement[:LABEL_LENGTH].rsplit(" ", 1)[0] + " …"
