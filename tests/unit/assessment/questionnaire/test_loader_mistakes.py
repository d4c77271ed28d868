"""Each kind of mistake in a content file is told with its place and reason."""

from pathlib import Path

import pytest

from tests.builders.content_folder import ContentFolder

Mistake = tuple[str, str, str, list[str]]
"""A file, a text in it, what it is replaced with, and how the problems told must begin."""


def problems_after(root: Path, mistake: Mistake) -> list[str]:
    file, old, new, _ = mistake
    folder = ContentFolder(root)
    folder.replace(file, old, new)
    return folder.problems()


def assert_told(root: Path, mistake: Mistake) -> None:
    problems = problems_after(root, mistake)
    for beginning in mistake[3]:
        assert any(problem.startswith(beginning) for problem in problems), f"{beginning!r} not among {problems}"


@pytest.mark.parametrize(
    "mistake",
    [
        ("frame.yaml", ', en: "Garden check"', "", ["frame.yaml: title.en: is missing"]),
        ("frame.yaml", 'en: "Garden check"', 'en: " "', ["frame.yaml: title.en: must not be empty"]),
        ("frame.yaml", 'en: "Garden check"', "en: ~", ["frame.yaml: title.en: is missing"]),
        ("frame.yaml", 'en: "Garden check"', "en: 5", ["frame.yaml: title.en: must be text, not a number"]),
        (
            "frame.yaml",
            'en: "Garden check"',
            'en: "Garden check", fr: "Jardin"',
            ["frame.yaml: title.fr: is not a known key"],
        ),
        (
            "frame.yaml",
            '{de: "Gartencheck", en: "Garden check"}',
            "Gartencheck",
            ["frame.yaml: title: must be a text in de and en, not text"],
        ),
    ],
)
def test_a_missing_wording_is_told(tmp_path: Path, mistake: Mistake) -> None:
    assert_told(tmp_path, mistake)


@pytest.mark.parametrize(
    "mistake",
    [
        (
            "frame.yaml",
            "estimated_minutes: 1",
            "minutes: 1",
            ["frame.yaml: estimated_minutes: is missing", "frame.yaml: minutes: is not a known key"],
        ),
        (
            "trees.yaml",
            "    options:\n",
            "    answers:\n",
            ["trees.yaml: questions[0].options: is missing", "trees.yaml: questions[0].answers: is not a known key"],
        ),
        ("beds.yaml", "      max: 4\n", "", ["beds.yaml: questions[1].rule.max: is missing"]),
        ("beds.yaml", "    weight: 3", "    compare: []", ["beds.yaml: questions[0].compare: is not a known key"]),
        (
            "profile.yaml",
            "{code: spade, text",
            "{code: spade, points: 1, text",
            ["profile.yaml: questions[0].options[0].points: is not a known key"],
        ),
    ],
)
def test_a_missing_or_unknown_key_is_told(tmp_path: Path, mistake: Mistake) -> None:
    assert_told(tmp_path, mistake)


@pytest.mark.parametrize(
    "mistake",
    [
        (
            "frame.yaml",
            "estimated_minutes: 1",
            "estimated_minutes: one",
            ["frame.yaml: estimated_minutes: must be a whole number, not text"],
        ),
        (
            "frame.yaml",
            "estimated_minutes: 1",
            "estimated_minutes: true",
            ["frame.yaml: estimated_minutes: must be a whole number, not true or false"],
        ),
        (
            "frame.yaml",
            "estimated_minutes: 1",
            "estimated_minutes: 0",
            ["frame.yaml: estimated_minutes: must be between 1 and 240, not 0"],
        ),
        ("frame.yaml", 'version: "1"', "version: 1.0", ["frame.yaml: version: must be text, not a number"]),
        (
            "frame.yaml",
            "dimensions: [beds, trees]",
            "dimensions: beds",
            ["frame.yaml: dimensions: must be a list, not text"],
        ),
        (
            "beds.yaml",
            "code: never",
            "code: no",
            ["beds.yaml: questions[0].options[0].code: must be text, not true or false"],
        ),
        (
            "beds.yaml",
            "code: weekly",
            "code: Every-Week",
            ["beds.yaml: questions[0].options[2].code: must be small letters, digits and _ with a letter first"],
        ),
        (
            "profile.yaml",
            "exclusive: true",
            "exclusive: maybe",
            ["profile.yaml: questions[0].options[2].exclusive: must be true or false, not text"],
        ),
        (
            "profile.yaml",
            "type: multi",
            "type: many",
            ["profile.yaml: questions[0].type: must be single or multi, not 'many'"],
        ),
    ],
)
def test_a_value_of_the_wrong_kind_is_told(tmp_path: Path, mistake: Mistake) -> None:
    assert_told(tmp_path, mistake)


