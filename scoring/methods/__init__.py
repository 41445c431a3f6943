"""How each method turns a prepared matrix into an answer: one file a family, every function `Task` -> `Outcome`."""
