"""Read who holds a share of whom, as the verb of holding tells it.

한라는 한빛전자 지분 2.2%를 보유하고 있다        what a firm holds
한라가 보유한 한빛전자 지분                     the same, as a clause describes it
새솔은 한빛전자가 51%, 한라가 49%를 보유하고 있다   each share is of the topic
"""

import re
from collections.abc import Iterator
from itertools import pairwise, product

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.names.nouns import Name
from lgai_graph.extract.relations.ties.tie import (
    ToldTie,
    find_named,
    find_organizations,
    is_tied,
    make_ties,
)
from lgai_graph.extract.syntax.clauses.arguments import Clause
from lgai_graph.extract.syntax.phrases import Item, Phrase, Sentence
from lgai_graph.korean.cases import SUBJECTS, TOPICS
from lgai_graph.model import RelationType

SHARE = re.compile(r"[\d.]+%")
STAKES = ("지분", "주식")


def read_stakes(context: ArticleContext, sentence: Sentence, clause: Clause) -> Iterator[ToldTie]:
    """Read a clause whose verb is one of holding."""
    yield from read_holders(context, sentence, clause)
    yield from read_shares(context, sentence, clause)


def read_holders(context: ArticleContext, sentence: Sentence, clause: Clause) -> Iterator[ToldTie]:
    """Read A는 B 지분 2.2%를 보유하고 있다, B 지분을 가진 A, A가 보유한 B 지분."""
    heads = clause.slots.get("head", [])
    for phrase in [*clause.slots.get("object", []), *heads]:
        stake = next((word for word in phrase.words if word.text in STAKES), None)
        if stake is None:
            continue
        inside = [
            name for name in context.names if phrase.start <= name.start and name.end == stake.start - 1
        ]
        held = [name for name in inside if is_tied(name)] or find_owned(context, sentence, phrase)
        acting = clause.slots.get("subject", []) or [one for one in heads if one is not phrase]
        pairs = product(find_named(context, acting)[:1], held)
        yield from make_ties(RelationType.INVESTED_IN, pairs, clause, "tie.holding")


def find_owned(context: ArticleContext, sentence: Sentence, stake: Phrase) -> list[Name]:
    """Return the firm before 의 whose share a phrase is: 한라의 | 지분을."""
    before = sentence.items[stake.index - 1] if stake.index else None
    owned = isinstance(before, Phrase) and before.particle == "의" and stake.words[0].text in STAKES
    return find_organizations(context, [before]) if owned and isinstance(before, Phrase) else []


def read_shares(context: ArticleContext, sentence: Sentence, clause: Clause) -> Iterator[ToldTie]:
    """Read C는 A가 51%, B가 49%를 보유하고 있다: each share behind a subject is of the topic."""
    objects = clause.slots.get("object", [])
    if not objects or not is_share(objects[-1]):
        return
    items = sentence.items[: objects[-1].index + 1]
    topics = [item for item in items if isinstance(item, Phrase) and item.particle in TOPICS]
    owned = find_organizations(context, topics[-1:])
    pairs = [
        (holder, firm)
        for subject, share in pairwise(items)
        if isinstance(subject, Phrase) and subject.particle in SUBJECTS and is_share(share)
        for holder in find_named(context, [subject])
        for firm in owned[:1]
    ]
    yield from make_ties(RelationType.INVESTED_IN, pairs, clause, "tie.holding")


def is_share(item: Item) -> bool:
    """Tell whether a phrase is a percentage and nothing else, but for 의 지분."""
    if not isinstance(item, Phrase):
        return False
    words = [word.text for word in item.words if word.text not in STAKES]
    return len(words) == 1 and SHARE.fullmatch(words[0].removesuffix("의")) is not None
