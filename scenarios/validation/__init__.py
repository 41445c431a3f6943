"""The rules that a scenario keeps, of single fields and of the whole document."""
