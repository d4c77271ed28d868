"""The first member of staff."""

import io

import pytest
from django.contrib.auth import authenticate, get_user_model
from django.core.management import CommandError, call_command

pytestmark = pytest.mark.django_db
PASSWORD = "a long and odd password 47"


@pytest.fixture(autouse=True)
def environment(monkeypatch):
    monkeypatch.setenv("DJANGO_SUPERUSER_USERNAME", "ana")
    monkeypatch.setenv("DJANGO_SUPERUSER_PASSWORD", PASSWORD)
    monkeypatch.setattr("sys.stdin", io.StringIO())


def test_name_and_password_of_the_environment_make_a_user_with_all_rights(rf):
    call_command("create_admin", stdout=io.StringIO())
    user = authenticate(rf.post("/admin/login/"), username="ana", password=PASSWORD)
    assert user is not None
    assert user.is_staff
    assert user.is_superuser


def test_a_user_who_is_there_already_stays_as_it_is():
    call_command("create_admin", stdout=io.StringIO())
    with pytest.raises(CommandError, match="There is a user ana already"):
        call_command("create_admin", stdout=io.StringIO())
    assert get_user_model().objects.count() == 1


def test_a_weak_password_is_refused(monkeypatch):
    monkeypatch.setenv("DJANGO_SUPERUSER_PASSWORD", "12345")
    with pytest.raises(CommandError):
        call_command("create_admin")
    assert not get_user_model().objects.exists()


@pytest.mark.parametrize("missing", ["DJANGO_SUPERUSER_USERNAME", "DJANGO_SUPERUSER_PASSWORD"])
def test_without_a_terminal_it_says_what_to_set(monkeypatch, missing):
    monkeypatch.delenv(missing)
    with pytest.raises(CommandError, match=f"Nobody to ask: set .*{missing}"):
        call_command("create_admin")
