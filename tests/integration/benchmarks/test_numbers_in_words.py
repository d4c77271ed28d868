"""Numbers that a source prints in words: the form of a finding works them out, as an import does."""

from decimal import Decimal

from django.test import Client
from django.urls import reverse

from benchmarks.models import Finding
from tests.integration.benchmarks.admin_form import save

TWO_THIRDS = {"share_words_de": "zwei Drittel", "share_words_en": "two thirds", "qualifier": "fraction"}


def page_of(row: Finding) -> str:
    return reverse("admin:benchmarks_finding_change", args=[row.pk])


def test_a_sample_printed_as_a_lower_bound_is_stored_as_printed_and_as_one(desk: Client, own_finding: Finding) -> None:
    words = {"sample_size_printed_de": "über 2.500", "sample_size_printed_en": "over 2,500", "sample_size": ""}
    assert save(desk, page_of(own_finding), **words).status_code == 302
    stored = Finding.objects.get()
    assert (stored.sample_size, stored.sample_size_at_least) == (None, 2500)
    assert stored.sample_size_printed_en == "over 2,500"


def test_a_lower_bound_is_refused_as_a_sample_size(desk: Client, own_finding: Finding) -> None:
    words = {"sample_size_printed_de": "über 84", "sample_size_printed_en": "over 84"}
    assert "that is a lower bound, not a number" in save(desk, page_of(own_finding), **words).content.decode()
    assert Finding.objects.get().sample_size_printed_en == "84 interviews"


def test_a_fraction_in_words_is_worked_out(desk: Client, own_finding: Finding) -> None:
    assert save(desk, page_of(own_finding), **TWO_THIRDS, percent="").status_code == 302
    assert Finding.objects.get().percent == Decimal("66.7")


def test_a_percentage_that_was_typed_is_not_worked_over(desk: Client, own_finding: Finding) -> None:
    assert save(desk, page_of(own_finding), **TWO_THIRDS, percent="66.67").status_code == 302
    assert Finding.objects.get().percent == Decimal("66.67")
