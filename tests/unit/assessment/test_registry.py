"""Which questionnaire is asked, and which old ones can still be read."""

from pathlib import Path

import pytest
from pytest_django.fixtures import Settings

from assessment import registry
from assessment.content_check import content_problems
from assessment.questionnaire.problems import ContentErrors
from assessment.registry import UnknownQuestionnaire, current_questionnaire, natural_order, questionnaire
from tests.builders.content_folder import ContentFolder
from tests.builders.questionnaire import EXTRA_FOLDER


@pytest.fixture(autouse=True)
def shipped_settings(settings: Settings) -> None:
    settings.QUESTIONNAIRE = "social-media-maturity"
    settings.EXTRA_QUESTIONNAIRES = None


@pytest.fixture
def extra(tmp_path: Path, settings: Settings) -> Path:
    settings.QUESTIONNAIRE = "tiny"
    settings.EXTRA_QUESTIONNAIRES = tmp_path
    return tmp_path


def add_version(root: Path, version: str) -> ContentFolder:
    folder = ContentFolder(root, version=version)
    if version != "1":
        folder.replace("frame.yaml", 'version: "1"', f'version: "{version}"')
    return folder


def test_the_shipped_questionnaire_is_asked_by_default() -> None:
    assert current_questionnaire().code == "social-media-maturity"


def test_a_questionnaire_is_read_once() -> None:
    current = current_questionnaire()
    assert questionnaire(current.code, current.version) is current


def test_an_organisations_own_questionnaire_can_be_asked(settings: Settings) -> None:
    settings.QUESTIONNAIRE = "tiny"
    settings.EXTRA_QUESTIONNAIRES = str(EXTRA_FOLDER)
    assert current_questionnaire().code == "tiny"


def test_shipped_questionnaires_stay_readable_beside_ones_own(extra: Path) -> None:
    add_version(extra, "1")
    assert questionnaire("social-media-maturity", "2026.1").version == "2026.1"


def test_the_newest_version_is_asked_and_older_ones_stay_readable(extra: Path) -> None:
    for version in ("2026.10", "1", "2026.9"):
        add_version(extra, version)
    assert current_questionnaire().version == "2026.10"
    assert questionnaire("tiny", "2026.9").version == "2026.9"


@pytest.mark.parametrize(
    ("older", "newer"),
    [("1", "2"), ("2", "10"), ("2026.9", "2026.10"), ("2026.1", "2027"), ("2026.1", "2026.1.1"), ("2-a", "2-b")],
)
def test_versions_are_ordered_as_people_count(older: str, newer: str) -> None:
    assert natural_order(older) < natural_order(newer)


def test_an_unknown_questionnaire_or_version_is_told(settings: Settings) -> None:
    with pytest.raises(UnknownQuestionnaire, match="2025"):
        questionnaire("social-media-maturity", "2025")
    settings.QUESTIONNAIRE = "nobody-knows"
    with pytest.raises(UnknownQuestionnaire, match="nobody-knows"):
        current_questionnaire()


@pytest.mark.parametrize("version", ["..", "../social-media-maturity/2026.1", "", "."])
def test_a_version_is_never_taken_for_a_path(version: str) -> None:
    with pytest.raises(UnknownQuestionnaire):
        questionnaire("social-media-maturity", version)


def test_broken_content_can_not_be_asked(extra: Path) -> None:
    add_version(extra, "1").replace("trees.yaml", 'en: "Yes"', 'en: ""')
    with pytest.raises(ContentErrors):
        current_questionnaire()


def test_the_check_finds_nothing_in_what_is_shipped() -> None:
    assert content_problems() == ()


def test_the_check_reads_every_version_of_every_questionnaire(extra: Path) -> None:
    add_version(extra, "1").replace("trees.yaml", 'en: "Yes"', 'en: ""')
    (add_version(extra, "2").path / "beds.yaml").unlink()
    assert content_problems() == (
        "tiny/1/trees.yaml: questions[0].options[1].text.en: must not be empty",
        "tiny/2/beds.yaml: is missing",
    )


def test_the_check_tells_a_setting_that_leads_nowhere(settings: Settings) -> None:
    settings.QUESTIONNAIRE = "nobody-knows"
    (problem,) = content_problems()
    assert problem.startswith("QUESTIONNAIRE is wrong: expected the code of a questionnaire; ")
    assert "no questionnaire nobody-knows in " in problem


def test_a_shipped_version_can_not_be_replaced(extra: Path, settings: Settings) -> None:
    settings.QUESTIONNAIRE = "social-media-maturity"
    (extra / "social-media-maturity").mkdir()
    (extra / "social-media-maturity" / "2026.1").symlink_to(registry.SHIPPED / "social-media-maturity" / "2026.1")
    assert content_problems() == ("social-media-maturity/2026.1: this code and version exist in two folders",)
