"""Floor 2, the user's document: model, edits, files, evaluation, workbook and command line. No Qt."""
