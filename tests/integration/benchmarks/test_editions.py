"""Editions: numbered, kept, and read with one query."""

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.db.models import ProtectedError
from pytest_django import DjangoAssertNumQueries

from benchmarks.editions.publishing import publish_edition, published_findings
from benchmarks.editions.reading import NoEdition, current_edition, edition
from benchmarks.models import Edition, Finding, State, Study
from benchmarks.models.edition import EditionsAreKept
from tests.builders import benchmark_rows


def corrected(finding: Finding, percent: int) -> None:
    finding.percent = percent
    finding.save()


@pytest.mark.django_db
def test_before_anything_is_published_there_is_no_edition() -> None:
    with pytest.raises(NoEdition):
        current_edition()
    with pytest.raises(NoEdition):
        edition(1)


def test_publishing_numbers_editions_one_by_one(own_finding: Finding) -> None:
    first = publish_edition(by="editor")
    corrected(own_finding, 90)
    second = publish_edition()
    assert first is not None and second is not None
    assert (first.number, first.published_by, second.number, second.published_by) == (1, "editor", 2, "")


def test_an_old_edition_keeps_what_it_said(own_finding: Finding) -> None:
    publish_edition()
    corrected(own_finding, 90)
    publish_edition()
    assert edition(1).findings[0].percent == 92
    assert current_edition().findings[0].percent == 90
    assert current_edition() is edition(2)


def test_without_a_difference_there_is_no_new_edition(own_finding: Finding) -> None:
    publish_edition()
    corrected(own_finding, 92)
    assert publish_edition() is None


@pytest.mark.parametrize(
    ("finding_state", "study_state", "is_published"),
    [
        (State.PUBLISHED, State.PUBLISHED, True),
        (State.DRAFT, State.PUBLISHED, False),
        (State.RETIRED, State.PUBLISHED, False),
        (State.PUBLISHED, State.DRAFT, False),
        (State.PUBLISHED, State.RETIRED, False),
    ],
)
@pytest.mark.django_db
def test_a_finding_is_published_together_with_its_study(
    finding_state: State, study_state: State, is_published: bool
) -> None:
    benchmark_rows.finding(benchmark_rows.study(state=study_state), state=finding_state)
    assert bool(published_findings()) is is_published


def test_a_mapping_out_of_use_is_not_published(own_finding: Finding) -> None:
    own_finding.mappings.update(in_use=False)
    publish_edition()
    assert current_edition().findings[0].mappings == ()


def test_an_edition_is_read_with_one_query_known_or_not(
    loaded: None, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(1):
        first = current_edition()
    with django_assert_num_queries(1):
        assert current_edition() is first
    with django_assert_num_queries(1):
        assert edition(1) is first


def test_an_edition_of_another_database_is_never_mistaken_for_this_one(own_finding: Finding) -> None:
    publish_edition()
    assert edition(1).findings[0].percent == 92
    Edition.objects.all()._raw_delete(using=connection.alias)
    corrected(own_finding, 90)
    publish_edition()
    assert edition(1).findings[0].percent == 90


def test_publishing_takes_the_same_queries_however_much_there_is(
    loaded: None, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    corrected(Finding.objects.get(code="key-marketing-44"), 45)
    with django_assert_max_num_queries(8):
        publish_edition()


def test_editions_can_neither_be_changed_nor_deleted(own_finding: Finding) -> None:
    published = publish_edition()
    assert published is not None
    with pytest.raises(EditionsAreKept):
        published.save()
    with pytest.raises(EditionsAreKept):
        published.delete()


@pytest.mark.django_db
def test_a_study_with_findings_cannot_be_deleted() -> None:
    study = benchmark_rows.study()
    benchmark_rows.finding(study)
    with pytest.raises(ProtectedError):
        study.delete()
    assert Study.objects.count() == 1


def test_a_finding_names_its_problems_by_field(own_finding: Finding) -> None:
    own_finding.percent = 101
    with pytest.raises(ValidationError) as raised:
        own_finding.full_clean()
    assert set(raised.value.message_dict) == {"percent"}
