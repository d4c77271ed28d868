"""The pages of this room, below a language."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
