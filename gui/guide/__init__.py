"""The guide: its texts in Markdown, their pictures, which the program draws itself, and the window that shows both."""
