"""Watch for what Gephi spoils: its importers turn INF into Infinity in every column."""

SPOILED = "INF"
SHOWN = 40  # characters of an example


def is_spoiled(value: str) -> bool:
    """Tell whether Gephi changes a value: it holds the three letters."""
    return SPOILED in value


class InfWatch:
    """Count the values that Gephi changes, and keeps the first of them as an example."""

    def __init__(self) -> None:
        self._example: str | None = None
        self._count = 0

    def add(self, value: str) -> None:
        """Take note of a value, where Gephi changes it."""
        if SPOILED in value:
            self._count += 1
            self._example = min(value, self._example or value)

    def list_warnings(self) -> list[str]:
        """Return one line, or none."""
        if self._example is None:
            return []
        values = f"{self._count} values"
        example = self._example[:SHOWN]
        return [f"Gephi turns INF into Infinity in {values}, such as {example!r}; labels stay right"]