@pytest.mark.parametrize(
    "mistake",
    [
        (
            "beds.yaml",
            "- {code: roses",
            "- {code: herbs",
            ["beds.yaml: questions[1].options[3].code: 'herbs' appears twice"],
        ),
        (
            "beds.yaml",
            "- code: beds.plants",
            "- code: beds.weeding",
            ["beds.yaml: questions[1].code: 'beds.weeding' appears twice"],
        ),
        ("frame.yaml", "- code: tended", "- code: wild", ["frame.yaml: levels[1].code: 'wild' appears twice"]),
        ("frame.yaml", "[beds, trees]", "[beds, trees, beds]", ["frame.yaml: dimensions[2]: 'beds' appears twice"]),
        (
            "beds.yaml",
            "- code: beds.plants",
            "- code: garden.plants",
            ["beds.yaml: questions[1].code: must be 'beds.' followed by small letters"],
        ),
        (
            "beds.yaml",
            "- code: beds.plants",
            "- code: plants",
            ["beds.yaml: questions[1].code: must be 'beds.' followed by small letters"],
        ),
        (
            "beds.yaml",
            "- code: beds.plants",
            "- code: beds.note",
            ["beds.yaml: questions[1].code: a question can't be called note"],
        ),
        (
            "profile.yaml",
            "- code: tools",
            "- code: seen",
            ["profile.yaml: questions[0].code: a question can't be called seen"],
        ),
        (
            "profile.yaml",
            "- code: tools",
            "- code: beds.tools",
            ["profile.yaml: questions[0].code: must be small letters"],
        ),
        (
            "beds.yaml",
            "code: never",
            "code: dont_know",
            ["beds.yaml: questions[0].options[0].code: dont_know stands beside the options"],
        ),
        (
            "profile.yaml",
            "code: spade",
            "code: not_applicable",
            ["profile.yaml: questions[0].options[0].code: not_applicable stands beside"],
        ),
        (
            "trees.yaml",
            "code: trees\n",
            "code: bushes\n",
            ["trees.yaml: code: must be the name of the file, not 'bushes'"],
        ),
        ("frame.yaml", "code: tiny", "code: large", ["frame.yaml: code: must be the name of the folder above, 'tiny'"]),
        ("frame.yaml", 'version: "1"', 'version: "2"', ["frame.yaml: version: must be the name of the folder, '1'"]),
    ],
)
def test_a_code_that_can_not_be_is_told(tmp_path: Path, mistake: Mistake) -> None:
    assert_told(tmp_path, mistake)


@pytest.mark.parametrize(
    "mistake",
    [
        (
            "beds.yaml",
            "        points: 1\n",
            "        points: 5\n",
            ["beds.yaml: questions[0].options[1].points: must be between 0 and 4, not 5"],
        ),
        (
            "beds.yaml",
            "        points: 1\n",
            "        points: -1\n",
            ["beds.yaml: questions[0].options[1].points: must be between 0 and 4, not -1"],
        ),
        ("beds.yaml", "        points: 1\n", "", ["beds.yaml: questions[0].options[1].points: is missing"]),
        (
            "beds.yaml",
            "        points: 0\n",
            "        points: 2\n",
            [
                "beds.yaml: questions[0].options: the points must not fall",
                "beds.yaml: questions[0].options: the points must begin with 0",
            ],
        ),
        (
            "trees.yaml",
            "        points: 4\n",
            "        points: 3\n",
            [
                "trees.yaml: questions[0].options: the points must begin with 0 and end with 4",
                "trees.yaml: questions[0].options[1].next_step: is missing",
            ],
        ),
        (
            "trees.yaml",
            '        next_step: {de: "Schneiden Sie einen Baum.", en: "Prune one tree."}\n',
            "",
            ["trees.yaml: questions[0].options[0].next_step: is missing"],
        ),
        (
            "trees.yaml",
            'text: {de: "Ja", en: "Yes"}',
            'text: {de: "Ja", en: "Yes"}\n        next_step: {de: "Mehr", en: "More"}',
            ["trees.yaml: questions[0].options[1].next_step: the highest option has no next step"],
        ),
        (
            "beds.yaml",
            '      3: {de: "Pflanzen Sie, was noch fehlt.", en: "Plant what is still missing."}\n',
            "",
            ["beds.yaml: questions[1].next_steps.3: is missing"],
        ),
        (
            "beds.yaml",
            "      3: {de",
            "      4: {de",
            [
                "beds.yaml: questions[1].next_steps.3: is missing",
                "beds.yaml: questions[1].next_steps.4: is not a known key",
            ],
        ),
        (
            "beds.yaml",
            "    weight: 3",
            "    weight: 0",
            ["beds.yaml: questions[0].weight: must be between 1 and 100, not 0"],
        ),
    ],
)
def test_points_that_make_no_ladder_is_told(tmp_path: Path, mistake: Mistake) -> None:
    assert_told(tmp_path, mistake)


