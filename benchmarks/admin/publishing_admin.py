"""What every save in the rooms of benchmark editors leads to: a new edition, or a proposal where two people publish."""

from django.http import HttpRequest
from django.utils.translation import gettext as _
from simple_history.admin import SimpleHistoryAdmin

from benchmarks.editions.approval import hold_for_approval
from benchmarks.editions.publishing import publish_edition
from benchmarks.models.row import Row


class PublishingAdmin(SimpleHistoryAdmin):
    """Knows what comes before a save and after it; both belong into the save's own transaction."""

    def hold(self, request: HttpRequest, row: Row) -> None:
        """Turn what is about to be saved into a proposal where publishing takes two people, and say so."""
        if hold_for_approval(row, request.user):
            told = _("It waits for the approval of a second person; until then readers keep what they have.")
            self.message_user(request, told)

    def publish(self, request: HttpRequest) -> None:
        """Publish an edition if readers would see a difference, and say so."""
        edition = publish_edition(by=request.user.get_username())
        if edition:
            self.message_user(
                request,
                _("Published as benchmark edition %(number)d. Results already delivered keep the figures they have.")
                % {"number": edition.number},
            )
