"""Return claims a total order and events and relations ids that a rebuild keeps."""

from collections.abc import Iterable, Mapping
from hashlib import sha256
from itertools import groupby
from operator import itemgetter

from lgai_graph.model import Article, ArticleId, Claim

PART_BREAK = "\x1f"  # between the parts of a payload
_DIGITS = 16  # hexadecimal; two of 180 million events agree by chance with a probability of 1 in 1,000


def order_claims(claims: Iterable[Claim], ranks: Mapping[ArticleId, int]) -> tuple[Claim, ...]:
    """Return claims, each once, in the order in which their articles appeared."""
    told = tuple(claims)
    if len(told) == 1:  # as most are
        return told
    return tuple(sorted(sort_claims(told), key=lambda claim: ranks.get(claim.article, -1)))


def sort_claims(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Sort claims, drop repetitions; in full are read only those that nothing shorter tells apart."""
    ordered: list[Claim] = []
    keyed = sorted(((_short_key(claim), claim) for claim in claims), key=itemgetter(0))
    for _, alike in groupby(keyed, key=itemgetter(0)):
        run = [claim for _, claim in alike]
        ordered += run if len(run) == 1 else sorted(dict.fromkeys(run), key=repr)
    return tuple(ordered)


def _short_key(claim: Claim) -> tuple[str, int, int, str, str, str]:
    """Order claims but for those that say the same of one place."""
    evidence = claim.evidence
    return claim.article, evidence.start, evidence.end, claim.type, evidence.rule, claim.summary


def order_articles(articles: Iterable[Article]) -> dict[ArticleId, int]:
    """Rank articles by publication, the undated first, so that a later one can correct an earlier."""
    ordered = sorted((article.published_at or "", article.id) for article in articles)
    return {ident: rank for rank, (_, ident) in enumerate(ordered)}


def make_id(prefix: str, payload: str, number: int) -> str:
    """Hash a payload into an id; ``number`` is how many equal ones stand before it."""
    numbered = f"{payload}{PART_BREAK}#{number}" if number else payload
    return f"{prefix}-{sha256(numbered.encode()).hexdigest()[:_DIGITS]}"
