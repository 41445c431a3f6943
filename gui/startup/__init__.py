"""What happens before the window is made: imports, memory, the log file."""
