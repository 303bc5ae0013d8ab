"""What an empty list says: why it is empty and what to do."""


def nothing_here() -> tuple[str, ...]:
    """For a library without notices."""
    return (
        "No notices here yet.",
        "",
        "Quit with q, then add some:",
        "  retract-tui FOLDER",
        "or look at the samples:",
        "  retract-tui --demo",
        "",
        "? shows all keys.",
    )


def nothing_yet() -> tuple[str, ...]:
    """For a library whose first notices are being read."""
    return ("Notices are being read.", "", "They show here when they are stored.")


def nothing_found(query: str) -> tuple[str, ...]:
    """For a search that finds nothing."""
    return (
        f"Nothing found for: {query}",
        "",
        "esc clears the search.",
        "Fewer or shorter words find more; words match from their beginning.",
    )
