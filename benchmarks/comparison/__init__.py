"""Holds published findings against a respondent's answers. Pure: no Django, no database."""
