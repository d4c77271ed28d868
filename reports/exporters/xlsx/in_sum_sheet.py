"""What the comparisons add up to: the scored comparison and the mirror of statements, both following the answers.

The rules are those of ``benchmarks/comparison/README.md``, part 9. Below stands one row for every question with a
figure that would have a side, whether it is answered or not: an answer given later makes it count.
"""

import re
from collections.abc import Mapping
from fractions import Fraction
from functools import cache
from typing import Final

from xlsxwriter.utility import xl_range
from xlsxwriter.worksheet import Worksheet

from benchmarks.comparison.scored import FEWEST_QUESTIONS
from language.words import Words
from reports.exporters.xlsx.page import (
    NOISE,
    Column,
    cell_text,
    literal,
    literals,
    set_height,
    set_up_page,
    write_head,
)
from reports.exporters.xlsx.plan import FIRST_ROW, GAP_TITLE_AND_HEAD, AnswerColumn, Book, address, cell
from reports.exporters.xlsx.plan import ComparisonColumn as Compared
from reports.exporters.xlsx.plan import SumColumn as At
from reports.exporters.xlsx.sides import at_cut
from reports.report.comparisons import ComparisonView
from reports.report.questions import QuestionView
from reports.report.scored import mirror_text, sum_text, too_few_text
from reports.report.values import Report

TEXT_ROW: Final = 1
"""The sentence stands where other sheets have their explanation; the summary quotes it from here."""
STAND_INS: Final = (9001, 9002, (Fraction(9003), Fraction(9004), Fraction(9005)), (9006, 9007))
"""Numbers that no sentence holds: what is written of them is where a formula puts the calculated ones."""


def write_in_sum(sheet: Worksheet, book: Book) -> None:
    """Write the sentence, the questions that count, the dimensions, and the statements."""
    _, columns, dimensions = book.words.gettext, _columns(book.words), dimensions_row(book.report)
    write_head(sheet, _("What the comparisons add up to"), "", columns, book.formats)
    _write_questions(sheet, book)
    last = dimensions - GAP_TITLE_AND_HEAD - 2
    _write_totals(sheet, book, last)
    _write_dimensions(sheet, book, last)
    end = _write_mirror(sheet, book, dimensions + len(book.report.dimensions) + GAP_TITLE_AND_HEAD)
    set_up_page(sheet, columns, last)
    sheet.print_area(0, 0, end, At.YEAR)


def dimensions_row(report: Report) -> int:
    """Return the first row of the table of the dimensions, which stands below the questions and their sum."""
    return FIRST_ROW + max(1, sum(bool(scoreable(question)) for question in report.questions)) + 1 + GAP_TITLE_AND_HEAD


@cache
def _columns(words: Words) -> tuple[Column, ...]:
    _ = words.gettext
    return (
        Column(_("Area"), 18),
        Column(_("Question"), 26),
        Column(_("Study"), 34),
        Column(_("Share"), 16),
        Column(_("Lowest rung above the cut"), 12, is_number=True),
        Column(_("Your points"), 9, is_number=True),
        Column(_("Counts"), 9, is_number=True),
        Column(_("At the cut or above"), 12, is_number=True),
        Column(_("Adds on average"), 12, is_number=True),
        Column(_("By the least share at this cut"), 14, is_number=True),
        Column(_("By the greatest share at this cut"), 14, is_number=True),
        Column(_("Year"), 9, is_number=True),
    )


def scoreable(question: QuestionView) -> tuple[ComparisonView, ...]:
    """Return the figures at the cut of the first figure that has one and speaks of this respondent, itself in front."""
    cuts = (view.cut for view in question.compared.comparisons if view.cut and view.applies)
    return next((at_cut(question.compared, rung) for rung, _ in cuts), ())


