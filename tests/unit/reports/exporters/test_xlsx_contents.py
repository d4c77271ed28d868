"""What stands in the workbook before anyone changes it."""

import zipfile
from decimal import Decimal
from io import BytesIO

import openpyxl
import pytest

from benchmarks.findings.values import Direction, Qualifier
from language.text import Text
from language.words import words_for
from reports.exporters.xlsx import export
from reports.exporters.xlsx.answers_sheet import TICK
from reports.exporters.xlsx.page import LONGEST_CELL, cell_text, literal
from reports.exporters.xlsx.plan import FIRST_ROW, AnswerColumn, plan_for
from reports.exporters.xlsx.summary_sheet import FIRST_SCORE
from tests.builders.answers import answered, unsure
from tests.builders.edition import edition, finding, mapping
from tests.builders.questionnaire import shipped_questionnaire
from tests.builders.random_answers import random_answers
from tests.builders.results import all_answered, built

SHIPPED = shipped_questionnaire()
MATURE = Direction.HIGH_IS_MATURE
NOTES = [
    '=HYPERLINK("http://example.org")',
    "+49 30 1234",
    "-5",
    "@here",
    "#N/A",
    "http://example.org/?a=1",
    "{=1+1}",
    "😀 中文 #*$<>&\"'",
    "first\nsecond",
]


def opened(report, *, values=True):
    return openpyxl.load_workbook(BytesIO(export(report).content), data_only=values)


def with_note(note):
    return all_answered(SHIPPED) | {"roi.kpis": answered("roi.kpis", "own_selection", note=note)}


def row_of(report, question):
    return plan_for(report, words_for(report.language)).answers[question].row + 1


@pytest.mark.parametrize("seed", range(6))
def test_every_program_sees_the_scores_of_the_report_without_calculating(seed):
    report = built(answers=random_answers(SHIPPED, seed))
    sheet = opened(report)["Summary"]
    views = [*(dimension.score for dimension in report.dimensions), report.overall]
    for row, view in enumerate(views, start=FIRST_SCORE + 1):
        shown = [cell.value or None for cell in sheet[row][:8]]
        level = view.level.name if view.level else None
        numbers = [view.low, view.high, view.answered, view.asked, float(view.coverage)]
        assert shown == [view.name, view.score or None, level, *(number or None for number in numbers)]


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("en", ["Summary", "Answers", "Ladders", "Comparison", "In sum", "Codebook"]),
        ("de", ["Zusammenfassung", "Antworten", "Leitern", "Vergleich", "In Summe", "Codebuch"]),
    ],
)
def test_sheets_are_named_in_the_language_of_the_report(language, names):
    assert opened(built(language)).sheetnames == names


def test_both_languages_hold_the_same_numbers():
    def numbers(language):
        book = opened(built(language, answers=random_answers(SHIPPED, 3)))
        return [
            [cell.value for row in sheet.iter_rows() for cell in row if isinstance(cell.value, int | float)]
            for sheet in book
        ]

    assert numbers("de") == numbers("en")


@pytest.mark.parametrize("note", NOTES)
def test_a_note_is_text_whatever_it_begins_with(note):
    report = built(answers=with_note(note))
    cell = opened(report, values=False)["Answers"].cell(row_of(report, "roi.kpis"), AnswerColumn.NOTE + 1)
    assert (cell.value, cell.data_type, cell.hyperlink) == (note, "s", None)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_tabs_and_line_ends_of_a_note_are_kept(end):
    report = built(answers=with_note(f"first{end}\tsecond"))
    cell = opened(report)["Answers"].cell(row_of(report, "roi.kpis"), AnswerColumn.NOTE + 1)
    assert cell.value == "first\n\tsecond"


@pytest.mark.parametrize("answers", [{}, None])
def test_no_cell_holds_an_error_not_even_in_white(answers):
    book = opened(built(answers=answers))
    cells = [cell.value for sheet in book for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str)]
    assert not [value for value in cells if value.startswith("#")]


def test_a_note_loses_control_characters_and_ends_where_a_cell_ends():
    assert cell_text("a\x00b\x07c\ud800d\ne\t") == "abcd\ne\t"
    assert len(cell_text("x" * 40_000)) == LONGEST_CELL
    note = "a\x00b" + "ä" * 100_000
    report = built(answers=with_note(note))
    cell = opened(report)["Answers"].cell(row_of(report, "roi.kpis"), AnswerColumn.NOTE + 1)
    assert cell.value.startswith("abää")


def test_a_quotation_mark_in_a_formula_does_not_end_its_text():
    assert literal('say "no"') == '"say ""no"""'


def test_notes_stay_out_of_a_report_without_notes():
    content = export(built(answers=with_note("private words"), with_notes=False)).content
    with zipfile.ZipFile(BytesIO(content)) as archive:
        assert not any(b"private words" in archive.read(name) for name in archive.namelist())


