"""200 respondents by chance, held against a second calculation that has the three published files and nothing else."""

import json
from typing import Any

import pytest
from django.test import Client

from benchmarks.editions.reading import current_edition
from language.words import words_for
from reports.exporters import json_file
from reports.report import build_report
from tests.builders.questionnaire import shipped_questionnaire
from tests.builders.random_respondents import random_respondent
from tests.builders.results import result
from tests.builders.second_calculation import recalculate
from tests.builders.second_comparison import Json, SecondComparison, cut_of, single_points

RESPONDENTS, AT_ONCE = 200, 50
SHIPPED = shipped_questionnaire()
SHOWN = ("percent", "interval", "applies", "belongs", "cut", "side", "how_common", "leads")


@pytest.fixture(scope="module")
def exports() -> dict[int, Json]:
    """Keep what was exported, as three tests look at it."""
    return {}


@pytest.fixture
def codebook(published: None) -> Json:
    return Client().get("/codebook.json").json()


@pytest.fixture
def open_data(published: None) -> Json:
    return Client().get("/open-data/findings.json").json()


def exported(seed: int, kept: dict[int, Json]) -> Json:
    """Return the JSON of a respondent, by way of the report that every format is written from."""
    if seed not in kept:
        ran = result(random_respondent(SHIPPED, seed), compared_with=current_edition())
        kept[seed] = json.loads(json_file.export(build_report(ran, words_for("en"))).content)
    return kept[seed]


def by_finding(comparisons: list[Json]) -> dict[tuple[str, str], Json]:
    keyed = {(each["finding"], each["question"]): {name: each[name] for name in SHOWN} for each in comparisons}
    assert len(keyed) == len(comparisons)
    return keyed


CHUNKS = pytest.mark.parametrize(
    "seeds", [range(start, start + AT_ONCE) for start in range(0, RESPONDENTS, AT_ONCE)], ids=str
)


@CHUNKS
def test_scores_points_and_levels_agree(codebook: Json, exports: dict[int, Json], seeds: range) -> None:
    asked = {each["code"]: each for dimension in codebook["dimensions"] for each in dimension["questions"]}
    for seed in seeds:
        data = exported(seed, exports)
        ours = [*data["dimensions"], {"code": "overall"} | data["overall"]]
        for one, other in zip(ours, recalculate(codebook, data["answers"]), strict=True):
            assert {name: one[name] for name in other} == pytest.approx(other), seed
        for answer in data["answers"]:
            if answer["status"] == "answered" and asked[answer["question"]]["rule"] is None:
                assert answer["points"] == single_points(asked[answer["question"]])[answer["options"][0]], seed


@CHUNKS
def test_every_comparison_agrees(codebook: Json, open_data: Json, exports: dict[int, Json], seeds: range) -> None:
    for seed in seeds:
        data = exported(seed, exports)
        ours, theirs = by_finding(data["comparisons"]), SecondComparison(codebook, open_data, data).comparisons()
        assert ours.keys() == theirs.keys()
        apart = {key: (ours[key], theirs[key]) for key in ours if ours[key] != theirs[key]}
        assert not apart, seed


@CHUNKS
def test_the_scored_comparison_agrees(codebook: Json, open_data: Json, exports: dict[int, Json], seeds: range) -> None:
    for seed in seeds:
        data = exported(seed, exports)
        second = SecondComparison(codebook, open_data, data)
        scored: Any = {name: float(value) for name, value in second.scored().items()}
        assert {name: float(data["scored_comparison"][name]) for name in scored} == pytest.approx(scored), seed
        assert {each["code"]: each["compared"] for each in data["dimensions"]} == second.dimensions(), seed


def test_the_respondents_differ_in_all_that_the_rules_tell_apart() -> None:
    """Or agreeing with them would prove little: every state and every size is met."""
    answers = [random_respondent(SHIPPED, seed) for seed in range(RESPONDENTS)]
    sizes = {each["size"].options for each in answers}
    assert sizes == {(), *((code,) for code in SHIPPED.question("size").option_codes)}
    assert {each["channels"].options for each in answers} >= {(), ("none",)}
    assert any(len(each["channels"].options) > 1 for each in answers)
    assert {answer.status for each in answers for answer in each.values()} == {
        *("answered", "dont_know", "not_applicable", "unanswered")
    }


def test_the_comparisons_differ_in_all_that_the_rules_tell_apart(
    codebook: Json, open_data: Json, exports: dict[int, Json]
) -> None:
    found = [each for seed in range(AT_ONCE) for each in exported(seed, exports)["comparisons"]]
    for name, values in {
        "applies": {True, False, None},
        "belongs": {True, False, None},
        "side": {"more_mature", "less_mature", None},
        "how_common": {"rare", "half", "common", None},
    }.items():
        assert {each[name] for each in found} >= values
    assert {exported(seed, exports)["scored_comparison"]["enough"] for seed in range(AT_ONCE)} == {True, False}


def test_the_open_data_state_the_cut_that_follows_from_their_own_words(codebook: Json, open_data: Json) -> None:
    asked = {each["code"]: each for each in codebook["profile"]}
    asked |= {each["code"]: each for dimension in codebook["dimensions"] for each in dimension["questions"]}
    stated = 0
    for finding in open_data["findings"]:
        for mapping in finding["mappings"]:
            assert mapping["cut"] == cut_of(finding, mapping, asked[mapping["question"]]), finding["code"]
            stated += mapping["cut"] is not None
    assert stated > 40
