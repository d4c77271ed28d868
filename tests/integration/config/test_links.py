"""Every link on the open pages leads somewhere."""

import re

import pytest

from benchmarks.editions.loading import load_content

pytestmark = pytest.mark.django_db
LINK = re.compile(r'<a\b[^>]*?\shref="([^"]*)"')


@pytest.mark.parametrize("language", ["de", "en"])
def test_whoever_follows_the_links_from_the_landing_page_meets_no_dead_end(client, language):
    load_content()
    seen: dict[str, int] = {}
    found = [f"/{language}/"]
    while found:
        address = found.pop()
        answer = client.get(address)
        seen[address] = answer.status_code
        if answer.headers["Content-Type"].startswith("text/html"):
            links = LINK.findall(answer.content.decode())
            assert "" not in links, f"a link without an address on {address}"
            own = {link.partition("#")[0] for link in links if link.startswith("/")}
            found += [link for link in own if link not in seen and link not in found]
    assert {f"/{language}/{page}/" for page in ("sample", "method", "sources")} <= seen.keys()
    assert {address: status for address, status in seen.items() if status != 200} == {}
