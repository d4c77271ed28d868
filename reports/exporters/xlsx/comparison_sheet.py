"""The comparison with the studies: figures to read first in front; belonging, side and what is said of you are live.

The rules are those of ``benchmarks/comparison/README.md``. A figure that may speak of other companies, or that stands
at a context question, keeps what held on completion: there is no entry it could follow.
"""

from functools import cache

from xlsxwriter.worksheet import Worksheet

from assessment.questionnaire.answers import Status
from language.words import Words
from reports.exporters.xlsx.page import Column, cell_text, literal, set_height, set_up_page, write_head
from reports.exporters.xlsx.plan import FIRST_ROW, AnswerColumn, Book, CodebookColumn, cell
from reports.exporters.xlsx.plan import ComparisonColumn as At
from reports.exporters.xlsx.sides import SIDES, common_text, figure_texts, side_text
from reports.report.compared import ComparedView
from reports.report.comparisons import ComparisonView, own_text


def write_comparison(sheet: Worksheet, book: Book) -> None:
    """Write one row for each comparison: the figure to read first at each question, the other figures, the rest."""
    _, report = book.words.gettext, book.report
    explanation = _(
        "Whether you belong to a share, your side and what is said of you follow from the sheet of answers. Shares of "
        "one question are never added up."
    )
    columns = _columns(book.words)
    write_head(sheet, _("Comparison with the studies"), explanation, columns, book.formats)
    asked = {view.code: view for view in report.all_questions}
    for view, row in book.plan.comparisons.items():
        _write_statement(sheet, book, row, view, asked[view.question].title)
        _write_own(sheet, book, row, view, asked[view.question].compared)
    last = max(FIRST_ROW, FIRST_ROW + len(book.plan.comparisons) - 1)
    set_up_page(sheet, columns, last)
    sheet.write_string(last + 2, 0, cell_text(report.interval_note), book.formats.quiet)
    sheet.print_area(0, 0, last + 2, At.CAUTION)
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
        Column(_("To read first"), 10),
        Column(_("You belong"), 14),
        Column(_("Your side"), 18),
        Column(_("How many were at the cut or above"), 18),
        Column(_("For you"), 40),
        Column(_("Study"), 26),
        Column(_("Sample"), 22),
        Column(_("Year"), 15),
        Column(_("Population"), 30),
        Column(_("Kind"), 18),
        Column(_("Closeness"), 16),
        Column(_("Please note"), 64),
        Column(_("Source"), 44),
        Column(_("Code"), 30),
        Column(_("Lowest rung above the cut"), 12, is_number=True),
        Column(_("The share is"), 16),
        Column(_("Said if you belong"), 34),
        Column(_("Said if you do not"), 34),
        Column(_("Said at the cut or above"), 34),
        Column(_("Said below the cut"), 34),
    )


def _write_statement(sheet: Worksheet, book: Book, row: int, view: ComparisonView, title: str) -> None:
    """Write what the study says, its numbers, where it cuts the ladder, and where it comes from."""
    _, formats = book.words.gettext, book.formats
    rung, share_is = view.cut or (None, "")
    texts = {
        At.QUESTION: title,
        At.STATEMENT: view.statement,
        At.SHARE: view.share_text,
        At.LEADS: _("yes") if view.leads else "",
        At.STUDY: view.study_name,
        At.SAMPLE: view.sample_size_text,
        At.YEAR: view.year_text,
        At.POPULATION: view.population,
        At.KIND: f"{view.kind_text}, {view.author}" if view.author else view.kind_text,
        At.CLOSENESS: view.closeness_text,
        At.CAUTION: " ".join(text for text in (view.caution, view.note, view.age_text) if text),
        At.SOURCE: view.source_url or view.source_line,
        At.SHARE_IS: {"above": _("at it or above"), "below": _("below it"), "": ""}[share_is],
    }
    set_height(sheet, row, _columns(book.words), texts | {At.FOR_YOU: view.own_line})
    for column, text in texts.items():
        sheet.write_string(row, column, cell_text(text), formats.bold if column == At.STATEMENT else formats.text)
    sheet.write_string(row, At.CODE, view.finding, formats.code)
    sheet.write(row, At.RUNG, rung, formats.number)
    low, high = view.interval or (None, None)
    for column, percent in [(At.PERCENT, view.percent), (At.LOW, low), (At.HIGH, high)]:
        is_whole = percent is None or float(percent).is_integer()
        look = formats.whole_share if is_whole else formats.share
        sheet.write(row, column, None if percent is None else percent / 100, look)


