"""The closed sets: ids, kinds, types, statuses and roles."""

import re
from collections.abc import Callable
from enum import StrEnum
from typing import NewType, Self, TypeVar, cast

ArticleId = NewType("ArticleId", str)
EntityId = NewType("EntityId", str)
EventId = NewType("EventId", str)
RelationId = NewType("RelationId", str)

ANNOTATION = "annotation"  # Evidence.rule of a hand-written claim
BARE_LEAD = "lead.bare"  # Evidence.rule of a lead of which no event was read
OPENING = 400  # characters of an article that hold its first sentences; linking needs no more of it


Member = TypeVar("Member", bound="OpenSet")
_TYPE_ID = re.compile(r"[a-z][a-z0-9_]*")


class OpenSet(StrEnum):
    """A set whose members a lexicon file may add to.

    The class names the members that code speaks of; a lexicon declares the ids that only its files know.
    An id that nobody declared is refused, and equal ids are one object.
    """

    @classmethod
    def declare(cls, value: str) -> Self:
        """Return the member of an id, made where there is none yet.

        Raises:
            ValueError: no id: small letters, digits and _.
        """
        if value not in cls._value2member_map_ and _TYPE_ID.fullmatch(value):
            return _make_member(cls, value)
        return cls(value)

    @classmethod
    def _missing_(cls, value: object) -> "OpenSet | None":
        return _DECLARED.get((cls, str(value)))

    def __reduce_ex__(self, protocol: object) -> tuple[Callable[[str], Self], tuple[str]]:
        return type(self).declare, (str(self),)


_DECLARED: dict[tuple[type[OpenSet], str], OpenSet] = {}  # one object per id, as an enumeration keeps its own


def _make_member(cls: type[Member], value: str) -> Member:
    """Make a member that the class does not name, once."""
    member = str.__new__(cls, value)
    member._name_, member._value_ = value.upper(), value
    kept = _DECLARED.setdefault((cls, value), member)
    return cast(Member, kept)


class EntityKind(StrEnum):
    """What an entity can be."""

    PERSON = "person"
    COMPANY = "company"
    LAB = "lab"
    UNIVERSITY = "university"
    ORGANIZATION = "organization"
    ALLIANCE = "alliance"
    PLACE = "place"
    PRODUCT = "product"


class EventType(OpenSet):
    """What can happen; ``lexicon/data/event_types.yaml`` holds all types."""

    ESTABLISHMENT = "establishment"
    APPOINTMENT = "appointment"
    DEPARTURE = "departure"
    PARTNERSHIP = "partnership"
    MEMBERSHIP = "membership"
    PROGRAM = "program"
    CONFERENCE = "conference"
    INVESTMENT = "investment"
    ACQUISITION = "acquisition"
    LAUNCH = "launch"
    RECOGNITION = "recognition"
    VISIT = "visit"
    STATEMENT = "statement"
    EARNINGS = "earnings"
    LEGAL = "legal"
    OTHER = "other"


class EventStatus(StrEnum):
    """Say how far a happening has come, as the article puts it (schema:eventStatus)."""

    HAPPENED = "happened"
    PLANNED = "planned"
    CANCELLED = "cancelled"
    DENIED = "denied"


class RelationType(OpenSet):
    """What can hold between two entities, source → target; ``relation_types.yaml`` holds all types."""

    EMPLOYMENT = "employment"
    MEMBERSHIP = "membership"
    PART_OF = "part_of"
    PARTNER_OF = "partner_of"
    STUDIED_AT = "studied_at"
    FOUNDED = "founded"
    INVESTED_IN = "invested_in"
    ACQUIRED = "acquired"
    SUPPLIES = "supplies"
    LOCATED_IN = "located_in"
    ALIAS_OF = "alias_of"


SYMMETRIC_RELATIONS = frozenset({RelationType.PARTNER_OF, RelationType.ALIAS_OF})


class ParticipantRole(StrEnum):
    """The part an entity plays in an event; SOURCE and TARGET are a relation's two ends."""

    AGENT = "agent"
    PARTNER = "partner"
    APPOINTEE = "appointee"
    ORGANIZATION = "organization"
    SPEAKER = "speaker"
    ATTENDEE = "attendee"
    HOST = "host"
    MEMBER = "member"
    INVESTOR = "investor"
    RECIPIENT = "recipient"
    CUSTOMER = "customer"
    PRODUCT = "product"
    FOUNDED = "founded"
    TARGET = "target"
    VENUE = "venue"
    SOURCE = "source"


class PublishedBasis(StrEnum):
    """Say how an article's publication day was found."""

    BYLINE = "byline"
    METADATA = "metadata"
    ANNOTATION = "annotation"
    INFERRED = "inferred"


class PeriodKind(StrEnum):
    """Say what a time expression dates."""

    DATE = "date"  # 지난해 7월, 16일
    SPAN = "span"  # 올해 4월부터 3개월간
    DEADLINE = "deadline"  # 2023년까지
    ANNOUNCEMENT = "announcement"  # … 했다고 23일 밝혔다
    BIRTH = "birth"  # 77년생


class Decision(StrEnum):
    """What a hand decided about two names."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"