def _write_questions(sheet: Worksheet, book: Book) -> None:
    """Write a row for every question that can count."""
    formats, plan = book.formats, book.plan
    areas = {question.code: each.name for each in book.report.dimensions for question in each.questions}
    counting = [question for question in book.report.questions if scoreable(question)]
    for row, question in enumerate(counting, start=FIRST_ROW):
        figure, *_others = same_cut = scoreable(question)
        own = plan.answers[question.code].row
        texts = {At.AREA: areas[question.code], At.QUESTION: question.title, At.STUDY: figure.study_name}
        texts |= {At.SHARE: figure.share_text}
        set_height(sheet, row, _columns(book.words), texts)
        for column, text in texts.items():
            sheet.write_string(row, column, cell_text(text), formats.bold if column == At.QUESTION else formats.text)
        points, rung, counts = (cell(row, column) for column in (At.POINTS, At.RUNG, At.COUNTS))
        shares, exact = [], []
        for view in same_cut:
            # How many were at the cut or above serves the sum alone; it is nobody's printed percentage.
            is_above = view.cut is not None and view.cut[1] == "above"
            percent, share = plan.comparison_cell(view, Compared.PERCENT), Fraction(str(view.percent)) / 100
            shares.append(percent if is_above else f"1-{percent}")
            exact.append(share if is_above else 1 - share)
        is_counted, year = question.points is not None, "" if figure.year is None else figure.year
        formulas = {
            At.RUNG: (f"={plan.comparison_cell(figure, Compared.RUNG)}", figure.cut[0] if figure.cut else ""),
            At.POINTS: (f"={plan.answers_cell(own, AnswerColumn.POINTS)}", question.points if is_counted else ""),
            At.COUNTS: (f"=IF(ISNUMBER({points}),1,0)", int(is_counted)),
            At.MATURE: (f"=IF({counts}=1,IF({points}>={rung},1,0),0)", int(figure.side == "more_mature")),
            At.EXPECTED: (f"=IF({counts}=1,{shares[0]},0)", float(exact[0]) if is_counted else 0),
            At.LEAST: (f"=IF({counts}=1,MIN({','.join(shares)}),0)", float(min(exact)) if is_counted else 0),
            At.MOST: (f"=IF({counts}=1,MAX({','.join(shares)}),0)", float(max(exact)) if is_counted else 0),
            At.YEAR: (f'=IF({counts}=1,{year or literal("")},"")', year if is_counted else ""),
        }
        looks = {At.EXPECTED: formats.exact, At.LEAST: formats.exact, At.MOST: formats.exact}
        for column, (formula, value) in formulas.items():
            sheet.write_formula(row, column, formula, looks.get(column, formats.number), value)


def _write_totals(sheet: Worksheet, book: Book, last: int) -> None:
    """Write the sums below the rows, and the sentence that is made of them above."""
    _, scored, formats, row = book.words.gettext, book.report.scored_comparison, book.formats, last + 1
    sheet.write_string(row, At.AREA, _("In sum"), formats.bold)
    values = {
        At.COUNTS: scored.questions,
        At.MATURE: scored.mature,
        At.EXPECTED: float(scored.expected),
        At.LEAST: float(scored.low),
        At.MOST: float(scored.high),
    }
    for column in range(At.QUESTION, At.YEAR + 1):
        sheet.write_blank(row, column, None, formats.text)
    for column, value in values.items():
        look = formats.exact if column in {At.EXPECTED, At.LEAST, At.MOST} else formats.bold_number
        sheet.write_formula(row, column, f"=SUM({xl_range(FIRST_ROW, column, last, column)})", look, value)
    names = {"compared_questions": At.COUNTS, "compared_mature": At.MATURE, "compared_expected": At.EXPECTED}
    names |= {"compared_expected_low": At.LEAST, "compared_expected_high": At.MOST}
    for name, column in names.items():
        book.workbook.define_name(name, "=" + address(book.plan.sheets.in_sum, row, column))
    sheet.merge_range(TEXT_ROW, At.AREA, TEXT_ROW, At.YEAR, "", formats.sentence)
    sentence = "=" + _sentence(row, last, book.words)
    sheet.write_formula(TEXT_ROW, At.AREA, sentence, formats.sentence, cell_text(scored.text))
    width = Column("", sum(column.width for column in _columns(book.words)))
    set_height(sheet, TEXT_ROW, [width], {0: scored.text})


def _sentence(row: int, last: int, words: Words) -> str:
    """Return the formula of the sentence: the report's own, with the calculated numbers in it."""
    questions, mature, expected, years = STAND_INS
    count, stated = cell(row, At.COUNTS), xl_range(FIRST_ROW, At.YEAR, last, At.YEAR)
    calculated = {str(questions): count, str(mature): cell(row, At.MATURE)}
    calculated |= {str(years[0]): f"MIN({stated})", str(years[1]): f"MAX({stated})"}
    for stand_in, column in zip(expected, (At.EXPECTED, At.LEAST, At.MOST), strict=True):
        # TEXT and FIXED write the decimal sign of the program, not of the report.
        tenths, point = f"ROUND(10*{cell(row, column)}+{NOISE},0)", words.number(Fraction(1, 2), 1)[1]
        calculated[words.number(stand_in, 1)] = f'INT({tenths}/10)&"{point}"&MOD({tenths},10)'
    undated, dated = (filled(sum_text(questions, mature, expected, each, words), calculated) for each in (None, years))
    several = filled(too_few_text(questions, words), calculated)
    too_few = f"IF({count}=1,{literals(too_few_text(1, words))},{several})"
    return f"IF({count}>={FEWEST_QUESTIONS},IF(COUNT({stated})=0,{undated},{dated}),{too_few})"


