"""Find known names in raw text with Aho-Corasick, and guards their edges."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import ahocorasick

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


class KnownNames:
    """Find names from the gazetteer and the lexicon; the gazetteer wins."""

    def __init__(self, gazetteer: Sequence[GazetteerEntry], known_names: Mapping[str, EntityKind]) -> None:
        entries: dict[str, Entry] = {
            name: (name, kind, "known", None) for name, kind in known_names.items() if len(name) > 1
        }
        for entry in gazetteer:
            for form in (entry.name, *(alias.name for alias in entry.aliases)):
                entries[form] = (entry.name, entry.kind, "gazetteer", entry.id)
        self.automaton = make_automaton(entries)
        self.forms = {form: entry[3] for form, entry in entries.items() if entry[3] is not None}

    def find(self, text: str) -> list[KnownName]:
        """Return the longest known names of a text, left to right, without overlaps."""
        return find_entries(text, self.automaton)


def make_automaton(entries: Mapping[str, Entry]) -> ahocorasick.Automaton | None:
    """Build the automaton; None for no entries."""
    if not entries:
        return None
    automaton = ahocorasick.Automaton()
    for form, entry in sorted(entries.items()):
        automaton.add_word(form, (len(form), entry))
    automaton.make_automaton()
    return automaton


def find_entries(text: str, automaton: ahocorasick.Automaton | None) -> list[KnownName]:
    """Return the longest guarded hits of an automaton, left to right."""
    if automaton is None:
        return []
    hits: list[KnownName] = []
    for last, (size, (name, kind, rule, entity)) in automaton.iter(text):
        start, end = last + 1 - size, last + 1
        if has_free_edges(text, start, end):
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


def has_free_edges(text: str, start: int, end: int) -> bool:
    """Tell whether a hit stands alone: no letter on its left, at most a particle on its right."""
    if start and is_letter(text[start - 1]):
        return False
    if end >= len(text) or not is_letter(text[end]):
        return True
    if not is_hangul(text[end]):
        return False
    rest = text[end : end + 6]
    word = next((rest[:i] for i in range(len(rest)) if not is_hangul(rest[i])), rest)
    return is_particle_chain(word)


PARTICLES_WORDS = """
    은 는 이 가 을 를 와 과 의 에 로 으로 도 만 부터 까지 에서 에게 께서 께 이나 나 라
    이라 이며 며 보다 처럼 측 측은 측이 측과 등 등이 등은 등을 등과 등에 등의 씨 씨가 씨는
    씨의 들 들이 들은 들을 라는 이라는 이다 다 였다 이었다 에는 에도 에선 에서는 에서도 와는
    과는 와의 과의 와도 과도 로는 으로는 로의 로부터 으로부터 에게는 에게서 까지도 까지의 이란
    란 라고 이라고 라며 이라며 이고 고 인 이자 자 뿐 만의 만이 만을 조차 마저 이라도 라도
    이든 든 하고 랑 이랑 여 이여 에의 에까지 에서의 에서부터 내 내에 내의 산하 출신"""
PARTICLES = frozenset(PARTICLES_WORDS.split())


def is_particle_chain(word: str) -> bool:
    """Tell whether the Hangul behind a name is a particle (of which the list holds the chains)."""
    return word in PARTICLES


def is_letter(char: str) -> bool:
    """Tell whether a character can continue a name."""
    return char.isalnum() and not "㈀" <= char <= "㋿"


def is_hangul(char: str) -> bool:
    """Tell whether a character is a Hangul syllable."""
    return "가" <= char <= "힣"
