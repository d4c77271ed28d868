"""Texts as they are searched: without capitals and accents, and with umlauts written in any of the usual ways."""

import re
import unicodedata
from typing import Final

from benchmarks.comparison.share import Words
from benchmarks.comparison.values import Finding
from benchmarks.library.told import told_in_full

ACCENTS: Final = re.compile("[\u0300-\u036f]")
SPELLED_OUT: Final = {"ä": "ae", "ö": "oe", "ü": "ue"}


def folded(text: str) -> str:
    """Return a text in small letters without accents: "Größe" becomes "grosse", "92 %" and "92%" become "92 %"."""
    small = unicodedata.normalize("NFKD", text.replace("%", " % ")).casefold()
    return " ".join(ACCENTS.sub("", small).split())


def searchable(text: str) -> str:
    """Return a text folded, and once more with spelled-out umlauts, so that "Größe", "Grosse" and "Groesse" find it."""
    small = unicodedata.normalize("NFC", text).casefold()
    spelled_out = small
    for umlaut, letters in SPELLED_OUT.items():
        spelled_out = spelled_out.replace(umlaut, letters)
    return f"{folded(small)}\n{folded(spelled_out)}"


def search_text(finding: Finding, words: Words) -> str:
    """Return everything by which a finding is searched, in one language."""
    study, language = finding.study, words.language
    texts = [
        told_in_full(finding, words),
        finding.population.in_language(language),
        finding.author,
        finding.code,
        study.name.in_language(language),
        study.publisher,
        finding.source_title or study.source_title,
        study.region.in_language(language),
        study.code,
        str(study.year or ""),
    ]
    return searchable("\n".join(texts))
