"""Modal dialogs and windows of help."""
