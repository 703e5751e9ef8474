"""The closed sets: ids, kinds, types, statuses and roles."""

import re
from enum import StrEnum
from functools import cache
from typing import NewType

ArticleId = NewType("ArticleId", str)
EntityId = NewType("EntityId", str)
EventId = NewType("EventId", str)
RelationId = NewType("RelationId", str)

ANNOTATION = "annotation"  # Evidence.rule of a hand-written claim


_TYPE_ID = re.compile(r"[a-z][a-z0-9_]*")


class OpenSet(StrEnum):
    """A set whose members a lexicon file may add to.

    The class names the members that code speaks of; the lexicon says which ids there are and refuses any
    other where words come in. An id of a file alone is a member all the same; equal ids are one object.
    """

    @classmethod
    def _missing_(cls, value: object) -> "OpenSet | None":
        if isinstance(value, str) and _TYPE_ID.fullmatch(value):
            return _make_member(cls, value)
        return None


@cache
def _make_member(cls: type[OpenSet], value: str) -> OpenSet:
    """Make a member that the class does not name, once."""
    member = str.__new__(cls, value)
    member._name_, member._value_ = value.upper(), value
    return member


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
