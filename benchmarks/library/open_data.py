"""The open data: the page that explains it, the files for programs, which have no language, and their licence.

Under which licence our wording may be used is the operator's choice; figures need none: docs/decisions/open-data.md.
"""

import hashlib
import json
from dataclasses import asdict, dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import get_conditional_response, patch_cache_control

from assessment.registry import current_questionnaire
from benchmarks.editions.reading import NoEdition, current_edition, edition
from benchmarks.findings.values import Edition
from benchmarks.findings.wording import edition_name
from benchmarks.library.data_package import data_package
from benchmarks.library.open_data_files import DICTIONARY, SCHEMA, open_document, open_table
from language.text import LANGUAGES
from language.words import gettext_noop, words_for
from web.pages import page_words
from web.responses import answers_to

SCHEMA_FILE: Final = Path(__file__).resolve().parent.parent / "schemas" / "findings-2.json"
CSV: Final = "text/csv; charset=utf-8"
CONTENT_TYPES: Final = {"json": "application/json", "csv": CSV, "semicolon.csv": CSV}
BETWEEN_CELLS: Final = {"csv": ",", "semicolon.csv": ";"}
"""The second one opens by double click in a German spreadsheet program."""
FIVE_MINUTES, ONE_DAY = 300, 86_400
BOTH_LANGUAGES: Final = {language: words_for(language) for language in LANGUAGES}

NOTE: Final = gettext_noop(
    "The figures are those of the studies: they may be reused as facts, and each is to be cited with its study. "
    "The studies themselves, their titles and the words quoted from them remain with their authors and publishers."
)


@dataclass(frozen=True, slots=True)
class Licence:
    """A licence for the wording: its code by SPDX, its name, and where it stands."""

    code: str
    name: str
    url: str


LICENCES: Final = {
    "CC-BY-4.0": Licence(
        "CC-BY-4.0", "Creative Commons Attribution 4.0 International", "https://creativecommons.org/licenses/by/4.0/"
    ),
    "CC0-1.0": Licence("CC0-1.0", "CC0 1.0 Universal", "https://creativecommons.org/publicdomain/zero/1.0/"),
}


def wording_licence() -> Licence | None:
    """Return the licence that the operator has chosen, ``None`` where none is granted."""
    return LICENCES.get(settings.OPEN_DATA_LICENCE)


@answers_to("GET")
def open_data(request: HttpRequest) -> HttpResponse:
    """Say what the files hold, field by field, and on what terms they may be used."""
    try:
        current = current_edition()
        name = edition_name(current.number, current.day, page_words())
    except NoEdition:
        name = ""
    context = {
        "edition": name,
        "fields": DICTIONARY,
        "licence": wording_licence(),
        "note": page_words().gettext(NOTE),
        "schema": SCHEMA,
    }
    return render(request, "benchmarks/open_data.html", context)


@answers_to("GET")
def current_findings(request: HttpRequest, extension: str) -> HttpResponse:
    """Hand out the newest edition; caches ask after five minutes whether there is another."""
    try:
        return _file(request, current_edition(), extension, FIVE_MINUTES)
    except NoEdition as error:
        raise Http404 from error


@answers_to("GET")
def findings_of_edition(request: HttpRequest, number: int, extension: str) -> HttpResponse:
    """Hand out one edition, which never changes; what is said of its licence may."""
    try:
        return _file(request, edition(number), extension, ONE_DAY)
    except NoEdition as error:
        raise Http404 from error


@answers_to("GET")
def schema(request: HttpRequest) -> HttpResponse:
    """Hand out the description of the JSON file for programs."""
    return _kept(request, _schema_bytes(), "application/schema+json", ONE_DAY)


@answers_to("GET")
def package(request: HttpRequest) -> HttpResponse:
    """Hand out the description of all files of the newest edition."""
    licence = wording_licence()
    try:
        document = data_package(current_edition(), asdict(licence) if licence else None)
    except NoEdition as error:
        raise Http404 from error
    return _kept(request, json.dumps(document, indent=1).encode(), CONTENT_TYPES["json"], FIVE_MINUTES)


def _file(request: HttpRequest, content: Edition, extension: str, seconds: int) -> HttpResponse:
    if extension not in CONTENT_TYPES:
        raise Http404
    between = BETWEEN_CELLS.get(extension)
    body = _table(content, between) if between else _document(content, wording_licence())
    response = _kept(request, body, CONTENT_TYPES[extension], seconds)
    response["Content-Disposition"] = f'inline; filename="dialogreif-findings-{content.number}.{extension}"'
    return response


def _kept(request: HttpRequest, body: bytes, content_type: str, seconds: int) -> HttpResponse:
    """Answer with a file that any site may read and any cache may keep, or with 304 to a cache that has it."""
    etag = f'"{hashlib.sha256(body).hexdigest()}"'
    response = HttpResponse(body, content_type=content_type, headers={"ETag": etag, "Access-Control-Allow-Origin": "*"})
    patch_cache_control(response, public=True, max_age=seconds)
    return get_conditional_response(request, etag=etag, response=response) or response


@lru_cache(maxsize=4)
def _document(content: Edition, licence: Licence | None) -> bytes:
    terms = {
        "wording": asdict(licence) if licence else None,
        "note": {language: words.gettext(NOTE) for language, words in BOTH_LANGUAGES.items()},
    }
    document = open_document(content, terms, BOTH_LANGUAGES, current_questionnaire())
    return json.dumps(document, ensure_ascii=False, indent=1).encode()


@lru_cache(maxsize=4)
def _table(content: Edition, between: str) -> bytes:
    return open_table(content, BOTH_LANGUAGES, current_questionnaire(), between)


@cache
def _schema_bytes() -> bytes:
    return SCHEMA_FILE.read_bytes()
