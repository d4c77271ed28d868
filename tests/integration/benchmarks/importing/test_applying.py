"""Applying an import: all or nothing, with history, and one edition at the end."""

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from benchmarks.editions.publishing import publish_edition
from benchmarks.exchange import importing
from benchmarks.exchange.importing import NotReady, StalePreview, apply_import, renew_preview
from benchmarks.models import Edition, Finding, Import, ImportRow, QuestionMapping, RowStatus, State, Study
from tests.builders import benchmark_rows
from tests.builders.spreadsheets import workbook
from tests.integration.benchmarks.importing.test_checking import NEW, STORED, csv_of

MAPPING = benchmark_rows.MAPPING
CHANGE = "code,percent\nfinding,93\n"


def apply(run: Import, editor):
    return apply_import(run, by=editor, now=timezone.now())


def test_what_the_preview_showed_is_stored(own_finding, bring, editor):
    done = apply(bring(csv_of(STORED | {"percent": "93"}, NEW)), editor)
    assert done.counts == {"new": 1, "changed": 1}
    assert Finding.objects.get(code="finding").percent == 93
    assert Finding.objects.get(code="new").study == own_finding.study


def test_all_three_tables_are_applied_in_their_order(db, bring, editor):
    sheets = {
        "comparisons": [
            ["finding", *benchmark_rows.MAPPING],
            ["new", *map(_cell, benchmark_rows.MAPPING.values())],
        ],
        "findings": [list(NEW | {"study": "study"}), list(NEW.values())],
        "studies": [list(benchmark_rows.STUDY), list(map(_cell, benchmark_rows.STUDY.values()))],
    }
    apply(bring(workbook(**sheets).getvalue(), "file.xlsx"), editor)
    stored = QuestionMapping.objects.get()
    assert (stored.finding.code, stored.finding.study.code) == ("new", "study")
    assert stored.belongs == MAPPING["belongs"]


def _cell(value):
    return ", ".join(value) if isinstance(value, list) else str(value)


def test_every_changed_row_has_its_history(own_finding, bring, editor):
    apply(bring("code,percent\nfinding,93\n", "findings.csv"), editor)
    newest = own_finding.history.first()
    assert newest.history_user == editor
    assert newest.history_change_reason == "Import findings.csv, anna"
    assert newest.prev_record.percent == 92


def test_an_unchanged_row_gets_no_entry(own_finding, bring, editor):
    before = own_finding.history.count()
    apply(bring("code,percent\nfinding,92\n"), editor)
    assert own_finding.history.count() == before


def test_a_long_file_name_fits_into_the_history(own_finding, bring, editor):
    reason = importing.history_reason("x" * 300 + ".xlsx", editor)
    assert len(reason) <= 100
    assert reason.endswith(".xlsx, anna")


def test_one_edition_is_published_if_readers_see_a_difference(own_finding, bring, editor):
    publish_edition()
    done = apply(bring(CHANGE), editor)
    assert (done.edition, Edition.objects.first().number, Edition.objects.first().published_by) == (2, 2, "anna")


def test_a_draft_publishes_nothing(own_finding, bring, editor):
    publish_edition()
    assert apply(bring(csv_of(NEW)), editor).edition is None
    assert Edition.objects.count() == 1


def test_nothing_is_applied_while_one_row_is_wrong(own_finding, bring, editor):
    run = bring("code,percent\nfinding,93\nnowhere,1\n")
    with pytest.raises(NotReady):
        apply(run, editor)
    assert Finding.objects.get().percent == 92


def test_a_failure_in_the_middle_takes_everything_back(own_finding, bring, editor, monkeypatch):
    run = bring(csv_of(STORED | {"percent": "93"}, NEW))
    monkeypatch.setattr(importing, "publish_edition", _fail)
    with pytest.raises(RuntimeError):
        apply(run, editor)
    assert list(Finding.objects.values_list("code", "percent")) == [("finding", 92)]
    assert Import.objects.get().applied_at is None
    assert ImportRow.objects.count() == 2


def _fail(**_kwargs):
    raise RuntimeError


def test_somebody_elses_edit_makes_the_preview_stale(own_finding, bring, editor):
    run = bring(CHANGE)
    own_finding.author = "Somebody"
    own_finding.save()
    with pytest.raises(StalePreview):
        apply(run, editor)
    assert Finding.objects.get().percent == 92


def test_the_preview_is_made_anew_after_an_edit(own_finding, bring, editor):
    run = bring(CHANGE)
    own_finding.percent = 93
    own_finding.save()
    renew_preview(run)
    assert run.rows.get().status == RowStatus.UNCHANGED


@pytest.mark.parametrize("edit", ["add", "delete", "revert"])
def test_every_kind_of_edit_is_noticed(own_finding, bring, editor, edit):
    extra = benchmark_rows.finding(own_finding.study, code="extra", statement_de="a {share}", statement_en="b {share}")
    run = bring(CHANGE)
    if edit == "add":
        benchmark_rows.study(code="another")
    elif edit == "delete":
        extra.delete()
    else:
        extra.history.first().instance.save()
    with pytest.raises(StalePreview):
        apply(run, editor)


def test_a_row_that_somebody_made_in_the_same_moment_is_stale_too(own_finding, bring, editor, monkeypatch):
    def made_meanwhile(*_args):
        raise IntegrityError

    run = bring(CHANGE)
    monkeypatch.setattr(importing, "_save_rows", made_meanwhile)
    with pytest.raises(StalePreview), transaction.atomic():
        apply(run, editor)
    assert Import.objects.get().applied_at is None


def test_applying_twice_is_refused(own_finding, bring, editor):
    run = bring(CHANGE)
    apply(run, editor)
    with pytest.raises(NotReady):
        apply(run, editor)
    assert own_finding.history.count() == 2


def test_rows_are_forgotten_once_they_are_applied(own_finding, bring, editor):
    apply(bring(CHANGE), editor)
    assert ImportRow.objects.count() == 0


def test_nothing_is_ever_deleted(own_finding, bring, editor):
    benchmark_rows.finding(own_finding.study, code="extra", statement_de="a {share}", statement_en="b {share}")
    apply(bring(CHANGE), editor)
    assert set(Finding.objects.values_list("code", flat=True)) == {"finding", "extra"}


def test_a_finding_moves_to_another_study(own_finding, bring, editor):
    other = benchmark_rows.study(code="other")
    apply(bring("code,study,percent\nfinding,other,92\n"), editor)
    assert Finding.objects.get().study == other


def test_with_a_second_person_an_import_proposes_only(own_finding, bring, editor, settings):
    settings.PUBLISH_NEEDS_SECOND_PERSON = True
    publish_edition()
    done = apply(bring(CHANGE), editor)
    stored = Finding.objects.get()
    assert (stored.state, stored.proposed_by, done.edition) == (State.PROPOSED, editor, None)


def test_unapplied_imports_are_forgotten_after_a_week(own_finding, bring):
    old = bring(CHANGE)
    Import.objects.filter(pk=old.pk).update(uploaded_at=timezone.now() - timezone.timedelta(days=8))
    bring(CHANGE)
    assert not Import.objects.filter(pk=old.pk).exists()


def test_applied_imports_stay(own_finding, bring, editor):
    old = apply(bring(CHANGE), editor)
    Import.objects.update(uploaded_at=timezone.now() - timezone.timedelta(days=800))
    bring(CHANGE)
    assert Import.objects.filter(pk=old.pk).exists()
    assert Study.objects.count() == 1
