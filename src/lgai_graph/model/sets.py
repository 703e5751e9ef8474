"""The closed sets: ids, kinds, types, statuses and roles."""

from enum import StrEnum
from typing import NewType

ArticleId = NewType("ArticleId", str)
EntityId = NewType("EntityId", str)
EventId = NewType("EventId", str)
RelationId = NewType("RelationId", str)

ANNOTATION = "annotation"  # Evidence.rule of a hand-written claim


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


class EventType(StrEnum):
    """What can happen."""

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


class RelationType(StrEnum):
    """What can hold between two entities; read it as source → target."""

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
    MEMBER = "member"
    INVESTOR = "investor"
    RECIPIENT = "recipient"
    TARGET = "target"
    VENUE = "venue"
    HOST = "host"
    FOUNDED = "founded"
    PRODUCT = "product"
    CUSTOMER = "customer"
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
