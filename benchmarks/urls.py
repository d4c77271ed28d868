"""The pages of this room, below a language."""

from django.urls import path

from benchmarks import views

urlpatterns = [path("sources/", views.sources, name="sources")]
