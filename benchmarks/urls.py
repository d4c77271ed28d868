"""The pages of this room, below a language.

The permanent address of a finding comes last: no finding may be called like one of the pages before it.
"""

from django.urls import path
from django.views.generic import RedirectView

from benchmarks.library import editions, findings, open_data, sources

urlpatterns = [
    path("sources/", sources.sources, name="sources"),
    path("sources/data/", open_data.open_data, name="open_data"),
    path("sources/editions/", editions.editions, name="editions"),
    path("sources/editions/<int:number>/", editions.one_edition, name="edition"),
    path("sources/studies/", RedirectView.as_view(pattern_name="sources")),
    path("sources/studies/<slug:code>/", findings.study, name="study"),
    path("sources/<slug:code>/", findings.finding, name="finding"),
]
