"""What a load balancer is told."""

import pytest
from django.db import OperationalError, connection
from django.db.migrations.recorder import MigrationRecorder


def test_alive_asks_nothing_of_the_database(client):
    answer = client.get("/healthz")
    assert answer.status_code == 200
    assert answer.json() == {"status": "alive"}


@pytest.mark.django_db
def test_ready_when_every_migration_is_applied(client, django_assert_max_num_queries):
    with django_assert_max_num_queries(2):
        answer = client.get("/readyz")
    assert answer.status_code == 200
    assert answer.json() == {"status": "ready"}


@pytest.mark.django_db
def test_not_ready_while_a_migration_is_missing(client):
    MigrationRecorder(connection).record_unapplied("assessment", "0001_initial")
    answer = client.get("/readyz")
    assert answer.status_code == 503
    assert answer.json() == {"status": "not ready", "reason": "migrations missing"}


def test_not_ready_without_a_database_and_no_word_about_why(client, monkeypatch):
    def fail(*_):
        raise OperationalError("could not connect to db.internal as ana")

    monkeypatch.setattr(MigrationRecorder, "applied_migrations", fail)
    answer = client.get("/readyz")
    assert answer.status_code == 503
    assert answer.json() == {"status": "not ready", "reason": "database unreachable"}


def test_an_answer_about_health_is_never_kept(client):
    assert "no-store" in client.get("/healthz")["Cache-Control"]
