"""What an edition changed, in words: each study and finding, field by field as an editor's form calls them."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import groupby
from typing import Any, Final

from django.core.exceptions import FieldDoesNotExist
from django.db.models import DecimalField, Field, Model
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from assessment.questionnaire.definitions import Questionnaire
from assessment.registry import current_questionnaire
from benchmarks.findings.condition_codes import conditions_of
from benchmarks.findings.documents import ADDED, CHANGED, REMOVED, Document
from benchmarks.findings.wording import SHARE, condition_text
from benchmarks.models import Finding, QuestionMapping, Study
from language.text import LANGUAGES
from web.pages import page_words

STUDY, FINDING, SERIES = "study", "finding", "series"
MODELS: Final[dict[str, type[Model]]] = {STUDY: Study, FINDING: Finding}
OF_A_MAPPING: Final = re.compile(
    r"comparables\.(?P<question>.+?)\."
    r"(?P<field>question|belongs|match|closeness|conditions|(?:only_if|note|if_belongs|if_not)(?:\.\w+)?)"
)


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of a row, or a whole mapping, which has neither value; ``language`` is that of both values."""

    label: str
    before: str = ""
    after: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class RowChange:
    """What became of one study, finding or series: ``added``, ``removed``, or ``changed`` in its ``fields``."""

    what: str
    code: str
    change: str
    fields: tuple[FieldChange, ...]


def row_changes(changes: Iterable[Document], questionnaire: Questionnaire) -> tuple[RowChange, ...]:
    """Return the changes of an edition, those of one row together, in their order."""
    grouped = groupby(changes, key=lambda change: (change["what"], change["code"], change["change"]))
    return tuple(
        RowChange(what, code, change, tuple(_field_changes(what, entries, questionnaire)))
        for (what, code, change), entries in grouped
    )


def summary(changes: Iterable[Document]) -> str:
    """Say how many findings and studies an edition brought, changed and withdrew: "2 new findings, 1 changed study"."""
    rows = {(change["what"], change["code"]): change["change"] for change in changes}
    counts = Counter((what, change) for (what, _code), change in rows.items())
    return ", ".join(text(counts[kind]) for kind, text in COUNTED.items() if counts[kind]) or _("no changes")


COUNTED: Final[dict[tuple[str, str], Callable[[int], str]]] = {
    (FINDING, ADDED): lambda n: ngettext("%(n)d new finding", "%(n)d new findings", n) % {"n": n},
    (FINDING, CHANGED): lambda n: ngettext("%(n)d changed finding", "%(n)d changed findings", n) % {"n": n},
    (FINDING, REMOVED): lambda n: ngettext("%(n)d withdrawn finding", "%(n)d withdrawn findings", n) % {"n": n},
    (STUDY, ADDED): lambda n: ngettext("%(n)d new study", "%(n)d new studies", n) % {"n": n},
    (STUDY, CHANGED): lambda n: ngettext("%(n)d changed study", "%(n)d changed studies", n) % {"n": n},
    (STUDY, REMOVED): lambda n: ngettext("%(n)d withdrawn study", "%(n)d withdrawn studies", n) % {"n": n},
    (SERIES, ADDED): lambda n: ngettext("%(n)d new line over years", "%(n)d new lines over years", n) % {"n": n},
    (SERIES, CHANGED): lambda n: ngettext("%(n)d changed line", "%(n)d changed lines", n) % {"n": n},
    (SERIES, REMOVED): lambda n: ngettext("%(n)d withdrawn line", "%(n)d withdrawn lines", n) % {"n": n},
}


def _field_changes(what: str, changes: Iterable[Document], questionnaire: Questionnaire) -> Iterator[FieldChange]:
    """Yield every changed field; a mapping that came or went is told as one, without its fields."""
    words = page_words()
    changed = [each for each in changes if each["change"] == CHANGED]
    parts = [(each, OF_A_MAPPING.fullmatch(each["field"])) for each in changed]
    whole = {part["question"] for _change, part in parts if part and part["field"] == "question"}
    for change, part in parts:
        if part is None:
            yield _field_change(MODELS.get(what), change["field"], change)
            continue
        question = part["question"]
        title = words.text(questionnaire.question(question).title) if questionnaire.has_question(question) else question
        if part["field"] == "question":
            came = change["before"] is None
            text = _("Compared with “%(title)s” from now on") if came else _("No longer compared with “%(title)s”")
            yield FieldChange(text % {"title": title})
        elif question not in whole:
            # What editions told before a mapping could carry several conditions.
            name = "conditions" if part["field"].startswith("only_if") else part["field"]
            found = _field_change(QuestionMapping, name, change)
            yield replace(found, label=f"{title}: {found.label}")


def _field_change(model: type[Model] | None, name: str, change: Document) -> FieldChange:
    """Return a change under the name that editors know; the code's own where they have no form or no such field."""
    language = name.rpartition(".")[2]
    try:
        field = model._meta.get_field(name.replace(".", "_")) if model else None
    except FieldDoesNotExist:
        field = None
    known = field if isinstance(field, Field) else None
    return FieldChange(
        label=capfirst(str(known.verbose_name)) if known else name,
        before=_value(known, change["before"]),
        after=_value(known, change["after"]),
        language=language if language in LANGUAGES else "",
    )


def _value(field: "Field[Any, Any] | None", value: Any) -> str:
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if value in (None, "", []):
        return _("empty")
    if isinstance(value, list):
        if isinstance(value[0], dict):
            told = (condition_text(each, current_questionnaire(), page_words()) for each in conditions_of(value))
            return " · ".join(told)
        return ", ".join(each if isinstance(each, str) else ", ".join(each) for each in value)
    if isinstance(field, DecimalField):
        return page_words().exact(Decimal(value))
    names = dict(field.flatchoices) if field else {}
    return str(names.get(value, value)).replace(SHARE, "…")
