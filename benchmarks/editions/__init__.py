"""Editions: the shipped studies loaded, rows approved and published, what is published read."""
