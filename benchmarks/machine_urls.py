"""The open data for machines, without a language."""

from django.urls import path

from benchmarks.library import open_data

urlpatterns = [
    path("open-data/datapackage.json", open_data.package, name="open_data_package"),
    path("open-data/findings.schema.json", open_data.schema, name="open_data_schema"),
    path("open-data/findings.<str:extension>", open_data.current_findings, name="open_data_file"),
    path(
        "open-data/editions/<int:number>/findings.<str:extension>",
        open_data.findings_of_edition,
        name="open_data_edition_file",
    ),
]
