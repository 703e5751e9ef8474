"""Judge events that several articles tell: whether they became one, and whether only they did."""

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from lgai_graph.dates import Bounds
from lgai_graph.errors import InputError
from lgai_graph.evaluate.gold.days import assumed_day, own_bounds
from lgai_graph.evaluate.gold.nouns import GoldArticle, GoldEvent
from lgai_graph.evaluate.printed.events import FoundEvent, describe_event
from lgai_graph.evaluate.printed.findings import Figure, Finding
from lgai_graph.evaluate.printed.levels import Yardstick
from lgai_graph.evaluate.tally import Verdict


class FoundIn(NamedTuple):
    """A found event with the yardstick of its article."""

    yardstick: Yardstick
    found: FoundEvent


def judge_copies(found: Sequence[FoundIn]) -> Iterator[Finding]:
    """Yield a verdict on each pair of found events of two articles that is one, or was made one.

    Where the gold cannot tell, because a relative date stands in an article without a day, a pair made
    one counts neither way.
    """
    for left, right in combinations(found, 2):
        if left.yardstick.truth.id == right.yardstick.truth.id:
            continue
        is_one = left.found.event.id == right.found.event.id
        is_same = are_same(left, right)
        if not is_one and not is_same:
            continue
        verdict = Verdict.UNSCORED if is_same is None else Verdict.WRONG
        if is_same:
            verdict = Verdict.RIGHT if is_one else Verdict.MISSED
        yield Finding(
            article=left.yardstick.truth.id,
            figure=Figure.COPY,
            verdict=verdict,
            expected=f"{describe_event(left.found.truth)} = {right.yardstick.truth.id}",
            printed=f"{left.found.event} = {describe_event(right.found.truth)}" if is_one else None,
        )


def are_same(left: FoundIn, right: FoundIn) -> bool | None:
    """Tell whether two events of the gold are one happening, None where the gold does not say."""
    one, other = left.found.truth, right.found.truth
    if one.same or other.same:
        return one.same == other.same
    if not set(one.types) & set(other.types) or not _share_everyone(left, right):
        return False
    days = _find_day(one, left.yardstick.truth), _find_day(other, right.yardstick.truth)
    if None in days:
        return None
    return days[0] == days[1]


def _share_everyone(left: FoundIn, right: FoundIn) -> bool:
    """Tell whether each required participant of the shorter list stands in the other event."""
    sides = sorted((left, right), key=lambda side: len(side.found.truth.who))
    shorter, longer = sides[0].found.truth.who, sides[1].found.truth.everyone
    aliases = sides[1].yardstick.aliases
    return bool(shorter) and all(
        any(aliases.fits(name, other.names) for name in one.names for other in longer) for one in shorter
    )


def _find_day(truth: GoldEvent, article: GoldArticle) -> Bounds | None:
    """Return the event's bounds where they depend on no assumed day."""
    if not truth.is_dated or ("P" in (truth.resolves or "") and not article.published):
        return None
    if "dir=" in (truth.resolves or "") and not article.published:
        return None
    try:
        return own_bounds(truth, assumed_day(article))
    except InputError:
        return None
