"""The nouns of a gold file: what a careful reader found in each article."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from hashlib import sha256

from lgai_graph.evaluate.moments import UNRESOLVABLE
from lgai_graph.model import ArticleId, EventStatus, EventType, RelationType

TUNE_SHARE = 0.6  # of the articles: rules are written on these, the rest only measures them
# Ties between organisations; a person at either end makes another tie, which is not judged
ORGANISATION_TIES = frozenset(
    {
        RelationType.ALIAS_OF,
        RelationType.MEMBERSHIP,
        RelationType.PARTNER_OF,
        RelationType.PART_OF,
        RelationType.INVESTED_IN,
        RelationType.ACQUIRED,
    }
)
ALL_TIES = frozenset(RelationType) - {RelationType.EMPLOYMENT}


class Part(StrEnum):
    """Tell whether rules may be tuned on an article."""

    TUNE = "tune"
    HOLD = "hold"


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldEvent:
    """One happening; the first of ``types`` and ``statuses`` is the reader's own choice.

    Args:
        cue: the date words, None where the text gives this event no date.
        cue_ok: other date words that count as right.
        resolves: date pattern (see ``moments``), ``unresolvable``, or None where there is no date.
        when_ok: EDTF readings that count as right as well.
        undated_ok: to leave the date out counts as right as well.
        who: main participants, each with its alternatives.
        who_opt: participants that may be named and need not be.
        unsure: neither a hit nor a false alarm.
    """

    types: tuple[EventType, ...]
    statuses: tuple[EventStatus, ...]
    cue: str | None
    cue_ok: tuple[str, ...]
    resolves: str | None
    when_ok: tuple[str, ...]
    who: tuple[tuple[str, ...], ...]
    who_opt: tuple[tuple[str, ...], ...]
    core: bool
    unsure: bool
    what: str
    undated_ok: bool = False

    @property
    def is_dated(self) -> bool:
        """Tell whether the text gives the event a date that can be worked out."""
        return self.resolves not in (None, UNRESOLVABLE)


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldPerson:
    """One person in one role.

    Args:
        roles: alternatives; empty where any role will do.
        orgs: alternatives; empty where the text names no organisation.
        core: costs something when missed.
    """

    names: tuple[str, ...]
    roles: tuple[str, ...]
    orgs: tuple[str, ...]
    former: bool
    unsure: bool
    core: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One way to put a relation: ``source`` and ``target`` each with their alternatives."""

    type: RelationType
    source: tuple[str, ...]
    target: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldRelation:
    """One tie in every reading that counts as right; ``core`` as for a person."""

    readings: tuple[Reading, ...]
    unsure: bool
    core: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldArticle:
    """Everything the reader found in one article.

    Args:
        tie_types: the relations the reader looked for; claims of others are not judged.
        never: words of page furniture that no claim may name.
    """

    id: ArticleId
    events: tuple[GoldEvent, ...]
    people: tuple[GoldPerson, ...]
    relations: tuple[GoldRelation, ...]
    tie_types: frozenset[RelationType] = ORGANISATION_TIES
    never: tuple[str, ...] = ()
    published: date | None = None
    year_hint: int | None = None
    month_hint: int | None = None

    @property
    def part(self) -> Part:
        """Return the article's side of the split, fixed by its id alone."""
        return split_of(self.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gold:
    """A whole gold file."""

    articles: tuple[GoldArticle, ...]


def split_of(article: str) -> Part:
    """Return the side of the split that an article's id falls on."""
    share = int(sha256(article.encode()).hexdigest()[:8], 16) / 0x1_0000_0000
    return Part.TUNE if share < TUNE_SHARE else Part.HOLD
