"""What a finding is, and how it is put into words. Pure: no Django, no database."""
