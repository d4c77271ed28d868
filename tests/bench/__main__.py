"""``make bench``: one run, one table per database, ratios against a bare Django page and a hand-written minimum.

Absolute numbers belong to the machine; the ratios travel. Every server is gunicorn with two sync workers, asked by
eight clients over the loopback address; what is compared is measured in turns, so that a busy moment hits both. The
minimum asks the same questions and its result tells the same, by plain template loops without a forms library.
"""

import json
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from tests.bench.client import Client, rate
from tests.bench.walk import PAGES, Walk
from tests.postgresql import postgresql_server
from tests.site import ROOT, Site, running_site

ROUNDS = 3
SECONDS = 1.5
MIXED_REQUESTS = 1000
HANDWRITTEN = {"DJANGO_SETTINGS_MODULE": "tests.bench.handwritten.settings"}
Act = Callable[[Client], object]


def main() -> None:
    """Measure on SQLite and on PostgreSQL."""
    for name, database in (("SQLite", sqlite), ("PostgreSQL", postgresql)):
        with database() as changes, tempfile.TemporaryDirectory(prefix="dialogreif-bench-") as folder:
            print(f"\n{name}", flush=True)
            measure(Path(folder), changes)


@contextmanager
def sqlite() -> Iterator[dict[str, str]]:
    """Use the files of the sites' own folders."""
    yield {"DATABASE_URL": ""}


@contextmanager
def postgresql() -> Iterator[dict[str, str]]:
    """Use one server for both sites; their tables have different names."""
    with postgresql_server() as address:
        yield {"DATABASE_URL": address}


def measure(folder: Path, changes: dict[str, str]) -> None:
    """Measure one database and print its lines."""
    with ExitStack() as stack:
        app = stack.enter_context(running_site(folder / "app", **changes))
        minimum = stack.enter_context(
            running_site(folder / "minimum", prepare=("migrate", "--run-syncdb"), **changes, **HANDWRITTEN)
        )
        key = speed(app, minimum)
    exports(app, key)
    with running_site(folder / "app", **changes | {"WEB_CONCURRENCY": "1"}) as single:
        memory(single)


def speed(app: Site, minimum: Site) -> str:
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
        }
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


def in_turns(acts: dict[str, tuple[Site, Act]]) -> dict[str, float]:
    """Return the median rate of every act over some rounds through all of them, after one that warms up."""
    rates: dict[str, list[float]] = {name: [] for name in acts}
    for number in range(ROUNDS + 1):
        for name, (site, act) in acts.items():
            found = rate(site.url, act, SECONDS if number else 0.3)
            if number:
                rates[name].append(found)
    return {name: statistics.median(found) for name, found in rates.items()}


def exports(app: Site, key: str) -> None:
    """Print the medians of building the report and its files, measured in a process of their own."""
    command = [sys.executable, "-m", "tests.bench.exports", key]
    done = subprocess.run(command, cwd=ROOT, env=app.environment, stdout=subprocess.PIPE, check=True)
    for name, milliseconds in json.loads(done.stdout).items():
        aim = {"pdf": "aim: under 50", "xlsx": "aim: under 60"}.get(name, "")
        line(f"{name}, median", f"{milliseconds:8.1f} ms", aim)


def memory(app: Site) -> None:
    """Print what the only worker holds after 1,000 mixed requests, and after the next 1,000."""
    after = [resident_after_mixed_requests(app) for _ in range(2)]
    line(f"worker after {MIXED_REQUESTS} requests", f"{after[0]:8.1f} MB", "")
    line(f"worker after {2 * MIXED_REQUESTS} requests", f"{after[1]:8.1f} MB", f"{after[1] / after[0] - 1:+.1%}")


def resident_after_mixed_requests(app: Site) -> float:
    """Walk, read and download until enough requests are answered; return the worker's memory in MB."""
    client, walk, requests = Client(app.url), Walk(app.url), 0
    while requests < MIXED_REQUESTS:
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
