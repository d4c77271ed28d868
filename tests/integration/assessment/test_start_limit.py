"""A script can't fill the database, and nobody else is kept out."""

from datetime import timedelta

import pytest
from django.test import Client, RequestFactory
from django.utils import timezone

from assessment.models import Assessment, StartCount
from assessment.start_limit import TooManyStarts, client_address, count_start

pytestmark = pytest.mark.django_db
VISITOR = "81.2.69.142"


@pytest.fixture(autouse=True)
def three_starts_an_hour(settings):
    settings.STARTS_PER_HOUR = 3


def begin(address=VISITOR, language="de", **headers):
    return Client(REMOTE_ADDR=address).post(f"/{language}/start/", headers=headers)


def request_from(address, forwarded=""):
    headers = {"x-forwarded-for": forwarded} if forwarded else {}
    return RequestFactory(REMOTE_ADDR=address).post("/de/start/", headers=headers)


@pytest.mark.parametrize(("language", "words"), [("de", "zu oft begonnen"), ("en", "Too many starts")])
def test_the_fourth_start_within_the_hour_is_refused_in_words(language, words):
    assert [begin().status_code for _ in range(3)] == [303] * 3
    answer = begin(language=language)
    assert answer.status_code == 429
    assert words in answer.content.decode()
    assert Assessment.objects.count() == 3


def test_others_are_not_kept_out():
    for _ in range(4):
        begin()
    assert begin("81.2.69.143").status_code == 303


def test_the_next_hour_starts_anew_and_forgets_the_one_before_the_last():
    now = timezone.now()
    for _ in range(3):
        count_start(request_from(VISITOR), now)
    with pytest.raises(TooManyStarts):
        count_start(request_from(VISITOR), now)
    count_start(request_from(VISITOR), now + timedelta(hours=2))
    assert StartCount.objects.count() == 1


def test_no_address_is_stored_and_a_visitor_can_t_be_followed_through_the_hours():
    now = timezone.now()
    count_start(request_from(VISITOR), now)
    count_start(request_from(VISITOR), now + timedelta(hours=1))
    first, second = StartCount.objects.values_list("visitor", flat=True)
    assert first != second
    assert VISITOR not in first + second


@pytest.mark.parametrize("address", ["127.0.0.1", "::1", "10.1.2.3", "192.168.0.7", "172.18.0.1", "", "unix:"])
def test_an_address_that_says_nothing_about_the_visitor_is_not_counted(address):
    assert client_address(request_from(address)) is None
    assert [begin(address).status_code for _ in range(5)] == [303] * 5


def test_no_limit_where_none_is_set(settings):
    settings.STARTS_PER_HOUR = 0
    assert [begin().status_code for _ in range(5)] == [303] * 5
    assert not StartCount.objects.exists()


@pytest.mark.parametrize(
    ("proxies", "remote", "forwarded", "visitor"),
    [
        (0, VISITOR, "", VISITOR),
        (0, VISITOR, "1.1.1.1", VISITOR),
        (1, "10.0.0.1", VISITOR, VISITOR),
        (1, "10.0.0.1", f"1.1.1.1, {VISITOR}", VISITOR),
        (2, "10.0.0.1", f"1.1.1.1, {VISITOR}, 10.0.0.2", VISITOR),
        (1, "10.0.0.1", "", None),
        (2, "10.0.0.1", VISITOR, VISITOR),
        (1, "10.0.0.1", "nonsense", None),
        (0, "2001:4860:1:2:3:4:5:6", "", "2001:4860:0001:0002"),
        (0, "2001:4860:1:2:9:9:9:9", "", "2001:4860:0001:0002"),
    ],
)
def test_whose_start_it_is(settings, proxies, remote, forwarded, visitor):
    settings.TRUSTED_PROXIES = proxies
    assert client_address(request_from(remote, forwarded)) == visitor
