"""Read XML tag by tag, with line numbers, without holding the file."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from xml.parsers.expat import ExpatError, ParserCreate

CHUNK = 1 << 16  # bytes read at once


class Tag(NamedTuple):
    """The start of an element, or its end with the text in it.

    Names have lost their prefixes.
    """

    line: int
    name: str
    attributes: dict[str, str]
    is_end: bool = False
    text: str = ""


class BrokenXmlError(Exception):
    """Say that a file is no XML, and where."""

    def __init__(self, message: str, line: int) -> None:
        self.line = line
        super().__init__(message)


def read_tags(path: Path) -> Iterator[Tag]:
    """Yield the tags of a file in order.

    Raises:
        BrokenXmlError: when the reading comes to what is no XML.
    """
    reader = _Reader()
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            yield from reader.feed(chunk, is_last=False)
        yield from reader.feed(b"", is_last=True)


class _Reader:
    """Gather the tags that the parser meets in a chunk."""

    def __init__(self) -> None:
        self._parser = ParserCreate()
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._read_text
        self._parser.EntityDeclHandler = self._refuse_entity
        self._tags: list[Tag] = []
        self._text: list[str] = []

    def feed(self, chunk: bytes, *, is_last: bool) -> list[Tag]:
        """Parse a chunk."""
        self._tags = []
        try:
            self._parser.Parse(chunk, is_last)
        except ExpatError as error:
            raise BrokenXmlError(str(error), error.lineno) from error
        except (ValueError, LookupError) as error:  # an encoding that the parser does not know
            raise BrokenXmlError(str(error), self._parser.CurrentLineNumber) from error
        return self._tags

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._text = []
        local = {_cut_prefix(key): value for key, value in attributes.items()}
        self._tags.append(Tag(self._parser.CurrentLineNumber, _cut_prefix(name), local))

    def _end(self, name: str) -> None:
        text, self._text = "".join(self._text), []
        self._tags.append(Tag(self._parser.CurrentLineNumber, _cut_prefix(name), {}, True, text))

    def _read_text(self, text: str) -> None:
        self._text.append(text)

    def _refuse_entity(self, *_: object) -> None:
        """Keep a file from swelling by entities that it declares."""
        raise BrokenXmlError("it declares entities", self._parser.CurrentLineNumber)


def _cut_prefix(name: str) -> str:
    return name.rpartition(":")[2]
