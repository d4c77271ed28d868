"""What studies, findings, mappings and series consist of. Whatever keeps or shows all fields follows from these lists:

the documents of editions and open data (:mod:`benchmarks.findings.documents`), the table and data dictionary of the
open data, the columns of spreadsheets, and the keys of the shipped files.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from benchmarks.findings.values import Checked, Closeness, Direction, Kind, Match, Qualifier, Topic
from language.text import LANGUAGES
from language.words import gettext_noop as _


class Content(StrEnum):
    """What a field holds; a ``TEXT`` stands in both languages, a ``STRING`` in none or in that of the source."""

    CODE = "code"
    STRING = "string"
    TEXT = "text"
    NUMBER = "number"
    PERCENT = "percent"
    FLAG = "flag"
    CHOICE = "choice"
    CODES = "codes"
    STUDY = "study"
    QUESTION = "question"
    CONDITIONS = "conditions"
    STRETCHES = "stretches"


@dataclass(frozen=True, slots=True)
class Field:
    """One field under the name it has in values, documents, rows and files.

    ``meaning`` is said in the data dictionary, and "" for what only the JSON file holds. ``choices`` are the codes of a
    choice, ``default`` the one that a shipped file may leave out. What ``is_optional`` it may leave out as well.
    """

    name: str
    content: Content
    meaning: str = ""
    choices: type[StrEnum] | None = None
    default: str = ""
    is_optional: bool = False

    @property
    def is_left_out(self) -> bool:
        """Whether a shipped file may lack it."""
        return self.is_optional or bool(self.default)

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns of a row or table that hold it: a text has one for each language."""
        return tuple(f"{self.name}_{each}" for each in LANGUAGES) if self.content is Content.TEXT else (self.name,)


STUDY_FIELDS: Final = (
    Field("code", Content.CODE, _("Permanent code of the study, and the end of its address")),
    Field("name", Content.TEXT, _("What we call the study")),
    Field("publisher", Content.STRING, _("Who published it")),
    Field("year_fieldwork", Content.NUMBER, _("The year in which people were asked"), is_optional=True),
    Field("year_published", Content.NUMBER, _("The year of publication"), is_optional=True),
    Field("region", Content.TEXT, _("Where people were asked")),
    Field("method", Content.TEXT, _("How many were asked, who, how, and what is not known about it")),
    Field("source_title", Content.STRING, _("Title of the source, as printed")),
    Field("source_url", Content.STRING, _("Address of the source"), is_optional=True),
    Field("is_primary_source", Content.FLAG, _("true: the study itself; false: a report about it"), is_optional=True),
)
FINDING_FIELDS: Final = (
    Field("code", Content.CODE, _("Permanent code of the finding, and the end of its address")),
    Field("study", Content.STUDY, _("Permanent code of the study, and the end of its address")),
    Field(
        "kind",
        Content.CHOICE,
        _("What sort of statement it is; only a finding is compared with answers"),
        Kind,
        Kind.FINDING,
    ),
    Field("topic", Content.CHOICE, _("What it is about"), Topic),
    Field("statement", Content.TEXT, _("What the study says, in our own words")),
    Field("percent", Content.PERCENT, _("The share, 0 to 100; empty where the source states none"), is_optional=True),
    Field("qualifier", Content.CHOICE, _("How the source states the share"), Qualifier, Qualifier.NONE),
    Field(
        "share_words", Content.TEXT, _("The share in the source's words, such as “three out of four”"), is_optional=True
    ),
    Field("population", Content.TEXT, _("Of whom or what the share is")),
    Field("sample_size", Content.NUMBER, _("The number that exactly this share rests on"), is_optional=True),
    Field(
        "sample_size_at_least",
        Content.NUMBER,
        _("The lower bound, where the source says “over 2,500”"),
        is_optional=True,
    ),
    Field("sample_size_printed", Content.TEXT, _("What the source prints of its sample")),
    Field("direction", Content.CHOICE, _("What a high share means"), Direction, Direction.NEUTRAL),
    Field("author", Content.STRING, _("Whose opinion, advice or forecast it is"), is_optional=True),
    Field("caution", Content.TEXT, _("What a reader could get wrong"), is_optional=True),
    Field(
        "place_in_source",
        Content.STRING,
        _("The source's own key words, by which the place is found"),
        is_optional=True,
    ),
    Field("checked", Content.CHOICE, _("Whether it was read again, word by word"), Checked, Checked.NO),
    Field("source_title", Content.STRING, is_optional=True),
    Field("source_url", Content.STRING, is_optional=True),
)
"""Its mappings stand apart: ``MAPPING_FIELDS``. Without a source of its own the study's holds."""
MAPPING_FIELDS: Final = (
    Field("question", Content.QUESTION, _("Codes of the questions it is compared with")),
    Field("belongs", Content.CODES, _("Codes of the answers that belong to the share"), is_optional=True),
    Field(
        "match",
        Content.CHOICE,
        _("With several answers: is one of these enough, or must all be among them?"),
        Match,
        Match.ANY,
    ),
    Field(
        "conditions",
        Content.CONDITIONS,
        _("Whom it speaks of, by their answers to other questions; all must hold"),
        is_optional=True,
    ),
    Field("closeness", Content.CHOICE, _("How close the study's question is to ours"), Closeness),
    Field("note", Content.TEXT, _("In what the two questions differ")),
    Field("if_belongs", Content.TEXT, is_optional=True),
    Field("if_not", Content.TEXT, is_optional=True),
)
SERIES_FIELDS: Final = (
    Field("code", Content.CODE),
    Field("title", Content.TEXT),
    Field("note", Content.TEXT, is_optional=True),
    Field("stretches", Content.STRETCHES),
)
