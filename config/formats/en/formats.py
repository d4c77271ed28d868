"""British dates, as in the reports; Django's English is American."""

DATE_FORMAT = "j F Y"
SHORT_DATE_FORMAT = "j M Y"
