"""This module holds what the rules for posts look at: a phrase with its known names, and a title in it."""

from collections.abc import Sequence
from dataclasses import dataclass

from lgai_graph.extract.known import KnownName
from lgai_graph.extract.lexicon import Lexicon
from lgai_graph.extract.names import Name
from lgai_graph.extract.phrases import Word


@dataclass(frozen=True, slots=True)
class PhraseContext:
    """This is what the name rules look at.

    Args:
        words: the phrase's words.
        known: the known names inside the phrase.
        lexicon: the word lists.
        latin_notes: bracketed Latin names, as (end of the word before, number of Latin words).
    """

    words: Sequence[Word]
    known: Sequence[KnownName]
    lexicon: Lexicon
    latin_notes: Sequence[tuple[int, int]] = ()


@dataclass(frozen=True, slots=True)
class Title:
    """This is a title at word ``index`` (from ``first`` on), maybe with its organisation glued on."""

    role: str
    first: int
    index: int
    end: int
    organization: Name | None = None
    prefix: str = ""
