"""Whether the questionnaires of this installation can be used; asked by ``check_content`` and at every start."""

from collections import Counter
from pathlib import Path
from typing import Any

from django.core.checks import CheckMessage, Error

from assessment.questionnaire.problems import ContentErrors
from assessment.registry import (
    UnknownQuestionnaire,
    content_folders,
    current_questionnaire,
    questionnaire_in,
    version_folders,
)


def content_problems() -> tuple[str, ...]:
    """Return one line for every mistake in every questionnaire, old versions included; none if all is well."""
    folders, problems = version_folders(content_folders()), []
    for folder in folders:
        try:
            questionnaire_in(folder)
        except ContentErrors as errors:
            problems += [f"{_name(folder)}/{problem}" for problem in errors.problems]
    # An extra questionnaire never replaces a shipped one, so that a version always means the same.
    counted = Counter(_name(folder) for folder in folders)
    problems += [f"{name}: this code and version exist in two folders" for name, count in counted.items() if count > 1]
    try:
        current_questionnaire()
    except UnknownQuestionnaire as error:
        problems.append(f"QUESTIONNAIRE is wrong: expected the code of a questionnaire; {error}")
    except ContentErrors:
        pass  # told above, file by file
    return tuple(problems)


def _name(folder: Path) -> str:
    return f"{folder.parent.name}/{folder.name}"


def check_questionnaires(**kwargs: Any) -> list[CheckMessage]:
    """Stop the start with every mistake, before a respondent meets the first one."""
    return [Error(problem, id="assessment.E001") for problem in content_problems()]
