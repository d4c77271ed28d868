"""The least that does the job: one query to read the replies, one upsert to save a page, no forms library."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language

from assessment.keys import hash_key, new_key
from assessment.questionnaire.definitions import DONT_KNOW, Question
from tests.bench.asked import QUESTIONNAIRE
from tests.bench.handwritten.models import Reply, Run
from tests.bench.handwritten.result import answers, findings, next_steps, score


class SeeOther(HttpResponseRedirect):
    """Sends the browser on with a GET."""

    status_code = 303


def ready(request: HttpRequest) -> HttpResponse:
    """Say that the site answers; whoever starts it asks for both addresses of this."""
    return HttpResponse("ready")


def bare(request: HttpRequest) -> HttpResponse:
    """Answer with a small template: what Django costs by itself."""
    return render(request, "handwritten/bare.html", {"title": "Bare"})


def landing(request: HttpRequest) -> HttpResponse:
    """Show the button that starts a run."""
    return render(request, "handwritten/landing.html")


def start(request: HttpRequest) -> HttpResponse:
    """Make a run and go to its hub."""
    key = new_key()
    Run.objects.create(key_hash=hash_key(key))
    return SeeOther(reverse("hub", args=[key]))


def hub(request: HttpRequest, key: str) -> HttpResponse:
    """Show how many questions of each dimension are answered."""
    answered = {reply.question for reply in replies_of(run_of(key)).values()}
    rows = [
        (dimension.code, localized(dimension.name), sum(question.code in answered for question in dimension.questions))
        for dimension in QUESTIONNAIRE.dimensions
    ]
    return render(request, "handwritten/hub.html", {"rows": rows, "key": key})


def page(request: HttpRequest, key: str, dimension: str) -> HttpResponse:
    """Ask the questions of a dimension with what is saved, or save them."""
    run, asked = run_of(key), QUESTIONNAIRE.dimension(dimension)
    if request.method == "POST":
        save(run, asked.questions, request)
        return SeeOther(reverse("hub", args=[key]))
    replies = replies_of(run)
    rows = [row(question, replies.get(question.code)) for question in asked.questions]
    return render(request, "handwritten/page.html", {"rows": rows, "name": localized(asked.name), "key": key})


def save(run: Run, questions: tuple[Question, ...], request: HttpRequest) -> None:
    """Save every known value of the page in one upsert."""
    replies = []
    for question in questions:
        allowed = {*question.option_codes, DONT_KNOW}
        options = [value for value in request.POST.getlist(question.code) if value in allowed]
        note = request.POST.get(f"{question.code}.note", "")
        replies.append(Reply(run=run, question=question.code, options=options, note=note))
    Reply.objects.bulk_create(
        replies, update_conflicts=True, unique_fields=["run", "question"], update_fields=["options", "note"]
    )


def complete(request: HttpRequest, key: str) -> HttpResponse:
    """Mark the run as completed."""
    run = run_of(key)
    Run.objects.filter(pk=run.pk).update(completed_at=timezone.now())
    return SeeOther(reverse("result", args=[key]))


def result(request: HttpRequest, key: str) -> HttpResponse:
    """Tell what the app's result page tells, by a plain template."""
    replies, language = replies_of(run_of(key)), get_language() or "de"
    context = {
        "dimensions": [
            (
                localized(dimension.name),
                score(dimension.questions, replies),
                answers(dimension.questions, replies, language),
            )
            for dimension in QUESTIONNAIRE.dimensions
        ],
        "findings": findings(replies, language),
        "next_steps": next_steps(QUESTIONNAIRE.questions, replies, language),
    }
    return render(request, "handwritten/result.html", context)


def row(question: Question, reply: Reply | None) -> dict[str, object]:
    """Return what the template's loop needs of a question."""
    marked = reply.options if reply else []
    return {
        "code": question.code,
        "kind": "radio" if question.type == "single" else "checkbox",
        "title": localized(question.title),
        "text": localized(question.text),
        "help": localized(question.help),
        "why": localized(question.why),
        "options": [(option.code, localized(option.text), option.code in marked) for option in question.options],
        "dont_know": DONT_KNOW in marked,
        "note": reply.note if reply else "",
    }


def run_of(key: str) -> Run:
    """Return the run that the key opens."""
    return get_object_or_404(Run, key_hash=hash_key(key))


def replies_of(run: Run) -> dict[str, Reply]:
    """Return the replies of a run by question, with one query."""
    return {reply.question: reply for reply in Reply.objects.filter(run=run)}


def localized(text: object) -> str:
    """Return a text of the content in the reader's language."""
    return str(getattr(text, get_language() or "de"))
