"""What this room has for editors; it stands before the admin's own addresses."""

from django.contrib import admin
from django.urls import path

from reports.views.preview import preview

urlpatterns = [
    path("benchmarks/finding/preview/", admin.site.admin_view(preview), name="finding_preview"),
]
