"""Filters of the lists that look at the questionnaire."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from assessment.registry import current_questionnaire
from benchmarks.admin.desk_lists import DESK_LISTS, keys_of
from benchmarks.admin.snapshot import KeptFinding, KeptStudy, kept_rows
from benchmarks.models import QuestionMapping, Study
from web.pages import page_words

WITHOUT_QUESTION = "-"


class QuestionFilter(admin.SimpleListFilter):
    """Findings held against one question, or against none."""

    title = gettext_lazy("question")
    parameter_name = "question"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """Offer the questions that any finding is held against, by their titles."""
        questionnaire = current_questionnaire()
        used = set(QuestionMapping.objects.filter(in_use=True).values_list("question", flat=True))
        questions = [q for q in (*questionnaire.questions, *questionnaire.profile) if q.code in used]
        return [(WITHOUT_QUESTION, _("no question")), *((q.code, page_words().text(q.title)) for q in questions)]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Narrow the list."""
        mapped = QuestionMapping.objects.filter(in_use=True)
        if self.value() is None:
            return queryset
        if self.value() == WITHOUT_QUESTION:
            return queryset.exclude(pk__in=mapped.values("finding"))
        return queryset.filter(pk__in=mapped.filter(question=self.value()).values("finding"))


class DeskFilter(admin.SimpleListFilter):
    """The lists of the desk, whole."""

    title = gettext_lazy("what is to be done")
    parameter_name = "desk"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        """Offer every list, for studies those that hold any."""
        return [(each.code, each.title) for each in DESK_LISTS if model_admin.model is not Study or each.with_studies]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Narrow the list."""
        code = self.value()
        if code is None:
            return queryset
        kind = KeptStudy if queryset.model is Study else KeptFinding
        return queryset.filter(pk__in=keys_of(code, kind, kept_rows()))
