"""What is stored of a respondent: one run through the questionnaire and its answers; and the count of new starts."""

from __future__ import annotations

from datetime import date
from typing import Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from assessment.questionnaire.answers import Answer as AnswerValue
from assessment.questionnaire.answers import Status


class AssessmentQuerySet(models.QuerySet["Assessment"]):
    """Assessments, narrowed in words."""

    def reachable(self, today: date) -> Self:
        """Leave out those whose time is over, even where nothing has removed them yet."""
        return self.filter(delete_after__gte=today)

    def expired(self, today: date) -> Self:
        """Only those whose time is over."""
        return self.filter(delete_after__lt=today)

    def without_result(self) -> Self:
        """Without the frozen result, which is large and of no use while answers are filled in."""
        return self.defer("result")


class Assessment(models.Model):
    """One run. The private key and the read-only key are known to the respondent alone; only their hashes are here.

    ``result`` holds the last completed result as codes and numbers; it stays when answers are reopened.
    """

    key_hash = models.CharField(max_length=64, unique=True, editable=False)
    share_key_hash = models.CharField(max_length=64, unique=True, editable=False)
    questionnaire_code = models.CharField(max_length=80)
    questionnaire_version = models.CharField(max_length=40)
    language = models.CharField(max_length=2)
    started_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    completed_at = models.DateTimeField(null=True, blank=True)
    delete_after = models.DateField(db_index=True)
    shares_notes = models.BooleanField(default=False)
    result = models.JSONField(null=True, blank=True, default=None)

    objects = AssessmentQuerySet.as_manager()

    class Meta:
        verbose_name = _("assessment")
        verbose_name_plural = _("assessments")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(completed_at__isnull=True) | models.Q(result__isnull=False),
                name="completed_has_result",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.questionnaire_code} {self.started_at:%Y-%m-%d %H:%M}"

    @property
    def is_completed(self) -> bool:
        """Completed and not reopened since."""
        return self.completed_at is not None


class Answer(models.Model):
    """The answer to one question; an answer that was taken back stays as ``unanswered`` to keep its note."""

    assessment = models.ForeignKey(Assessment, on_delete=models.CASCADE, related_name="answers")
    question = models.CharField(max_length=120)
    status = models.CharField(max_length=16, choices=[(status.value, status.value) for status in Status])
    options = models.JSONField(default=list)
    note = models.TextField(blank=True, default="")
    created_at = models.DateTimeField()
    changed_at = models.DateTimeField()

    class Meta:
        verbose_name = _("answer")
        verbose_name_plural = _("answers")
        constraints = [
            models.UniqueConstraint(fields=["assessment", "question"], name="one_answer_per_question"),
            models.CheckConstraint(
                condition=models.Q(status__in=[status.value for status in Status]), name="answer_status_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.question}: {self.status}"

    def as_value(self) -> AnswerValue:
        """Return the stored answer as the value that scoring and comparison work with."""
        return AnswerValue(self.question, Status(self.status), tuple(self.options), self.note)


class StartCount(models.Model):
    """How many assessments one visitor started in one hour; kept for that hour, without the visitor's address."""

    visitor = models.CharField(max_length=64)
    hour = models.DateTimeField(db_index=True)
    count = models.PositiveIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["visitor", "hour"], name="one_start_count_per_hour")]

    def __str__(self) -> str:
        return f"{self.hour:%Y-%m-%d %H:%M}: {self.count}"
