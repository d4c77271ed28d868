"""The answer to a form that was taken: go on to another page."""

from django.http import HttpResponseRedirect


class SeeOther(HttpResponseRedirect):
    """303: the browser goes on by GET, so that a reload doesn't send the form again."""

    status_code = 303
