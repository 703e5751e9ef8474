"""Make the rows of what events and claims consist of."""

from collections.abc import Iterable

from lgai_graph.model import Amount, Claim
from lgai_graph.store.rows.periods import Row


def make_amount_rows(owner: int, amounts: Iterable[Amount]) -> list[Row]:
    """Make the rows of an event's or a claim's amounts."""
    return [
        (owner, i, amount.words, amount.value, amount.unit, amount.of, amount.start, amount.end)
        for i, amount in enumerate(amounts)
    ]


def make_argument_rows(owner: int, claim: Claim) -> list[Row]:
    """Make the rows of a claim's arguments; a plain text is bound in half the time of a member of a set."""
    return [
        (
            owner,
            i,
            argument.role.value,
            name.name,
            name.kind.value,
            name.start,
            name.end,
            name.entity,
            name.org,
        )
        for i, argument in enumerate(claim.arguments)
        for name in (argument.mention,)
    ]
