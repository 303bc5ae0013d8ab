"""A terminal reader of scientific retraction notices."""

__version__ = "0.1.0"
