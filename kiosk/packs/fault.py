"""What is wrong with a pack, in a sentence that a receptionist understands."""


class PackFault(Exception):  # noqa: N818 - it says what is wrong; nothing in the program is
    """A pack is not taken. The text is one sentence, and what to do."""