@pytest.mark.parametrize(
    "mistake",
    [
        (
            "beds.yaml",
            "flowers: [roses]",
            "flowers: [tulips]",
            ["beds.yaml: questions[1].rule.areas.flowers[0]: 'tulips' is not an option that can be ticked"],
        ),
        (
            "beds.yaml",
            "flowers: [roses]",
            "flowers: [nothing]",
            ["beds.yaml: questions[1].rule.areas.flowers[0]: 'nothing' is not an option that can be ticked"],
        ),
        (
            "beds.yaml",
            "flowers: [roses]",
            "flowers: []",
            ["beds.yaml: questions[1].rule.areas.flowers: must not be empty"],
        ),
        (
            "beds.yaml",
            "nothing: 0, only_weeds: 1",
            "nothing: 0",
            ["beds.yaml: questions[1].rule.exclusive.only_weeds: is marked as exclusive and has no points"],
        ),
        (
            "beds.yaml",
            "nothing: 0, only_weeds: 1",
            "nothing: 0, only_weeds: 1, grass: 1",
            ["beds.yaml: questions[1].rule.exclusive.grass: is not an option marked as exclusive"],
        ),
        (
            "beds.yaml",
            "nothing: 0, only_weeds: 1",
            "nothing: 0, only_weeds: 9",
            ["beds.yaml: questions[1].rule.exclusive.only_weeds: must be between 0 and 4, not 9"],
        ),
        ("beds.yaml", "      max: 4", "      max: 3", ["beds.yaml: questions[1].rule: base, areas and max together"]),
        (
            "beds.yaml",
            "      base: 2",
            "      base: 1",
            ["beds.yaml: questions[1].rule: base, areas and max together must reach 4 points"],
        ),
        (
            "trees.yaml",
            "type: single",
            "type: multi",
            [
                "trees.yaml: questions[0].rule: is missing",
                "trees.yaml: questions[0].next_steps: is missing",
                "trees.yaml: questions[0].options[0].points: is not a known key",
            ],
        ),
    ],
)
def test_a_rule_that_does_not_fit_its_options_is_told(tmp_path: Path, mistake: Mistake) -> None:
    assert_told(tmp_path, mistake)


@pytest.mark.parametrize(
    "mistake",
    [
        ("frame.yaml", "from: 0", "from: 1", ["frame.yaml: levels[0].from: the lowest level must begin at 0"]),
        ("frame.yaml", "from: 50", "from: 0", ["frame.yaml: levels[1].from: must be higher than 0"]),
        ("frame.yaml", "from: 50", "from: 101", ["frame.yaml: levels[1].from: must be between 0 and 100, not 101"]),
        (
            "trees.yaml",
            "  tended:",
            "  neat:",
            ["trees.yaml: readings.tended: is missing", "trees.yaml: readings.neat: is not a known key"],
        ),
    ],
)
def test_a_level_out_of_order_is_told(tmp_path: Path, mistake: Mistake) -> None:
    assert_told(tmp_path, mistake)


CUT = "      contradicted_by: [{question: trees.pruning, from: 4}]"


@pytest.mark.parametrize(
    "mistake",
    [
        ("trees.yaml", CUT + "\n", "", ["trees.yaml: readings.wild[0].contradicted_by: is missing"]),
        (
            "trees.yaml",
            CUT,
            "      contradicted_by: []",
            ["trees.yaml: readings.wild[0].contradicted_by: must not be empty"],
        ),
        (
            "frame.yaml",
            "contradicted_by: [{question: beds.weeding, from: 1}]",
            "contradicted_by: beds.weeding",
            ["frame.yaml: levels[0].typical[1].contradicted_by: must be a list, not text"],
        ),
        (
            "frame.yaml",
            "{question: beds.weeding, from: 1}",
            "{question: beds.watering, from: 1}",
            ["frame.yaml: levels.wild.typical: there is no question 'beds.watering'"],
        ),
        (
            "trees.yaml",
            CUT,
            CUT.replace("trees.pruning", "tools"),
            ["trees.yaml: trees.readings.wild: there is no question 'tools'"],
        ),
        (
            "trees.yaml",
            CUT,
            CUT.replace(", from: 4", ""),
            ["trees.yaml: readings.wild[0].contradicted_by[0]: needs either from or below"],
        ),
        (
            "trees.yaml",
            CUT,
            CUT.replace("from: 4", "from: 4, below: 1"),
            ["trees.yaml: readings.wild[0].contradicted_by[0]: needs either from or below"],
        ),
        (
            "trees.yaml",
            CUT,
            CUT.replace("from: 4", "from: 0"),
            ["trees.yaml: readings.wild[0].contradicted_by[0].from: must be between 1 and 4, not 0"],
        ),
    ],
)
def test_a_typical_sentence_that_nothing_can_contradict_is_told(tmp_path: Path, mistake: Mistake) -> None:
    assert_told(tmp_path, mistake)


