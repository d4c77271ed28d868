"""Keeps private links out of every log: whoever has one can read and change the answers behind it.

The web server reads this before there are any settings, so nothing is imported here that asks for one.
"""

import logging
import re

from gunicorn.config import Config
from gunicorn.glogging import Logger

KEY_IN_ADDRESS = re.compile(r"(/(?:a|r)/)[A-Za-z0-9_-]{8,}")
"""A private or read-only key where it stands in an address."""


def without_keys(text: str) -> str:
    """Return the text with the key of every private or shared address replaced by an ellipsis."""
    return KEY_IN_ADDRESS.sub(r"\1…", text)


class KeylessFormatter(logging.Formatter):
    """Formats a whole record, traceback included, and then takes the keys out."""

    def format(self, record: logging.LogRecord) -> str:
        return without_keys(super().format(record))


class KeylessLogger(Logger):  # type: ignore[misc]  # gunicorn ships no types
    """The web server's own log, without keys."""

    def setup(self, cfg: Config) -> None:
        """Let gunicorn set up its handlers, then change how they write."""
        super().setup(cfg)
        for handler in (*self.error_log.handlers, *self.access_log.handlers):
            form = handler.formatter or logging.Formatter()
            handler.setFormatter(KeylessFormatter(form._fmt, form.datefmt))