def filled(text: str, calculated: Mapping[str, str]) -> str:
    """Return a formula that writes the text with calculated values where their stand-ins are."""
    parts = re.split("(" + "|".join(map(re.escape, calculated)) + ")", text)
    return "&".join(calculated.get(part) or literals(part) for part in parts if part)


def _write_dimensions(sheet: Worksheet, book: Book, last: int) -> None:
    """Write of each dimension how many of its questions count, and at how many of them which side is the own one."""
    _, formats, first = book.words.gettext, book.formats, dimensions_row(book.report)
    sheet.write_string(first - 2, At.AREA, _("By area"), formats.heading)
    titles = {At.AREA: _("Area"), At.COUNTS: _("Counts"), At.MATURE: _("At the cut or above"), At.BELOW: _("Below it")}
    for column in range(At.BELOW + 1):
        look = formats.head_number if column >= At.COUNTS else formats.head
        sheet.write_string(first - 1, column, titles.get(column, ""), look)
    areas = xl_range(FIRST_ROW, At.AREA, last, At.AREA)
    for row, dimension in enumerate(book.report.dimensions, start=first):
        sheet.write_string(row, At.AREA, cell_text(dimension.name), formats.bold)
        for column in range(At.QUESTION, At.COUNTS):
            sheet.write_blank(row, column, None, formats.text)
        scored = dimension.scored
        for column, value in [(At.COUNTS, scored.questions), (At.MATURE, scored.mature)]:
            summed = f"=SUMIF({areas},{cell(row, At.AREA)},{xl_range(FIRST_ROW, column, last, column)})"
            sheet.write_formula(row, column, summed, formats.number, value)
        below = f"={cell(row, At.COUNTS)}-{cell(row, At.MATURE)}"
        sheet.write_formula(row, At.BELOW, below, formats.number, scored.questions - scored.mature)


def _write_mirror(sheet: Worksheet, book: Book, head: int) -> int:
    """Write the statements without a number with the word whether they are so here, and their count; return the row."""
    _, formats, columns = book.words.gettext, book.formats, _columns(book.words)
    held = [view for view in book.report.comparisons if view.percent is None and view.belonging and view.applies]
    once = {view.finding: view for view in held if view.kind == "finding"}
    statements = sorted(once.values(), key=lambda view: not view.is_founding)
    if not statements:
        return head
    first, last = head + 1, head + len(statements)
    yes, no = (f"COUNTIF({xl_range(first, At.SHARE, last, At.SHARE)},{literal(word)})" for word in (_("yes"), _("no")))
    one, several = (
        filled(mirror_text(9001, count, book.words), {"9001": yes, "9002": f"({yes}+{no})"}) for count in (1, 9002)
    )
    counted = f'=IF({yes}+{no}=0,"",IF({yes}+{no}=1,{one},{several}))'
    sheet.write_formula(head - 1, At.AREA, counted, book.formats.mark, cell_text(book.report.mirror.text))
    titles = {At.AREA: _("Question"), At.QUESTION: _("What the study says"), At.SHARE: _("Applies to you")}
    for column in range(At.RUNG):
        sheet.write_string(head, column, titles.get(column, ""), formats.head)
    sheet.merge_range(head, At.QUESTION, head, At.STUDY, titles[At.QUESTION], formats.head)
    wide = Column("", columns[At.QUESTION].width + columns[At.STUDY].width)
    names = {view.code: view.title for view in book.report.all_questions}
    for row, view in enumerate(statements, start=first):
        said = f"{view.statement} ({view.study_name}, {view.year_text})"
        set_height(sheet, row, [columns[At.AREA], wide], {0: names[view.question], 1: said})
        sheet.write_string(row, At.AREA, cell_text(names[view.question]), formats.bold)
        sheet.merge_range(row, At.QUESTION, row, At.STUDY, cell_text(said), formats.text)
        word = {True: _("yes"), False: _("no"), None: _("can’t be said")}[view.belongs]
        belongs = f"={book.plan.comparison_cell(view, Compared.BELONGS)}"
        sheet.write_formula(row, At.SHARE, belongs, formats.bold, word)
    return last
