"""Reads a page as a browser without scripts does: which controls its form holds, and what would be sent."""

from html.parser import HTMLParser

Fields = dict[str, list[str]]
TICKED, PRESSED = {"checkbox", "radio"}, {"submit", "button", "reset", "image"}


class PageForm(HTMLParser):
    """The form with an id of a page, or with "" all its forms; ``fields`` is what pressing a button would send."""

    def __init__(self, html: str, form_id: str = "page-form") -> None:
        super().__init__()
        self.fields: Fields = {}
        self.action = ""
        self._form_id = form_id
        self._is_inside = not form_id
        self._select = self._textarea = self._text = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        own = {name: value or "" for name, value in attrs}
        name, kind = own.get("name", ""), own.get("type", "text")
        if tag == "form" and own.get("id") == self._form_id:
            self._is_inside, self.action = True, own.get("action", "")
        if not self._is_inside:
            return
        if tag == "input" and name and kind not in PRESSED and (kind not in TICKED or "checked" in own):
            self._add(name, own.get("value", "on" if kind in TICKED else ""))
        elif tag == "select":
            self._select = name
        elif tag == "option" and "selected" in own:
            self._add(self._select, own.get("value", ""))
        elif tag == "textarea":
            self._textarea, self._text = name, ""

    def handle_data(self, data: str) -> None:
        self._text += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea" and self._textarea:
            # The first line end inside a textarea belongs to the markup; browsers send CR LF.
            text = self._text.replace("\r\n", "\n").removeprefix("\n")
            self._add(self._textarea, text.replace("\n", "\r\n"))
            self._textarea = ""
        if tag == "form" and self._form_id:
            self._is_inside = False

    def _add(self, name: str, value: str) -> None:
        self.fields.setdefault(name, []).append(value)
