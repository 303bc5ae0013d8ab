"""Notices as others read them: one module a format, each a pure function from a notice to text."""
