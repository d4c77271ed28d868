"""One person in front of one browser window, with an eye on what must never happen."""

from urllib.parse import urlsplit

from playwright.sync_api import Browser, ConsoleMessage, Page, Request, Response

LOCALES = {"de": "de-DE", "en": "en-GB"}


def press(page: Page, selector: str) -> None:
    """Press the first button or link of a selector, and wait until the page it leads to is there as a whole."""
    with page.expect_navigation():
        page.locator(selector).first.click()


class Visitor:
    """A browser context of its own; ``problems`` collects what a visitor must never meet."""

    def __init__(
        self,
        browser: Browser,
        url: str,
        *,
        language: str = "de",
        javascript: bool = True,
        colours: str = "light",
        width: int = 1280,
        height: int = 900,
        expected: tuple[int, ...] = (),
    ) -> None:
        self.problems: list[str] = []
        self.host = urlsplit(url).netloc
        self.expected = expected
        self.context = browser.new_context(
            base_url=url,
            locale=LOCALES[language],
            java_script_enabled=javascript,
            color_scheme=colours,  # type: ignore[arg-type]
            reduced_motion="reduce",
            viewport={"width": width, "height": height},
        )
        self.context.on("request", self._request)
        self.context.on("response", self._response)
        self.context.on("console", self._console)
        self.context.on("weberror", lambda error: self.problems.append(f"script error: {error.error}"))
        self.page: Page = self.context.new_page()

    def leave(self) -> None:
        """Close the window."""
        self.context.close()

    def _request(self, request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme in {"http", "https", "ws", "wss"} and parts.netloc != self.host:
            self.problems.append(f"request to another host: {request.url}")

    def _response(self, response: Response) -> None:
        if response.status >= 400 and response.status not in self.expected:
            self.problems.append(f"{response.status} from {response.request.method} {response.url}")

    def _console(self, message: ConsoleMessage) -> None:
        # The browser repeats every refused request here; those are judged where the response is seen. A script without
        # an address is not the page's own: the accessibility check brings one, and it sets styles to measure.
        if message.type == "error" and message.location["url"] and "Failed to load resource" not in message.text:
            self.problems.append(f"console: {message.text}")
