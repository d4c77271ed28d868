"""The state of the benchmarks that a preview is made against."""

from django.db.models import Count, Max, Sum

from assessment.registry import current_questionnaire
from benchmarks.models import Finding, QuestionMapping, Study


def current_basis() -> str:
    """Return words that differ whenever a row was added, saved or deleted since, or the questionnaire is another.

    Every save counts the version of its row up, so the sum of the versions tells of saves.
    """
    questionnaire = current_questionnaire()
    parts = [questionnaire.code, questionnaire.version]
    for model in (Study, Finding, QuestionMapping):
        found = model.objects.aggregate(rows=Count("pk"), newest=Max("pk"), saves=Sum("version"))
        parts.append("-".join(str(found[name] or 0) for name in ("rows", "newest", "saves")))
    return " ".join(parts)
