"""The file behind the open document: open, save, autosave, recovery, export."""
