"""How sure the ranking is. `ground` says what is put to the question, `flips` what would change the first place,
`simulation` which ranks are taken when weights and scores are not known exactly, `regions` which weights that may be.
"""
