"""The overview of an assessment: what is done, the private link, the deletion date."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from assessment.parts import Progress, progress_in
from assessment.services import answers_of, has_result
from assessment.views.deletion import DeletionDateForm
from assessment.views.open_assessment import OpenAssessment, open_assessment
from assessment.views.part_page import part_description, part_name
from web.pages import full_address
from web.responses import answers_to, private_page


@dataclass(frozen=True, slots=True)
class TaskRow:
    """One part as a task; ``status`` says in words how far it is."""

    code: str
    name: str
    description: str
    url: str
    status: str
    is_done: bool


@private_page
@answers_to("GET")
def hub(request: HttpRequest, key: str) -> HttpResponse:
    """Show all parts with what is done, in any order."""
    opened = open_assessment(key)
    answers = answers_of(opened.assessment)
    progresses = [progress_in(part, answers) for part in opened.parts]
    done = ngettext("%(done)s of %(total)s part done", "%(done)s of %(total)s parts done", len(progresses))
    rows = [_row(opened, progress) for progress in progresses]
    context = {
        "opened": opened,
        "assessment": opened.assessment,
        "questionnaire": opened.questionnaire,
        "rows": rows,
        "next": next((row for row in rows if not row.is_done), None),
        "done_words": done % {"done": sum(each.is_done for each in progresses), "total": len(progresses)},
        "answered": sum(each.answered for each in progresses),
        "asked": sum(each.total for each in progresses),
        "has_result": has_result(opened.assessment),
        "private_link": full_address(request, opened.url("hub")),
        "deletion_date": DeletionDateForm(today=timezone.localdate(), set_now=opened.assessment.delete_after),
    }
    return render(request, "assessment/hub.html", context)


def _row(opened: OpenAssessment, progress: Progress) -> TaskRow:
    part = progress.part
    if progress.is_done:
        status = _("Done")
    elif progress.answered == 0:
        status = _("Not started")
    else:
        status = _("%(answered)s of %(total)s answered") % {"answered": progress.answered, "total": progress.total}
    return TaskRow(part.code, part_name(part), part_description(part), opened.part_url(part), status, progress.is_done)
