"""Read ``words.yaml``: titles, organisation heads, places and well-known names."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from lgai_graph.lexicon.surnames import SURNAMES
from lgai_graph.lexicon.yaml_file import name_culprit, read_knowledge
from lgai_graph.model import EntityKind

WORD_LISTS = (
    "titles",
    "title_prefixes",
    "corporate_titles",
    "honorifics",
    "title_modifiers",
    "bare_heads",
    "standing",
    "places",
    "regions",
    "not_organizations",
    "not_people",
    "given_syllables",
    "person_labels",
    "anonymous",
)
LEXICON_FILE = Path(__file__).with_name("words.yaml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """The rules' knowledge of words.

    Args:
        head_titles: ending of a glued title → (what the organisation ends in, the title).
        heads: ending of an organisation → its kind.
        short_heads: one-syllable ending → (kind, least length of the whole word; 0 for never).
        known_names: name → kind.
    """

    titles: frozenset[str]
    honorifics: frozenset[str]
    title_modifiers: frozenset[str]
    title_prefixes: frozenset[str]
    corporate_titles: frozenset[str]
    head_titles: Mapping[str, tuple[str, str]]
    heads: Mapping[str, EntityKind]
    short_heads: Mapping[str, tuple[EntityKind, int]]
    bare_heads: frozenset[str]
    standing: frozenset[str]
    known_names: Mapping[str, EntityKind]
    places: frozenset[str]
    regions: frozenset[str]
    not_organizations: frozenset[str]
    not_people: frozenset[str]
    given_syllables: frozenset[str]
    person_labels: frozenset[str]
    anonymous: frozenset[str]

    def find_head(self, word: str) -> tuple[str, EntityKind] | None:
        """Return the longest organisation ending of a word with its kind."""
        for size in range(min(len(word), 9), 0, -1):
            ending = word[-size:]
            if ending in self.heads:
                return ending, self.heads[ending]
            if size == 1 and ending in self.short_heads:
                kind, least = self.short_heads[ending]
                return (ending, kind) if 0 < least <= len(word) else None
        return None

    def find_title_ending(self, word: str) -> tuple[str, str, str] | None:
        """Split 현대경제연구원장 into organisation, title and ending; None where nothing is glued."""
        for size in range(min(len(word), 6), 1, -1):
            if parts := self.head_titles.get(word[-size:]):
                return word[:-size] + parts[0], parts[1], parts[0]
        return None

    def has_surname(self, word: str) -> bool:
        """Tell whether a word starts with a Korean surname and has syllables left for a given name."""
        return (word[0] in SURNAMES and len(word) in (2, 3)) or (word[:2] in SURNAMES and len(word) in (3, 4))

    def is_likely_given(self, word: str) -> bool:
        """Tell whether a word of three syllables ends in two that Koreans give as names (문창기)."""
        return (
            len(word) == 3
            and word[0] in SURNAMES
            and self.given_syllables.issuperset(word[1:])
            and self.find_head(word) is None
        )


@cache
def load_lexicon() -> Lexicon:
    """Read the word lists once per process."""
    raw = read_knowledge(LEXICON_FILE)
    with name_culprit(LEXICON_FILE, "the file"):
        return make_lexicon(raw)


def make_lexicon(raw: Mapping[str, Any]) -> Lexicon:
    """Make the lexicon of its YAML lists; wrong ones raise what Python says of them."""
    kinds = {
        word: EntityKind(kind) for kind, words in raw["organization_heads"].items() for word in words.split()
    }
    known = {word: EntityKind(kind) for kind, words in raw["known_names"].items() for word in words.split()}
    return Lexicon(
        **{name: frozenset(raw[name].split()) for name in WORD_LISTS},
        head_titles={ending: (parts[0], parts[1]) for ending, parts in raw["head_titles"].items()},
        heads=kinds,
        short_heads={word: (EntityKind(kind), least) for word, (kind, least) in raw["short_heads"].items()},
        known_names=known,
    )
