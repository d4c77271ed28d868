"""Studies, findings and comparisons as files of a spreadsheet program, to and fro; README.md describes the files.

Everything here is pure: bytes go in and rows come out, or the other way round. What the rows would change in the
database, and whether they may, is found out by :mod:`benchmarks.services.importing`.
"""
