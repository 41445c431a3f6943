"""Fields to write in: lines, paragraphs, figures, both languages; undo is the document's."""
