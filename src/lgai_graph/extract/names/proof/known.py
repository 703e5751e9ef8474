"""Find known names in raw text with Aho-Corasick, and guard their edges."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

import ahocorasick

from lgai_graph.korean import is_hangul
from lgai_graph.lexicon import Lexicon
from lgai_graph.model import EntityId, EntityKind, GazetteerEntry


@dataclass(frozen=True, slots=True)
class KnownName:
    """One occurrence of a known name.

    Args:
        text: the words.
        name: the form to use for it (the gazetteer's name).
        rule: ``gazetteer``, ``known`` or ``learned``.
    """

    text: str
    name: str
    start: int
    end: int
    kind: EntityKind
    rule: str
    entity: EntityId | None = None


Entry = tuple[str, EntityKind, str, EntityId | None]


def names_body(start: int, end: int, known: Iterable[KnownName]) -> bool:
    """Tell whether a word that looks like a Korean's name is a known organisation (오리온, 강진군)."""
    return any(hit.kind is not EntityKind.PERSON and hit.start == start and hit.end >= end for hit in known)


class KnownNames:
    """Find names from the gazetteer and the lexicon; the gazetteer wins."""

    def __init__(self, gazetteer: Sequence[GazetteerEntry], lexicon: Lexicon) -> None:
        entries: dict[str, Entry] = {
            name: (name, kind, "known", None) for name, kind in lexicon.known_names.items() if len(name) > 1
        }
        for entry in gazetteer:
            for form in (entry.name, *(alias.name for alias in entry.aliases)):
                entries[form] = (entry.name, entry.kind, "gazetteer", entry.id)
        self.automaton = make_automaton(entries)
        self.followers = lexicon.name_followers
        self.forms = {form: entry[3] for form, entry in entries.items() if entry[3] is not None}

    def find(self, text: str) -> list[KnownName]:
        """Return the longest known names of a text, left to right, without overlaps."""
        return find_entries(text, self.automaton, self.followers)


def make_automaton(entries: Mapping[str, Entry]) -> ahocorasick.Automaton | None:
    """Build the automaton; None for no entries."""
    if not entries:
        return None
    automaton = ahocorasick.Automaton()
    for form, entry in sorted(entries.items()):
        automaton.add_word(form, (len(form), entry))
    automaton.make_automaton()
    return automaton


def find_entries(
    text: str, automaton: ahocorasick.Automaton | None, followers: Collection[str]
) -> list[KnownName]:
    """Return the longest guarded hits of an automaton, left to right."""
    if automaton is None:
        return []
    hits: list[KnownName] = []
    for last, (size, (name, kind, rule, entity)) in automaton.iter(text):
        start, end = last + 1 - size, last + 1
        if has_free_edges(text, start, end, followers):
            hits.append(KnownName(text[start:end], name, start, end, kind, rule, entity))
    return drop_overlaps(hits)


def drop_overlaps(hits: Iterable[KnownName]) -> list[KnownName]:
    """Keep the longest of overlapping hits, then the leftmost."""
    kept: list[KnownName] = []
    for hit in sorted(hits, key=lambda h: (h.start, -h.end)):
        if kept and hit.start < kept[-1].end:
            if hit.end - hit.start > kept[-1].end - kept[-1].start:
                kept[-1] = hit
            continue
        kept.append(hit)
    return kept


def has_free_edges(text: str, start: int, end: int, followers: Collection[str]) -> bool:
    """Tell whether a hit stands alone: no letter on its left, at most a particle on its right."""
    if start and is_letter(text[start - 1]):
        return False
    if end >= len(text) or not is_letter(text[end]):
        return True
    if not is_hangul(text[end]):
        return False
    rest = text[end : end + 6]
    word = next((rest[:i] for i in range(len(rest)) if not is_hangul(rest[i])), rest)
    return word in followers


def is_letter(char: str) -> bool:
    """Tell whether a character can continue a name; ㈜ and its like cannot."""
    return char.isalnum() and not "㈀" <= char <= "㋿"
