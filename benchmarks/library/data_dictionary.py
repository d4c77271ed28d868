"""The data dictionary: what every field of the open data holds, and what its codes mean."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from benchmarks.findings import labels


@dataclass(frozen=True, slots=True)
class Entry:
    """One field: its columns in the table, its place in the JSON file, what it holds, and its codes in words."""

    columns: tuple[str, ...]
    place: str
    meaning: Promise
    codes: Mapping[Any, Promise]


def _entry(columns: str, place: str, meaning: Promise, codes: Mapping[Any, Promise] | None = None) -> Entry:
    return Entry(tuple(columns.split()), place, meaning, codes or {})


DICTIONARY: Final = (
    _entry("edition", "edition.number", _("Number of the benchmark edition that the file holds")),
    _entry("finding", "findings.code", _("Permanent code of the finding, and the end of its address")),
    _entry("study", "studies.code", _("Permanent code of the study, and the end of its address")),
    _entry(
        "kind",
        "findings.kind",
        _("What sort of statement it is; only a finding is compared with answers"),
        labels.KINDS,
    ),
    _entry("topic", "findings.topic", _("What it is about"), labels.TOPICS),
    _entry("statement_de statement_en", "findings.statement", _("What the study says, in our own words")),
    _entry(
        "percent",
        "findings.percent",
        _("The share, 0 to 100; empty where the source states none"),
    ),
    _entry("qualifier", "findings.qualifier", _("How the source states the share"), labels.QUALIFIERS),
    _entry(
        "share_words_de share_words_en",
        "findings.share_words",
        _("The share in the source's words, such as “three out of four”"),
    ),
    _entry("population_de population_en", "findings.population", _("Of whom or what the share is")),
    _entry(
        "sample_size",
        "findings.sample_size",
        _("The number that exactly this share rests on"),
    ),
    _entry(
        "sample_size_at_least",
        "findings.sample_size_at_least",
        _("The lower bound, where the source says “over 2,500”"),
    ),
    _entry(
        "sample_size_printed_de sample_size_printed_en",
        "findings.sample_size_printed",
        _("What the source prints of its sample"),
    ),
    _entry("direction", "findings.direction", _("What a high share means"), labels.DIRECTIONS),
    _entry("author", "findings.author", _("Whose opinion, advice or forecast it is")),
    _entry("caution_de caution_en", "findings.caution", _("What a reader could get wrong")),
    _entry("place_in_source", "findings.place_in_source", _("The source's own key words, by which the place is found")),
    _entry("checked", "findings.checked", _("Whether it was read again, word by word"), labels.CHECKED),
    _entry(
        "questions",
        "findings.comparables.question",
        _("Codes of the questions it is compared with"),
    ),
    _entry(
        "closeness", "findings.comparables.closeness", _("How close the study's question is to ours"), labels.CLOSENESS
    ),
    _entry("belongs", "findings.comparables.belongs", _("Codes of the answers that belong to the share")),
    _entry("note_de note_en", "findings.comparables.note", _("In what the two questions differ")),
    _entry("study_name_de study_name_en", "studies.name", _("What we call the study")),
    _entry("publisher", "studies.publisher", _("Who published it")),
    _entry(
        "year_fieldwork",
        "studies.year_fieldwork",
        _("The year in which people were asked"),
    ),
    _entry(
        "year_published",
        "studies.year_published",
        _("The year of publication"),
    ),
    _entry("region_de region_en", "studies.region", _("Where people were asked")),
    _entry("method_de method_en", "studies.method", _("How many were asked, who, how, and what is not known about it")),
    _entry("source_title", "studies.source_title", _("Title of the source, as printed")),
    _entry("source_url", "studies.source_url", _("Address of the source")),
    _entry("is_primary_source", "studies.is_primary_source", _("true: the study itself; false: a report about it")),
)
"""In the order of the columns. What only the JSON file holds is described in its schema."""
