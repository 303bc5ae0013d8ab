"""Bibliographies: the records in them that are notices, or that name one."""
