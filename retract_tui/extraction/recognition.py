"""Is a text a notice at all? An article, a novel or a post about retractions is none."""


class NotANotice(ValueError):
    """The text is no notice; the message is a sentence that says why."""
