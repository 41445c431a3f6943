"""One module a step of the window, each with a subclass of `gui.pages.page.Page`."""
