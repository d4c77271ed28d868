"""Filling in a form of the admin as a browser does: everything on the page is sent, changed or not."""

from html.parser import HTMLParser
from typing import Any

from django.http import HttpResponse
from django.test import Client


class FormFields(HTMLParser):
    """Collects what a browser would send from a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.fields: dict[str, list[str]] = {}
        self._select = self._textarea = ""
        self._text: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        name = given.get("name", "")
        if tag == "input" and name and given.get("type") not in {"submit", "checkbox", "radio"}:
            self._add(name, given.get("value", ""))
        if tag == "input" and given.get("type") in {"checkbox", "radio"} and "checked" in given:
            self._add(name, given.get("value", "on"))
        if tag == "select":
            self._select = name
        if tag == "option" and "selected" in given:
            self._add(self._select, given.get("value", ""))
        if tag == "textarea":
            self._textarea, self._text = name, []

    def handle_data(self, data: str) -> None:
        if self._textarea:
            self._text.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea":
            self._add(self._textarea, "".join(self._text).removeprefix("\r\n").removeprefix("\n"))
            self._textarea = ""

    def _add(self, name: str, value: str) -> None:
        self.fields.setdefault(name, []).append(value)


def fields_on(client: Client, address: str) -> dict[str, list[str]]:
    """Return what the form at an address would send unchanged."""
    page = client.get(address)
    assert page.status_code == 200
    fields = FormFields(page.content.decode()).fields
    return {name: values for name, values in fields.items() if "__prefix__" not in name and name != "language"}


def save(client: Client, address: str, **changes: Any) -> HttpResponse:
    """Open a form, change some of its fields and save it; ``__`` in a name stands for the hyphen of an inline form."""
    return send(client, address, fields_on(client, address), **changes)


def send(client: Client, address: str, fields: dict[str, list[str]], **changes: Any) -> HttpResponse:
    """Send fields that were opened earlier."""
    named = {name.replace("__", "-"): value for name, value in changes.items()}
    return client.post(address, fields | named)
