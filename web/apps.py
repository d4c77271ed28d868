"""The toolkit as a Django app: it brings template tags."""

from django.apps import AppConfig


class WebAppConfig(AppConfig):
    """Registers the room with Django."""

    name = "web"
