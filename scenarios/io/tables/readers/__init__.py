"""Readers of table files: text, HTML, .xlsx, .ods, .xls, the clipboard."""
