"""The door for a WSGI server."""

import os

from django.core.wsgi import get_wsgi_application
from django.urls import resolve

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

application = get_wsgi_application()

# Importing every view before the workers fork shares the memory and spares the first visitor the wait.
resolve("/healthz")
