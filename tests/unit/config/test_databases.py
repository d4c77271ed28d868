"""How the database's address becomes Django's settings."""

import pytest

from config.databases import read_database
from config.environment import WrongValue


def test_without_an_address_it_is_a_file_in_the_data_folder(tmp_path, monkeypatch):
    monkeypatch.delenv("DATABASE_URL", raising=False)
    assert read_database("DATABASE_URL", tmp_path)["NAME"] == tmp_path / "dialogreif.sqlite3"


def test_sqlite_takes_its_write_lock_at_the_start_of_a_transaction(tmp_path, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/other.db")
    settings = read_database("DATABASE_URL", tmp_path)
    assert str(settings["NAME"]) == f"{tmp_path}/other.db"
    assert settings["OPTIONS"]["transaction_mode"] == "IMMEDIATE"
    assert "journal_mode=WAL" in settings["OPTIONS"]["init_command"]


def test_a_postgresql_address_is_taken_apart(tmp_path, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgres://ana:s%40cret@db.example.org:6432/dialog%20reif?sslmode=require")
    settings = read_database("DATABASE_URL", tmp_path)
    parts = {name: settings[name] for name in ("USER", "PASSWORD", "HOST", "PORT", "NAME")}
    assert parts == {
        "USER": "ana",
        "PASSWORD": "s@cret",
        "HOST": "db.example.org",
        "PORT": "6432",
        "NAME": "dialog reif",
    }
    assert settings["OPTIONS"] == {"connect_timeout": "5", "sslmode": "require"}


def test_a_postgresql_socket_is_named_after_the_question_mark(tmp_path, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgresql://postgres@/dialogreif?host=/run/postgresql")
    assert read_database("DATABASE_URL", tmp_path)["HOST"] == "/run/postgresql"


def test_postgresql_keeps_its_connections_and_works_behind_a_pooler(tmp_path, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgres://localhost/dialogreif")
    settings = read_database("DATABASE_URL", tmp_path)
    assert settings["CONN_MAX_AGE"] == 60
    assert settings["CONN_HEALTH_CHECKS"]
    assert settings["DISABLE_SERVER_SIDE_CURSORS"]


@pytest.mark.parametrize(
    "address",
    [
        "mysql://localhost/dialogreif",
        "postgres://localhost",
        "postgres://localhost:http/name",
        "postgres://localhost:99999/name",
        "postgres://[::1/name",
        "postgres://localhost/name?pool=true",
        "dialogreif.sqlite3",
        "sqlite://",
        "sqlite:///",
        "sqlite:////proc/nothing/here/dialogreif.db",
    ],
)
def test_an_address_that_can_not_be_used_is_refused_by_name(tmp_path, monkeypatch, address):
    monkeypatch.setenv("DATABASE_URL", address)
    with pytest.raises(WrongValue, match="DATABASE_URL is wrong: expected ") as caught:
        read_database("DATABASE_URL", tmp_path)
    assert "\n" not in str(caught.value)


def test_a_refused_address_does_not_show_its_password(tmp_path, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgres://ana:s3cret@localhost:http/name")
    with pytest.raises(WrongValue) as caught:
        read_database("DATABASE_URL", tmp_path)
    assert "s3cret" not in str(caught.value)
