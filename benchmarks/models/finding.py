"""Findings: single statements of a study."""

from __future__ import annotations

from collections.abc import Iterable

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from benchmarks.findings import labels, values
from benchmarks.findings.states import State
from benchmarks.models.code_choices import choices, codes
from benchmarks.models.entries import FindingEntry, said, twin_problems
from benchmarks.models.row import APPROVAL_FIELDS, STATE_CHOICES, StatefulRow, approval_constraints, refuse
from benchmarks.models.study import Study


class Finding(StatefulRow):
    """One statement of a study, in our own words, with everything that must be known to compare it."""

    study = models.ForeignKey(Study, on_delete=models.PROTECT, related_name="findings", verbose_name=_("study"))
    code = models.SlugField(
        _("code"),
        max_length=100,
        unique=True,
        help_text=_("Permanent and readable, such as keylens-board. Results and addresses refer to it."),
    )
    kind = models.CharField(
        _("kind"),
        max_length=10,
        choices=choices(labels.KINDS),
        default=values.Kind.FINDING.value,
        help_text=_("Only a finding can be a benchmark; everything else is shown as text with its author's name."),
    )
    topic = models.CharField(_("topic"), max_length=12, choices=choices(labels.TOPICS))
    statement_de = models.TextField(_("statement in German"), blank=True)
    statement_en = models.TextField(
        _("statement in English"),
        blank=True,
        help_text=_(
            "In our own words. Write {share} where the percentage belongs: “{share} of the respondents cannot …”. "
            "Quote the source's own words only where they decide the comparison."
        ),
    )
    percent = models.DecimalField(
        _("percentage"),
        max_digits=5,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(0), MaxValueValidator(100)],
        help_text=_("From 0 to 100. Leave empty if the source states no number: words such as “most” are none."),
    )
    qualifier = models.CharField(
        _("how the source states it"),
        max_length=10,
        choices=choices(labels.SOURCES_WORDS),
        default=values.Qualifier.NONE.value,
    )
    share_words_de = models.CharField(_("share in words, German"), max_length=120, blank=True)
    share_words_en = models.CharField(
        _("share in words, English"),
        max_length=120,
        blank=True,
        help_text=_("What the source says in words, such as “three out of four” or “as a rule”."),
    )
    population_de = models.CharField(_("population in German"), max_length=300, blank=True)
    population_en = models.CharField(
        _("population in English"),
        max_length=300,
        blank=True,
        help_text=_("Of whom or what the share is: companies, users only, people, strategies, messages."),
    )
    sample_size_printed_de = models.CharField(_("sample as printed, German"), max_length=200, blank=True)
    sample_size_printed_en = models.CharField(
        _("sample as printed, English"),
        max_length=200,
        blank=True,
        help_text=_("Such as “84 interviews”, “over 2,500” or “not stated”."),
    )
    sample_size = models.PositiveIntegerField(
        _("sample size"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1)],
        help_text=_("Only the number that exactly this percentage rests on. The interval is worked out from it."),
    )
    sample_size_at_least = models.PositiveIntegerField(
        _("sample size, at least"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1)],
        help_text=_("The lower bound, where the source says “over 2,500”. There is no interval then."),
    )
    direction = models.CharField(
        _("direction"),
        max_length=16,
        choices=choices(labels.DIRECTIONS),
        default=values.Direction.NEUTRAL.value,
        help_text=_("What a high percentage of exactly this statement means."),
    )
    author = models.CharField(
        _("author"), max_length=200, blank=True, help_text=_("Whose opinion, advice or forecast it is.")
    )
    caution_de = models.TextField(_("caution in German"), blank=True)
    caution_en = models.TextField(
        _("caution in English"), blank=True, help_text=_("What a reader could get wrong. It is shown with the number.")
    )
    place_in_source = models.CharField(
        _("place in the source"),
        max_length=200,
        blank=True,
        help_text=_("The source's own key words, or a page, by which the place is found."),
    )
    checked = models.CharField(
        _("checked against the original"),
        max_length=10,
        choices=choices(labels.CHECKED),
        default=values.Checked.NO.value,
    )
    source_title = models.CharField(
        _("title of the source"), max_length=300, blank=True, help_text=_("Only where it differs from the study's.")
    )
    source_url = models.URLField(
        _("address of the source"), max_length=500, blank=True, help_text=_("Only where it differs from the study's.")
    )
    state = models.CharField(
        _("state"),
        max_length=10,
        choices=STATE_CHOICES,
        default=State.DRAFT.value,
        help_text=_("Saving a published finding publishes a new edition. Results already delivered keep theirs."),
    )
    history = HistoricalRecords(
        excluded_fields=["version", "loaded", *APPROVAL_FIELDS],
        verbose_name=_("earlier version of a finding"),
        verbose_name_plural=_("earlier versions of findings"),
    )

    class Meta:
        ordering = ["study__code", "id"]
        verbose_name = _("finding")
        verbose_name_plural = _("findings")
        constraints = [
            models.CheckConstraint(
                condition=Q(percent__isnull=True) | Q(percent__gte=0, percent__lte=100),
                name="finding_percent_0_to_100",
                violation_error_message=_("A percentage lies between 0 and 100."),
            ),
            models.CheckConstraint(
                condition=Q(percent__isnull=True, qualifier="none") | Q(percent__isnull=False) & ~Q(qualifier="none"),
                name="finding_percent_and_qualifier_agree",
                violation_error_message=_("Percentage and how the source states it do not agree."),
            ),
            models.CheckConstraint(
                condition=Q(percent__isnull=True) | Q(kind="finding"),
                name="finding_only_findings_have_percent",
                violation_error_message=_("Only a finding has a percentage."),
            ),
            models.CheckConstraint(
                condition=Q(sample_size__isnull=True) | Q(sample_size__gte=1),
                name="finding_sample_size_positive",
                violation_error_message=_("A sample size is 1 or more."),
            ),
            models.CheckConstraint(
                condition=Q(sample_size__isnull=True) | Q(sample_size_at_least__isnull=True),
                name="finding_one_sample_size",
                violation_error_message=_("A sample size is either a number or a lower bound, not both."),
            ),
            models.CheckConstraint(
                condition=Q(
                    kind__in=codes(labels.KINDS),
                    qualifier__in=codes(labels.QUALIFIERS),
                    direction__in=codes(labels.DIRECTIONS),
                    state__in=codes(State),
                ),
                name="finding_codes_known",
            ),
            *approval_constraints("finding"),
        ]

    def __str__(self) -> str:
        return self.code

    def clean(self) -> None:
        """Check what the fields say together, and beside the other findings of the study; raises as the base does."""
        siblings = Finding.objects.filter(study=self.study_id).exclude(pk=self.pk) if self.study_id else ()
        by_others = said((sibling.code, sibling.text("statement")) for sibling in siblings)
        refuse([*self.problems(), *twin_problems("", self.text("statement"), by_others)])

    def as_entry(self) -> FindingEntry:
        """Return the finding as the rules of entry see it; a form may lack its study."""
        study = getattr(self, "study", None)
        return FindingEntry(
            must_be_complete=self.must_be_complete,
            code=self.code,
            study=study.code if study else "",
            state=self.state,
            kind=self.kind,
            statement=self.text("statement"),
            percent=self.percent,
            qualifier=self.qualifier,
            share_words=self.text("share_words"),
            population=self.text("population"),
            sample_size_printed=self.text("sample_size_printed"),
            sample_size=self.sample_size,
            sample_size_at_least=self.sample_size_at_least,
            direction=self.direction,
            author=self.author,
            caution=self.text("caution"),
        )

    def as_value(self) -> values.Finding:
        """Return the finding with the mappings in use, as the value that comparison and report work with."""
        return self.value_with(row.as_value() for row in self.mappings.all() if row.in_use)

    def value_with(self, mappings: Iterable[values.QuestionMapping]) -> values.Finding:
        """Return the finding as a value with these mappings; it need not be stored."""
        return values.Finding(
            code=self.code,
            study=self.study.as_value(),
            kind=values.Kind(self.kind),
            topic=values.Topic(self.topic),
            statement=self.text("statement"),
            percent=self.percent,
            qualifier=values.Qualifier(self.qualifier),
            share_words=self.optional_text("share_words"),
            population=self.text("population"),
            sample_size=self.sample_size,
            sample_size_at_least=self.sample_size_at_least,
            sample_size_printed=self.text("sample_size_printed"),
            direction=values.Direction(self.direction),
            author=self.author,
            caution=self.optional_text("caution"),
            place_in_source=self.place_in_source,
            checked=values.Checked(self.checked),
            source_title=self.source_title,
            source_url=self.source_url,
            mappings=tuple(mappings),
        )
