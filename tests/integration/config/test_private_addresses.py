"""Nothing under a key is kept or indexed, not even the way to it."""

import pytest

from assessment.keys import share_key_of

KEY = "a-key-that-opens-nothing-at-all-"
"""Always the same: test names made from it must agree between the processes that run them."""


@pytest.mark.parametrize("address", [f"/de/a/{KEY}", f"/a/{KEY}/", f"/en/r/{share_key_of(KEY)}", f"/de/a/{KEY}/result"])
def test_a_redirect_under_a_key_is_kept_by_nobody(client, db, address):
    answer = client.get(address)
    assert answer.status_code in {301, 302}
    assert (answer["Cache-Control"], answer["X-Robots-Tag"]) == ("no-store", "noindex, nofollow")


def test_a_redirect_to_https_is_kept_by_nobody(client, settings):
    settings.SECURE_SSL_REDIRECT = True
    answer = client.get(f"/de/a/{KEY}/")
    assert (answer.status_code, answer["Location"][:8], answer["Cache-Control"]) == (301, "https://", "no-store")


@pytest.mark.parametrize("address", ["/de", "/", "/de/deleted/"])
def test_an_open_page_may_be_kept(client, db, address):
    assert not {"Cache-Control", "X-Robots-Tag"} & set(client.get(address).headers)
