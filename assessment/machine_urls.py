"""Addresses for machines, without a language."""

from django.urls import path

from assessment.views.codebook import codebook_json

urlpatterns = [path("codebook.json", codebook_json, name="codebook")]
