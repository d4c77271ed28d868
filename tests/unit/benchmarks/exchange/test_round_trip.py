"""What is written is read back the same, from a workbook as from CSV, in both languages."""

import io
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.exchange.cells import clean_text, without_unprintable
from benchmarks.exchange.checking import changes, plain
from benchmarks.exchange.columns import COMPARISONS, FINDINGS, TABLES, Content, Table, TableRows
from benchmarks.exchange.formula_guard import guarded, unguarded
from benchmarks.exchange.legend import Legend
from benchmarks.exchange.reading import read_file
from benchmarks.exchange.writing_csv import csv_archive
from benchmarks.exchange.writing_xlsx import TextTooLong, workbook

LEGEND = Legend(("sheet", "column", "Deutsch", "English", "allowed"), (("", "", "a", "b", ""),))
texts = st.text(max_size=40) | st.sampled_from(
    ["=1+1", "'=1+1", "''@x", "-5", "+49", "@name", "\t=x", 'a;b,c\n"d"', "0,92"]
)
VALUES = {
    Content.TEXT: texts,
    Content.WHOLE_NUMBER: st.none() | st.integers(0, 100_000_000),
    Content.PERCENT: st.none() | st.decimals(0, 100, places=2),
    Content.FLAG: st.booleans(),
    Content.CODES: st.lists(st.sampled_from(["a", "b_c", "d"]), unique=True),
    Content.CONDITIONS: st.lists(
        st.builds(
            lambda question, rule, options: {"question": question, "any_of": [], "none_of": []} | {rule: options},
            st.sampled_from(["size", "channels", "roi.kpis"]),
            st.sampled_from(["any_of", "none_of"]),
            st.lists(st.sampled_from(["a", "b_c", "d"]), unique=True, min_size=1),
        ),
        max_size=3,
    ),
}


def row_of(table: Table) -> st.SearchStrategy[dict[str, Any]]:
    def values(column: Any) -> st.SearchStrategy[Any]:
        if column.name in table.key or column.content is Content.CODE:
            return st.just("a-code")
        return st.sampled_from(column.choices) if column.choices else VALUES[column.content]

    return st.fixed_dictionaries({column.name: values(column) for column in table.columns})


def files(table: Table, row: dict[str, Any]) -> dict[str, bytes]:
    tables = [TableRows(table, [row])]
    return {
        "f.xlsx": workbook(tables, LEGEND),
        "de.zip": csv_archive(tables, LEGEND, "de"),
        "en.zip": csv_archive(tables, LEGEND, "en"),
    }


@pytest.mark.parametrize("table", TABLES.values(), ids=lambda table: table.name.value)
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_reading_what_was_written_changes_nothing(table, data):
    row = data.draw(row_of(table))
    stored = {name: plain(value) for name, value in row.items()}
    for name, content in files(table, row).items():
        [read] = read_file(name, io.BytesIO(content)).rows
        assert read.problems == [], name
        wanted = {column: plain(value) for column, value in read.fields.items()}
        assert list(changes(table, stored, wanted)) == [], name


@given(st.text())
def test_the_guard_is_taken_away_exactly(text):
    assert unguarded(guarded(text)) == text


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "'=", "''-"])
def test_no_written_text_begins_like_a_formula(start):
    assert guarded(f"{start}HYPERLINK()").startswith("'")


@pytest.mark.parametrize("text", ["a=b", "'quoted'", "", "92 %", "–"])
def test_other_texts_stay_as_they_are(text):
    assert guarded(text) == text


@given(st.text())
def test_a_clean_text_is_clean(text):
    clean = clean_text(without_unprintable(text))
    assert clean_text(without_unprintable(clean)) == clean


def test_numbers_stay_numbers_in_a_workbook_and_become_german_in_german_csv():
    row = {column.name: None for column in FINDINGS.columns} | {"code": "a", "study": "s", "percent": Decimal("31.70")}
    made = files(FINDINGS, row)
    assert b"31,7" in _unpacked(made["de.zip"], "findings.csv")
    assert b"31.7" in _unpacked(made["en.zip"], "findings.csv")
    assert b"<v>31.7</v>" in _unpacked(made["f.xlsx"], "xl/worksheets/sheet1.xml")


def test_a_share_below_one_per_cent_carries_its_sign():
    row = {column.name: None for column in FINDINGS.columns} | {"code": "a", "percent": Decimal("0.50")}
    assert b"0.5 %" in _unpacked(files(FINDINGS, row)["en.zip"], "findings.csv")


def test_csv_begins_with_the_mark_of_utf8():
    row = {column.name: None for column in COMPARISONS.columns} | {"belongs": []}
    assert _unpacked(files(COMPARISONS, row)["de.zip"], "comparisons.csv").startswith(b"\xef\xbb\xbf")


def test_a_text_that_no_cell_can_hold_is_refused_rather_than_lost():
    row = {column.name: None for column in FINDINGS.columns} | {"statement_de": "x" * 32_768}
    with pytest.raises(TextTooLong):
        workbook([TableRows(FINDINGS, [row])], LEGEND)


def _unpacked(content: bytes, name: str) -> bytes:
    import zipfile

    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return archive.read(name)
