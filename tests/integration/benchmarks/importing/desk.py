"""An editor at work on imports, as a browser without JavaScript does it."""

from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client

from benchmarks.models import Import

ADD = "/admin/benchmarks/import/add/"


class Desk:
    """Brings files, looks at their previews and applies."""

    def __init__(self, client: Client) -> None:
        self.client = client

    def upload(self, content: str | bytes, name: str = "findings.csv") -> HttpResponse:
        """Send a file and return the answer."""
        data = content.encode() if isinstance(content, str) else content
        return self.client.post(ADD, {"file": SimpleUploadedFile(name, data)})

    def bring(self, content: str | bytes, name: str = "findings.csv") -> HttpResponse:
        """Send a file and return its preview."""
        answer = self.upload(content, name)
        assert answer.status_code == 302, answer.content.decode()
        return self.client.get(answer["Location"])

    def apply(self, **fields: str) -> HttpResponse:
        """Apply the newest import and return the answer."""
        return self.client.post(f"/admin/benchmarks/import/{self.newest.pk}/apply/", fields)

    @property
    def newest(self) -> Import:
        """The import that was begun last."""
        return Import.objects.latest("pk")
