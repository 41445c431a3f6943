"""Files on disk: atomic writing, autosave, locks, permissions."""
