"""The pages of this room, below a language."""

from django.urls import path

from reports.views import explorable, files, open_pages, results, today

urlpatterns = [
    path("a/<slug:key>/complete/", results.complete, name="complete"),
    path("a/<slug:key>/result/", results.result, name="result"),
    path("a/<slug:key>/result/today/", today.result_today, name="result_today"),
    path("a/<slug:key>/result/notes/", results.choose_notes, name="choose_notes"),
    path("a/<slug:key>/result/report.<slug:extension>", files.download, name="download"),
    path("a/<slug:key>/result/figures.json", explorable.figures, name="figures"),
    path("r/<slug:share>/", results.shared_result, name="shared_result"),
    path("r/<slug:share>/today/", today.shared_result_today, name="shared_result_today"),
    path("r/<slug:share>/report.<slug:extension>", files.shared_download, name="shared_download"),
    path("r/<slug:share>/figures.json", explorable.shared_figures, name="shared_figures"),
    path("sample/", open_pages.sample, name="sample"),
    path("sample/report.<slug:extension>", files.sample_download, name="sample_download"),
    path("sample/figures.json", explorable.sample_figures, name="sample_figures"),
    path("method/", open_pages.method, name="method"),
]
