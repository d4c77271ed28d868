"""The codebook for machines: public, the same for everybody, made once per questionnaire."""

import hashlib
import json
from functools import cache

from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import condition, require_safe

from assessment.questionnaire.codebook import codebook
from assessment.registry import current_questionnaire, questionnaire


@require_safe
@cache_control(public=True, max_age=3600)
@condition(etag_func=lambda request: f'"{hashlib.sha256(_current_codebook()).hexdigest()}"')
def codebook_json(request: HttpRequest) -> HttpResponse:
    """Answer with the codebook of the questionnaire that is asked now."""
    return HttpResponse(_current_codebook(), content_type="application/json")


def _current_codebook() -> bytes:
    current = current_questionnaire()
    return _codebook_bytes(current.code, current.version)


@cache
def _codebook_bytes(code: str, version: str) -> bytes:
    return json.dumps(codebook(questionnaire(code, version)), ensure_ascii=False).encode()
