"""How the mail server's address becomes Django's settings."""

import pytest

from config.environment import WrongValue
from config.mail import read_mail


def test_without_an_address_nothing_is_ever_sent(monkeypatch):
    monkeypatch.delenv("EMAIL_URL", raising=False)
    assert read_mail("EMAIL_URL") == {"EMAIL_BACKEND": "django.core.mail.backends.dummy.EmailBackend"}


@pytest.mark.parametrize(
    ("address", "port", "tls", "ssl"),
    [
        ("smtp://mail.example.org", 25, False, False),
        ("smtp+tls://mail.example.org", 587, True, False),
        ("smtps://mail.example.org", 465, False, True),
        ("smtps://mail.example.org:2465", 2465, False, True),
    ],
)
def test_the_scheme_decides_on_port_and_encryption(monkeypatch, address, port, tls, ssl):
    monkeypatch.setenv("EMAIL_URL", address)
    settings = read_mail("EMAIL_URL")
    assert (settings["EMAIL_PORT"], settings["EMAIL_USE_TLS"], settings["EMAIL_USE_SSL"]) == (port, tls, ssl)


def test_name_and_password_may_hold_any_letter(monkeypatch):
    monkeypatch.setenv("EMAIL_URL", "smtps://ana%40example.org:s%3Acret@mail.example.org")
    settings = read_mail("EMAIL_URL")
    assert (settings["EMAIL_HOST_USER"], settings["EMAIL_HOST_PASSWORD"]) == ("ana@example.org", "s:cret")


@pytest.mark.parametrize("address", ["mail.example.org", "http://mail.example.org", "smtp://", "smtp://a.org/x"])
def test_an_address_that_can_not_be_used_is_refused_by_name(monkeypatch, address):
    monkeypatch.setenv("EMAIL_URL", address)
    with pytest.raises(WrongValue, match="EMAIL_URL is wrong: expected smtp://"):
        read_mail("EMAIL_URL")
