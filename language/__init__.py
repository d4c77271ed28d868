"""Texts in both languages, and the words and numbers of one. Knows nothing else."""
