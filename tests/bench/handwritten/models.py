"""Two tables: a run and its replies."""

from django.db import models


class Run(models.Model):
    """One run through the questionnaire; only the hash of its key is stored."""

    key_hash = models.CharField(max_length=64, unique=True)
    completed_at = models.DateTimeField(null=True)


class Reply(models.Model):
    """What was chosen and noted at one question."""

    run = models.ForeignKey(Run, on_delete=models.CASCADE)
    question = models.CharField(max_length=120)
    options = models.JSONField(default=list)
    note = models.TextField(blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["run", "question"], name="handwritten_one_reply")]
