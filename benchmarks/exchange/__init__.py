"""Studies, findings and mappings as files of a spreadsheet program, to and fro; README.md describes the files."""
