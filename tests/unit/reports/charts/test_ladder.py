"""The ladder as a picture: five rungs, the own one filled, flags that never touch and fit a phone."""

import re
from itertools import pairwise
from xml.etree import ElementTree

import pytest

from reports.charts.ladder import NARROWEST, ROW, ladder
from reports.report.ladders import FlagView, LadderView, RungView


def flag(rung, share_is, share="50%", years="2013"):
    arrow = "▸" if share_is == "above" else "◂"
    return FlagView(rung, share_is, share, arrow, "", "", years, ())


def drawn(*flags, own=1):
    rungs = tuple(
        RungView(points, "You" if points == own else str(points), f"Answer <{points}>", points == own)
        for points in range(5)
    )
    return ElementTree.fromstring(ladder(LadderView("roi.kpis", "Title", "You: rung 1", "In words.", rungs, flags)))


def of_class(picture, name):
    return [each for each in picture.iter() if name in (each.get("class") or "").split()]


def test_five_rungs_rise_and_one_is_filled_and_named():
    picture = drawn()
    rungs = of_class(picture, "ladder-rung")
    heights = [int(rung.get("height")) for rung in rungs]
    assert heights == sorted(set(heights)) and len(rungs) == 5
    assert len({int(rung.get("y")) + int(rung.get("height")) for rung in rungs}) == 1
    assert [rungs.index(rung) for rung in of_class(picture, "ladder-rung--own")] == [1]
    assert [text.text for text in of_class(picture, "ladder-name--own")] == ["You"]


def test_without_an_answer_none_is_filled():
    assert not of_class(drawn(own=None), "ladder-rung--own")


def test_every_cut_runs_between_two_rungs_to_the_ground():
    picture = drawn(flag(3, "above"), flag(4, "below"))
    cuts = of_class(picture, "ladder-cut")
    assert {cut.get("x1") for cut in cuts} == {"60%", "80%"}
    assert {cut.get("y2") for cut in cuts} == {picture.get("height")}


def test_a_flag_flies_over_the_part_that_its_share_is_of():
    above, below = of_class(drawn(flag(2, "above"), flag(2, "below")), "ladder-flag")
    assert (above.get("text-anchor"), int(above.get("dx")) > 0) == ("start", True)
    assert (below.get("text-anchor"), int(below.get("dx")) < 0) == ("end", True)


def test_flags_have_rows_of_their_own_so_that_no_cut_runs_through_them():
    flags = [flag(2, "above"), flag(2, "below"), flag(3, "above"), flag(4, "below")]
    texts = of_class(drawn(*flags), "ladder-flag")
    assert [text.get("x") for text in texts] == ["40%", "60%", "80%", "40%"]
    tops = [int(text.get("y")) for text in texts]
    assert all(after - before == ROW for before, after in pairwise(tops))


@pytest.mark.parametrize(("rung", "share_is", "edge"), [(3, "above", "100%"), (1, "below", "0%"), (4, "above", "100%")])
def test_a_flag_too_long_for_its_part_of_a_phone_ends_at_the_edge(rung, share_is, edge):
    (text,) = of_class(drawn(flag(rung, share_is, "10% to less than 50%")), "ladder-flag")
    assert (text.get("x"), text.get("dx")) == (edge, "0")
    (short,) = of_class(drawn(flag(rung, share_is, "8%")), "ladder-flag")
    assert short.get("x") == f"{20 * rung}%"
    assert NARROWEST <= 320


def test_it_is_hidden_from_screen_readers_and_styled_by_classes_alone():
    picture = drawn(flag(2, "above"))
    assert picture.get("aria-hidden") == "true" and not re.search("style|fill=", ElementTree.tostring(picture).decode())
    assert [title.text for title in picture.iter("title")] == [f"Answer <{points}>" for points in range(5)]
