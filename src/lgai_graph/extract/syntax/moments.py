"""Find the times that belong to a predicate; another event's time is not its own."""

from collections.abc import Iterator, Sequence

from lgai_graph.extract.syntax.phrases import Item, Moment, Phrase, Predicate

MANNER_ENDINGS = ("해", "아", "어", "여", "쳐", "워")  # 협업해 … 육성했다: one act, one time


def find_moments(items: Sequence[Item], predicate: Predicate, triggers: frozenset[int]) -> Iterator[Moment]:
    """Return the times left of a predicate, nearest first; another event's time is not its own."""
    outer = False
    for j in range(predicate.index - 1, -1, -1):
        item = items[j]
        if isinstance(item, Predicate):
            if item.ending == "ETM" and (item.index in triggers or opens_topic(items, item)):
                return
            outer = outer or item.ending in ("EC", "EF")
            if outer and item.index in triggers and not item.tail.endswith(MANNER_ENDINGS):
                yield from shared_days(items[:j])
                return
        elif isinstance(item, Moment) and (predicate.quoted or not item.speech) and not item.compared:
            yield item


def opens_topic(items: Sequence[Item], predicate: Predicate) -> bool:
    """Tell whether a relative clause describes the topic, and owns its time (지난해 출시한 차는)."""
    behind = items[predicate.index + 1] if predicate.index + 1 < len(items) else None
    return isinstance(behind, Phrase) and behind.particle in ("은", "는")


def shared_days(items: Sequence[Item]) -> Iterator[Moment]:
    """Let 열고, 체결하고 share their day with the next verb, but no month or year."""
    for item in reversed(items):
        if (
            isinstance(item, Moment)
            and not item.speech
            and item.period.earliest
            and item.period.earliest == item.period.latest
        ):
            yield item
