"""Which files are read, and what is said of those that are not."""

import io
import struct
import zipfile

import pytest

from benchmarks.exchange import limits, reading
from benchmarks.exchange.messages import UnreadableFile
from benchmarks.exchange.reading import read_file
from tests.builders.spreadsheets import CODES_ONLY, packed, read_csv, workbook

CSV = "code;statement_de\na;„Für“ Größe\n"


def refusal(name: str, content: bytes | io.BytesIO) -> str:
    with pytest.raises(UnreadableFile) as refused:
        read_file(name, io.BytesIO(content) if isinstance(content, bytes) else content)
    return str(refused.value)


def test_a_workbook_is_read():
    assert [row.key for row in read_file("f.xlsx", workbook(findings=CODES_ONLY)).rows] == ["a"]


def test_a_zip_file_of_csv_files_is_read_in_the_order_of_its_tables():
    archive = packed(findings__csv=b"code,percent\nf,92", studies__csv=b"code,name_de\ns,S")
    assert [row.key for row in read_file("f.zip", archive).rows] == ["s", "f"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_the_usual_encodings_are_read(encoding):
    assert read_csv(CSV.encode(encoding)).rows[0].fields["statement_de"] == "„Für“ Größe"


def test_mixed_encodings_are_refused_and_both_lines_named():
    mixture = "code;statement_de\na;Größe\n".encode() + "b;Größe\n".encode("cp1252")
    assert "line 2 is UTF-8, line 3 is not" in refusal("findings.csv", mixture)


def test_bytes_that_are_no_text_are_refused_by_line():
    assert "Line 2 can’t be read" in refusal("findings.csv", b"code,percent\na\x81,92")


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_whatever_separates_the_columns_is_found_out(mark):
    assert read_csv(f"code{mark}percent\na{mark}92\n").rows[0].fields["percent"] == 92


def test_rows_count_as_in_a_spreadsheet_program():
    rows = read_csv('code,statement_de\na,"two\nlines"\n\n,\nb,one\n').rows
    assert [(row.key, row.number) for row in rows] == [("a", 2), ("b", 5)]


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("f.xlsx", b"", "is empty"),
        ("f.csv", b"", "is empty"),
        ("findings.csv", b"code,percent\n", "no rows"),
        ("findings.csv", b"\n\n", "no rows"),
        ("f.pdf", b"%PDF-1.7", "not a spreadsheet"),
        ("f.csv", b"%PDF-1.7", "not a spreadsheet"),
        ("f.csv", b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "not a spreadsheet"),
        ("f.xls", b"\xd0\xcf\x11\xe0" + bytes(600), "password"),
        ("f.xlsx", b"code,percent\na,92", "is .csv"),
        ("f.ods", b"code,percent\na,92", "ending in .ods"),
        ("file", b"code,percent\na,92", "can’t be read"),
        ("f.xlsx", b"PK\x03\x04 and no more", "damaged"),
        ("findings.csv", b'code,percent\na,"92\nb,3', "quotation mark"),
    ],
)
def test_what_is_no_spreadsheet_is_refused_with_its_reason(name, content, reason):
    assert reason in refusal(name, content)


def test_a_workbook_called_csv_is_refused_with_what_it_is():
    assert "called .csv, but what is in it is .xlsx" in refusal("f.csv", workbook(findings=CODES_ONLY))


def test_a_document_of_another_program_is_refused():
    assert "not a spreadsheet" in refusal("f.zip", packed(word__xml=b"<xml/>"))


def test_a_damaged_workbook_is_refused():
    assert "damaged" in refusal("f.xlsx", packed(**{"xl/workbook__xml": b"<workbook", "x": b""}))


def test_a_zip_bomb_is_refused_before_it_is_unpacked(monkeypatch):
    bomb = packed(**{"xl/workbook__xml": b"", "xl/bomb__xml": bytes(limits.UNPACKED_BYTES + 1)})
    monkeypatch.setattr(zipfile.ZipFile, "open", lambda *_: pytest.fail("it was unpacked"))
    assert "too large" in refusal("f.xlsx", bomb)


def test_a_file_that_packing_makes_absurdly_small_is_refused():
    assert "too large" in refusal("f.xlsx", packed(**{"xl/workbook__xml": bytes(5_000_000)}))


def test_a_zip_file_that_lies_about_its_sizes_is_not_unpacked_beyond_them():
    honest = packed(findings__csv=b"code,percent\n" + b"a,92\n" * 10_000).getvalue()
    size = struct.pack("<I", len(b"code,percent\n" + b"a,92\n" * 10_000))
    lying = honest.replace(size, struct.pack("<I", 100))
    assert "damaged" in refusal("f.zip", lying)


def test_a_flood_of_packed_files_is_refused():
    names = {f"f{number}__csv": b"code" for number in range(limits.PACKED_FILES + 1)}
    assert "too large" in refusal("f.zip", packed(**names))


def test_a_workbook_whose_entities_multiply_is_refused():
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "lol" * 10}">' for n in range(9))
    bomb = f'<?xml version="1.0"?><!DOCTYPE w [{entities}]><workbook>&e8;</workbook>'.encode()
    assert "damaged" in refusal("f.xlsx", packed(**{"xl/workbook__xml": bomb, "[Content_Types]__xml": b"<Types/>"}))


def test_a_file_above_the_limit_is_refused_by_its_size(monkeypatch):
    monkeypatch.setattr(reading, "FILE_BYTES", 2 * limits.MEGABYTE)
    assert "has 3 MB; 2 MB can be read" in refusal("f.csv", b"x" * (2 * limits.MEGABYTE + 1))


def test_100000_rows_are_refused_with_their_number():
    many = "code,percent\n" + "".join(f"c{number},92\n" for number in range(100_000))
    assert "has 100000 rows; 10000 can be read" in refusal("findings.csv", many.encode())


def test_rows_of_all_sheets_are_counted_together():
    half = [["code", "percent"], *([f"c{number}", 92] for number in range(limits.ROWS // 2))]
    content = workbook(studies=[["code", "name_de"], *half[1:]], findings=[*half, ["z", 92]])
    assert "has 10001 rows" in refusal("f.xlsx", content)


def test_as_many_rows_as_allowed_are_read():
    many = "code,percent\n" + "".join(f"c{number},92\n" for number in range(limits.ROWS))
    assert len(read_csv(many).rows) == limits.ROWS


def test_a_sheet_that_ends_far_below_is_read_to_its_end():
    lines = [*CODES_ONLY, *[[None]] * 3000, ["z", 5]]
    rows = read_file("f.xlsx", workbook(findings=lines)).rows
    assert [(row.key, row.number) for row in rows] == [("a", 2), ("z", 3003)]
