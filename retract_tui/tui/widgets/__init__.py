"""The widgets of the browser: one a module."""
