"""Keep an event's status and time possible together, whatever its claims say one by one.

A headline tells as done what the text dates ahead, an earlier article plans what a later one tells as done:
the time of one claim and the status of another may make an event that nobody can know.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from lgai_graph.link.events.resolved import ResolvedClaim
from lgai_graph.model import EventStatus, Period


def settle_event(
    status: EventStatus, when: Period | None, group: Sequence[ResolvedClaim]
) -> tuple[EventStatus, Period | None]:
    """Return a status and a time that the articles of an event can know.

    What is told as done and dated ahead of every article is a plan where a claim says so. Otherwise the event
    takes the time of a claim with its own status, or none.

    Args:
        status: the status that its claims give.
        when: the time that its claims give.
        group: the claims, resolved.
    """
    days = [resolved.published for resolved in group if resolved.published]
    if is_possible(status, when, days):
        return status, when
    planned = any(resolved.claim.status is EventStatus.PLANNED for resolved in group)
    if status is EventStatus.HAPPENED and planned and is_possible(EventStatus.PLANNED, when, days):
        return EventStatus.PLANNED, when
    own = (resolved.claim.when for resolved in group if resolved.claim.status is status)
    return status, next((period for period in own if period and is_possible(status, period, days)), None)


def is_possible(status: EventStatus, when: Period | None, days: Iterable[date]) -> bool:
    """Tell whether articles of some days can tell of an event with this status at this time."""
    told = tuple(days)
    if when is None or not told:
        return True
    if status is EventStatus.HAPPENED:
        return when.earliest is None or when.earliest <= max(told)
    if status is EventStatus.PLANNED:
        return when.latest is None or when.latest >= min(told)
    return True
