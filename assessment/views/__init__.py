"""The pages on which an assessment is started, filled in, checked and deleted."""
