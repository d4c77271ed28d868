"""What the admin is called, and what it leaves out."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

admin.site.site_header = _("Dialogreif administration")
admin.site.site_title = "Dialogreif"
admin.site.index_title = _("What can be edited")
# There is one app to choose from, and its lists need the width.
admin.site.enable_nav_sidebar = False
