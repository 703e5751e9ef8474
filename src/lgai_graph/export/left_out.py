"""Say what an export leaves out, in words and in numbers."""

from typing import Self


class LeftOut(str):
    """A warning that also counts what is not in the file."""

    __slots__ = ("entities", "events")

    entities: int
    events: int

    def __new__(cls, words: str, *, entities: int = 0, events: int = 0) -> Self:
        """Make a warning."""
        made = super().__new__(cls, words)
        made.entities, made.events = entities, events
        return made
