"""Judge ties: aliases, parts, partners, members, stakes, takeovers."""

from collections.abc import Iterator

from lgai_graph.evaluate.gold.nouns import ORGANISATION_TIES, GoldRelation, TieReading
from lgai_graph.evaluate.match import Aliases, match_all
from lgai_graph.evaluate.printed.findings import Figure, Finding
from lgai_graph.evaluate.printed.levels import Yardstick
from lgai_graph.evaluate.printed.told import PrintedAlias, PrintedTie
from lgai_graph.evaluate.tally import Verdict
from lgai_graph.model import SYMMETRIC_RELATIONS, EntityKind, RelationType

NO_ALIASES = Aliases(())  # the two names of an alias must be the listed ones, or each alias proves the other

PrintedPair = PrintedTie | PrintedAlias


def judge_ties(yardstick: Yardstick) -> Iterator[Finding]:
    """Yield the verdicts on one article's ties, those that follow from events included."""
    pairs = list(_list_pairs(yardstick))
    scored = [relation for relation in yardstick.truth.relations if not relation.unsure]
    matching = match_all(scored, pairs, lambda truth, pair: int(_fits(yardstick, truth, pair)))
    for row, column in matching.pairs:
        yield _finding(yardstick, Verdict.RIGHT, scored[row], pairs[column])
    for row in matching.missed:
        if scored[row].core:
            yield _finding(yardstick, Verdict.MISSED, scored[row], None)
    for column in matching.extra:
        is_open = _is_left_open(yardstick, pairs[column])
        yield _finding(yardstick, Verdict.UNSCORED if is_open else Verdict.WRONG, None, pairs[column])


def _list_pairs(yardstick: Yardstick) -> Iterator[PrintedPair]:
    """List the printed ties of the types that the reader looked for."""
    types = yardstick.truth.tie_types
    for tie in yardstick.printed.ties:
        has_person = EntityKind.PERSON in (tie.source.kind, tie.target.kind)
        if tie.type in types and not (has_person and tie.type in ORGANISATION_TIES):
            yield tie
    if RelationType.ALIAS_OF in types:
        yield from yardstick.printed.aliases


def _is_left_open(yardstick: Yardstick, pair: PrintedPair) -> bool:
    """Tell whether the reader doubted the tie or lists it once already, or it is a mere short form."""
    if isinstance(pair, PrintedAlias) and pair.is_short_form:
        return True
    return any(_fits(yardstick, truth, pair) for truth in yardstick.truth.relations)


def _fits(yardstick: Yardstick, truth: GoldRelation, pair: PrintedPair) -> bool:
    return any(_fits_reading(yardstick, reading, pair) for reading in truth.readings)


def _fits_reading(yardstick: Yardstick, reading: TieReading, pair: PrintedPair) -> bool:
    if isinstance(pair, PrintedAlias):
        if reading.type != RelationType.ALIAS_OF:
            return False
        return any(
            NO_ALIASES.fits(left, reading.source) and NO_ALIASES.fits(right, reading.target)
            for left, right in (pair.names, pair.names[::-1])
        )
    if pair.type != reading.type:
        return False
    ends = [(pair.source, pair.target)]
    if reading.type in SYMMETRIC_RELATIONS:
        ends.append((pair.target, pair.source))
    return any(
        yardstick.names(source, reading.source) and yardstick.names(target, reading.target)
        for source, target in ends
    )


def _finding(
    yardstick: Yardstick, verdict: Verdict, truth: GoldRelation | None, pair: PrintedPair | None
) -> Finding:
    expected = None
    if truth:
        reading = truth.readings[0]
        expected = f"{'|'.join(reading.source)} {reading.type} {'|'.join(reading.target)}"
    printed = " = ".join(pair.names) if isinstance(pair, PrintedAlias) else str(pair) if pair else None
    kind = pair.type if isinstance(pair, PrintedTie) else str(RelationType.ALIAS_OF)
    return Finding(
        article=yardstick.truth.id,
        figure=Figure.TIE,
        verdict=verdict,
        kind=truth.readings[0].type if truth else kind,
        expected=expected,
        printed=printed,
        rules=pair.rules if isinstance(pair, PrintedTie) else (),
    )
