"""Codes as the choices of a model's field, called as the benchmarks call them in the language of whoever looks."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import TypeVar

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

Code = TypeVar("Code", bound=StrEnum)


def choices(names: Mapping[Code, str]) -> list[tuple[str, Promise]]:
    """Return the names of :mod:`benchmarks.findings.labels` as the choices of a field."""
    return [(code.value, gettext_lazy(name)) for code, name in names.items()]


def codes(names: Iterable[Code]) -> list[str]:
    """Return the codes alone."""
    return [code.value for code in names]