NEED = """
        - question: beds.plants
          rung: 2
          reason: {de: "Gejätet wird, wo etwas wachsen soll.", en: "Weeding is done where something is to grow."}
"""
PLANTS = '    title: {de: "Pflanzen"'
BACK = '    needs: {2: [{question: beds.weeding, rung: 4, reason: {de: "Weil.", en: "Because."}}]}'


@pytest.mark.parametrize(
    "mistake",
    [
        (
            "beds.yaml",
            "- question: beds.plants",
            "- question: beds.tulips",
            ["beds.yaml: beds.weeding.needs.4: there is no question 'beds.tulips'"],
        ),
        (
            "beds.yaml",
            PLANTS,
            f"{BACK}\n{PLANTS}",
            ["beds.yaml: beds.weeding.needs: is a circle: beds.weeding 4 needs beds.plants 2 needs beds.weeding 4"],
        ),
        (
            "beds.yaml",
            "- question: beds.plants\n          rung: 2",
            "- question: beds.weeding\n          rung: 4",
            ["beds.yaml: beds.weeding.needs: is a circle: beds.weeding 4 needs beds.weeding 4"],
        ),
        ("beds.yaml", "          rung: 2", "          rung: 5", ["beds.yaml: questions[0].needs.4[0].rung: must be"]),
        ("beds.yaml", "      4:\n        - q", "      5:\n        - q", ["beds.yaml: questions[0].needs.5: is not"]),
        ("beds.yaml", NEED, " []\n", ["beds.yaml: questions[0].needs.4: must not be empty"]),
        (
            "beds.yaml",
            ', en: "Weeding is done where something is to grow."',
            "",
            ["beds.yaml: questions[0].needs.4[0].reason.en: is missing"],
        ),
        (
            "beds.yaml",
            "        effort: quarter\n",
            "        effort: years\n",
            ["beds.yaml: questions[0].options[1].effort: must be one of hours, weeks, quarter, not 'years'"],
        ),
        ("beds.yaml", "        effort: quarter\n", "", ["beds.yaml: questions[0].options[1].effort: is missing"]),
        ("beds.yaml", "0: hours, 1: hours, ", "0: hours, ", ["beds.yaml: questions[1].efforts.1: is missing"]),
    ],
)
def test_a_step_that_can_not_be_taken_is_told(tmp_path: Path, mistake: Mistake) -> None:
    assert_told(tmp_path, mistake)


@pytest.mark.parametrize(
    "mistake",
    [
        ("frame.yaml", "[beds, trees]", "[beds]", ["trees.yaml: is not listed under dimensions in frame.yaml"]),
        ("frame.yaml", "[beds, trees]", "[beds, trees, lawn]", ["lawn.yaml: is missing"]),
        ("frame.yaml", "[beds, trees]", "[beds, trees, ~]", ["frame.yaml: dimensions[2]: must not be empty"]),
        (
            "frame.yaml",
            "[beds, trees]",
            "[beds, trees, ../secret]",
            ["frame.yaml: dimensions[2]: must be small letters"],
        ),
    ],
)
def test_a_dimension_without_its_file_is_told(tmp_path: Path, mistake: Mistake) -> None:
    assert_told(tmp_path, mistake)


@pytest.mark.parametrize(
    "mistake",
    [
        ("trees.yaml", "type: single", "type: [single", ["trees.yaml: line 15: is not valid YAML"]),
        ("trees.yaml", "type: single", "type: !!python/none single", ["trees.yaml: line 14: is not valid YAML"]),
        (
            "trees.yaml",
            "type: single",
            "type: single\n    type: single",
            ["trees.yaml: line 15: the key 'type' appears twice"],
        ),
        ("trees.yaml", "type: single", "? [type]\n    : single", ["trees.yaml: line 14: is not valid YAML"]),
        ("trees.yaml", "type: single", "type: &loop [*loop]", ["trees.yaml: is not valid YAML: maximum recursion"]),
        ("trees.yaml", "type: single", "type: 2026-99-99", ["trees.yaml: is not valid YAML: month must be in 1..12"]),
    ],
)
def test_text_that_is_no_yaml_is_told(tmp_path: Path, mistake: Mistake) -> None:
    assert_told(tmp_path, mistake)
