"""Answers for tests."""

from assessment.questionnaire.answers import Answer, Status


def answered(question: str, *options: str, note: str = "") -> Answer:
    """Return an answer with these options."""
    return Answer(question, Status.ANSWERED, options, note)


def unanswered(question: str, note: str = "") -> Answer:
    """Return what is stored of a question that has no answer."""
    return Answer(question, Status.UNANSWERED, note=note)


def unsure(question: str, note: str = "") -> Answer:
    """Return the answer "don't know"."""
    return Answer(question, Status.DONT_KNOW, note=note)
