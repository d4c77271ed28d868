"""Filters of the lists that look at the questionnaire."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from assessment.registry import current_questionnaire
from benchmarks.models import Comparable
from benchmarks.screen_words import shown

WITHOUT_QUESTION = "-"


class QuestionFilter(admin.SimpleListFilter):
    """Findings held against one question, or against none."""

    title = gettext_lazy("question")
    parameter_name = "question"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """Offer the questions that any finding is held against, by their titles."""
        questionnaire = current_questionnaire()
        used = set(Comparable.objects.filter(in_use=True).values_list("question", flat=True))
        questions = [q for q in (*questionnaire.questions, *questionnaire.profile) if q.code in used]
        return [(WITHOUT_QUESTION, _("no question")), *((q.code, shown(q.title)) for q in questions)]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Narrow the list."""
        mapped = Comparable.objects.filter(in_use=True)
        if self.value() is None:
            return queryset
        if self.value() == WITHOUT_QUESTION:
            return queryset.exclude(pk__in=mapped.values("finding"))
        return queryset.filter(pk__in=mapped.filter(question=self.value()).values("finding"))
