"""What the program says to people: texts written in English, and their catalogues in other languages."""
