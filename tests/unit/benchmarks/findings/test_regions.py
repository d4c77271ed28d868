"""Under which regions the words of a study are found."""

from dataclasses import replace

import pytest

from benchmarks.findings.regions import Region, regions_of
from language.text import Text
from tests.builders.edition import STUDY


@pytest.mark.parametrize(
    ("words", "regions"),
    [
        ("Germany", {Region.GERMANY}),
        ("Germany, Austria, Switzerland, Liechtenstein", {Region.GERMANY, Region.AUSTRIA, Region.SWITZERLAND}),
        ("German-speaking area", {Region.GERMANY, Region.AUSTRIA, Region.SWITZERLAND}),
        ("European Union", {Region.EUROPE}),
        ("EU-28", {Region.EUROPE}),
        ("USA and Canada", {Region.NORTH_AMERICA}),
        ("worldwide, mainly USA and Asia", {Region.WORLDWIDE, Region.NORTH_AMERICA}),
        ("not stated; presumably Germany, because Dax groups are named", {Region.NOT_STATED, Region.GERMANY}),
        ("Japan", {Region.ELSEWHERE}),
        ("Museum visitors", {Region.ELSEWHERE}),
    ],
)
def test_a_study_is_found_under_every_region_its_words_name(words: str, regions: set[Region]) -> None:
    assert regions_of(replace(STUDY, region=Text("", words))) == regions
