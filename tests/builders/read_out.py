"""Everything that a respondent can read of a result, as sentences: pages, PDF, workbook, CSV and JSON.

A sentence is what stands between two full stops, within one paragraph, cell or value; it is what is judged.
"""

import csv
import html
import io
import json
import re
from collections.abc import Iterator
from typing import Any

import openpyxl
import pypdf

from tests.builders.respondent import Respondent

PAGES = ["result/", "result/today/"]
FILES = ["pdf", "xlsx", "csv", "json"]
BLOCK = re.compile(r"</?(?:p|div|li|ul|ol|dt|dd|dl|td|th|tr|h[1-6]|section|summary|details|figcaption|text|title|br)\b")
SENTENCE_ENDS = re.compile(r"(?<=[.!?])\s+(?=[A-ZÄÖÜ„“\d])|\n| \| ")
"""A cell of the table parts with ``|`` what it holds of several figures."""

Said = dict[str, list[str]]
"""The sentences by the page or file they stand in."""


def read_out(respondent: Respondent, language: str) -> Said:
    """Return every sentence of the result of somebody who has completed."""
    said = {page: list(sentences(page_text(respondent, page, language))) for page in pages_of(respondent, language)}
    for extension in FILES:
        response = respondent.get(f"result/report.{extension}", language)
        assert response.status_code == 200, extension
        texts = READERS[extension](response.content)
        said[extension] = [sentence for text in texts for sentence in sentences(text)]
    return said


def pages_of(respondent: Respondent, language: str) -> list[str]:
    """Return the pages of a result: those named here, and whatever the first one leads to below itself."""
    first = respondent.get("result/", language).content.decode()
    found = re.findall(rf'href="/{language}/a/{respondent.key}/(result/[a-z_]+/)"', first)
    return [page for page in dict.fromkeys([*PAGES, *found]) if respondent.get(page, language).status_code == 200]


def page_text(respondent: Respondent, page: str, language: str) -> str:
    """Return the words of a page, one block a line: the alternative texts of pictures among them."""
    markup = respondent.get(page, language).content.decode()
    markup = re.sub(r"<(script|style)\b.*?</\1>", "", markup, flags=re.S)
    spoken = re.findall(r'(?:aria-label|alt|title|data-[a-z]+)="([^"]+)"', markup)
    blocks = re.sub(r"<[^>]+>", "", BLOCK.sub(lambda tag: "\n" + tag.group(), markup.replace("\n", " ")))
    return html.unescape("\n".join([blocks, *spoken]))


def sentences(text: str) -> Iterator[str]:
    """Yield the sentences of a text, with single spaces."""
    for sentence in SENTENCE_ENDS.split(text):
        if plain := " ".join(sentence.split()):
            yield plain


def _pdf(content: bytes) -> Iterator[str]:
    for page in pypdf.PdfReader(io.BytesIO(content)).pages:
        yield " ".join(page.extract_text().split())


def _xlsx(content: bytes) -> Iterator[str]:
    # What stands in a cell when the file is opened: a formula with its stored outcome. Columns that hold what would be
    # said on either side, for the formulas to choose from, say so at their head and are nobody's result.
    for sheet in openpyxl.load_workbook(io.BytesIO(content), data_only=True):
        to_choose_from: set[int] = set()
        for row in sheet.iter_rows(values_only=True):
            texts = [(place, cell) for place, cell in enumerate(row) if isinstance(cell, str)]
            to_choose_from |= {place for place, text in texts if text.startswith(("Said ", "Gesagt"))}
            yield from (text for place, text in texts if place not in to_choose_from)


def _csv(content: bytes) -> Iterator[str]:
    text = content.decode("utf-8-sig")
    for row in csv.reader(io.StringIO(text), delimiter=";" if text.split("\n", 1)[0].count(";") > 3 else ","):
        yield from row


def _json(content: bytes) -> Iterator[str]:
    yield from _strings(json.loads(content))


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from _strings(each)
    elif isinstance(value, list):
        for each in value:
            yield from _strings(each)


READERS = {"pdf": _pdf, "xlsx": _xlsx, "csv": _csv, "json": _json}
