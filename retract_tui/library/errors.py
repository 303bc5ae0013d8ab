"""What can be wrong with a library; every message is a sentence that says what, where, and what to do."""


class LibraryError(Exception):
    """The library cannot be used as asked; nothing of it has been changed."""


class LibraryBusy(LibraryError):
    """Another program is writing to the library."""


class LibraryDamaged(LibraryError):
    """A file of the library does not hold what it should."""


class LibraryUnusable(LibraryError):
    """The library's folder cannot be read or written: no folder, no permission, no space."""
