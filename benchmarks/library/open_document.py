"""The open data as one JSON document; ``benchmarks/schemas/findings-1.json`` describes it for programs."""

from collections.abc import Mapping
from typing import Final

from benchmarks.findings.documents import Document, content_of
from benchmarks.findings.values import Edition
from benchmarks.findings.wording import Words, with_share_put_in

SCHEMA: Final = "dialogreif-findings/1"


def open_document(edition: Edition, licence: Document, languages: Mapping[str, Words]) -> Document:
    """Return an edition for others to use: statements with their shares put in, percentages as numbers.

    ``licence`` is handed through as it is; ``languages`` holds the words of ``de`` and ``en``.
    """
    told = (with_share_put_in(finding, languages) for finding in edition.findings)
    content = content_of(told, edition.series)
    return {
        "schema": SCHEMA,
        "edition": {"number": edition.number, "published_on": edition.published_on},
        "licence": licence,
        "studies": content["studies"],
        "findings": [_with_number(document) for document in content["findings"]],
        "series": content.get("series", []),
    }


def _with_number(document: Document) -> Document:
    percent = document["percent"]
    return document | {"percent": None if percent is None else float(percent)}
