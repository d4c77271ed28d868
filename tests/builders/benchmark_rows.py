"""Studies, findings and mappings in the database, and the people who edit them."""

from typing import Any

from django.contrib.auth.models import Group, User

from benchmarks.editors_group import NAME
from benchmarks.models import Finding, QuestionMapping, State, Study

STUDY = {
    "code": "study",
    "name_de": "Studie",
    "name_en": "Study",
    "publisher": "Publisher",
    "region_de": "Deutschland",
    "region_en": "Germany",
    "method_de": "84 Interviews",
    "method_en": "84 interviews",
    "state": State.PUBLISHED,
}
FINDING = {
    "code": "finding",
    "topic": "roi",
    "statement_de": "{share} können es nicht genau messen.",
    "statement_en": "{share} cannot measure it exactly.",
    "percent": 92,
    "qualifier": "exact",
    "population_de": "alle Befragten",
    "population_en": "all respondents",
    "sample_size": 84,
    "sample_size_printed_de": "84 Interviews",
    "sample_size_printed_en": "84 interviews",
    "direction": "high_is_immature",
    "state": State.PUBLISHED,
}
MAPPING = {
    "question": "roi.contribution",
    "belongs": ["no_statement", "single_cases", "direction", "approximate"],
    "closeness": "similar",
    "note_de": "Anders gefragt.",
    "note_en": "Asked in another way.",
    "if_belongs_de": "Sie auch.",
    "if_belongs_en": "So are you.",
    "if_not_de": "Sie nicht.",
    "if_not_en": "You are not.",
}


def study(**changes: Any) -> Study:
    """Store a published study with everything it needs."""
    return Study.objects.create(**(STUDY | changes))


def finding(of: Study, **changes: Any) -> Finding:
    """Store a published finding of a study: an exact 92 per cent of 84 interviews."""
    return Finding.objects.create(study=of, **(FINDING | changes))


def mapping(of: Finding, **changes: Any) -> QuestionMapping:
    """Store its mapping to the question on the contribution."""
    return QuestionMapping.objects.create(finding=of, **(MAPPING | changes))


def editor(name: str = "editor") -> User:
    """Store a member of staff who is a benchmark editor and nothing else."""
    user = User.objects.create_user(name, is_staff=True)
    user.groups.add(Group.objects.get(name=NAME))
    return user
