"""How sure the ranking is: `ground` says what is put to the question, `flips` what would change the first place."""
