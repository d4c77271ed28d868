"""What must hold for a study."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from django.utils import timezone
from django.utils.translation import gettext as _

from benchmarks.models.completeness import empty_fields, missing_message

if TYPE_CHECKING:
    from benchmarks.models.study import Study

FIRST_PLAUSIBLE_YEAR: Final = 1990
REQUIRED: Final = ("name", "region", "method")


def study_problems(study: "Study") -> Iterator[tuple[str, str]]:
    """Yield every problem as field and message."""
    yield from _year_problems(study)
    if study.must_be_complete:
        yield from (missing_message(study, field) for field in missing_in_study(study))


def missing_in_study(study: "Study") -> list[str]:
    """Return the names of the fields that a study still needs before it may be published."""
    missing = list(empty_fields(study, REQUIRED))
    return missing if study.publisher else [*missing, "publisher"]


def _year_problems(study: "Study") -> Iterator[tuple[str, str]]:
    latest = timezone.localdate().year + 1
    for field in ("year_fieldwork", "year_published"):
        year = getattr(study, field)
        if year is not None and not FIRST_PLAUSIBLE_YEAR <= year <= latest:
            yield (
                field,
                _("%(year)d is not plausible; expected %(first)d to %(last)d.")
                % {
                    "year": year,
                    "first": FIRST_PLAUSIBLE_YEAR,
                    "last": latest,
                },
            )
    if study.year_fieldwork and study.year_published and study.year_fieldwork > study.year_published:
        yield "year_published", _("A study can't be published before people were asked.")
