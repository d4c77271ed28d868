"""The sentences that say on which side a respondent stands, found in the catalogue by what they do.

A message of the catalogue is a verdict if it is said where a figure has a side and not where the same figure, asked of
the same respondent, is neutral. So no list has to be kept beside the code, and a new sentence is found by itself.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from decimal import Decimal
from functools import cache
from typing import Any

import polib

from benchmarks.findings.values import Direction, Finding, Qualifier
from language.words import LOCALE_FOLDER, words_for
from reports.report import build_report
from tests.builders.answers import answered
from tests.builders.edition import edition, finding, mapping
from tests.builders.questionnaire import shipped_questionnaire
from tests.builders.results import all_answered, result, with_readings

SHIPPED = with_readings(shipped_questionnaire())
PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]")
LEAST_WORDS = 2
SHARES = [("20", "exact"), ("50", "exact"), ("80", "exact"), ("52", "more_than")]


@cache
def verdict_messages(language: str) -> tuple[re.Pattern[str], ...]:
    """Return every verdict of the catalogue as a pattern that finds it with whatever is put in."""
    said: set[str] = set()
    otherwise: set[str] = set()
    for share, qualifier in SHARES:
        for option in ("direction", "exact"):
            for direction in Direction:
                texts = set(report_texts([_figure(share, qualifier, direction)], option, language))
                if direction is Direction.NEUTRAL:
                    otherwise |= texts
                else:
                    said |= texts
    only_with_side = said - otherwise
    return tuple(
        pattern
        for pattern in _patterns(language)
        if any(map(pattern.search, only_with_side)) and not any(map(pattern.search, otherwise))
    )


def report_texts(found: Iterable[Finding], option: str, language: str) -> Iterator[str]:
    """Return every text of the report of somebody who answers the question on the contribution in this way."""
    answers = all_answered(SHIPPED) | {"roi.contribution": answered("roi.contribution", option)}
    ran = result(answers, questionnaire=SHIPPED, compared_with=edition(*found))
    yield from texts_in(build_report(ran, words_for(language)))


def texts_in(value: Any) -> Iterator[str]:
    """Yield every text in a value, however deep."""
    if isinstance(value, str):
        yield value
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts_in(getattr(value, field.name))
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from texts_in(each)
    elif isinstance(value, (tuple, list)):
        for each in value:
            yield from texts_in(each)


def _figure(share: str, qualifier: str, direction: Direction) -> Finding:
    mature = direction is Direction.HIGH_IS_MATURE
    held = mapping("roi.contribution", "exact") if mature else mapping("roi.contribution")
    return finding(
        percent=Decimal(share), qualifier=Qualifier(qualifier), direction=direction, sample_size=None, mappings=(held,)
    )


def _patterns(language: str) -> Iterator[re.Pattern[str]]:
    for entry in polib.pofile(str(LOCALE_FOLDER / "de" / "LC_MESSAGES" / "django.po")):
        german = [entry.msgstr, *entry.msgstr_plural.values()]
        texts = german if language == "de" else [entry.msgid, entry.msgid_plural]
        for text in filter(None, texts):
            parts = PLACEHOLDER.split(text)
            if len(re.findall(r"\w+", " ".join(parts))) >= LEAST_WORDS:
                yield re.compile(".+?".join(map(re.escape, parts)))
