"""How long it takes to build a report and each file of it, in one process; prints milliseconds as JSON.

Usage: python -m tests.bench.exports <key of a completed assessment> <rounds>
"""

import json
import os
import statistics
import sys
import time
from collections.abc import Callable

import django


def milliseconds(act: Callable[[], object], rounds: int) -> float:
    """Return the median time of the act, after one round that warms it up."""
    act()
    times = []
    for _ in range(rounds):
        begin = time.perf_counter()
        act()
        times.append(1000 * (time.perf_counter() - begin))
    return statistics.median(times)


def main(key: str, rounds: int) -> dict[str, float]:
    """Return the median of building the report (with its queries) and of every export of it."""
    from assessment.services import assessment_by_key
    from reports.exporters import EXPORTERS
    from reports.results import report_of

    def build() -> object:
        return report_of(assessment_by_key(key), "de", with_notes=True)

    report = report_of(assessment_by_key(key), "de", with_notes=True)
    medians = {"report": milliseconds(build, rounds)}
    for name, export in EXPORTERS.items():
        medians[name] = milliseconds(lambda export=export: export(report), rounds)  # type: ignore[misc]
    return medians


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    django.setup()
    print(json.dumps(main(sys.argv[1], int(sys.argv[2]))))
