"""The codebook holds what the contract promises, and nothing else."""

import json
from pathlib import Path

import jsonschema
import pytest

import assessment
from assessment.questionnaire.codebook import codebook
from assessment.questionnaire.definitions import Questionnaire
from tests.builders.questionnaire import shipped_questionnaire, tiny_questionnaire

SCHEMA = json.loads((Path(assessment.__file__).parent / "schemas" / "codebook-1.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("questionnaire", [shipped_questionnaire(), tiny_questionnaire()], ids=lambda each: each.code)
def test_the_codebook_obeys_its_schema(questionnaire: Questionnaire) -> None:
    document = json.loads(json.dumps(codebook(questionnaire)))
    jsonschema.Draft202012Validator(SCHEMA).validate(document)


def test_the_schema_refuses_what_the_contract_does_not_know() -> None:
    document = codebook(tiny_questionnaire())
    for broken in (document | {"more": 1}, document | {"levels": []}, document | {"schema": "dialogreif-codebook/2"}):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.Draft202012Validator(SCHEMA).validate(broken)


def test_levels_and_dimensions_stand_in_order() -> None:
    document = codebook(tiny_questionnaire())
    assert (document["schema"], document["code"], document["version"]) == ("dialogreif-codebook/1", "tiny", "1")
    tended = {key: document["levels"][1][key] for key in ("code", "from", "name")}
    assert tended == {"code": "tended", "from": 50, "name": {"de": "Gepflegt", "en": "Tended"}}
    assert [each["code"] for each in document["dimensions"]] == ["beds", "trees"]


def test_a_single_choice_carries_weight_and_points() -> None:
    weeding = codebook(tiny_questionnaire())["dimensions"][0]["questions"][0]
    assert {key: weeding[key] for key in ("code", "type", "weight", "allow_not_applicable", "rule")} == {
        "code": "beds.weeding",
        "type": "single",
        "weight": 3,
        "allow_not_applicable": True,
        "rule": None,
    }
    assert [(option["code"], option["points"]) for option in weeding["options"]] == [
        ("never", 0),
        ("sometimes", 1),
        ("weekly", 4),
    ]


def test_a_multiple_choice_carries_its_rule() -> None:
    plants = codebook(tiny_questionnaire())["dimensions"][0]["questions"][1]
    assert plants["rule"] == {
        "exclusive": {"nothing": 0, "only_weeds": 1},
        "base": 2,
        "areas": {"food": ["herbs", "vegetables"], "flowers": ["roses"]},
        "max": 4,
    }
    assert {option["points"] for option in plants["options"]} == {None}


def test_context_questions_have_options_without_points() -> None:
    (tools,) = codebook(tiny_questionnaire())["profile"]
    assert (tools["code"], tools["type"]) == ("tools", "multi")
    assert tools["options"][0] == {"code": "spade", "text": {"de": "Spaten", "en": "Spade"}}


def test_what_a_rung_needs_and_how_long_a_step_takes_is_told() -> None:
    weeding, plants = codebook(tiny_questionnaire())["dimensions"][0]["questions"]
    reason = {"de": "Gejätet wird, wo etwas wachsen soll.", "en": "Weeding is done where something is to grow."}
    assert weeding["needs"] == {"4": [{"question": "beds.plants", "rung": 2, "reason": reason}]}
    assert weeding["effort"] == {"0": "hours", "1": "quarter"}
    assert plants["effort"] == {"0": "hours", "1": "hours", "2": "weeks", "3": "weeks"}


def test_what_is_typical_of_a_level_is_told_with_what_contradicts_it() -> None:
    document = codebook(tiny_questionnaire())
    assert [each["contradicted_by"] for each in document["levels"][0]["typical"]] == [
        [{"question": "beds.plants", "from": 3}],
        [{"question": "beds.weeding", "from": 1}],
    ]
    assert document["dimensions"][0]["typical"]["tended"] == [
        {
            "text": {"de": "Die Beete werden gepflegt.", "en": "The beds are tended."},
            "contradicted_by": [{"question": "beds.weeding", "below": 1}],
        }
    ]
