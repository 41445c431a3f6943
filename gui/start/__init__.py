"""The start page: where the program opens without a file."""
