"""The Robustness page: one module a tab, with its tables and sentences."""
