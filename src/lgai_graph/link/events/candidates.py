"""Find pairs of claims that may tell of one event, without comparing everything with everything."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date

from lgai_graph.link.events.likeness.timing import ACCOUNTS_LAG, NEWS_LAG
from lgai_graph.link.events.resolved import ResolvedClaim
from lgai_graph.link.events.retold.doers import list_beginnings
from lgai_graph.model import EntityId

# A block up to this size is compared whole; a larger one is split by a second thing that claims share, and
# there each claim is compared with so many others near in time. One chief of one firm in every article
# thus costs as much an article in 12,800 articles as in 800 (scripts/bench_link.py).
LARGE_BLOCK, NEIGHBOURS = 40, 6
TOLD_OTHERWISE = ("doing", "often", "quote", "accounts")  # flags of types that outlets choose among
_MIN_NAME = 3  # syllables of a name that is looked for in the words of a sentence

KeysOf = Callable[[ResolvedClaim], list[str]]
Pair = tuple[int, int]


def find_candidates(claims: Iterable[ResolvedClaim]) -> list[Pair]:
    """Return the indices of all pairs worth rating, the lower first, in order."""
    return sorted(set(list_candidates(claims, block_claims)))


def list_candidates(
    claims: Iterable[ResolvedClaim],
    block: Callable[[Iterable[ResolvedClaim], KeysOf], Iterable[Sequence[ResolvedClaim]]],
) -> Iterator[Pair]:
    """Yield the pairs worth rating, the lower index first, some more than once.

    Args:
        claims: all, as often as they are asked for.
        block: groups claims by keys.
    """
    bearers = _index_names(claims)
    for members in block(claims, lambda claim: _keys_of(claim, bearers)):
        if len(members) <= LARGE_BLOCK:
            yield from _pair_up(members, len(members))
            continue
        for part in block_claims(members, _second_keys_of):
            yield from _pair_up(part, NEIGHBOURS if len(part) > LARGE_BLOCK else len(part))


def block_claims(claims: Iterable[ResolvedClaim], keys_of: KeysOf) -> Iterable[list[ResolvedClaim]]:
    """Group claims by everything that may make two of them one event."""
    blocks: dict[str, list[ResolvedClaim]] = {}
    for claim in claims:
        for key in keys_of(claim):
            blocks.setdefault(key, []).append(claim)
    return blocks.values()


def _index_names(claims: Iterable[ResolvedClaim]) -> dict[str, EntityId]:
    """Return the bearer of each name of one word that is long enough to be found in a sentence."""
    found: dict[str, EntityId] = {}
    for claim in claims:
        for entity, words in sorted(claim.names.items()):
            if len(words) == 1 and len(word := next(iter(words))) >= _MIN_NAME:
                found.setdefault(word, entity)
    return found


def _keys_of(claim: ResolvedClaim, bearers: Mapping[str, EntityId]) -> list[str]:
    """Return what a claim must share one of: a participant or a name, within related types.

    What articles lead with is compared across all types, also with the deeds of those whom one names in no
    role or as the owner of a place (나래 춘천 센터). A post is its holder's, and may be told without being
    called one; two quotations are one only in one article, by name or word for word. One article may name a
    doer in full and in short (새솔백화점, 새솔), and one of its sentences be read in two ways.
    """
    is_doing = any(map(claim.entry.has, TOLD_OTHERWISE)) and not claim.is_quotation
    family = "doing" if is_doing else claim.type.value
    named = {f"{family} ={claim.title}"} if claim.title else set()
    if claim.entry.has("quote"):
        named |= {f"{claim.type} in {claim.claim.article} {party}" for party in claim.everyone}
    if claim.is_quotation:
        return sorted(named | {f"{family} {claim.claim.evidence.exact}"})
    holders = claim.objects if claim.entry.has("post") else frozenset()
    parties = holders or (claim.everyone - claim.venues) or claim.everyone
    mentioned = {bearers[word] for word in claim.tale & bearers.keys()} if claim.claim.lead else set()
    told_otherwise = {f"doing {party}" for party in mentioned | holders}
    if claim.claim.lead:
        told_otherwise |= {f"lead {party}" for party in mentioned | parties | _list_owners(claim, bearers)}
    here = {f"at {claim.claim.article} {claim.claim.evidence.start}"}
    here |= {f"{family} in {claim.claim.article} by {start}" for start in list_beginnings(claim)}
    return sorted(named | told_otherwise | here | {f"{family} {party}" for party in parties})


def _list_owners(claim: ResolvedClaim, bearers: Mapping[str, EntityId]) -> set[EntityId]:
    """Return whose names are words of a participant's name (나래클라우드 of 나래클라우드 춘천 센터)."""
    words = frozenset().union(*(name for name in claim.names.values() if len(name) > 1))
    return {bearers[word] for word in words & bearers.keys()}


def _second_keys_of(claim: ResolvedClaim) -> list[str]:
    """Return what claims of a large block must share beside its key."""
    time = claim.claim.when.when if claim.period and claim.claim.when else ""
    keys = {f"in {claim.claim.article}", f"={claim.title}", f"{claim.type} {time}"}
    keys |= {f"with {other}" for other in claim.everyone} if len(claim.everyone) > 1 else set()
    keys |= {f"of {word}" for word in claim.object.words}
    keys |= {f"for {value} {unit}" for unit, value in claim.amounts}
    return sorted(keys - {"=", f"{claim.type} "})


def _pair_up(block: Sequence[ResolvedClaim], reach: int) -> Iterator[tuple[int, int]]:
    """Pair each claim of a block with the next in time, as far as reach and dates allow."""
    is_whole = reach >= len(block)  # then it is all one in which order those of one day come
    ordered = sorted(block, key=_start_of if is_whole else _order_of)
    for place, left in enumerate(ordered):
        end = _end_of(left)
        for right in ordered[place + 1 : place + 1 + reach]:
            if end and right.period and _start_of(right) > end:
                if is_whole:
                    continue
                break
            yield min(left.index, right.index), max(left.index, right.index)


def _order_of(claim: ResolvedClaim) -> tuple[date, str, list[str], int]:
    """Order claims by time, like ones side by side."""
    return _start_of(claim), claim.type, sorted(claim.object.words), claim.index


def _start_of(claim: ResolvedClaim) -> date:
    """Return the first day of a dated claim, else the day of its article."""
    if claim.period and claim.period.earliest:
        return claim.period.earliest
    return claim.published or date.min


def _end_of(claim: ResolvedClaim) -> date | None:
    """Return the last day on which another claim may begin and still be the same, None for no limit."""
    if claim.period is None or claim.period.latest is None:
        return None
    lag = ACCOUNTS_LAG if claim.entry.has("accounts") else NEWS_LAG
    return min(claim.period.latest, date.max - lag) + lag
