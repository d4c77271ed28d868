"""What must hold for a finding."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext as _

from benchmarks.findings.printed_numbers import lower_bound
from benchmarks.findings.values import Kind, Qualifier
from benchmarks.findings.wording import SHARE
from benchmarks.models.completeness import empty_fields, half_filled_fields, missing_message
from language.text import LANGUAGES

if TYPE_CHECKING:
    from benchmarks.models.finding import Finding

REQUIRED: Final = ("statement", "population", "sample_size_printed")
OPTIONAL: Final = ("share_words", "caution")
RESERVED: Final = frozenset({"data", "editions", "studies"})
"""Pages that stand where a finding of that code would have its address."""


def finding_problems(finding: "Finding") -> Iterator[tuple[str, str]]:
    """Yield every problem as field and message."""
    if finding.code in RESERVED:
        yield "code", _("Another page has this address. Choose another code.")
    yield from _percent_problems(finding)
    yield from _statement_problems(finding)
    yield from _sample_problems(finding)
    yield from _kind_problems(finding)
    if finding.must_be_complete:
        yield from (missing_message(finding, field) for field in missing_in_finding(finding))


def missing_in_finding(finding: "Finding") -> list[str]:
    """Return the names of the fields that a finding still needs before it may be published."""
    return [*empty_fields(finding, REQUIRED), *half_filled_fields(finding, OPTIONAL)]


def _percent_problems(finding: "Finding") -> Iterator[tuple[str, str]]:
    if finding.percent is None and finding.qualifier != Qualifier.NONE:
        yield "percent", _("A percentage is missing, or the source states none: then choose “no percentage stated”.")
    if finding.percent is not None and finding.qualifier == Qualifier.NONE:
        yield "qualifier", _("There is a percentage, so say how the source states it.")
    if finding.qualifier == Qualifier.FRACTION:
        for field in empty_fields(finding, ["share_words"]):
            yield field, _("Give the fraction in the source's words, such as “three out of four”.")


def _statement_problems(finding: "Finding") -> Iterator[tuple[str, str]]:
    expected = 0 if finding.percent is None else 1
    for field in ("statement_de", "statement_en"):
        statement = getattr(finding, field)
        if not statement or statement.count(SHARE) == expected:
            continue
        if expected:
            yield field, _("Write {share} once where the percentage belongs; it is put in there.")
        else:
            yield field, _("There is no percentage to put in for {share}.")


def _sample_problems(finding: "Finding") -> Iterator[tuple[str, str]]:
    if finding.sample_size is not None and finding.sample_size_at_least is not None:
        yield "sample_size_at_least", _("A sample size is either a number or a lower bound, not both.")
    for printed in (finding.sample_size_printed_de, finding.sample_size_printed_en):
        if finding.sample_size and finding.sample_size in {lower_bound(printed, language) for language in LANGUAGES}:
            message = _("The sample is printed as “%(printed)s”: that is a lower bound, not a number.")
            yield "sample_size", message % {"printed": printed}
            return


def _kind_problems(finding: "Finding") -> Iterator[tuple[str, str]]:
    if finding.kind == Kind.FINDING:
        return
    if finding.percent is not None:
        yield "percent", _("Only a finding has a percentage.")
    if not finding.author:
        yield "author", _("An opinion, advice or forecast needs its author's name.")


def duplicate_problems(finding: "Finding", siblings: "Iterable[Finding]") -> Iterator[tuple[str, str]]:
    """Yield where another finding of the same study says the same."""
    for field in ("statement_de", "statement_en"):
        statement = same_words(getattr(finding, field))
        twins = [twin.code for twin in siblings if statement and same_words(getattr(twin, field)) == statement]
        for code in twins:
            yield field, _("%(code)s of the same study says the same.") % {"code": code}


def same_words(statement: str) -> str:
    """Return what two statements have in common that say the same."""
    return " ".join(statement.casefold().split()).rstrip(".")
