"""What each result says, once for all who show it: one file a result, with its sentences and its tables."""
