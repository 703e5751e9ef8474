"""The words, frames and types that one reading of the news rests on."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from lgai_graph.lexicon.sections.amounts import AmountWords
from lgai_graph.lexicon.sections.confidence import Confidence
from lgai_graph.lexicon.sections.deeds import Deeds
from lgai_graph.lexicon.sections.entries import EventEntry, LabelEntry, RelationEntry
from lgai_graph.lexicon.sections.figures import FigureWords
from lgai_graph.lexicon.sections.frames import FrameBook
from lgai_graph.lexicon.sections.furniture import Furniture
from lgai_graph.lexicon.sections.referring import Referring
from lgai_graph.lexicon.sections.syntax import SyntaxWords
from lgai_graph.lexicon.sections.ties import TieWords
from lgai_graph.lexicon.sections.wording import Wording
from lgai_graph.lexicon.sections.words import Particles, Title
from lgai_graph.model import EntityKind, EventType, RelationType
from lgai_graph.model.vocabulary import Titles

MAX_HEAD, MAX_TITLE = 9, 6  # syllables of the longest ending of an organisation, of a glued title
SHORTEST_UNIT = 2  # syllables of what a title is in charge of


def list_finals(words: Iterable[str]) -> frozenset[str]:
    """Return the last syllables of words."""
    return frozenset(word[-1:] for word in words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """All vocabulary, checked; ``docs/rules.md`` explains every list.

    Args:
        titles: the jobs that stand beside a name; ``title_words`` knows those of a shape too.
        title_entries: title → how sure it is one, and whether firms have it.
        head_titles: ending of a glued title → (what the organisation ends in, the title).
        chief_bodies: stem of a title → endings of the bodies that such a chief leads.
        heads: ending of an organisation → its kind.
        short_heads: one-syllable ending → (kind, least length of the whole word; 0 for never).
        known_names: name → kind.
        kind_words: word that says what a name beside it is (업체인 새솔) → kind.
        group_sizes: word for a group of organisations (양사) → how many they are.
        glosses: Korean word → its Latin short form, one idea in two languages.
        fingerprint: a hash of all files.
    """

    titles: frozenset[str]
    title_entries: Mapping[str, Title]
    title_words: Titles
    corporate_titles: frozenset[str]
    common_titles: frozenset[str]
    unit_heads: frozenset[str]
    unit_titles: frozenset[str]
    same_titles: Mapping[str, str]
    lower_ranks: tuple[str, ...]
    honorifics: frozenset[str]
    candidate_titles: frozenset[str]
    firm_titles: frozenset[str]
    state_titles: frozenset[str]
    nation_titles: frozenset[str]
    floor_titles: frozenset[str]
    office_ranks: frozenset[str]
    title_modifiers: frozenset[str]
    title_prefixes: frozenset[str]
    head_titles: Mapping[str, tuple[str, str]]
    chief_bodies: Mapping[str, tuple[str, ...]]
    heads: Mapping[str, EntityKind]
    short_heads: Mapping[str, tuple[EntityKind, int]]
    bare_heads: frozenset[str]
    body_endings: frozenset[str]
    branch_words: frozenset[str]
    part_heads: frozenset[str]
    standing: frozenset[str]
    known_names: Mapping[str, EntityKind]
    not_organizations: frozenset[str]
    generic_parts: frozenset[str]
    founding_words: frozenset[str]
    glosses: Mapping[str, str]
    surnames: frozenset[str]
    common_surnames: frozenset[str]
    name_connectors: frozenset[str]
    foreign_first_names: frozenset[str]
    chinese_surnames: frozenset[str]
    chinese_syllables: frozenset[str]
    given_syllables: frozenset[str]
    not_people: frozenset[str]
    person_labels: frozenset[str]
    kin: frozenset[str]
    anonymous: frozenset[str]
    places: frozenset[str]
    countries: frozenset[str]
    regions: frozenset[str]
    not_heads: frozenset[str]
    passing_bodies: frozenset[str]
    works: frozenset[str]
    firm_sorts: frozenset[str]
    firm_forms: frozenset[str]
    kind_words: Mapping[str, EntityKind]
    making_verbs: frozenset[str]
    acting_verbs: frozenset[str]
    publishing_verbs: frozenset[str]
    firm_verbs: frozenset[str]
    firm_objects: frozenset[str]
    headline_sorts: frozenset[str]
    thing_deeds: frozenset[str]
    venue_heads: frozenset[str]
    group_sizes: Mapping[str, int]
    collective_words: frozenset[str]
    state_heads: frozenset[str]
    rooms: frozenset[str]
    team_words: frozenset[str]
    person_pronouns: frozenset[str]
    company_words: frozenset[str]
    own_firms: frozenset[str]
    group_words: frozenset[str]
    gathering_words: frozenset[str]
    name_followers: frozenset[str]
    not_in_names: frozenset[str]
    generic_prefixes: frozenset[str]
    attached_words: frozenset[str]
    former_marks: frozenset[str]
    unit_endings: frozenset[str]
    smaller_units: frozenset[str]
    office_endings: tuple[str, ...]
    trailing_words: frozenset[str]
    trailing_endings: frozenset[str]
    title_endings: frozenset[str]
    not_titles: frozenset[str]
    generic_heads: frozenset[str]
    past_verbs: frozenset[str]
    present_verbs: frozenset[str]
    work_verbs: frozenset[str]
    serving_verbs: frozenset[str]
    aide_titles: frozenset[str]
    leading_verbs: frozenset[str]
    charge_verbs: frozenset[str]
    degrees: frozenset[str]
    study_verbs: frozenset[str]
    graduating_verbs: frozenset[str]
    no_employment: frozenset[str]
    no_title: frozenset[str]
    particles: Particles
    frames: FrameBook
    deeds: Deeds
    ties: TieWords
    syntax: SyntaxWords
    amounts: AmountWords
    figures: FigureWords
    wording: Wording
    referring: Referring
    confidence: Confidence
    furniture: Furniture
    event_types: Mapping[EventType, EventEntry]
    relation_types: Mapping[RelationType, RelationEntry]
    kinds: Mapping[str, LabelEntry]
    statuses: Mapping[str, LabelEntry]
    roles: Mapping[str, LabelEntry]
    fingerprint: str
    head_finals: frozenset[str] = field(init=False, repr=False)  # last syllables of heads
    glued_finals: frozenset[str] = field(init=False, repr=False)  # and of glued titles
    title_finals: frozenset[str] = field(init=False, repr=False)  # of titles
    unit_finals: frozenset[str] = field(init=False, repr=False)  # of those of who heads a unit

    def __post_init__(self) -> None:
        object.__setattr__(self, "head_finals", list_finals((*self.heads, *self.short_heads)))
        object.__setattr__(self, "glued_finals", list_finals(self.head_titles))
        object.__setattr__(self, "title_finals", list_finals(self.titles))
        object.__setattr__(self, "unit_finals", list_finals(self.unit_titles))

    def is_title(self, word: str) -> bool:
        """Tell whether a word is a job, by the list or by its shape (최고인공지능책임자)."""
        return word in self.title_words

    def split_title(self, word: str) -> tuple[str, str] | None:
        """Split 상근부회장 into the word before a title and the title; None for anything else."""
        if word[-1:] not in self.title_finals:
            return None
        for size in range(1, min(len(word), MAX_TITLE)):
            before, title = word[:size], word[size:]
            if title in self.titles and (before in self.title_prefixes or before in self.title_modifiers):
                return before, title
        return None

    def find_head(self, word: str) -> tuple[str, EntityKind] | None:
        """Return the longest organisation ending of a word with its kind."""
        if word[-1:] not in self.head_finals:
            return None
        for size in range(min(len(word), MAX_HEAD), 0, -1):
            ending = word[-size:]
            if ending in self.heads and word[-size - 1 :] not in self.not_heads:  # 새솔랜드, not 새솔브랜드
                return ending, self.heads[ending]
            if size == 1 and ending in self.short_heads:
                kind, least = self.short_heads[ending]
                is_other = any(word[-size:] in self.not_heads for size in (2, 3))
                return (ending, kind) if 0 < least <= len(word) and not is_other else None
        return None

    def find_title_ending(self, word: str) -> tuple[str, str, str] | None:
        """Split 현대경제연구원장 into organisation, title and ending; None where nothing is glued."""
        if word[-1:] not in self.glued_finals:
            return None
        for size in range(min(len(word), MAX_TITLE), 1, -1):
            if parts := self.head_titles.get(word[-size:]):
                return word[:-size] + parts[0], parts[1], parts[0]
        return None

    def find_unit_title(self, word: str) -> str:
        """Return the title behind what a word says it is in charge of (경제산업국장), empty for none."""
        if word[-1:] not in self.unit_finals:
            return ""
        sizes = range(len(word) - SHORTEST_UNIT, 1, -1)
        return next((word[-size:] for size in sizes if word[-size:] in self.unit_titles), "")

    def has_surname(self, word: str) -> bool:
        """Tell whether a word starts with a Korean surname and has syllables left for a given name."""
        surnames = self.surnames
        return (word[0] in surnames and len(word) in (2, 3)) or (word[:2] in surnames and len(word) in (3, 4))

    def is_likely_given(self, word: str) -> bool:
        """Tell whether a word of three syllables ends in two that Koreans give as names (문창기)."""
        return (
            len(word) == 3
            and word[0] in self.surnames
            and self.given_syllables.issuperset(word[1:])
            and self.find_head(word) is None
        )

    def list_symmetric(self) -> frozenset[RelationType]:
        """Return the relations that have no direction."""
        return frozenset(entry.id for entry in self.relation_types.values() if entry.symmetric)
