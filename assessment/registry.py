"""Which questionnaires this installation has, and which one is asked now.

They lie in ``<folder>/<code>/<version>``: those shipped in ``assessment/content``, and an organisation's own in the
folder that the setting ``EXTRA_QUESTIONNAIRES`` names. The newest version of the code that the setting
``QUESTIONNAIRE`` names is asked; older ones stay readable for the answers that were given to them.
"""

import re
from functools import cache
from pathlib import Path
from typing import Final

from django.conf import settings

from assessment.questionnaire.definitions import Questionnaire
from assessment.questionnaire.loader import load_questionnaire

SHIPPED: Final = Path(__file__).resolve().parent / "content"


class UnknownQuestionnaire(LookupError):
    """There is no questionnaire of this code and version."""


def current_questionnaire() -> Questionnaire:
    """Return the questionnaire that new assessments are made with.

    Raises:
        UnknownQuestionnaire: if the setting names a code that no folder holds.
        ContentErrors: if its content has mistakes.
    """
    return questionnaire_in(_newest(settings.QUESTIONNAIRE, content_folders()))


def questionnaire(code: str, version: str) -> Questionnaire:
    """Return the questionnaire that an assessment was made with; raises as :func:`current_questionnaire` does."""
    return questionnaire_in(_find(code, version, content_folders()))


def content_folders() -> tuple[Path, ...]:
    """Return the folders that hold questionnaires; the shipped ones come first and can't be replaced."""
    extra = settings.EXTRA_QUESTIONNAIRES
    return (SHIPPED, Path(extra)) if extra else (SHIPPED,)


def version_folders(folders: tuple[Path, ...]) -> tuple[Path, ...]:
    """Return the folder of every questionnaire version that there is, in a stable order."""
    found = (folder for root in folders for folder in sorted(root.glob("[a-z0-9]*/[a-z0-9]*")))
    return tuple(folder for folder in found if folder.is_dir())


def natural_order(version: str) -> tuple[tuple[int, str], ...]:
    """Return what versions are sorted by: numbers count as numbers, so that 2026.10 comes after 2026.9."""
    parts = re.findall(r"\d+|[^\d.]+", version)
    return tuple((int(part), "") if part.isdecimal() else (-1, part) for part in parts)


@cache
def _newest(code: str, folders: tuple[Path, ...]) -> Path:
    versions = [folder for folder in version_folders(folders) if folder.parent.name == code]
    if not versions:
        raise UnknownQuestionnaire(f"no questionnaire {code} in {', '.join(map(str, folders))}")
    return max(versions, key=lambda folder: natural_order(folder.name))


@cache
def _find(code: str, version: str, folders: tuple[Path, ...]) -> Path:
    for folder in version_folders(folders):
        if (folder.parent.name, folder.name) == (code, version):
            return folder
    raise UnknownQuestionnaire(f"no questionnaire {code} in version {version}")


@cache
def questionnaire_in(folder: Path) -> Questionnaire:
    """Return the questionnaire of one version folder, read once per process; raises ``ContentErrors``."""
    return load_questionnaire(folder)
