"""The same addresses as the app's, as far as a walk needs them."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import path

from tests.bench.handwritten import views

urlpatterns = [
    path("healthz", views.ready),
    path("readyz", views.ready),
    path("bare/", views.bare),
    *i18n_patterns(
        path("", views.landing, name="landing"),
        path("start/", views.start, name="start"),
        path("a/<str:key>/", views.hub, name="hub"),
        path("a/<str:key>/complete/", views.complete, name="complete"),
        path("a/<str:key>/result/", views.result, name="result"),
        path("a/<str:key>/<str:dimension>/", views.page, name="dimension"),
    ),
]
