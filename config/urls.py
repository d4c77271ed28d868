"""All addresses: the rooms' pages under a language, machines' addresses without one."""

from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.urls import include, path

from config import landing, views
from web import health

urlpatterns = [
    path("", views.choose_language, name="root"),
    path("healthz", health.alive, name="healthz"),
    path("readyz", health.ready, name="readyz"),
    path("i18n/", include("django.conf.urls.i18n")),
    path("admin/", include("benchmarks.admin_urls")),
    path("admin/", include("reports.admin_urls")),
    path("admin/", admin.site.urls),
    path("", include("assessment.machine_urls")),
    path("", include("benchmarks.machine_urls")),
    *i18n_patterns(
        path("", landing.landing, name="landing"),
        path("", include("reports.urls")),
        path("", include("benchmarks.urls")),
        path("", include("assessment.urls")),
    ),
]

handler400 = "web.error_pages.bad_request"
handler403 = "web.error_pages.permission_denied"
handler404 = "web.error_pages.page_not_found"
handler500 = "web.error_pages.server_error"
