"""Which table a sheet is, and what is said of headings that are not understood."""

import io

import pytest

from benchmarks.exchange.messages import UnreadableFile
from benchmarks.exchange.reading import read_file
from benchmarks.exchange.rows import column_letter
from tests.builders.spreadsheets import CODES_ONLY, read_csv, workbook


def refusal(text: str, name: str = "file.csv") -> str:
    with pytest.raises(UnreadableFile) as refused:
        read_csv(text, name)
    return str(refused.value)


@pytest.mark.parametrize(
    ("name", "headings", "table"),
    [
        ("a.csv", "code,name_de", "studies"),
        ("a.csv", "code,percent", "findings"),
        ("a.csv", "finding,question,belongs", "comparisons"),
        ("a.csv", "finding,question,note_de", "comparisons"),
        ("studies.csv", "code,state", "studies"),
        ("findings.csv", "code,state", "findings"),
        ("my-findings.csv", "code,state", "findings"),
    ],
)
def test_a_table_is_known_by_its_name_or_its_columns(name, headings, table):
    line = ",".join("1" for _ in headings.split(","))
    assert read_csv(f"{headings}\n{line}", name).rows[0].table == table


def test_headings_are_read_whatever_their_case():
    assert read_csv(" Code ,PERCENT\na,92").rows[0].fields == {"code": "a", "percent": 92}


def test_columns_of_several_tables_ask_for_a_name():
    assert "Call the sheet or file studies / findings" in refusal("code,source_url\na,b")


def test_every_wrong_heading_is_named_at_once_with_its_column():
    told = refusal("code,prozent,percent,percent,foo\na,1,2,3,4", "findings.csv")
    assert "column B: “prozent” is no known column. Is percent meant?" in told
    assert "column E: “foo” is no known column" in told
    assert "percent is there 2 times" in told


def test_a_missing_code_is_named():
    assert "the column code is missing" in refusal("percent,topic\n1,roi", "findings.csv")


def test_unknown_headings_alone_are_refused():
    assert "no known column names" in refusal("foo,bar\n1,2")


def test_other_sheets_are_left_out_and_named():
    content = read_file("f.xlsx", workbook(findings=CODES_ONLY, Notes=[["call them"]], legend=[["code", "foo"]]))
    assert len(content.rows) == 1
    remarks = [remark.text % remark.values for remark in content.remarks]
    assert any("“Notes” was left out" in remark for remark in remarks)
    assert not any("legend" in remark for remark in remarks)


def test_columns_that_are_left_out_are_named():
    remark = read_csv("code,percent\na,92", "findings.csv").remarks[0]
    assert "statement_de" in str(remark.values["columns"])
    assert "percent" not in str(remark.values["columns"]).split(", ")


def test_two_rows_with_one_code_are_both_wrong_and_name_each_other():
    rows = read_csv("code,percent\na,92\nb,1\na,93").rows
    told = {row.number: [message.values.get("others") for _column, message in row.problems] for row in rows}
    assert told == {2: ["4"], 3: [], 4: ["2"]}


def test_the_same_code_in_two_tables_is_no_repetition():
    content = read_file("f.xlsx", workbook(studies=[["code", "name_de"], ["a", "A"]], findings=CODES_ONLY))
    assert [row.problems for row in content.rows] == [[], []]


def test_a_comparison_is_named_by_finding_and_question():
    rows = read_csv("finding,question,note_de\na,roi.kpis,x\na,roi.tools,y", "file.csv").rows
    assert [(row.key, row.problems) for row in rows] == [("a/roi.kpis", []), ("a/roi.tools", [])]


@pytest.mark.parametrize(("number", "letters"), [(1, "A"), (26, "Z"), (27, "AA"), (52, "AZ"), (703, "AAA")])
def test_columns_are_called_as_spreadsheet_programs_call_them(number, letters):
    assert column_letter(number) == letters


def test_an_empty_sheet_beside_a_full_one_is_nothing_to_speak_of():
    assert len(read_file("f.xlsx", workbook(studies=[], findings=CODES_ONLY)).rows) == 1


def test_a_stream_is_read_from_its_beginning():
    stream = io.BytesIO(b"code,percent\na,92")
    stream.seek(5)
    assert read_file("a.csv", stream).rows[0].key == "a"
