"""The page on which every published finding can be looked for."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from crispy_forms.bootstrap import StrictButton
from crispy_forms.layout import Div, Field, Layout
from django import forms
from django.core.validators import MaxLengthValidator
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from assessment.questionnaire.definitions import Question, Questionnaire
from assessment.registry import current_questionnaire
from benchmarks.editions.reading import NoEdition, current_edition
from benchmarks.findings.labels import REGIONS, TOPICS
from benchmarks.findings.regions import Region, regions_of
from benchmarks.findings.values import Finding, Topic
from benchmarks.findings.wording import edition_name
from benchmarks.library.entries import page_of, study_entries
from benchmarks.library.filter_form import FIELD, FLAG, FilterForm, ListField, TypedField, year_fields
from benchmarks.library.search import Search, loosened, matching, newest_first
from web.pages import page_words
from web.responses import answers_to

FINDINGS_ON_A_PAGE: Final = 60


@dataclass(frozen=True, slots=True)
class Filter:
    """What a filter is called in the address, and what is offered where it is given up."""

    parameter: str
    given_up: Promise


FILTERS: Final = {
    "words": Filter("q", gettext_lazy("Without the search words")),
    "topic": Filter("dimension", gettext_lazy("In all areas")),
    "region": Filter("region", gettext_lazy("In all regions")),
    "question": Filter("question", gettext_lazy("Whatever question it is compared with")),
    "from_year": Filter("from", gettext_lazy("From any year")),
    "to_year": Filter("to", gettext_lazy("Up to any year")),
    "numbers_only": Filter("numbers", gettext_lazy("With or without a percentage")),
}
"""By the fields of :class:`Search`."""

Choices = list[tuple[str, Any]]


class SourcesForm(FilterForm):
    """The filters of the page; each choice tells the number of findings it leads to without any other filter."""

    def __init__(self, query: QueryDict, findings: Sequence[Finding], questionnaire: Questionnaire) -> None:
        search = StrictButton(_("Search"), type="submit", css_class="button")
        layout = Layout(
            Div(Field("q", template=FIELD), css_class="filters__search"),
            Div(Field("question", template=FIELD), css_class="filters__wide"),
            *(Div(Field(name, template=FIELD)) for name in ("dimension", "region", "from", "to")),
            Div(Field("numbers", template=FLAG), search, css_class="filters__end"),
        )
        super().__init__(query, _fields(query, findings, questionnaire), "filter", layout)
        self.helper.form_class = "filters"
        self.helper.form_action = "sources"
        self.helper.attrs = {"role": "search", "aria-label": _("Studies and findings")}

    @property
    def search(self) -> Search:
        """What is looked for, as far as it was understood."""
        return Search(**self.understood({field: each.parameter for field, each in FILTERS.items()}))


@dataclass(frozen=True, slots=True)
class Way:
    """A way out of an empty list: what is given up, what is found then, and the query that leads there."""

    words: Promise
    found: str
    query: str


@answers_to("GET")
def sources(request: HttpRequest) -> HttpResponse:
    """Show the findings that fit the filters, a page at a time; before anything is published, say so."""
    try:
        edition = current_edition()
    except NoEdition:
        return render(request, "benchmarks/sources.html", {"edition": None})
    questionnaire, words = current_questionnaire(), page_words()
    form = SourcesForm(request.GET, edition.findings, questionnaire)
    found = newest_first(matching(edition.findings, form.search, words))
    page = page_of(found, request.GET.get("page", "1"), FINDINGS_ON_A_PAGE)
    context = {
        "edition": edition_name(edition.number, edition.day, words),
        "form": form,
        "is_narrowed": form.search != Search(),
        "found": _found_words(found),
        "leaves_out_undated": form.search.from_year or form.search.to_year,
        "page": page,
        "studies": study_entries(page.object_list, questionnaire),
        "ways_out": () if found else _ways_out(edition.findings, form),
    }
    return render(request, "benchmarks/sources.html", context, status=400 if form.errors else 200)


def _fields(query: QueryDict, findings: Sequence[Finding], questionnaire: Questionnaire) -> dict[str, forms.Field]:
    """Return the filters; a region without any finding is offered only where it is asked for."""
    topics = Counter(finding.topic for finding in findings)
    regions = Counter(region for finding in findings for region in regions_of(finding.study))
    offered = {code: name for code, name in REGIONS.items() if regions[code] or code == query.get("region")}
    return {
        "q": TypedField(
            "search",
            label=_("Words in statements, studies and populations"),
            # Not as max_length: the browser would cut what is pasted without a word.
            validators=[MaxLengthValidator(200, _("Search for fewer words: 200 characters at most."))],
        ),
        "question": ListField(_questions(query, findings, questionnaire), label=_("Compared with the question")),
        "dimension": ListField(_counted(TOPICS, topics), Topic, label=_("Area")),
        "region": ListField(_counted(offered, regions), Region, label=_("Region")),
        **year_fields(),
        "numbers": forms.Field(required=False, widget=forms.CheckboxInput, label=_("Only with a percentage")),
    }


def _questions(query: QueryDict, findings: Iterable[Finding], questionnaire: Questionnaire) -> Choices:
    """Return all scored questions by dimension, and those context questions that are compared or asked for."""
    words = page_words()
    counts = Counter(code for finding in findings for code in {row.question for row in finding.mappings})

    def titles(questions: Iterable[Question]) -> Choices:
        return [(each.code, f"{words.text(each.title)} ({counts[each.code]})") for each in questions]

    scored = [(words.text(each.name), titles(each.questions)) for each in questionnaire.dimensions]
    context = [each for each in questionnaire.profile if counts[each.code] or each.code == query.get("question")]
    return [*scored, (_("Context"), titles(context))] if context else scored


def _counted(names: Mapping[Any, str], counts: Mapping[Any, int]) -> Choices:
    return [(code.value, f"{_(name)} ({counts[code]})") for code, name in names.items()]


def _found_words(findings: Collection[Finding]) -> str:
    """Count findings and studies: "138 findings from 44 studies"."""
    if not findings:
        return _("Nothing found")
    studies = len({finding.study.code for finding in findings})
    return _("%(findings)s from %(studies)s") % {
        "findings": ngettext("%(n)d finding", "%(n)d findings", len(findings)) % {"n": len(findings)},
        "studies": ngettext("%(n)d study", "%(n)d studies", studies) % {"n": studies},
    }


def _ways_out(findings: Iterable[Finding], form: SourcesForm) -> list[Way]:
    """Return every single filter that leads to something when it is given up."""
    everything = tuple(findings)
    found = ((FILTERS[field], matching(everything, wider, page_words())) for field, wider in loosened(form.search))
    return [Way(each.given_up, _found_words(some), form.query(each.parameter)) for each, some in found if some]