def _write_own(sheet: Worksheet, book: Book, row: int, view: ComparisonView, compared: ComparedView) -> None:
    """Write whether the respondent belongs, on which side they stand and what is said of them: live where it can be.

    What the formulas choose from stands in cells of its own: a text inside a formula may not be long.
    """
    _, formats, words = book.words.gettext, book.formats, book.words
    belonging = {True: _("yes"), False: _("no"), None: _("can’t be said")}
    if_mature, if_less = figure_texts(view, compared, words)
    choices = {At.IF_BELONGS: view.if_belongs, At.IF_NOT: view.if_not, At.IF_MATURE: if_mature, At.IF_LESS: if_less}
    shown = {
        At.BELONGS: _("does not apply") if view.applies is False else belonging[view.belongs],
        At.SIDE: side_text(view.side, words),
        At.COMMON: common_text(view.how_common, words),
        At.FOR_YOU: view.own_line,
    }
    is_live = view.applies and view.kind == "finding" and view.belonging and view.question in book.plan.answers
    formulas = _formulas(view, row, book) if is_live else {}
    for column, text in (shown | choices).items():
        if column in formulas:
            look = formats.bold if column == At.BELONGS else formats.text
            sheet.write_formula(row, column, formulas[column], look, cell_text(text))
        else:
            sheet.write_string(row, column, cell_text(text), formats.muted if column in choices else formats.text)


def _formulas(view: ComparisonView, row: int, book: Book) -> dict[int, str]:
    _, words, plan = book.words.gettext, book.words, book.plan
    state = plan.answers_cell(plan.answers[view.question].row, AnswerColumn.STATE)
    points = plan.answers_cell(plan.answers[view.question].row, AnswerColumn.POINTS)
    told = plan.answers_cell(plan.answers[view.question].row, AnswerColumn.TOLD)
    is_answered = f"{state}={literal(plan.states.answered)}"
    yes, no, unknown = map(literal, (_("yes"), _("no"), _("can’t be said")))
    # What an author wrote for those who belong, or do not, comes before the answer read back.
    before, after = map(literal, own_text(Status.ANSWERED, "\n", words).split("\n"))
    own = f"{before}&{told}&{after}"
    if_yes, if_no = (
        cell(row, column) if text else own
        for column, text in [(At.IF_BELONGS, view.if_belongs), (At.IF_NOT, view.if_not)]
    )
    without = literal(own_text(Status.UNANSWERED, "", words))
    for status in (Status.DONT_KNOW, Status.NOT_APPLICABLE):
        is_it = f"{state}={literal(plan.states.of(status))}"
        without = f"IF({is_it},{literal(own_text(status, '', words))},{without})"
    you = f"IF({is_answered},IF({cell(row, At.BELONGS)}={yes},{if_yes},{if_no}),{without})"
    formulas = {
        At.BELONGS: f"=IF({is_answered},IF({_belongs(view, book)},{yes},{no}),{unknown})",
        At.FOR_YOU: f"={you}",
    }
    if view.cut and view.commonly:
        more, less = (literal(side_text(side.value, words)) for side in SIDES)
        side, if_mature, if_less = (cell(row, column) for column in (At.SIDE, At.IF_MATURE, At.IF_LESS))
        formulas |= {
            At.SIDE: f'=IF({is_answered},IF({points}>={cell(row, At.RUNG)},{more},{less}),"")',
            At.COMMON: f'=IF({side}="","",{literal(common_text(view.commonly, words))})',
            At.FOR_YOU: f'={you}&IF({side}={more}," "&{if_mature},IF({side}={less}," "&{if_less},""))',
        }
    return formulas


def _belongs(view: ComparisonView, book: Book) -> str:
    """Return the condition that an answer belongs to the share; the rules are the comparison's.

    In a multiple choice one listed option has to be ticked or, under ``only``, no other one.
    """
    plan, rows = book.plan, book.plan.answers[view.question]
    if book.report.question(view.question).rule is None:
        entry, options = plan.answers_cell(rows.row, AnswerColumn.ANSWER), plan.codebook[view.question].options
        cells = [plan.codebook_cell(options[option], CodebookColumn.OPTION) for option in view.belonging]
        return "OR(" + ",".join(f"{entry}={each}" for each in cells) + ")"
    listed = ",".join(plan.answers_cell(rows.options[option], AnswerColumn.ANSWER) for option in view.belonging)
    every = ",".join(plan.answers_cell(row, AnswerColumn.ANSWER) for row in rows.options.values())
    return f"COUNTA({listed})=COUNTA({every})" if view.match == "only" else f"COUNTA({listed})>0"
