"""What parts and progress are called on the screen."""

from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from assessment.parts import Part, Progress


def part_name(part: Part) -> str:
    """Return the part's name in the active language."""
    if part.dimension is None:
        return _("About your company")
    return part.dimension.name.in_language(get_language() or "")


def part_description(part: Part) -> str:
    """Return in a sentence or two what the part is about."""
    if part.dimension is None:
        return _(
            "These answers carry no points. They show which study figures fit your company. "
            "You can leave any of them open."
        )
    return part.dimension.description.in_language(get_language() or "")


def progress_words(progress: Progress) -> str:
    """Return how far a part is, in words."""
    if progress.is_done:
        return _("Done")
    if progress.answered == 0:
        return _("Not started")
    return _("%(answered)s of %(total)s answered") % {"answered": progress.answered, "total": progress.total}


def areas_done_words(progresses: list[Progress]) -> str:
    """Return how many of the scored parts are done."""
    areas = [progress for progress in progresses if progress.part.dimension]
    words = ngettext("%(done)s of %(total)s area done", "%(done)s of %(total)s areas done", len(areas))
    return words % {"done": sum(area.is_done for area in areas), "total": len(areas)}
