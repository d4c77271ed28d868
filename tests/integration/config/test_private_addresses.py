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


LEFT_OVERS = [")", ",", ">", ".", "%20", "%20/", ").", "%3E,", "&gt;", "%22", "%E2%80%9C", "%2520", ";", "]"]


@pytest.mark.parametrize("left_over", LEFT_OVERS)
@pytest.mark.parametrize("page", ["", "strategy/", "check/"])
def test_what_a_mail_program_leaves_at_the_end_of_a_private_link_leads_to_the_page(client, db, page, left_over):
    address = client.post("/de/start/")["Location"] + page
    for came in (address + left_over, address.removesuffix("/") + left_over):
        answer = client.get(came, follow=True)
        assert (answer.status_code, answer.request["PATH_INFO"]) == (200, address)
        assert "no-store" in client.get(came)["Cache-Control"]


def test_the_same_holds_for_the_read_only_link_and_for_files(client, db):
    for address in (f"/de/r/{KEY}/", f"/de/a/{KEY}/result/report.pdf", f"/a/{KEY}/"):
        assert client.get(f"{address})")["Location"] == address


def test_an_address_that_leads_nowhere_either_way_ends_there_and_says_so(client, db):
    answer = client.get(f"/de/a/{KEY}/).", follow=True)
    assert (answer.status_code, len(answer.redirect_chain)) == (404, 1)
    assert "ob er vollständig" in answer.content.decode()


def test_no_address_leads_to_another_site(client, db):
    answer = client.get("/", PATH_INFO=f"//example.org/a/{KEY})")
    assert answer["Location"].startswith("/%2Fexample.org/")


def test_a_form_sent_to_such_an_address_is_refused_as_before(client, db):
    assert client.post(f"/de/a/{KEY}/)").status_code == 404


@pytest.mark.parametrize("address", ["/de", "/", "/de/deleted/"])
def test_an_open_page_may_be_kept(client, db, address):
    assert not {"Cache-Control", "X-Robots-Tag"} & set(client.get(address).headers)
