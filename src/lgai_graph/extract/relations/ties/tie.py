"""What the rules for ties give each other: a tie, and the names that stand together."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.parts.participants import find_heads
from lgai_graph.extract.names.nouns import Name
from lgai_graph.extract.syntax.clauses.arguments import Clause
from lgai_graph.extract.syntax.phrases import Phrase, Sentence
from lgai_graph.model import Argument, Claim, ParticipantRole, RelationType

NOTE = re.compile(r"\([^()]{0,60}\)")
TITLE_MARKS = {"‘": "’", "'": "'", "<": ">", "《": "》", "〈": "〉", "「": "」", "『": "』"}
JOINT = re.compile(r"\s?(?:,|·|와|과|및|그리고)\s?[‘'“\"㈜]{0,2}")  # A, B·C와 D


class ToldTie(NamedTuple):
    """Two organisations and what the text says ties them, before it becomes a claim.

    Args:
        start: where the words that say so begin; None for the first of the two names.
        end: where they end; None for the last.
    """

    type: RelationType
    source: Name
    target: Name
    rule: str
    start: int | None = None
    end: int | None = None


def make_claim(context: ArticleContext, tie: ToldTie) -> Claim:
    """Make the claim of a tie, quoting both names and the words between."""
    source, target = tie.source, tie.target
    start = min(source.start, target.start) if tie.start is None else tie.start
    end = max(source.end, target.end) if tie.end is None else tie.end
    return Claim(
        article=context.article.id,
        type=tie.type,
        arguments=(
            Argument(role=ParticipantRole.SOURCE, mention=context.make_mention(source)),
            Argument(role=ParticipantRole.TARGET, mention=context.make_mention(target)),
        ),
        summary=f"{source.label} → {target.label}",
        evidence=context.make_evidence(start, end, tie.rule),
    )


def make_ties(
    kind: RelationType, pairs: Iterable[tuple[Name, Name]], clause: Clause, rule: str
) -> Iterator[ToldTie]:
    """Make a tie of each pair of different names, told by the verb."""
    predicate = clause.predicate
    for source, target in pairs:
        if source.label != target.label:
            yield ToldTie(kind, source, target, rule, predicate.start, predicate.end)


def list_organizations(context: ArticleContext, sentence: Sentence) -> list[Name]:
    """Return the organisations of a sentence that the article names, in text order."""
    return [name for name in context.find_names(sentence) if is_tied(name)]


def is_tied(name: Name) -> bool:
    """Tell whether a name is an organisation that a tie can hold."""
    return name.is_organization and name.rule != "open"


def find_organizations(context: ArticleContext, phrases: Sequence[Phrase]) -> list[Name]:
    """Return the organisations that phrases stand for; a person stands for the employer."""
    heads = find_heads(phrases, context.referents)
    owners = (
        context.find_employer(name) if name.is_person else name
        for name in heads
        if not opens_quote(context.text, name)
    )
    return drop_twins(name for name in owners if name and is_tied(name))


def opens_quote(text: str, name: Name) -> bool:
    """Tell whether a name is but the first word of a title: ‘새솔과 나래’를 주제로, not ‘새솔’과, “새솔과."""
    closer = TITLE_MARKS.get(text[name.start - 1 : name.start])
    return closer is not None and not text.startswith(closer, name.end)


def find_named(context: ArticleContext, phrases: Sequence[Phrase]) -> list[Name]:
    """Return the organisations that phrases name as who acts or owns, not those of their people."""
    return drop_twins(name for name in find_heads(phrases, context.referents) if is_tied(name))


def drop_twins(names: Iterable[Name]) -> list[Name]:
    """Keep the first of the names that say the same."""
    return list({name.label: name for name in reversed(list(names))}.values())[::-1]


def list_neighbours(text: str, names: Sequence[Name], at: int, step: int) -> list[Name]:
    """Return a name with those joined to it on one side: 새솔, 한빛과 한라.

    Args:
        text: the article.
        names: the organisations of a sentence, in text order.
        at: the index of the name.
        step: 1 for the names behind it, -1 for those before it.
    """
    run = [names[at]]
    while 0 <= at + step < len(names):
        left, right = sorted((names[at], names[at + step]), key=lambda name: name.start)
        if not JOINT.fullmatch(NOTE.sub("", text[left.end : right.start])):
            break
        at += step
        run.append(names[at])
    return run
