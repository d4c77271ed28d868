"""Pages for editors that belong to no single room; they stand before those of the admin itself."""

from django.contrib import admin
from django.urls import path

from benchmarks.admin.desk import desk

urlpatterns = [
    path("benchmarks/desk/", admin.site.admin_view(desk), name="desk"),
]
