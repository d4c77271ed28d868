"""A workbook whose scores are live formulas: one module per sheet, and one for what they share."""
