"""Every mistake in content is found, told with file and place, and all of them at once."""

from pathlib import Path

import pytest

from assessment.questionnaire.loader import load_questionnaire
from assessment.questionnaire.problems import ContentErrors, Problem
from tests.builders.content_folder import ContentFolder


@pytest.fixture
def folder(tmp_path: Path) -> ContentFolder:
    return ContentFolder(tmp_path)


def test_content_without_a_mistake_loads(folder: ContentFolder) -> None:
    questionnaire = load_questionnaire(folder.path)
    assert folder.problems() == []
    assert (questionnaire.code, questionnaire.version) == ("tiny", "1")
    assert [question.code for question in questionnaire.questions] == ["beds.weeding", "beds.plants", "trees.pruning"]
    assert [question.weight for question in questionnaire.questions] == [3, 1, 1]
    assert [question.code for question in questionnaire.profile] == ["tools"]


@pytest.mark.parametrize("code", ["profile", "check", "complete", "reopen", "delete", "result", "overall"])
def test_a_dimension_can_not_take_the_address_of_a_page(folder: ContentFolder, code: str) -> None:
    folder.replace("frame.yaml", "[beds, trees]", f"[beds, trees, {code}]")
    assert f"frame.yaml: dimensions[2]: a dimension can't be called {code}" in folder.problems()


def test_mistakes_of_all_files_are_told_at_once(folder: ContentFolder) -> None:
    folder.replace("frame.yaml", 'en: "Garden check"', 'en: ""')
    folder.replace("beds.yaml", "        points: 1\n", "        points: 7\n")
    folder.replace("beds.yaml", 'de: "Nie"', 'de: ""')
    folder.replace("trees.yaml", 'en: "Yes"', "en: true")
    folder.replace("profile.yaml", 'en: "Rake"', "fr: Râteau")
    assert folder.problems() == [
        "beds.yaml: questions[0].options[0].text.de: must not be empty",
        "beds.yaml: questions[0].options[1].points: must be between 0 and 4, not 7",
        "beds.yaml: questions[0].options: the points must not fall from one option to the next",
        "beds.yaml: questions[0].options: the points must begin with 0 and end with 4",
        "frame.yaml: title.en: must not be empty",
        "profile.yaml: questions[0].options[1].text.fr: is not a known key",
        "profile.yaml: questions[0].options[1].text.en: is missing",
        "trees.yaml: questions[0].options[1].text.en: must be text, not true or false",
    ]


def test_a_missing_file_does_not_hide_the_mistakes_of_others(folder: ContentFolder) -> None:
    (folder.path / "profile.yaml").unlink()
    folder.replace("trees.yaml", 'en: "Yes"', 'en: ""')
    assert folder.problems() == [
        "profile.yaml: is missing",
        "trees.yaml: questions[0].options[1].text.en: must not be empty",
    ]


def test_a_folder_that_is_not_there_has_no_frame(tmp_path: Path) -> None:
    with pytest.raises(ContentErrors) as errors:
        load_questionnaire(tmp_path / "nowhere" / "1")
    assert Problem("frame.yaml", "", "is missing") in errors.value.problems


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "is empty"),
        (b"# only a remark\n", "is empty"),
        (b"code: tr\xe9es\n", "is not UTF-8 (byte 8)"),
        (b"- trees\n", "must be named entries, not a list"),
        (b"trees\n", "must be named entries, not text"),
        (b"code: a\x00b\n", "is not valid YAML"),
    ],
)
def test_a_file_that_is_no_content_is_told(folder: ContentFolder, content: bytes, reason: str) -> None:
    (folder.path / "trees.yaml").write_bytes(content)
    assert any(problem.startswith(f"trees.yaml: {reason}") for problem in folder.problems())


def test_a_folder_in_the_place_of_a_file_is_told(folder: ContentFolder) -> None:
    (folder.path / "trees.yaml").unlink()
    (folder.path / "trees.yaml").mkdir()
    assert folder.problems() == ["trees.yaml: can't be read: Is a directory"]
