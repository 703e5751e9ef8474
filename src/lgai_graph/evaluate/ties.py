"""Judge ties: aliases, parts, partners, members, stakes, takeovers."""

from collections.abc import Container, Iterable, Iterator

from lgai_graph.evaluate.findings import Finding, Measure, Verdict
from lgai_graph.evaluate.gold import ALL_TIES, ORGANISATION_TIES, GoldArticle, GoldRelation, Reading
from lgai_graph.evaluate.match import Aliases, match_all
from lgai_graph.korean import name_key
from lgai_graph.model import (
    SYMMETRIC_RELATIONS,
    Claim,
    EntityKind,
    Mention,
    ParticipantRole,
    RelationType,
)


def find_ends(claim: Claim) -> tuple[Mention, Mention] | None:
    """Return the source and the target of a relation claim, None for a claim without both."""
    ends = {argument.role: argument.mention for argument in claim.arguments}
    source, target = ends.get(ParticipantRole.SOURCE), ends.get(ParticipantRole.TARGET)
    return (source, target) if source and target else None


def is_tie(claim: Claim, types: Container[RelationType] = ALL_TIES) -> bool:
    """Tell whether a claim is a relation of these types, with organisations where they belong."""
    ends = find_ends(claim)
    # Not `in` alone: EventType.MEMBERSHIP equals RelationType.MEMBERSHIP, both being strings
    if not isinstance(claim.type, RelationType) or claim.type not in types or ends is None:
        return False
    has_person = any(end.kind is EntityKind.PERSON for end in ends)
    return not (has_person and claim.type in ORGANISATION_TIES)


def alias_groups(article: GoldArticle) -> Iterator[tuple[str, ...]]:
    """Yield the names that the gold lists as aliases of one another in one article."""
    for relation in article.relations:
        for reading in relation.readings:
            if reading.type is RelationType.ALIAS_OF and not relation.unsure:
                yield reading.source + reading.target


def judge_ties(article: GoldArticle, claims: Iterable[Claim], aliases: Aliases) -> Iterator[Finding]:
    """Yield the verdicts on one article's ties."""
    guesses = _distinct(claim for claim in claims if is_tie(claim, article.tie_types))
    scored = [relation for relation in article.relations if not relation.unsure]
    matching = match_all(scored, guesses, lambda truth, guess: int(_fits(truth, guess, aliases)))
    for row, column in matching.pairs:
        yield _finding(article, Verdict.RIGHT, scored[row], guesses[column])
    for row in matching.missed:
        if scored[row].core:
            yield _finding(article, Verdict.MISSED, scored[row], None)
    for column in matching.extra:
        known = any(_fits(truth, guesses[column], aliases) for truth in article.relations)
        yield _finding(article, Verdict.UNSCORED if known else Verdict.WRONG, None, guesses[column])


def _distinct(claims: Iterable[Claim]) -> list[Claim]:
    kept: dict[tuple[str, ...], Claim] = {}
    for claim in claims:
        keys = [name_key(end.name) for end in find_ends(claim) or ()]
        kept.setdefault((claim.type, *(sorted(keys) if claim.type in SYMMETRIC_RELATIONS else keys)), claim)
    return list(kept.values())


def _fits(truth: GoldRelation, claim: Claim, aliases: Aliases) -> bool:
    return any(_fits_reading(reading, claim, aliases) for reading in truth.readings)


def _fits_reading(reading: Reading, claim: Claim, aliases: Aliases) -> bool:
    ends = find_ends(claim)
    if ends is None or claim.type is not reading.type:
        return False
    # The two names of an alias must be the listed ones, or each alias would prove the other
    widen = Aliases(()) if reading.type is RelationType.ALIAS_OF else aliases
    source, target = (end.name for end in ends)
    if widen.fits(source, reading.source) and widen.fits(target, reading.target):
        return True
    swapped = widen.fits(target, reading.source) and widen.fits(source, reading.target)
    return swapped and reading.type in SYMMETRIC_RELATIONS


def _finding(
    article: GoldArticle, verdict: Verdict, truth: GoldRelation | None, claim: Claim | None
) -> Finding:
    expected = None
    if truth:
        reading = truth.readings[0]
        expected = f"{'|'.join(reading.source)} {reading.type} {'|'.join(reading.target)}"
    return Finding(
        article=article.id, measure=Measure.RELATION, verdict=verdict, expected=expected, claim=claim
    )
