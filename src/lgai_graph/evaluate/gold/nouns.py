"""The nouns of a gold file: what a careful reader found in each article."""

from dataclasses import dataclass
from datetime import date

from lgai_graph.evaluate.gold.moments import UNRESOLVABLE
from lgai_graph.model import ArticleId, EventStatus, EventType, RelationType

# Ties between organisations; a person at either end makes another tie, which is not judged
ORGANISATION_TIES: frozenset[str] = frozenset(
    {
        RelationType.ALIAS_OF,
        RelationType.MEMBERSHIP,
        RelationType.PARTNER_OF,
        RelationType.PART_OF,
        RelationType.INVESTED_IN,
        RelationType.ACQUIRED,
    }
)
# Every tie but those of people, and aliases, which an entity id cannot show
ID_TIES: frozenset[str] = frozenset(RelationType) - {RelationType.EMPLOYMENT, RelationType.ALIAS_OF}


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldName:
    """A participant under its alternative names, in any of some roles; no role where any will do."""

    names: tuple[str, ...]
    roles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldAmount:
    """A quantity of an event, in the units of ``Amount``."""

    words: str
    value: float
    unit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldEvent:
    """One happening; the first of ``types`` and ``statuses`` is the reader's own choice.

    Args:
        cue: the date words, None where the text gives this event no date.
        cue_ok: other date words that count as right.
        resolves: date pattern (see ``moments``), ``unresolvable``, or None where there is no date.
        when_ok: EDTF readings that count as right as well.
        announced: the date is only the day on which it was made known, which lies behind for a plan, too.
        undated_ok: to leave the date out counts as right as well.
        who: required participants.
        who_opt: participants that may be named and need not be.
        unsure: neither a hit nor a false alarm, because the reader doubted it.
        optional: neither a hit nor a false alarm, because it is a minor happening.
        lead: the title or the first sentence tells it.
        object: what it is about, None where the reader wrote none.
        amounts: its quantities, None where the file lists none of any event.
        same: a label that the same happening bears in several articles of the gold.
    """

    types: tuple[EventType, ...]
    statuses: tuple[EventStatus, ...]
    cue: str | None
    cue_ok: tuple[str, ...]
    resolves: str | None
    when_ok: tuple[str, ...]
    who: tuple[GoldName, ...]
    who_opt: tuple[GoldName, ...]
    core: bool
    unsure: bool
    what: str
    announced: bool = False
    undated_ok: bool = False
    optional: bool = False
    lead: bool = False
    object: str | None = None
    post: str | None = None
    amounts: tuple[GoldAmount, ...] | None = None
    same: str | None = None

    @property
    def is_dated(self) -> bool:
        """Tell whether the text gives the event a date that can be worked out."""
        return self.resolves not in (None, UNRESOLVABLE)

    @property
    def is_required(self) -> bool:
        """Tell whether it costs something to miss the event."""
        return not (self.unsure or self.optional)

    @property
    def everyone(self) -> tuple[GoldName, ...]:
        """Return all participants, required and optional."""
        return self.who + self.who_opt


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
class TieReading:
    """One way to put a relation: ``source`` and ``target`` each with their alternatives."""

    type: str
    source: tuple[str, ...]
    target: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldRelation:
    """One tie in every reading that counts as right; ``core`` as for a person."""

    readings: tuple[TieReading, ...]
    unsure: bool
    core: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldArticle:
    """Everything the reader found in one article.

    Args:
        tie_types: the relations the reader looked for; others are not judged.
        never: words of page furniture that no fact may name.
        year_hint: the year of publication where the text itself makes it certain; so ``month_hint``.
    """

    id: ArticleId
    events: tuple[GoldEvent, ...]
    people: tuple[GoldPerson, ...]
    relations: tuple[GoldRelation, ...]
    tie_types: frozenset[str] = ORGANISATION_TIES
    never: tuple[str, ...] = ()
    published: date | None = None
    year_hint: int | None = None
    month_hint: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Gold:
    """What readers found in a set of articles."""

    articles: tuple[GoldArticle, ...]
