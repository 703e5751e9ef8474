"""Judge who holds which role where, and the names of people alone."""

from collections.abc import Iterator, Sequence

from lgai_graph.evaluate.gold.nouns import GoldPerson
from lgai_graph.evaluate.match import match_all
from lgai_graph.evaluate.printed.findings import Figure, Finding
from lgai_graph.evaluate.printed.levels import Yardstick
from lgai_graph.evaluate.printed.told import PrintedName, PrintedTie
from lgai_graph.evaluate.tally import Verdict
from lgai_graph.korean import name_key
from lgai_graph.model import EntityKind, RelationType

FIT, PREFERENCE = 1000, 10  # one more pair outweighs every preference among pairs


def judge_people(yardstick: Yardstick) -> Iterator[Finding]:
    """Yield the verdicts on one article's posts and people."""
    yield from _judge_posts(yardstick)
    yield from _judge_names(yardstick)


def _judge_posts(yardstick: Yardstick) -> Iterator[Finding]:
    posts = [tie for tie in yardstick.printed.ties if tie.type == RelationType.EMPLOYMENT]
    people = [truth for truth in yardstick.truth.people if truth.orgs]
    scored = [truth for truth in people if not truth.unsure]

    def weigh(truth: GoldPerson, post: PrintedTie) -> int:
        return _holds(yardstick, truth, post) * (FIT + PREFERENCE * (truth.former is post.former))

    matching = match_all(scored, posts, weigh)
    for row, column in matching.pairs:
        truth, post = scored[row], posts[column]
        yield _finding(yardstick, Figure.PERSON, Verdict.RIGHT, truth, post)
        agrees = truth.former is post.former
        yield _finding(yardstick, Figure.FORMER, Verdict.RIGHT if agrees else Verdict.WRONG, truth, post)
    for row in matching.missed:
        if scored[row].core:
            yield _finding(yardstick, Figure.PERSON, Verdict.MISSED, scored[row], None)
    for column in matching.extra:
        is_open = _is_left_open(yardstick, people, posts[column])
        verdict = Verdict.UNSCORED if is_open else Verdict.WRONG
        yield _finding(yardstick, Figure.PERSON, verdict, None, posts[column])


def _holds(yardstick: Yardstick, truth: GoldPerson, post: PrintedTie) -> bool:
    agrees = not truth.roles or name_key(post.role or "") in map(name_key, truth.roles)
    named = _is_named(truth, post.source)
    return agrees and named and yardstick.names(post.target, truth.orgs)


def _is_named(truth: GoldPerson, who: PrintedName) -> bool:
    keys = set(map(name_key, truth.names))
    return any(name_key(name) in keys for name in who.names)


def _is_left_open(yardstick: Yardstick, people: Sequence[GoldPerson], post: PrintedTie) -> bool:
    """Tell whether the reader doubted the post, or all there is to say of the person."""
    named = [truth for truth in yardstick.truth.people if _is_named(truth, post.source)]
    if named and all(truth.unsure for truth in named):
        return True
    return any(truth.unsure and _holds(yardstick, truth, post) for truth in people)


def _judge_names(yardstick: Yardstick) -> Iterator[Finding]:
    printed = [who for who in yardstick.printed.names if who.kind is EntityKind.PERSON]
    scored: dict[str, GoldPerson] = {}
    for person in yardstick.truth.people:
        if not person.unsure:
            scored.setdefault(name_key(person.names[0]), person)
    truths = list(scored.values())
    matching = match_all(truths, printed, lambda truth, who: int(_is_named(truth, who)))
    for row, column in matching.pairs:
        yield _name_finding(yardstick, Verdict.RIGHT, truths[row], printed[column])
    for row in matching.missed:
        if truths[row].core:
            yield _name_finding(yardstick, Verdict.MISSED, truths[row], None)
    for column in matching.extra:
        verdict = Verdict.UNSCORED if _is_mentioned(yardstick, printed[column]) else Verdict.WRONG
        yield _name_finding(yardstick, verdict, None, printed[column])


def _is_mentioned(yardstick: Yardstick, who: PrintedName) -> bool:
    """Tell whether the gold names somebody without a post of his own, or doubts the post."""
    if any(truth.unsure and _is_named(truth, who) for truth in yardstick.truth.people):
        return True
    return any(yardstick.names(who, one.names) for event in yardstick.truth.events for one in event.everyone)


def _finding(
    yardstick: Yardstick,
    figure: Figure,
    verdict: Verdict,
    truth: GoldPerson | None,
    post: PrintedTie | None,
) -> Finding:
    return Finding(
        article=yardstick.truth.id,
        figure=figure,
        verdict=verdict,
        expected=describe_person(truth) if truth else None,
        printed=str(post) if post else None,
        rules=post.rules if post else (),
    )


def _name_finding(
    yardstick: Yardstick, verdict: Verdict, truth: GoldPerson | None, who: PrintedName | None
) -> Finding:
    return Finding(
        article=yardstick.truth.id,
        figure=Figure.PERSON_NAME,
        verdict=verdict,
        expected="|".join(truth.names) if truth else None,
        printed=who.name if who else None,
    )


def describe_person(truth: GoldPerson) -> str:
    """Write a person of the gold in one line."""
    parts = ("|".join(names) for names in (truth.names, truth.roles or ("–",), truth.orgs or ("–",)))
    return " / ".join(parts) + (" (former)" if truth.former else "")