def test_ticks_stand_at_the_options_that_were_chosen():
    report = built(answers=all_answered(SHIPPED) | {"strategy.goals": answered("strategy.goals", "sales_leads")})
    rows = plan_for(report, words_for("en")).answers["strategy.goals"].options
    sheet = opened(report)["Answers"]
    ticked = [code for code, row in rows.items() if sheet.cell(row + 1, AnswerColumn.ANSWER + 1).value == TICK]
    assert ticked == ["sales_leads"]


def test_dont_know_is_offered_and_shown_as_an_entry():
    report = built(answers=all_answered(SHIPPED) | {"roi.kpis": unsure("roi.kpis")})
    sheet = opened(report)["Answers"]
    assert sheet.cell(row_of(report, "roi.kpis"), AnswerColumn.ANSWER + 1).value == "Don’t know"
    plan = plan_for(report, words_for("en"))
    offered = {str(choice.sqref): choice.formula1 for choice in sheet.data_validations.dataValidation}
    rows = plan.codebook["roi.kpis"]
    assert offered[f"D{row_of(report, 'roi.kpis')}"] == f"'Codebook'!$G${rows.first + 1}:$G${rows.dont_know + 1}"


def test_headings_stay_in_sight_repeat_in_print_and_filter():
    book = opened(built())
    for name in ["Answers", "Comparison", "In sum", "Codebook"]:
        sheet = book[name]
        assert sheet.freeze_panes == f"A{FIRST_ROW + 1}"
        assert sheet.print_title_rows == "$4:$4"
        assert sheet.auto_filter.ref.startswith("A4:")
        assert (sheet.page_setup.orientation, sheet.page_setup.fitToHeight) == ("landscape", 0)


def test_charts_have_alternative_texts_and_read_cells():
    with zipfile.ZipFile(BytesIO(export(built()).content)) as archive:
        drawing = archive.read("xl/drawings/drawing1.xml").decode()
        charts = [archive.read(name).decode() for name in archive.namelist() if name.startswith("xl/charts/chart")]
    assert drawing.count("descr=") == len(charts) == 2
    assert all("<c:f>'Summary'!" in chart or "<c:f>'In sum'!" in chart for chart in charts)


def test_there_is_no_chart_of_the_sum_where_nothing_can_be_compared():
    report = built(compared_with=edition(finding(percent=None, qualifier=Qualifier.NONE)))
    with zipfile.ZipFile(BytesIO(export(report).content)) as archive:
        assert len([name for name in archive.namelist() if name.startswith("xl/charts/chart")]) == 1


def ladder_cells(report):
    """Return the rows of the sheet of ladders that belong to the contribution to goals."""
    rows = [[cell.value for cell in row] for row in opened(report)["Ladders"].iter_rows(max_col=8)]
    first = next(place for place, row in enumerate(rows) if row[0] == "Contribution to goals")
    return rows[first : first + 2]


def test_a_share_covers_the_cells_of_the_rungs_it_is_of():
    below, above = finding(), finding(mappings=(mapping("roi.contribution", "exact"),), direction=MATURE)
    (_rungs, flag), (_same, other) = (ladder_cells(built(compared_with=edition(each))) for each in (below, above))
    assert flag[1:6] == ["92% ◂", None, None, None, None]
    assert other[1:6] == [None, None, None, None, "▸ 92%"]


def test_the_rungs_hold_the_answers_and_beside_the_flag_stands_what_all_figures_say():
    report = built()
    rungs, flag = ladder_cells(report)
    contribution = report.question("roi.contribution")
    assert rungs[1:6] == [option.text for option in sorted(contribution.options, key=lambda each: each.points)]
    assert (rungs[6], flag[7]) == (contribution.points, contribution.compared.verdicts[0].text)


def test_ticks_stand_beside_the_shares_of_options():
    leads = finding("leads", percent=Decimal(40), mappings=(mapping("strategy.goals", "sales_leads"),))
    answers = all_answered(SHIPPED) | {"strategy.goals": answered("strategy.goals", "sales_leads")}
    report = built(answers=answers, compared_with=edition(leads))
    option = next(each.text for each in report.question("strategy.goals").options if each.code == "sales_leads")
    rows = {row[0].value: [cell.value for cell in row] for row in opened(report)["Ladders"].iter_rows(max_col=6)}
    assert rows[option] == [option, TICK, None, "", 0.4, "40%, Study A, published in 2013"]


def test_scores_have_names_for_other_formulas():
    names = opened(built()).defined_names
    assert {name for name in names if name.startswith("score_")} == {
        "score_strategy",
        "score_dialogue",
        "score_ownership",
        "score_roi",
        "score_overall",
    }


def test_a_long_sentence_of_a_study_does_not_make_a_formula_too_long():
    sentence = Text("Sie auch. " * 40, "So are you. " * 40)
    said = finding(mappings=(mapping(if_belongs=sentence, if_not=sentence),))
    book = opened(built(compared_with=edition(said)), values=False)
    formulas = [str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    texts_inside = [part for formula in formulas for part in formula.split('"')[1::2]]
    assert formulas and max(map(len, texts_inside)) <= 255


def test_the_same_report_gives_the_same_bytes():
    report = built(answers=random_answers(SHIPPED, 1))
    assert export(report).content == export(report).content
