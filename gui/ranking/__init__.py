"""The live ranking beside every page: its rows, its model, its delegate."""
