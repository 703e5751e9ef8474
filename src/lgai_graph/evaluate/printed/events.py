"""Judge the events that are printed on the word of one article."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from lgai_graph.evaluate.gold.dating import has_date
from lgai_graph.evaluate.gold.nouns import GoldEvent
from lgai_graph.evaluate.match import Matching, match_all
from lgai_graph.evaluate.printed.findings import Figure, Finding
from lgai_graph.evaluate.printed.levels import LEVELS, Yardstick, fits_role
from lgai_graph.evaluate.printed.told import PrintedEvent, PrintedName
from lgai_graph.evaluate.tally import Verdict
from lgai_graph.korean import name_key
from lgai_graph.model import Amount

LEADS = {Figure.STRICT: Figure.LEAD, Figure.LENIENT: Figure.LEAD_LENIENT}


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundEvent:
    """A required event of the gold with the printed one that tells it."""

    truth: GoldEvent
    event: PrintedEvent


def match_events(yardstick: Yardstick) -> Mapping[Figure, Matching]:
    """Pair the article's events with the printed ones, at each level by itself."""
    truths, events = yardstick.truth.events, yardstick.printed.events
    return {level: match_all(truths, events, partial(yardstick.weigh, level)) for level in LEVELS}


def list_found(yardstick: Yardstick, matching: Matching) -> list[FoundEvent]:
    """List the required events that are told."""
    pairs = (
        FoundEvent(truth=yardstick.truth.events[row], event=yardstick.printed.events[column])
        for row, column in matching.pairs
    )
    return [pair for pair in pairs if pair.truth.is_required]


def judge_events(yardstick: Yardstick, matchings: Mapping[Figure, Matching]) -> Iterator[Finding]:
    """Yield the verdicts on the events, then on what is printed of those found leniently."""
    left_open = find_left_open(yardstick, matchings[Figure.LENIENT])
    for level, matching in matchings.items():
        yield from _judge_truths(yardstick, level, matching)
        right = {column for row, column in matching.pairs if yardstick.truth.events[row].is_required}
        for column, event in enumerate(yardstick.printed.events):
            if column not in right:
                verdict = Verdict.UNSCORED if column in left_open else Verdict.WRONG
                yield _finding(yardstick, level, verdict, None, event)
    for pair in list_found(yardstick, matchings[Figure.LENIENT]):
        yield from _judge_details(yardstick, pair)


def _judge_truths(yardstick: Yardstick, level: Figure, matching: Matching) -> Iterator[Finding]:
    found = dict(matching.pairs)
    for row, truth in enumerate(yardstick.truth.events):
        if not truth.is_required:
            continue
        event = yardstick.printed.events[found[row]] if row in found else None
        verdict = Verdict.RIGHT if event else Verdict.MISSED
        yield _finding(yardstick, level, verdict, truth, event)
        if truth.lead and level in LEADS:
            yield _finding(yardstick, LEADS[level], verdict, truth, event)


def find_left_open(yardstick: Yardstick, lenient: Matching) -> set[int]:
    """Find the printed events that nothing explains but what the reader left open."""
    truths = yardstick.truth.events
    left_open = {column for row, column in lenient.pairs if not truths[row].is_required}
    for column in lenient.extra:
        event = yardstick.printed.events[column]
        fits = [truth for truth in truths if yardstick.is_lenient(truth, event)]
        if fits and not any(truth.is_required for truth in fits):
            left_open.add(column)
    return left_open


def _judge_details(yardstick: Yardstick, pair: FoundEvent) -> Iterator[Finding]:
    truth, event = pair.truth, pair.event
    if yardstick.is_datable(truth):
        figure = Figure.DATE if truth.is_dated else Figure.UNDATED
        yield _check(yardstick, figure, pair, has_date(truth, event.when, yardstick.published))
    yield _check(yardstick, Figure.STATUS, pair, event.status in truth.statuses)
    yield from _judge_participants(yardstick, pair)
    yield from _judge_amounts(yardstick, pair)
    summary = name_key(event.summary)
    for word in (truth.object or "").split():
        verdict = Verdict.RIGHT if name_key(word) in summary else Verdict.MISSED
        yield _detail(yardstick, Figure.SUMMARY, verdict, word, f"{event.summary}")


