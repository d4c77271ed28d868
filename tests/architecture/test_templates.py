"""Every template compiles, and none needs what the content security policy refuses."""

import re

import pytest
from django.conf import settings
from django.template import engines
from django.template.loader import get_template

from tests.architecture.source import ROOT

TEMPLATES = sorted((ROOT / "templates").rglob("*.html")) + sorted(
    file for room in ("assessment", "benchmarks", "reports") for file in (ROOT / room).rglob("templates/**/*.html")
)
INLINE = {
    "an inline style": re.compile(r"<style\b|\sstyle\s*=", re.IGNORECASE),
    "an inline script": re.compile(r"<script(?![^>]*\bsrc=)", re.IGNORECASE),
    "an inline handler": re.compile(r"\son[a-z]+\s*=\s*[\"']", re.IGNORECASE),
    "a script address": re.compile(r"javascript:", re.IGNORECASE),
}
OTHER_HOST = re.compile(r"""(?:src|href|action)\s*=\s*["'](?:https?:)?//""", re.IGNORECASE)


def name_of(file):
    return str(file.relative_to(ROOT))


@pytest.mark.parametrize("file", TEMPLATES, ids=name_of)
def test_a_template_compiles(file):
    folder = next(parent for parent in file.parents if parent.name == "templates")
    assert get_template(str(file.relative_to(folder)), using=engines.all()[0].name)


@pytest.mark.parametrize("file", TEMPLATES, ids=name_of)
def test_a_template_has_nothing_inline_and_loads_from_nowhere_else(file):
    text = file.read_text()
    found = [what for what, pattern in INLINE.items() if pattern.search(text)]
    assert found == []
    assert not OTHER_HOST.search(text), "links to another site come from the content, never from a template"


@pytest.mark.parametrize("file", sorted((ROOT / "static").rglob("*.css")), ids=name_of)
def test_a_style_sheet_loads_nothing_from_elsewhere(file):
    assert not re.search(r"@import|url\(\s*[\"']?(?:https?:)?//", file.read_text())


def test_the_policy_allows_nothing_inline_and_no_other_host():
    sources = {source for value in settings.CONTENT_SECURITY_POLICY["DIRECTIVES"].values() for source in value}
    assert sources <= {"'none'", "'self'", "data:", settings.PLOTLY_STYLE}
