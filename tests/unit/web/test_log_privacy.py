"""No private link gets into a log."""

import logging

import pytest
from gunicorn.config import Config

from web.log_privacy import KeylessFormatter, KeylessLogger, without_keys

KEY = "q83vJw0rTfyd6yUq1ZzYx-2_bVnKcA0e"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (f"GET /de/a/{KEY}/strategy/ 200", "GET /de/a/…/strategy/ 200"),
        (f"GET /en/r/{KEY}/report.pdf 200", "GET /en/r/…/report.pdf 200"),
        (f"Not Found: /de/a/{KEY}", "Not Found: /de/a/…"),
        ("GET /de/method/ 200", "GET /de/method/ 200"),
        ("GET /static/css/dialogreif.css 200", "GET /static/css/dialogreif.css 200"),
    ],
)
def test_a_key_is_replaced_and_everything_else_stays(line, expected):
    assert without_keys(line) == expected


def test_a_traceback_loses_its_keys_too():
    try:
        raise ValueError(f"can't answer /de/a/{KEY}/")
    except ValueError as error:
        record = logging.LogRecord(
            "x", logging.ERROR, "", 0, "failed %s", (f"/de/a/{KEY}/",), (type(error), error, None)
        )
    text = KeylessFormatter("%(message)s").format(record)
    assert KEY not in text
    assert "can't answer /de/a/…/" in text


def test_the_web_server_logs_without_keys():
    config = Config()
    config.set("accesslog", "-")
    logger = KeylessLogger(config)
    handlers = [*logger.error_log.handlers, *logger.access_log.handlers]
    assert handlers
    assert all(isinstance(handler.formatter, KeylessFormatter) for handler in handlers)
