"""The formats a result is offered in, as a page lists them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Download:
    """One line of the list: where to, what it says, and what the file is good for."""

    url: str
    label: Promise
    purpose: Promise


FORMATS: Final = (
    ("pdf", _("Download as PDF"), _("For the next board meeting: summary, areas, comparison, next steps")),
    ("xlsx", _("Download as Excel"), _("The calculation as live formulas; change an answer and see what happens")),
    ("csv", _("Download as CSV"), _("One row per question")),
    ("json", _("Download as JSON"), _("Codes and numbers for programs")),
)


def downloads(address: Callable[[str], str]) -> tuple[Download, ...]:
    """Return the list; ``address`` gives the address of a file by its extension."""
    return tuple(Download(address(extension), label, purpose) for extension, label, purpose in FORMATS)