def _judge_participants(yardstick: Yardstick, pair: FoundEvent) -> Iterator[Finding]:
    """Judge each printed participant once, and its role where the gold names one.

    What another article adds to a shared event is judged there.
    """
    told: dict[str, PrintedName] = {part.who.id: part.who for part in pair.event.parts}
    for who in told.values():
        if pair.event.is_shared and not who.is_said:
            continue
        meant = [one for one in pair.truth.everyone if yardstick.names(who, one.names)]
        verdict = Verdict.RIGHT if meant else Verdict.WRONG
        yield _detail(yardstick, Figure.PARTICIPANT, verdict, None, f"{who.name} in {pair.event}")
        if meant and all(one.roles for one in meant):
            roles = [part.role for part in pair.event.parts if part.who.id == who.id]
            agrees = any(fits_role(role, one.roles) for role in roles for one in meant)
            wanted = " ".join("/".join(one.roles) for one in meant)
            verdict = Verdict.RIGHT if agrees else Verdict.WRONG
            printed = f"{who.name} ({', '.join(roles)}) in {pair.event}"
            yield _detail(yardstick, Figure.ROLE, verdict, f"{who.name} as {wanted}", printed)
    for one in pair.truth.who:
        if not any(yardstick.names(who, one.names) for who in told.values()):
            missed = "|".join(one.names)
            yield _detail(yardstick, Figure.PARTICIPANT, Verdict.MISSED, missed, str(pair.event))


def _judge_amounts(yardstick: Yardstick, pair: FoundEvent) -> Iterator[Finding]:
    if pair.truth.amounts is None:
        return
    text = yardstick.printed.article.text
    printed = [amount for amount in pair.event.amounts if amount.words in text or not pair.event.is_shared]
    matching = match_all(
        pair.truth.amounts,
        printed,
        lambda truth, amount: int(
            amount.unit == truth.unit and abs(amount.value - truth.value) <= 1e-6 * abs(truth.value)
        ),
    )
    for row, column in matching.pairs:
        words = pair.truth.amounts[row].words
        yield _detail(yardstick, Figure.AMOUNT, Verdict.RIGHT, words, _show(printed[column]))
    for row in matching.missed:
        yield _detail(yardstick, Figure.AMOUNT, Verdict.MISSED, pair.truth.amounts[row].words, None)
    for column in matching.extra:
        yield _detail(yardstick, Figure.AMOUNT, Verdict.WRONG, None, _show(printed[column]))


def _show(amount: Amount) -> str:
    return f"{amount.words} = {amount.value:g} {amount.unit}"


def _check(yardstick: Yardstick, figure: Figure, pair: FoundEvent, agrees: bool) -> Finding:
    return _finding(yardstick, figure, Verdict.RIGHT if agrees else Verdict.WRONG, pair.truth, pair.event)


def _detail(
    yardstick: Yardstick, figure: Figure, verdict: Verdict, expected: str | None, printed: str | None
) -> Finding:
    return Finding(
        article=yardstick.truth.id, figure=figure, verdict=verdict, expected=expected, printed=printed
    )


def _finding(
    yardstick: Yardstick,
    figure: Figure,
    verdict: Verdict,
    truth: GoldEvent | None,
    event: PrintedEvent | None,
) -> Finding:
    return Finding(
        article=yardstick.truth.id,
        figure=figure,
        verdict=verdict,
        kind=truth.types[0] if truth else event.type if event else "",
        expected=describe_event(truth) if truth else None,
        printed=str(event) if event else None,
        rules=event.rules if event else (),
        confidence=event.confidence if event else None,
    )


def describe_event(truth: GoldEvent) -> str:
    """Write an event of the gold in one line."""
    who = ", ".join(
        "|".join(one.names) + (f" ({'/'.join(one.roles)})" if one.roles else "") for one in truth.who
    )
    marks = f"{' core' if truth.core else ''}{' lead' if truth.lead else ''}"
    date = f"[{truth.cue or '–'} = {truth.resolves or '–'}]"
    return f"{truth.types[0]}{marks} {date} {truth.statuses[0]}: {who or '–'}: {truth.what}"
