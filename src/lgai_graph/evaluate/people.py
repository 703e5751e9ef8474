"""Judge employments: who holds which role where."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from lgai_graph.evaluate.findings import Finding, Measure, Verdict
from lgai_graph.evaluate.gold import GoldArticle, GoldPerson
from lgai_graph.evaluate.match import Aliases, match_all
from lgai_graph.korean import name_key
from lgai_graph.model import Claim, Mention, ParticipantRole, RelationType

FIT = 1000  # one more pair outweighs every preference among pairs
PREFERENCE = 10

Fits = Callable[[GoldPerson, "Employment"], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Employment:
    """One employment as extracted; ``org`` is None where no organisation was named."""

    name: str
    role: str
    org: str | None
    claim: Claim


def find_end(claim: Claim, role: ParticipantRole) -> Mention | None:
    """Return the mention at one end of a relation."""
    return next((argument.mention for argument in claim.arguments if argument.role is role), None)


def judge_people(article: GoldArticle, claims: Iterable[Claim], aliases: Aliases) -> Iterator[Finding]:
    """Yield the verdicts on one article's employments, under each measure of people."""
    found = tuple(_employments(claims))
    levels: tuple[tuple[Measure, Fits], ...] = (
        (Measure.PERSON, lambda truth, guess: _same_post(truth, guess, aliases)),
        (Measure.PERSON_ROLE, _same_role),
        (Measure.PERSON_NAME, _same_name),
    )
    for measure, fits in levels:
        yield from _judge_level(article, found, measure, fits)
    yield from _judge_employers(article, found, aliases)


def _employments(claims: Iterable[Claim]) -> Iterator[Employment]:
    for claim in claims:
        person = find_end(claim, ParticipantRole.SOURCE)
        org = find_end(claim, ParticipantRole.TARGET)
        if claim.type is RelationType.EMPLOYMENT and person:
            yield Employment(
                name=person.name, role=claim.role or "", org=org.name if org else None, claim=claim
            )


def _same_name(truth: GoldPerson, guess: Employment) -> bool:
    return name_key(guess.name) in map(name_key, truth.names)


def _same_role(truth: GoldPerson, guess: Employment) -> bool:
    agrees = not truth.roles or name_key(guess.role) in map(name_key, truth.roles)
    return agrees and _same_name(truth, guess)


def _same_post(truth: GoldPerson, guess: Employment, aliases: Aliases) -> bool:
    return _same_role(truth, guess) and guess.org is not None and aliases.fits(guess.org, truth.orgs)


def _judge_level(
    article: GoldArticle, found: Sequence[Employment], measure: Measure, fits: Fits
) -> Iterator[Finding]:
    full = measure is Measure.PERSON
    guesses = _distinct(found if not full else [guess for guess in found if guess.org], measure)
    people = [truth for truth in article.people if truth.orgs or not full]
    if measure is Measure.PERSON_NAME:
        people = _merge_names(people)
    scored = [truth for truth in people if not truth.unsure]
    matching = match_all(
        scored,
        guesses,
        lambda truth, guess: fits(truth, guess) * (FIT + PREFERENCE * (truth.former is guess.claim.former)),
    )
    for row, column in matching.pairs:
        truth, guess = scored[row], guesses[column]
        yield _finding(article, measure, Verdict.RIGHT, truth, guess)
        if full:
            agrees = truth.former is guess.claim.former
            verdict = Verdict.RIGHT if agrees else Verdict.WRONG
            yield _finding(article, Measure.FORMER, verdict, truth, guess)
    for row in matching.missed:
        if scored[row].core:
            yield _finding(article, measure, Verdict.MISSED, scored[row], None)
    for column in matching.extra:
        guess = guesses[column]
        known = any(fits(truth, guess) for truth in people) or _only_unsure(article, guess)
        verdict = Verdict.UNSCORED if known else Verdict.WRONG
        yield _finding(article, measure, verdict, None, guess)


def _distinct(found: Iterable[Employment], measure: Measure) -> list[Employment]:
    kept: dict[tuple[str, ...], Employment] = {}
    for guess in found:
        key = (name_key(guess.name), name_key(guess.role), name_key(guess.org or ""))
        kept.setdefault(key[: {Measure.PERSON: 3, Measure.PERSON_ROLE: 2}.get(measure, 1)], guess)
    return list(kept.values())


def _merge_names(people: Iterable[GoldPerson]) -> list[GoldPerson]:
    kept: dict[str, GoldPerson] = {}
    for truth in people:
        key = name_key(truth.names[0])
        if key not in kept or kept[key].unsure:
            kept[key] = truth
    return list(kept.values())


def _only_unsure(article: GoldArticle, guess: Employment) -> bool:
    named = [truth for truth in article.people if _same_name(truth, guess)]
    return bool(named) and all(truth.unsure for truth in named)


def _judge_employers(
    article: GoldArticle, found: Iterable[Employment], aliases: Aliases
) -> Iterator[Finding]:
    guesses = list({name_key(guess.org): guess for guess in found if guess.org}.values())
    scored = {truth.orgs: truth for truth in article.people if truth.orgs and not truth.unsure}
    truths = list(scored.values())
    matching = match_all(truths, guesses, lambda truth, guess: int(aliases.fits(guess.org or "", truth.orgs)))
    for row, column in matching.pairs:
        yield _finding(article, Measure.EMPLOYER, Verdict.RIGHT, truths[row], guesses[column])
    for row in matching.missed:
        if truths[row].core:
            yield _finding(article, Measure.EMPLOYER, Verdict.MISSED, truths[row], None)
    for column in matching.extra:
        known = any(aliases.fits(guesses[column].org or "", truth.orgs) for truth in article.people)
        verdict = Verdict.UNSCORED if known else Verdict.WRONG
        yield _finding(article, Measure.EMPLOYER, verdict, None, guesses[column])


def _finding(
    article: GoldArticle,
    measure: Measure,
    verdict: Verdict,
    truth: GoldPerson | None,
    guess: Employment | None,
) -> Finding:
    expected = None
    if truth:
        former = " (former)" if truth.former else ""
        parts = ("|".join(names) for names in (truth.names, truth.roles or ("–",), truth.orgs or ("–",)))
        expected = " / ".join(parts) + former
    return Finding(
        article=article.id,
        measure=measure,
        verdict=verdict,
        expected=expected,
        claim=guess.claim if guess else None,
    )
