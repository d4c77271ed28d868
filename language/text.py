"""A text in both languages of the product."""

from dataclasses import dataclass
from typing import Final

LANGUAGES: Final = ("de", "en")


@dataclass(frozen=True, slots=True)
class Text:
    """One statement in German and in English; neither may be missing in published content."""

    de: str
    en: str

    def in_language(self, language: str) -> str:
        """Return the wording for ``de`` or ``en``.

        Raises:
            ValueError: for any other language code.
        """
        if language == "de":
            return self.de
        if language == "en":
            return self.en
        raise ValueError(f"unknown language: {language!r}")

    def as_dict(self) -> dict[str, str]:
        """Return ``{"de": …, "en": …}``, the form used in every exported file."""
        return {"de": self.de, "en": self.en}
