"""Reads a page as a browser without scripts does: which controls its form holds, and what would be sent."""

from html.parser import HTMLParser

Fields = dict[str, list[str]]


class PageForm(HTMLParser):
    """The form with an id of a page; ``fields`` is what pressing a button without a name would send."""

    def __init__(self, html: str, form_id: str = "page-form") -> None:
        super().__init__()
        self.fields: Fields = {}
        self.action = ""
        self._form_id = form_id
        self._is_inside = False
        self._textarea: str | None = None
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        own = dict(attrs)
        if tag == "form" and own.get("id") == self._form_id:
            self._is_inside, self.action = True, own.get("action") or ""
        if self._is_inside and tag == "input" and (own["type"] == "hidden" or "checked" in own):
            self.fields.setdefault(own["name"] or "", []).append(own["value"] or "")
        if self._is_inside and tag == "textarea":
            self._textarea = ""
            self.fields[own["name"] or ""] = [""]
            self._name = own["name"] or ""

    def handle_data(self, data: str) -> None:
        if self._textarea is not None:
            # The first line end inside a textarea belongs to the markup; browsers send CR LF.
            self._textarea += data
            self.fields[self._name] = [self._textarea.removeprefix("\n").replace("\n", "\r\n")]

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea":
            self._textarea = None
        if tag == "form":
            self._is_inside = False
