"""Sentences of the sources page: how much was found, and what to do where nothing was."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from benchmarks.findings.values import Finding
from benchmarks.library.search import loosened, matching
from benchmarks.library.source_filters import Asked
from benchmarks.screen_words import SCREEN_WORDS

WITHOUT: Final[dict[str, Promise]] = {
    "words": gettext_lazy("Without the search words"),
    "topic": gettext_lazy("In all areas"),
    "region": gettext_lazy("In all regions"),
    "question": gettext_lazy("Whatever question it is compared with"),
    "from_year": gettext_lazy("From any year"),
    "to_year": gettext_lazy("Up to any year"),
    "numbers_only": gettext_lazy("With or without a percentage"),
}
"""What is offered where a filter is given up."""


@dataclass(frozen=True, slots=True)
class Way:
    """A way out of an empty list: what is given up, what is found then, and the query that leads there."""

    words: Promise
    found: str
    query: str


def found_words(findings: Iterable[Finding]) -> str:
    """Count findings and studies: "138 findings from 44 studies"."""
    found = tuple(findings)
    if not found:
        return _("Nothing found")
    studies = len({finding.study.code for finding in found})
    return _("%(findings)s from %(studies)s") % {
        "findings": ngettext("%(n)d finding", "%(n)d findings", len(found)) % {"n": len(found)},
        "studies": ngettext("%(n)d study", "%(n)d studies", studies) % {"n": studies},
    }


def ways_out(findings: Iterable[Finding], asked: Asked) -> tuple[Way, ...]:
    """Return every single filter that leads to something when it is given up."""
    everything = tuple(findings)
    found = ((field, matching(everything, wanted, SCREEN_WORDS)) for field, wanted in loosened(asked.wanted))
    return tuple(Way(WITHOUT[field], found_words(some), asked.without(field)) for field, some in found if some)
