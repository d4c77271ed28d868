"""The comparison with the studies: closest figures first, then the others, then statements; belonging is live."""

from functools import cache
from typing import Final

from xlsxwriter.worksheet import Worksheet

from language.words import Words
from reports.exporters.xlsx.page import Column, cell_text, literal, set_height, set_up_page, write_head
from reports.exporters.xlsx.plan import FIRST_ROW, AnswerColumn, Book, CodebookColumn, cell
from reports.report.values import ComparisonView, Report

LABEL_LENGTH: Final = 70
"""Characters of a statement that fit beside a bar."""


class At:
    """Columns of this sheet; from ``LABEL`` on they serve the chart, the last three keep what held on completion."""

    QUESTION, STATEMENT, SHARE, PERCENT, LOW, HIGH, BELONGS, FOR_YOU, POSITION = range(9)
    STUDY, SAMPLE, YEAR, POPULATION, KIND, CLOSENESS, CAUTION, SOURCE, CODE = range(9, 18)
    LABEL, IS_IN, IS_OUT, IS_OPEN, MINUS, PLUS = range(18, 24)
    BELONGED, FOR_YOU_THEN, POSITION_THEN = range(24, 27)


def closest_figures(report: Report) -> set[ComparisonView]:
    """Return the figure to read first of each question that has one: the first rows, and the bars of the chart."""
    return {question.compared.closest for question in report.all_questions if question.compared.closest}


def write_comparison(sheet: Worksheet, book: Book) -> None:
    """Write one row for each comparison: the closest figure of each question, the other figures, the rest."""
    _, report = book.words.gettext, book.report
    explanation = _(
        "Whether you belong to a share follows from the sheet of answers. Shares of one question are never added up."
    )
    columns = _columns(book.words)
    write_head(sheet, _("Comparison with the studies"), explanation, columns, book.formats)
    titles = {view.code: view.title for view in report.all_questions}
    closest = closest_figures(report)
    views = sorted(report.comparisons, key=lambda view: (view not in closest, view.percent is None or not view.applies))
    for row, view in enumerate(views, start=FIRST_ROW):
        _write_statement(sheet, book, row, view, titles[view.question])
        _write_belonging(sheet, book, row, view)
        if view in closest:
            _write_chart_data(sheet, book, row, view)
    last = max(FIRST_ROW, FIRST_ROW + len(views) - 1)
    set_up_page(sheet, columns, last)
    sheet.print_area(0, 0, last, At.CAUTION)
    sheet.repeat_columns(At.QUESTION)
    sheet.fit_to_pages(2, 0)


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
    """Write what the study says, its numbers, and where it comes from."""
    formats = book.formats
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
        look = formats.bold if column == At.STATEMENT else formats.text
        sheet.write_string(row, column, cell_text(text), look)
    sheet.write_string(row, At.CODE, view.finding, formats.code)
    low, high = view.interval or (None, None)
    for column, percent in [(At.PERCENT, view.percent), (At.LOW, low), (At.HIGH, high)]:
        is_whole = percent is None or float(percent).is_integer()
        look = formats.whole_share if is_whole else formats.share
        sheet.write(row, column, None if percent is None else percent / 100, look)


def _write_belonging(sheet: Worksheet, book: Book, row: int, view: ComparisonView) -> None:
    """Write whether the respondent belongs, live where a finding applies at a question with entries.

    Beside it stands what was said on completion, as long as that holds; a text inside a formula may not be long.
    """
    _, formats = book.words.gettext, book.formats
    told = _belonging_text(view.belongs, book.words) if view.applies else _("does not apply")
    texts = {At.FOR_YOU: view.you_text, At.POSITION: view.position_text}
    is_live = view.applies and view.kind == "finding" and view.belonging and view.question in book.plan.answers
    if not is_live:
        for column, text in ({At.BELONGS: told} | texts).items():
            sheet.write_string(row, column, cell_text(text), formats.text)
        return
    sheet.write_formula(row, At.BELONGS, _belonging_formula(view, book), formats.bold, told)
    sheet.write_string(row, At.BELONGED, told, formats.quiet)
    is_unchanged, changed = f"{cell(row, At.BELONGS)}={cell(row, At.BELONGED)}", literal(_("(answer changed)"))
    for column, kept in [(At.FOR_YOU, At.FOR_YOU_THEN), (At.POSITION, At.POSITION_THEN)]:
        text = cell_text(texts[column])
        sheet.write_string(row, kept, text, formats.quiet)
        sheet.write_formula(row, column, f"=IF({is_unchanged},{cell(row, kept)},{changed})", formats.text, text)


def _belonging_text(belongs: bool | None, words: Words) -> str:
    _ = words.gettext
    return {True: _("yes"), False: _("no"), None: _("can’t be said")}[belongs]


def _belonging_formula(view: ComparisonView, book: Book) -> str:
    """Return the formula that gives one of the words of :func:`_belonging_text`; the rules are the comparison's.

    In a multiple choice one listed option has to be ticked or, under ``only``, no other one.
    """
    plan, rows = book.plan, book.plan.answers[view.question]
    state = plan.answers_cell(rows.row, AnswerColumn.STATE)
    if book.report.question(view.question).rule is None:
        entry, options = plan.answers_cell(rows.row, AnswerColumn.ANSWER), plan.codebook[view.question].options
        cells = [plan.codebook_cell(options[option], CodebookColumn.OPTION) for option in view.belonging]
        belongs = "OR(" + ",".join(f"{entry}={each}" for each in cells) + ")"
    else:
        listed = ",".join(plan.answers_cell(rows.options[option], AnswerColumn.ANSWER) for option in view.belonging)
        every = ",".join(plan.answers_cell(row, AnswerColumn.ANSWER) for row in rows.options.values())
        belongs = f"COUNTA({listed})=COUNTA({every})" if view.match == "only" else f"COUNTA({listed})>0"
    yes, no, unknown = (literal(_belonging_text(value, book.words)) for value in (True, False, None))
    return f"=IF({state}={literal(plan.states.answered)},IF({belongs},{yes},{no}),{unknown})"


def _write_chart_data(sheet: Worksheet, book: Book, row: int, view: ComparisonView) -> None:
    """Write the label of the bar, the share in the column of the series it belongs to now, and its interval."""
    percent, look, label = view.percent or 0, book.formats.helper_share, view.statement
    if len(label) > LABEL_LENGTH:
        label = label[:LABEL_LENGTH].rsplit(" ", 1)[0] + " …"
    sheet.write_string(row, At.LABEL, cell_text(label), book.formats.muted)
    for column, value in [(At.IS_IN, True), (At.IS_OUT, False), (At.IS_OPEN, None)]:
        is_so = f"{cell(row, At.BELONGS)}={literal(_belonging_text(value, book.words))}"
        formula = f'=IF({is_so},{cell(row, At.PERCENT)},"")'
        sheet.write_formula(row, column, formula, look, percent / 100 if view.belongs is value else "")
    if view.interval:
        low, high = view.interval
        sheet.write_number(row, At.MINUS, (percent - low) / 100, look)
        sheet.write_number(row, At.PLUS, (high - percent) / 100, look)
