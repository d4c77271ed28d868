"""``check_content`` and the check at every start print every mistake of the content files."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.checks import run_checks
from django.core.management import CommandError, call_command
from pytest_django.fixtures import Settings

from tests.builders.content_folder import ContentFolder


@pytest.fixture
def broken(tmp_path: Path, settings: Settings) -> ContentFolder:
    settings.QUESTIONNAIRE, settings.EXTRA_QUESTIONNAIRES = "tiny", tmp_path
    folder = ContentFolder(tmp_path)
    folder.replace("trees.yaml", 'en: "Yes"', 'en: ""')
    folder.replace("beds.yaml", "    weight: 3", "    weight: 0")
    return folder


def test_content_without_a_mistake_passes() -> None:
    said = StringIO()
    call_command("check_content", stdout=said)
    assert said.getvalue() == "Questionnaires without a mistake: 1\n"


@pytest.mark.usefixtures("broken")
def test_every_mistake_is_printed_and_the_command_fails() -> None:
    with pytest.raises(CommandError) as failure:
        call_command("check_content")
    assert str(failure.value).splitlines() == [
        "tiny/1/beds.yaml: questions[0].weight: must be between 1 and 100, not 0",
        "tiny/1/trees.yaml: questions[0].options[1].text.en: must not be empty",
    ]


@pytest.mark.usefixtures("broken")
def test_a_start_with_broken_content_stops_with_every_mistake() -> None:
    found = [message.msg for message in run_checks() if message.id == "assessment.E001"]
    assert len(found) == 2
