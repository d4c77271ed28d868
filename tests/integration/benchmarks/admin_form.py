"""Filling in a form of the admin as a browser does: everything on the page is sent, changed or not."""

from typing import Any

from django.http import HttpResponse
from django.test import Client

from tests.builders.page_form import PageForm


def fields_on(client: Client, address: str) -> dict[str, list[str]]:
    """Return what the form at an address would send unchanged."""
    page = client.get(address)
    assert page.status_code == 200
    fields = PageForm(page.content.decode(), "").fields
    return {name: values for name, values in fields.items() if "__prefix__" not in name and name != "language"}


def save(client: Client, address: str, **changes: Any) -> HttpResponse:
    """Open a form, change some of its fields and save it; ``__`` in a name stands for the hyphen of an inline form."""
    return send(client, address, fields_on(client, address), **changes)


def send(client: Client, address: str, fields: dict[str, list[str]], **changes: Any) -> HttpResponse:
    """Send fields that were opened earlier."""
    named = {name.replace("__", "-"): value for name, value in changes.items()}
    return client.post(address, fields | named)
