"""The description of all open data files for programs: a Data Package (https://specs.frictionlessdata.io/data-package/).

Its words are English, as those of the JSON Schema; the page of the open data says the same in both languages.
"""

from typing import Any, Final

from benchmarks.findings.documents import Document
from benchmarks.findings.fields import Content
from benchmarks.findings.values import Edition
from benchmarks.library.open_data_files import DICTIONARY, SCHEMA, TABLE

TYPES: Final = {Content.NUMBER: "integer", Content.PERCENT: "number", Content.FLAG: "boolean"}
"""What a column holds; all others hold text."""
CSV, JSON = "text/csv", "application/json"


def data_package(edition: Edition, licence: Document | None) -> Document:
    """Return the description of the files of an edition; ``licence`` is that of the wording, ``None`` for none."""
    licences = [{"name": licence["code"], "title": licence["name"], "path": licence["url"]}] if licence else []
    return {
        "name": "dialogreif-findings",
        "title": "Published findings on social media in companies, with their studies",
        "version": str(edition.number),
        "created": f"{edition.published_on}T00:00:00Z",
        **({"licenses": licences} if licences else {}),
        "resources": [
            _table("findings", "findings.csv", ","),
            _table("findings-semicolon", "findings.semicolon.csv", ";"),
            {
                "name": "findings-json",
                "path": "findings.json",
                "format": "json",
                "mediatype": JSON,
                "encoding": "utf-8",
                "description": f"Everything that comparing needs; {SCHEMA}, described by findings.schema.json.",
            },
        ],
    }


def _table(name: str, path: str, between: str) -> Document:
    contents = [Content.NUMBER, *(field.content for _place, field in TABLE)]
    decimals = {"decimalChar": ","} if between == ";" else {}
    fields: list[dict[str, Any]] = []
    for entry, content in zip(DICTIONARY, contents, strict=True):
        kind = TYPES.get(content, "string")
        own = decimals if kind == "number" else {}
        fields += [{"name": column, "type": kind, "description": entry.meaning, **own} for column in entry.columns]
    return {
        "name": name,
        "path": path,
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": CSV,
        "encoding": "utf-8",
        "dialect": {"delimiter": between},
        "schema": {"fields": fields, "missingValues": [""]},
    }
