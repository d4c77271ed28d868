"""The open data: the page that explains it, and the files for programs, which have no language."""

import hashlib
import json
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import get_conditional_response, patch_cache_control

from benchmarks.editions.reading import NoEdition, current_edition, edition
from benchmarks.findings.values import Edition
from benchmarks.library.data_dictionary import DICTIONARY
from benchmarks.library.edition_names import name_of
from benchmarks.library.licences import NOTE, licence_document, wording_licence
from benchmarks.library.open_document import SCHEMA, open_document
from benchmarks.library.open_table import open_table
from benchmarks.screen_words import BOTH_LANGUAGES, SCREEN_WORDS
from web.responses import answers_to

SCHEMA_FILE: Final = Path(__file__).resolve().parent.parent / "schemas" / "findings-1.json"
CONTENT_TYPES: Final = {"json": "application/json", "csv": "text/csv; charset=utf-8"}
FIVE_MINUTES, ONE_DAY = 300, 86_400


@answers_to("GET")
def open_data(request: HttpRequest) -> HttpResponse:
    """Say what the files hold, field by field, and on what terms they may be used."""
    context = {
        "edition": _current_name(),
        "fields": DICTIONARY,
        "licence": wording_licence(),
        "note": SCREEN_WORDS.gettext(NOTE),
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


def _file(request: HttpRequest, content: Edition, extension: str, seconds: int) -> HttpResponse:
    if extension not in CONTENT_TYPES:
        raise Http404
    body = _table(content) if extension == "csv" else _document(content, json.dumps(licence_document()))
    response = _kept(request, body, CONTENT_TYPES[extension], seconds)
    response["Content-Disposition"] = f'inline; filename="dialogreif-findings-{content.number}.{extension}"'
    return response


def _kept(request: HttpRequest, body: bytes, content_type: str, seconds: int) -> HttpResponse:
    """Answer with a file that any site may read and any cache may keep, or with 304 to a cache that has it."""
    etag = f'"{hashlib.sha256(body).hexdigest()}"'
    response = HttpResponse(body, content_type=content_type, headers={"ETag": etag, "Access-Control-Allow-Origin": "*"})
    patch_cache_control(response, public=True, max_age=seconds)
    return get_conditional_response(request, etag=etag, response=response)


@lru_cache(maxsize=4)
def _document(content: Edition, licence: str) -> bytes:
    document = open_document(content, json.loads(licence), BOTH_LANGUAGES)
    return json.dumps(document, ensure_ascii=False, indent=1).encode()


@lru_cache(maxsize=4)
def _table(content: Edition) -> bytes:
    return open_table(content, BOTH_LANGUAGES)


@cache
def _schema_bytes() -> bytes:
    return SCHEMA_FILE.read_bytes()


def _current_name() -> str:
    try:
        return name_of(current_edition())
    except NoEdition:
        return ""
