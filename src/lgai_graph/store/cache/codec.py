"""Write what rules read in one article as JSON and read it back equal."""

import json
from datetime import date
from functools import cache, lru_cache
from typing import Any, TypeAlias

from lgai_graph.model import (
    Ambiguity,
    Amount,
    Argument,
    ArticleId,
    Claim,
    EntityId,
    EventType,
    Evidence,
    Mention,
    Period,
    Reading,
    RelationType,
)
from lgai_graph.model.making import make_maker
from lgai_graph.store.schema import EVENT_CLAIM, RELATION_CLAIM
from lgai_graph.store.stream.nouns import KINDS, PERIOD_KINDS, ROLES, STATUSES

FORMAT = "readings 1"  # raise it with every change below: what was written otherwise cannot be read
KEPT_DAYS = 20_000  # of fifty years
KEPT_WORDS = 4_096
NOTHING_OPEN = ",[]]"  # how a reading ends that left no short form open

# of values in the order of the fields
_CLAIM, _EVIDENCE, _PERIOD = make_maker(Claim), make_maker(Evidence), make_maker(Period)
_AMOUNT, _ARGUMENT, _MENTION = make_maker(Amount), make_maker(Argument), make_maker(Mention)

_Row: TypeAlias = list[Any]  # what JSON gives back; the readers below check it by building nouns of it


def encode_reading(reading: Reading) -> str:
    """Write claims and open short forms, each as a row without names, in one line."""
    content = [
        [_claim_row(claim) for claim in reading.claims],
        [[form.article, form.start, form.end, form.exact, form.candidates] for form in reading.ambiguities],
    ]
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def decode_reading(text: str) -> Reading:
    """Read them back.

    Raises:
        ValueError, TypeError, LookupError: the text was not written by ``encode_reading``.
    """
    claims, ambiguities = json.loads(text)
    return Reading(
        claims=tuple(map(_make_claim, claims)), ambiguities=tuple(map(_make_ambiguity, ambiguities))
    )


def _claim_row(claim: Claim) -> _Row:
    quote = claim.evidence
    return [
        claim.article,
        EVENT_CLAIM if isinstance(claim.type, EventType) else RELATION_CLAIM,
        claim.type,
        [_argument_row(argument) for argument in claim.arguments],
        claim.summary,
        [quote.article, quote.start, quote.end, quote.exact, quote.rule],
        _period_row(claim.when),
        _period_row(claim.until),
        claim.status,
        claim.role,
        claim.former,
        claim.name,
        claim.object,
        [[a.words, a.value, a.unit, a.of, a.start, a.end] for a in claim.amounts],
        claim.lead,
        claim.confidence,
        claim.reasons,
    ]


def _argument_row(argument: Argument) -> _Row:
    name = argument.mention
    return [argument.role, name.name, name.kind, name.start, name.end, name.entity, name.org]


def _period_row(period: Period | None) -> _Row | None:
    if period is None:
        return None
    days = [day.isoformat() if day else None for day in (period.earliest, period.latest, period.anchor)]
    return [period.when, *days, period.words, period.start, period.end, period.rule, period.kind]


def _make_claim(row: _Row) -> Claim:
    article, noun, kind, arguments, summary, quote, when, until, status, role, former, name, *about = row
    object_words, amounts, lead, confidence, reasons = about
    cited, start, end, exact, rule = quote
    ident = ArticleId(_same(article))
    return _CLAIM(
        ident,
        _find_type(noun, kind),
        tuple(map(_make_argument, arguments)),
        summary,
        _EVIDENCE(ident if cited == ident else ArticleId(cited), start, end, exact, _same(rule)),
        _make_period(when),
        _make_period(until),
        STATUSES[status],
        role and _same(role),
        former,
        name,
        object_words,
        tuple(map(_make_amount, amounts)),
        lead,
        confidence,
        tuple(map(_same, reasons)),
    )


@cache
def _find_type(noun: str, kind: str) -> EventType | RelationType:
    return EventType(kind) if noun == EVENT_CLAIM else RelationType(kind)


def _make_amount(row: _Row) -> Amount:
    words, value, unit, of, start, end = row
    return _AMOUNT(words, value, unit, of, start, end)


def _make_argument(row: _Row) -> Argument:
    role, name, kind, start, end, entity, org = row
    known = EntityId(entity) if entity is not None else None
    mention = _MENTION(_same(name), KINDS[kind], start, end, known, org and _same(org))
    return _ARGUMENT(ROLES[role], mention)


def _make_period(row: _Row | None) -> Period | None:
    if row is None:
        return None
    when, earliest, latest, anchor, words, start, end, rule, kind = row
    first, last, counted = _day(earliest), _day(latest), _day(anchor)
    return _PERIOD(when, first, last, words, start, end, _same(rule), counted, PERIOD_KINDS[kind])


def _make_ambiguity(row: _Row) -> Ambiguity:
    article, start, end, exact, candidates = row
    return Ambiguity(
        article=ArticleId(article), start=start, end=end, exact=exact, candidates=tuple(candidates)
    )


@lru_cache(KEPT_WORDS)
def _same(text: str) -> str:
    """Return the text itself, and the same one when it comes again: names and rules come again and again."""
    return text


@lru_cache(KEPT_DAYS)
def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text is not None else None
