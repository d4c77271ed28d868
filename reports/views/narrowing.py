"""What the address of a result asks to be narrowed to, as the form that asks for it."""

from typing import Final

from crispy_forms.bootstrap import StrictButton
from crispy_forms.layout import Div, Field, Layout
from django.http import QueryDict
from django.utils.translation import gettext as _

from assessment.registry import current_questionnaire
from benchmarks.comparison.nearness import EVERYTHING, SIZE, Narrowing
from benchmarks.findings.labels import REGIONS
from benchmarks.findings.regions import Region
from benchmarks.library.filter_form import FIELD, FilterForm, ListField, year_fields
from web.pages import page_words

PARAMETERS: Final = {"region": "region", "from_year": "from", "to_year": "to", "size": "size"}
"""What the fields of :class:`Narrowing` are called in the address."""


class NarrowingForm(FilterForm):
    """The filters of a result: region, the company size that a study names, and years."""

    def __init__(self, query: QueryDict) -> None:
        questionnaire, words = current_questionnaire(), page_words()
        regions = [(region.value, _(name)) for region, name in REGIONS.items()]
        fields = {"region": ListField(regions, Region, label=_("Region"))}
        if questionnaire.has_question(SIZE):
            sizes = [(option.code, words.text(option.text)) for option in questionnaire.question(SIZE).options]
            fields["size"] = ListField(sizes, label=_("Company size named by the study"))
        filters = {**fields, **year_fields()}
        button = StrictButton(_("Show"), type="submit", css_class="button button--secondary")
        super().__init__(
            query, filters, "narrow", Layout(*(Div(Field(name, template=FIELD)) for name in filters), button)
        )
        self.helper.form_class = "narrow"
        self.helper.form_action = "#narrow"

    @property
    def narrowing(self) -> Narrowing:
        """What is asked for, as far as it was understood."""
        return Narrowing(**self.understood(PARAMETERS))

    @property
    def is_narrowed(self) -> bool:
        """Whether anything is left out."""
        return self.narrowing != EVERYTHING

    def address(self, path: str) -> str:
        """Return a path that asks for the same."""
        return f"{path}{self.query()}" if self.is_narrowed else path
