"""A small HTTP client that costs little beside the server it measures: plain sockets, one connection per request."""

import gzip
import re
import socket
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlencode, urlsplit

CLIENTS = 8
TOKEN = re.compile(rb'name="csrfmiddlewaretoken" value="([^"]+)"')
COOKIE = re.compile(rb"csrftoken=([^;]+)")


class Failed(Exception):
    """The server did not answer as it should; a figure for that would mean nothing."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Status, the raw head and the body of one answer."""

    status: int
    head: bytes
    body: bytes

    @property
    def location(self) -> str:
        """Return where the answer sends the browser."""
        return self._header(b"location")

    @property
    def text(self) -> bytes:
        """Return the body, unpacked."""
        return gzip.decompress(self.body) if self._header(b"content-encoding") == "gzip" else self.body

    def _header(self, name: bytes) -> str:
        found = re.search(rb"^" + name + rb": (.+?)\r$", self.head, re.IGNORECASE | re.MULTILINE)
        return found[1].decode() if found else ""


class Client:
    """One browser's worth of cookies and tokens for one site."""

    def __init__(self, url: str) -> None:
        parts = urlsplit(url)
        self.address = (parts.hostname or "", parts.port or 80)
        self.head = f"Host: {parts.netloc}\r\nAccept-Encoding: gzip\r\nConnection: close\r\n"
        answer = self.get("/de/")
        token, cookie = TOKEN.search(answer.text), COOKIE.search(answer.head)
        if not token or not cookie:
            raise Failed("the landing page has no form")
        self.token = token[1].decode()
        self.head += f"Cookie: csrftoken={cookie[1].decode()}\r\n"

    def get(self, path: str) -> Answer:
        """Get a page; raises :class:`Failed` unless it is there."""
        return self._exchange(f"GET {path} HTTP/1.1\r\n{self.head}\r\n".encode(), path, {200})

    def post(self, path: str, fields: dict[str, str | list[str]]) -> Answer:
        """Post a form; raises :class:`Failed` unless the answer sends the browser on."""
        body = urlencode(fields | {"csrfmiddlewaretoken": self.token}, doseq=True).encode()
        kind = "Content-Type: application/x-www-form-urlencoded\r\n"
        head = f"POST {path} HTTP/1.1\r\n{self.head}{kind}Content-Length: {len(body)}\r\n\r\n"
        return self._exchange(head.encode() + body, path, {302, 303})

    def _exchange(self, message: bytes, path: str, expected: set[int]) -> Answer:
        with socket.create_connection(self.address, timeout=30) as connection:
            connection.sendall(message)
            received = bytearray()
            while piece := connection.recv(262_144):
                received += piece
        head, _, body = bytes(received).partition(b"\r\n\r\n")
        answer = Answer(int(head[9:12]), head + b"\r\n", body)
        if answer.status not in expected:
            raise Failed(f"{answer.status} from {path}")
        return answer


def rate(url: str, act: Callable[[Client], object], seconds: float) -> float:
    """Return how often per second :data:`CLIENTS` clients at once get through the act."""
    counts = [0] * CLIENTS
    failures: list[BaseException] = []
    clients = [Client(url) for _ in range(CLIENTS)]
    end = time.monotonic() + seconds

    def work(number: int) -> None:
        try:
            while time.monotonic() < end:
                act(clients[number])
                counts[number] += 1
        except Exception as error:
            failures.append(error)

    begin = time.monotonic()
    threads = [threading.Thread(target=work, args=[number]) for number in range(CLIENTS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failures:
        raise failures[0]
    return sum(counts) / (time.monotonic() - begin)
