"""Read the word lists: titles, organisations, people, places, particles."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypedDict

from lgai_graph.checked.row import Row, Shape
from lgai_graph.lexicon.reading import (
    read_keyed,
    read_number,
    read_one,
    read_pairs,
    read_set,
    read_table,
    read_words,
)
from lgai_graph.model import EntityKind
from lgai_graph.model.vocabulary import Titles

TITLES = Shape(noun="a group of titles", required=("class", "strength", "words"), optional=("corporate",))
SHORT_HEAD = Shape(noun="a short head", required=("head", "kind", "length"))
PARTICLES = Shape(
    noun="'particles'", required=("after_consonant", "after_vowel", "after_vowel_or_l", "anywhere")
)
KINDS = tuple(kind.value for kind in EntityKind if kind is not EntityKind.PERSON)
GROUP_SIZES = ("2", "3", "4", "5", "6")
MOST_SYLLABLES = 20  # that a short head may ask for
SETS = (
    *("common_titles", "unit_heads", "unit_titles", "honorifics", "title_modifiers", "title_prefixes"),
    *("candidate_titles", "firm_titles", "state_titles", "nation_titles", "floor_titles", "office_ranks"),
    *(
        "part_heads",
        "common_surnames",
        "name_connectors",
        "foreign_first_names",
        "chinese_surnames",
        "chinese_syllables",
        "body_endings",
        "branch_words",
        "not_heads",
        "passing_bodies",
        "works",
        "firm_sorts",
        "firm_forms",
        "making_verbs",
        "acting_verbs",
        "publishing_verbs",
        "firm_verbs",
        "firm_objects",
        "headline_sorts",
        "thing_deeds",
        "venue_heads",
    ),
    *("bare_heads", "standing", "not_organizations", "generic_parts", "founding_words"),
    *("surnames", "given_syllables", "not_people", "person_labels", "kin", "anonymous"),
    *("places", "countries", "regions"),
    *(
        "person_pronouns",
        "collective_words",
        "state_heads",
        "rooms",
        "team_words",
        "company_words",
        "own_firms",
        "group_words",
        "gathering_words",
        "name_followers",
    ),
    *("not_in_names", "generic_prefixes", "attached_words", "former_marks", "unit_endings"),
    "smaller_units",
    *("trailing_words", "trailing_endings", "title_endings", "not_titles", "generic_heads"),
    *(
        "past_verbs",
        "present_verbs",
        "work_verbs",
        "serving_verbs",
        "aide_titles",
        "leading_verbs",
        "charge_verbs",
        "degrees",
        "study_verbs",
        "graduating_verbs",
        "no_employment",
        "no_title",
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """A job.

    Args:
        group: what kind of job, for people who look for it.
        strength: 3 nearly always a title, 2 usually, 1 also an ordinary word.
        is_corporate: firms and agencies have it.
    """

    group: str
    strength: int
    is_corporate: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Particles:
    """The particles by the sound they stand behind; ``pairs`` lead from one form to the other."""

    pairs: Mapping[str, str]
    after_consonant: frozenset[str]
    after_vowel: frozenset[str]
    after_vowel_or_l: frozenset[str]
    anywhere: frozenset[str]
    longest_first: tuple[str, ...]


class WordSections(TypedDict):
    """The fields of the Lexicon that hold words; see there."""

    titles: frozenset[str]
    title_entries: Mapping[str, Title]
    title_words: Titles
    corporate_titles: frozenset[str]
    same_titles: Mapping[str, str]
    lower_ranks: tuple[str, ...]
    office_endings: tuple[str, ...]
    head_titles: Mapping[str, tuple[str, str]]
    chief_bodies: Mapping[str, tuple[str, ...]]
    heads: Mapping[str, EntityKind]
    short_heads: Mapping[str, tuple[EntityKind, int]]
    known_names: Mapping[str, EntityKind]
    kind_words: Mapping[str, EntityKind]
    glosses: Mapping[str, str]
    group_sizes: Mapping[str, int]
    particles: Particles


def read_word_lists(top: Row) -> WordSections:
    """Read the sections that are more than a list."""
    entries = _read_titles(top)
    return {
        "titles": frozenset(entries),
        "title_entries": entries,
        "title_words": Titles(tuple(sorted(entries)), read_words(top, "title_patterns")),
        "corporate_titles": frozenset(word for word, entry in entries.items() if entry.is_corporate),
        "same_titles": read_pairs(top, "same_titles"),
        "lower_ranks": read_words(top, "lower_ranks"),
        "office_endings": read_words(top, "office_endings"),
        "head_titles": _read_head_titles(top),
        "chief_bodies": _read_chief_bodies(top),
        "heads": _read_kinds(top, "organization_heads"),
        "short_heads": _read_short_heads(top),
        "known_names": _read_kinds(top, "known_names"),
        "kind_words": _read_kinds(top, "kind_words"),
        "glosses": read_pairs(top, "glosses"),
        "group_sizes": _read_group_sizes(top),
        "particles": _read_particles(top),
    }


def read_sets(top: Row) -> dict[str, frozenset[str]]:
    """Read the plain lists."""
    sets = {name: read_set(top, name) for name in SETS}
    return {**sets, "places": sets["places"] | sets["countries"]}


def _read_titles(top: Row) -> dict[str, Title]:
    entries: dict[str, Title] = {}
    groups: dict[str, str] = {}
    for row in top.rows("titles", TITLES):
        title = Title(
            group=row.text("class"),
            strength=int(read_number(row, "strength", least=1, most=3, default=2)),
            is_corporate=row.flag("corporate"),
        )
        for word in read_words(row, "words"):
            if word in entries and groups[word] == row.table.source:
                row.add("words", f"title '{word}' stands in two groups; delete it from one")
            entries[word], groups[word] = title, row.table.source
    return entries


def _read_head_titles(top: Row) -> dict[str, tuple[str, str]]:
    table = read_table(top, "head_titles")
    found: dict[str, tuple[str, str]] = {}
    for ending in table.shape.keys if table else ():
        parts = [text.value.strip() for text in table.texts(ending)] if table else []
        if table and len(parts) != 2:
            table.add(ending, f"'{ending}' needs [what the organisation ends in, the title]")
            continue
        found[ending] = (parts[0], parts[1])
    return found


def _read_chief_bodies(top: Row) -> dict[str, tuple[str, ...]]:
    table = read_table(top, "chief_bodies")
    return {stem: read_words(table, stem) for stem in table.shape.keys} if table else {}


def _read_kinds(top: Row, key: str) -> dict[str, EntityKind]:
    """Read a mapping of kinds to words, turned round."""
    kinds: dict[str, EntityKind] = {}
    for kind, words in read_keyed(top, key, KINDS).items():
        for word in words:
            if kinds.setdefault(word, EntityKind(kind)) != kind:
                top.add(key, f"'{word}' in '{key}' is {kinds[word]} and {kind}; keep one")
    return kinds


def _read_group_sizes(top: Row) -> dict[str, int]:
    """Read words for groups → how many there are."""
    sizes = read_keyed(top, "group_sizes", GROUP_SIZES)
    return {word: int(size) for size, words in sizes.items() for word in words}


def _read_short_heads(top: Row) -> dict[str, tuple[EntityKind, int]]:
    return {
        row.text("head"): (
            EntityKind(read_one(row, "kind", KINDS) or EntityKind.ORGANIZATION),
            int(read_number(row, "length", least=0, most=MOST_SYLLABLES, default=0)),
        )
        for row in top.rows("short_heads", SHORT_HEAD)
    }


def _read_particles(top: Row) -> Particles:
    row = top.row("particles", PARTICLES)
    sets = {name: read_set(row, name) if row else frozenset[str]() for name in PARTICLES.keys}
    words = frozenset[str]().union(*sets.values())
    return Particles(
        pairs=read_pairs(top, "particle_pairs"),
        longest_first=tuple(sorted(words, key=lambda word: (-len(word), word))),
        **sets,
    )
