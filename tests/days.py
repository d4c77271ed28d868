"""Runs tests with the clock moved to other days, so that none of them holds today only.

Usage: python -m tests.days [FOLDER OR OPTION OF PYTEST ...]; without any, the quick tests run, on all cores.
"""

import subprocess
import sys

DAYS = ("2027-01-02", "2028-02-29", "2031-07-01")
"""A holiday at the turn of a year, a day that most years lack, and a summer in which every figure is years older."""
QUICK = ("tests/unit", "tests/content", "--numprocesses", "auto")


def main(arguments: list[str]) -> int:
    """Run the tests once per day, and return the number of days on which they failed."""
    line = [sys.executable, "-m", "pytest", *(arguments or QUICK)]
    failed = [day for day in DAYS if subprocess.run([*line, "--today", day], check=False).returncode]
    print(f"failed on: {', '.join(failed)}" if failed else f"The tests hold on {', '.join(DAYS)}")
    return len(failed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
