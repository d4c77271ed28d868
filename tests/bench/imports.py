"""Measures imports of 5,000 and 10,000 rows: ``python -m tests.bench.imports``.

One worker of the real server takes a workbook over HTTP, and a browser without JavaScript opens its preview and applies
it; then the export of everything is brought back, and a file as large as the limit allows is looked at. Printed are the
times and the most memory the worker ever held.
"""

import io
import re
import tempfile
import time
from collections.abc import Callable, Iterator
from http.cookiejar import CookieJar
from pathlib import Path
from typing import Any
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, OpenerDirector, Request, build_opener

import xlsxwriter

from tests.bench.__main__ import line, postgresql, sqlite, worker_of
from tests.site import Site, running_site

PER_STUDY = 12
STAFF = {"DJANGO_SUPERUSER_USERNAME": "bench", "DJANGO_SUPERUSER_PASSWORD": "measured-in-turns-2026"}
IMPORT = "/admin/benchmarks/import/"
SENTENCE = "of the companies asked had, at the time of the survey, no measure that they used in every department"


def main() -> None:
    """Measure on SQLite and on PostgreSQL."""
    for name, database in (("SQLite", sqlite), ("PostgreSQL", postgresql)):
        with database() as changes, tempfile.TemporaryDirectory(prefix="dialogreif-bench-") as folder:
            print(f"\n{name}", flush=True)
            with running_site(Path(folder) / "app", WEB_CONCURRENCY="1", **changes) as site:
                measure(site)


def measure(site: Site) -> None:
    """Bring a workbook, apply it, bring everything back, and print what it took."""
    site.manage("create_admin", **STAFF)
    editor = Editor(site.url)
    told("5,000 new rows", editor, workbook(200), "aim: under 4")
    seconds = timed(lambda: editor.send(f"{editor.address}apply/", {"confirmed": "on"}))
    line("applied", f"{seconds:8.1f} s", "")
    exported = editor.get(f"{IMPORT}export/xlsx/")
    told("the export brought back", editor, exported, "aim: under 4")
    told("10,000 new rows", editor, workbook(400), "aim: under 10")
    line("worker at its largest", f"{largest(worker_of(site.pid)):8.1f} MB", "aim: under 200")


def told(what: str, editor: "Editor", content: bytes, aim: str) -> None:
    """Bring a file and print how long it took until its preview was there."""
    pages: list[str] = []
    seconds = timed(lambda: pages.append(editor.upload(content)))
    line(f"{what}, {len(content) / 1e6:.1f} MB, preview", f"{seconds:8.1f} s", aim)
    counts = re.findall(r"<strong>(\d+)</strong> ([\w ]+)</a>", pages[-1])
    line("", "", ", ".join(f"{count} {name.lower()}" for count, name in counts))


def timed(act: Callable[[], object]) -> float:
    """Return how many seconds an act takes."""
    begin = time.monotonic()
    act()
    return time.monotonic() - begin


def largest(process: int) -> float:
    """Return the most memory that a process ever held, in MB."""
    status = Path(f"/proc/{process}/status").read_text()
    return int(re.search(r"VmHWM:\s+(\d+) kB", status)[1]) / 1024  # type: ignore[index]


class Editor:
    """A member of staff with a browser."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.cookies = CookieJar()
        self.browser: OpenerDirector = build_opener(HTTPCookieProcessor(self.cookies))
        self.address = ""
        self.get("/admin/login/")
        name, password = STAFF.values()
        self.send("/admin/login/", {"username": name, "password": password, "next": IMPORT})

    def get(self, path: str) -> bytes:
        """Return a page or a file."""
        request = Request(self.url + path, headers={"Accept-Language": "en"})
        with self.browser.open(request, timeout=120) as answer:
            self.address = answer.url.removeprefix(self.url).removesuffix("change/")
            return bytes(answer.read())

    def send(self, path: str, fields: dict[str, str]) -> str:
        """Send a form and return the page it leads to."""
        return self._post(path, urlencode(fields | {"csrfmiddlewaretoken": self.token}).encode(), None)

    def upload(self, content: bytes) -> str:
        """Bring a workbook and return its preview."""
        parts = [
            b'--x\r\nContent-Disposition: form-data; name="csrfmiddlewaretoken"\r\n\r\n' + self.token.encode(),
            b'--x\r\nContent-Disposition: form-data; name="file"; filename="bench.xlsx"\r\n\r\n' + content,
            b"--x--\r\n",
        ]
        return self._post(f"{IMPORT}add/", b"\r\n".join(parts), "multipart/form-data; boundary=x")

    @property
    def token(self) -> str:
        """The token that forms carry."""
        return next(cookie.value or "" for cookie in self.cookies if cookie.name == "csrftoken")

    def _post(self, path: str, body: bytes, kind: str | None) -> str:
        headers = {"Accept-Language": "en", **({"Content-Type": kind} if kind else {})}
        with self.browser.open(Request(self.url + path, body, headers), timeout=120) as answer:
            self.address = answer.url.removeprefix(self.url).removesuffix("change/")
            return str(answer.read().decode())


def workbook(count: int) -> bytes:
    """Return three sheets with so many studies, twelve findings of each, and a mapping for each finding."""
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True, "strings_to_formulas": False}) as book:
        for name, rows in (
            ("studies", studies(count)),
            ("findings", findings(count)),
            ("comparisons", mappings(count)),
        ):
            sheet = book.add_worksheet(name)
            for number, row in enumerate(rows):
                sheet.write_row(number + 1, 0, row.values())
            sheet.write_row(0, 0, row.keys())
    return stream.getvalue()


def studies(count: int) -> Iterator[dict[str, Any]]:
    """Yield published studies."""
    for number in range(count):
        texts = in_both(name=f"Study {number}", region="Germany", method=f"Asked by telephone. {SENTENCE} " * 3)
        yield {
            "code": f"bench-{number}",
            **texts,
            "publisher": "Institute",
            "year_published": 2020,
            "state": "published",
        }


def findings(count: int) -> Iterator[dict[str, Any]]:
    """Yield published findings."""
    for number in range(count * PER_STUDY):
        texts = in_both(
            statement=f"{{share}} {SENTENCE}, number {number}.",
            population="companies with 10 or more employees",
            sample_size_printed="1,000 companies",
            caution=f"Self-reported. {SENTENCE}.",
        )
        codes = {"study": f"bench-{number % count}", "code": f"bench-finding-{number}", "topic": "roi"}
        share = {"percent": number % 100, "qualifier": "exact", "sample_size": 1000, "direction": "high_is_immature"}
        yield codes | texts | share | {"place_in_source": f"page {number}", "state": "published"}


def mappings(count: int) -> Iterator[dict[str, Any]]:
    """Yield a mapping for each finding, spread over some questions."""
    questions = ("roi.contribution", "no_statement"), ("roi.kpis", "no_figures")
    for number in range(count * PER_STUDY):
        question, option = questions[number % 2]
        texts = in_both(note=f"Asked in another way. {SENTENCE}", if_belongs="So are you.", if_not="You are not.")
        codes = {"finding": f"bench-finding-{number}", "question": question, "belongs": option}
        yield codes | {"match": "any", "closeness": "similar"} | texts


def in_both(**texts: str) -> dict[str, str]:
    """Return the texts under the names of their German and English columns."""
    return {f"{name}_{language}": text for name, text in texts.items() for language in ("de", "en")}


if __name__ == "__main__":
    main()
