"""How many bytes come over the wire."""

from playwright.sync_api import Page


class Transfer:
    """Counts the bytes of every answer the page gets from now on, as compressed as they travel, headers included."""

    def __init__(self, page: Page) -> None:
        self.bytes: dict[str, int] = {}
        self._addresses: dict[str, str] = {}
        session = page.context.new_cdp_session(page)
        session.on("Network.requestWillBeSent", self._asked)
        session.on("Network.loadingFinished", self._loaded)
        session.send("Network.enable")

    @property
    def total(self) -> int:
        """Return the sum over all answers, in bytes."""
        return sum(self.bytes.values())

    def times_loaded(self, part_of_address: str) -> int:
        """Return how many answers came from an address that holds the given words."""
        return sum(part_of_address in address for address in self._addresses.values())

    def _asked(self, event: dict) -> None:  # type: ignore[type-arg]
        self._addresses[event["requestId"]] = event["request"]["url"]

    def _loaded(self, event: dict) -> None:  # type: ignore[type-arg]
        address = self._addresses.get(event["requestId"], "")
        self.bytes[address] = self.bytes.get(address, 0) + int(event["encodedDataLength"])
