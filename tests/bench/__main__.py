"""``make bench``: one run, one table per database, ratios against a bare Django page and a hand-written minimum.

Absolute numbers belong to the machine; the ratios travel. Every server is gunicorn with two sync workers, asked by
eight clients over the loopback address; what is compared is measured in turns, so that a busy moment hits both. The
minimum asks the same questions and its result tells the same, by plain template loops without a forms library.

With ``--short`` everything is done once or twice: that shows that it can be done, and its figures mean little.
"""

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.bench.client import Client, rate
from tests.bench.walk import PAGES, Walk
from tests.postgresql import postgresql_server
from tests.site import ROOT, Site, running_site

HANDWRITTEN = {"DJANGO_SETTINGS_MODULE": "tests.bench.handwritten.settings"}
Act = Callable[[Client], object]


@dataclass(frozen=True)
class Length:
    """How much is measured: rounds through all acts, seconds for each, exports of each kind, and mixed requests."""

    rounds: int
    seconds: float
    exports: int
    requests: int


FULL = Length(rounds=3, seconds=1.5, exports=30, requests=1000)
SHORT = Length(rounds=1, seconds=0.1, exports=1, requests=1)


def main() -> None:
    """Measure on SQLite and on PostgreSQL."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench")
    parser.add_argument("--short", action="store_true", help="do everything, but hardly measure it")
    length = SHORT if parser.parse_args().short else FULL
    # One folder for both databases: the static files need not be compressed a second time.
    with tempfile.TemporaryDirectory(prefix="dialogreif-bench-") as folder:
        for name, database in (("SQLite", sqlite), ("PostgreSQL", postgresql)):
            with database() as changes:
                print(f"\n{name}", flush=True)
                measure(Path(folder), changes, length)


@contextmanager
def sqlite() -> Iterator[dict[str, str]]:
    """Use the files of the sites' own folders."""
    yield {"DATABASE_URL": ""}


@contextmanager
def postgresql() -> Iterator[dict[str, str]]:
    """Use one server for both sites; their tables have different names."""
    with postgresql_server() as address:
        yield {"DATABASE_URL": address}


def measure(folder: Path, changes: dict[str, str], length: Length) -> None:
    """Measure one database and print its lines."""
    with ExitStack() as stack:
        app = stack.enter_context(running_site(folder / "app", **changes))
        minimum = stack.enter_context(
            running_site(folder / "minimum", prepare=("migrate", "--run-syncdb"), **changes, **HANDWRITTEN)
        )
        key = speed(app, minimum, length)
    exports(app, key, length.exports)
    with running_site(folder / "app", **changes | {"WEB_CONCURRENCY": "1"}) as single:
        memory(single, length.requests)


def speed(app: Site, minimum: Site, length: Length) -> str:
    """Compare the app's pages with the bare page and the minimum; return the key of an assessment made on the way."""
    walks = {site.url: Walk(site.url) for site in (app, minimum)}
    hubs = {url: walk(Client(url)) for url, walk in walks.items()}
    hub, hub_minimum = hubs[app.url], hubs[minimum.url]
    rates = in_turns(
        {
            "bare page": (minimum, get("/bare/")),
            "question page, hand-written": (minimum, get(f"{hub_minimum}{PAGES[0]}/")),
            "question page": (app, get(f"{hub}{PAGES[0]}/")),
            "walk of 10 requests, hand-written": (minimum, walks[minimum.url]),
            "walk of 10 requests": (app, walks[app.url]),
            "landing": (app, get("/de/")),
            "hub": (app, get(hub)),
            "result": (app, get(f"{hub}result/")),
        },
        length,
    )
    bare = rates["bare page"]
    for what, per_second in rates.items():
        line(what, f"{per_second:8.1f} /s", f"{per_second / bare:6.1%} of a bare page")
    verdict("question page / hand-written", rates["question page"] / rates["question page, hand-written"], 0.6)
    verdict("walk / hand-written walk", rates["walk of 10 requests"] / rates["walk of 10 requests, hand-written"], 0.5)
    return hub.rstrip("/").rpartition("/")[2]


def get(path: str) -> Act:
    """Return the act of asking for one page."""
    return lambda client: client.get(path)


def in_turns(acts: dict[str, tuple[Site, Act]], length: Length) -> dict[str, float]:
    """Return the median rate of every act over some rounds through all of them, after one that warms up."""
    rates: dict[str, list[float]] = {name: [] for name in acts}
    for number in range(length.rounds + 1):
        for name, (site, act) in acts.items():
            found = rate(site.url, act, length.seconds if number else min(0.3, length.seconds))
            if number:
                rates[name].append(found)
    return {name: statistics.median(found) for name, found in rates.items()}


def exports(app: Site, key: str, rounds: int) -> None:
    """Print the medians of building the report and its files, measured in a process of their own."""
    command = [sys.executable, "-m", "tests.bench.exports", key, str(rounds)]
    done = subprocess.run(command, cwd=ROOT, env=app.environment, stdout=subprocess.PIPE, check=True)
    for name, milliseconds in json.loads(done.stdout).items():
        aim = {"pdf": "aim: under 50", "xlsx": "aim: under 60"}.get(name, "")
        line(f"{name}, median", f"{milliseconds:8.1f} ms", aim)


def memory(app: Site, requests: int) -> None:
    """Print what the only worker holds after so many mixed requests, and after as many again."""
    after = [resident_after_mixed_requests(app, requests) for _ in range(2)]
    line(f"worker after {requests} requests", f"{after[0]:8.1f} MB", "")
    line(f"worker after {2 * requests} requests", f"{after[1]:8.1f} MB", f"{after[1] / after[0] - 1:+.1%}")


def resident_after_mixed_requests(app: Site, enough: int) -> float:
    """Walk, read and download until enough requests are answered; return the worker's memory in MB."""
    client, walk, requests = Client(app.url), Walk(app.url), 0
    while requests < enough:
        hub = walk(client)
        others = ["/de/", "/en/method/", "/de/sources/", "/en/sample/", hub, f"{hub}check/", f"{hub}result/"]
        downloads = [f"{hub}result/report.{extension}" for extension in ("pdf", "xlsx", "csv", "json")]
        for path in others + downloads:
            client.get(path)
        requests += 10 + len(others) + len(downloads)
    return resident(worker_of(app.pid))


def worker_of(server: int) -> int:
    """Return the process id of the server's only worker."""
    children = Path(f"/proc/{server}/task/{server}/children").read_text().split()
    return int(children[0])


def resident(process: int) -> float:
    """Return the memory a process holds, in MB."""
    status = Path(f"/proc/{process}/status").read_text()
    kilobytes = next(row.split()[1] for row in status.splitlines() if row.startswith("VmRSS"))
    return int(kilobytes) / 1024


def line(what: str, figure: str, remark: str) -> None:
    """Print one row of the table."""
    print(f"  {what:<36}{figure:>14}  {remark}".rstrip(), flush=True)


def verdict(what: str, ratio: float, least: float) -> None:
    """Print a ratio that was promised, and whether the promise is kept."""
    line(what, f"{ratio:8.0%}", f"{'kept' if ratio >= least else 'MISSED'}: at least {least:.0%}")


if __name__ == "__main__":
    main()
