from django.test import RequestFactory
from django.utils.translation import override

from web.templatetags.language_switch import address_in, other_languages

REQUESTS = RequestFactory()


def test_the_other_language_shows_the_same_page_with_the_same_query() -> None:
    assert address_in("en", "de", REQUESTS.get("/de/a/key/dialogue/?from=check")) == "/en/a/key/dialogue/?from=check"


def test_a_language_code_later_in_the_address_stays() -> None:
    assert address_in("en", "de", REQUESTS.get("/de/a/de/")) == "/en/a/de/"


def test_a_page_without_a_language_leads_to_the_landing_page() -> None:
    assert address_in("en", "de", REQUESTS.get("/readyz")) == "/en/"


def test_without_a_request_the_landing_page_is_offered() -> None:
    assert address_in("en", "de", None) == "/en/"


def test_every_language_but_the_active_one_is_offered_under_its_own_name() -> None:
    with override("en"):
        assert [(each.code, each.name, each.url) for each in other_languages({})] == [("de", "Deutsch", "/de/")]
