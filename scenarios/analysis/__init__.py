"""Analysis of a ranking: one module a question, such as stability, simulation or rank reversal."""
