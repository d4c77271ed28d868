"""The public side of the benchmarks: sources, findings, editions and open data, their pages and views together."""
