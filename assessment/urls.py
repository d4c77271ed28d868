"""The pages of this room, below a language."""

from django.urls import path

from assessment.parts import PROFILE
from assessment.views import check, deletion, hub, part, start

urlpatterns = [
    path("start/", start.start_assessment, name="start"),
    path("deleted/", deletion.deleted, name="deleted"),
    path("a/<slug:key>/", hub.hub, name="hub"),
    path("a/<slug:key>/profile/", part.part, {"dimension": PROFILE}, name=PROFILE),
    path("a/<slug:key>/check/", check.check, name="check"),
    path("a/<slug:key>/reopen/", check.reopen_answers, name="reopen"),
    path("a/<slug:key>/deletion-date/", deletion.deletion_date, name="deletion_date"),
    path("a/<slug:key>/delete/", deletion.delete, name="delete"),
    # Last, because a dimension's code could be any word.
    path("a/<slug:key>/<slug:dimension>/", part.part, name="dimension"),
]
