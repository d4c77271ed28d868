"""A finding's statement with its share put in."""

from collections.abc import Mapping
from dataclasses import replace

from assessment.questionnaire.text import LANGUAGES, Text
from benchmarks.comparison import statement_with
from benchmarks.comparison.share import Words, share_text
from benchmarks.comparison.values import Finding


def told_in_full(finding: Finding, words: Words) -> str:
    """Return the statement as readers see it: "92 % of the respondents cannot …"."""
    return statement_with(shown_share(finding, words), finding.statement.in_language(words.language))


def shown_share(finding: Finding, words: Words) -> str:
    """Return the share with its qualifier, or in the source's own words, or "" where there is neither."""
    own_words = finding.share_words.in_language(words.language) if finding.share_words else ""
    return share_text(finding, words) or own_words


def with_share_put_in(finding: Finding, languages: Mapping[str, Words]) -> Finding:
    """Return the finding with its share put into both statements; ``languages`` holds the words of both."""
    return replace(finding, statement=Text(*(told_in_full(finding, languages[language]) for language in LANGUAGES)))
