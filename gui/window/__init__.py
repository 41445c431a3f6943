"""The window around the pages: menus, steps, status line, the end of the program."""
