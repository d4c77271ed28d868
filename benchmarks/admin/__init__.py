"""The rooms for benchmark editors in Django's admin, and what the admin is called."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from benchmarks.admin.editions import EditionAdmin
from benchmarks.admin.findings import FindingAdmin
from benchmarks.admin.imports import ImportAdmin
from benchmarks.admin.mappings import MappingAdmin
from benchmarks.admin.series import SeriesAdmin
from benchmarks.admin.studies import StudyAdmin

__all__ = ["EditionAdmin", "FindingAdmin", "ImportAdmin", "MappingAdmin", "SeriesAdmin", "StudyAdmin"]

admin.site.site_header = _("Dialogreif administration")
admin.site.site_title = "Dialogreif"
admin.site.index_title = _("What can be edited")
# There is one app to choose from, and its lists need the width.
admin.site.enable_nav_sidebar = False
