"""The pages of this room, below a language."""

from django.urls import path

from reports.views import files, method, results

urlpatterns = [
    path("a/<slug:key>/complete/", results.complete, name="complete"),
    path("a/<slug:key>/result/", results.result, name="result"),
    path("a/<slug:key>/result/today/", results.result_today, name="result_today"),
    path("a/<slug:key>/result/notes/", results.choose_notes, name="choose_notes"),
    path("a/<slug:key>/result/report.<slug:extension>", files.download, name="download"),
    path("a/<slug:key>/result/figures.json", files.figures, name="figures"),
    path("r/<slug:share>/", results.shared_result, name="shared_result"),
    path("r/<slug:share>/today/", results.shared_result_today, name="shared_result_today"),
    path("r/<slug:share>/report.<slug:extension>", files.shared_download, name="shared_download"),
    path("r/<slug:share>/figures.json", files.shared_figures, name="shared_figures"),
    path("sample/", results.sample, name="sample"),
    path("sample/report.<slug:extension>", files.sample_download, name="sample_download"),
    path("sample/figures.json", files.sample_figures, name="sample_figures"),
    path("method/", method.method, name="method"),
]
