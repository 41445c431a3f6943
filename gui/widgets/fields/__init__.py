"""Input fields: lines, paragraphs, numbers, both languages; undo is the document's."""
