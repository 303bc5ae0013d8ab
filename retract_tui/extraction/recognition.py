"""Is a text a notice at all? An article, a novel or a post about retractions is none."""


class NotANotice(ValueError):
    """The text is no notice; the message is a sentence that says why."""


def require_notice(text: str) -> None:
    """Pass a text that may be a notice.

    Raises:
        NotANotice: it cannot be one.
    """
    if not text.strip():
        raise NotANotice("The text is empty.")
