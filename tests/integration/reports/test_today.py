"""An old result beside today's benchmarks."""

import re
from html import unescape

import pytest
from django.test import Client

from tests.builders.shipped_edition import changed, publish, publish_shipped, shipped_content, without

RETIRED, CHANGED = "buffer18-no-documented-strategy", "hsg-cannot-measure-exactly"


def text(response):
    return unescape(response.content.decode()).replace("\N{NO-BREAK SPACE}", " ")


@pytest.fixture
def newer(finished):
    """A second edition: one share corrected, one finding retired."""
    return publish(changed(without(shipped_content(), RETIRED), CHANGED, percent="90"), number=2)


def test_nothing_is_offered_while_the_edition_is_the_newest(finished):
    assert "result/today/" not in text(finished.get("result/"))


def test_a_newer_edition_is_offered_to_owner_and_reader(finished, newer):
    assert f'href="{finished.url("result/today/")}"' in text(finished.get("result/"))
    shared = text(finished.share())
    assert "/today/" in shared
    assert finished.key not in shared


def test_then_and_now_stand_side_by_side(finished, newer):
    page = text(finished.get("result/today/", "en"))
    article = page.split("<h3>Contribution to goals</h3>")[1].split("</article>")[0]
    then, now = re.findall(r"<div><p class=\"eyebrow\">.*?</div>", article, re.S)
    assert "Benchmark edition 1" in then
    assert "92%" in then
    assert "Benchmark edition 2" in now
    assert "90%" in now
    assert "Changed: the share and the interval (" in article


def test_what_changed_is_said_in_the_language_of_the_reader(finished, newer):
    assert "Geändert: der Anteil und das Intervall (" in text(finished.get("result/today/"))


def test_what_was_retired_is_told_with_what_it_said(finished, newer):
    page = text(finished.get("result/today/", "en"))
    assert "No longer published (State of Social Media 2018 (Buffer, Social Media Week))" in page


def test_the_counts_of_what_moved_stand_at_the_top(finished, newer):
    page = text(finished.get("result/today/", "en"))
    counts = dict(re.findall(r"<dt>([^<]+)</dt> <dd class=\"stat\">(\d+)</dd>", page))
    assert (counts["Changed"], counts["No longer published"], counts["New"]) == ("1", "1", "0")
    assert int(counts["Unchanged"]) > 80


def test_what_is_new_is_folded(published, finished):
    stored = finished.assessment
    kept = [each for each in stored.result["comparisons"] if each["finding"] != CHANGED]
    type(stored).objects.filter(pk=stored.pk).update(result=stored.result | {"comparisons": kept})
    publish(changed(shipped_content(), RETIRED, place_in_source="elsewhere"), number=2)
    page = text(finished.get("result/today/", "en"))
    assert "<summary>1 new since</summary>" in page
    assert "92%" in page.split("new since</summary>")[1]


def test_looking_changes_nothing_that_is_stored(finished, newer):
    before = finished.assessment.result
    finished.get("result/today/")
    assert finished.assessment.result == before


def test_where_nothing_moved_it_says_so(finished):
    publish(changed(shipped_content(), CHANGED, place_in_source="elsewhere"), number=2)
    assert "Nothing that is compared with your answers has changed since." in text(finished.get("result/today/", "en"))


@pytest.mark.parametrize("language", ["de", "en"])
def test_it_takes_a_constant_number_of_queries(finished, newer, language, django_assert_num_queries):
    with django_assert_num_queries(3):
        finished.get("result/today/", language)
    with django_assert_num_queries(3):
        finished.share("today/", language)


def test_it_is_as_private_as_the_result(finished, newer):
    for response in (finished.get("result/today/"), finished.share("today/")):
        assert response["Cache-Control"] == "no-store"
        assert "noindex" in response["X-Robots-Tag"]
    assert Client().get("/de/a/wrong/result/today/").status_code == 404
    assert Client().get("/de/r/wrong/today/").status_code == 404
    assert finished.post("result/today/").status_code == 405


def test_before_completion_there_is_no_such_page(respondent):
    publish_shipped(number=2)
    assert respondent.get("result/today/").status_code == 409
