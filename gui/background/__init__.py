"""Work in the background: tasks in threads, and the questions that are asked of them once input has come to rest."""
