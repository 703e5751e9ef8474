"""What the rules for posts look at: a phrase with its known names, and a title in it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from lgai_graph.extract.names.nouns import Name
from lgai_graph.extract.names.proof.known import KnownName
from lgai_graph.extract.syntax.phrases import Word
from lgai_graph.lexicon import Lexicon

QUOTED = re.compile(r"[‘“'\"<《]([^‘’“”'\"<>《》\n]{3,30})[’”'\">》]")


@lru_cache(maxsize=4)
def list_quoted(text: str) -> frozenset[str]:
    """Return what stands in quotation marks in a text, of two words or more (‘나래 은행’)."""
    return frozenset(words for words in QUOTED.findall(text) if " " in words.strip())


@dataclass(frozen=True, slots=True)
class PhraseContext:
    """What the name rules look at.

    Args:
        words: the phrase's words.
        known: the known names inside the phrase.
        lexicon: the word lists.
        latin_notes: bracketed Latin names, as (end of the word before, number of Latin words).
        quoted: what the article has in quotation marks, of two words or more.
    """

    words: Sequence[Word]
    known: Sequence[KnownName]
    lexicon: Lexicon
    latin_notes: Sequence[tuple[int, int]] = ()
    quoted: frozenset[str] = frozenset()

    def has_between(self, start: int, end: int) -> bool:
        """Tell whether words stand between two offsets."""
        return any(start <= word.start < end for word in self.words)


@dataclass(frozen=True, slots=True)
class FoundTitle:
    """A title at word ``index`` (from ``first`` on), maybe with its organisation glued on.

    Args:
        rank: the plain title that the role ends in (부회장 of 상근부회장); empty for the role's last word.
    """

    role: str
    first: int
    index: int
    end: int
    organization: Name | None = None
    prefix: str = ""
    rank: str = ""

    @property
    def base(self) -> str:
        """The plain title, without what it is put in charge of."""
        return self.rank or self.role.split()[-1]
