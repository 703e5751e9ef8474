"""Read who belongs to a body, and what a firm has for a subsidiary or a client, as a verb tells it.

한국협회에 가입한 한빛전자, 한빛전자가 속한 한국협회      membership
한빛전자, 새솔통신 등이 참여하는 새솔협의회             membership, in what others make up
한빛전자는 새솔통신을 자회사로 두고 있다                what the word before 로 says
한빛전자와 한라통신이 세운 합작사 새솔                 invested_in, by both
한빛전자가 투자한 새솔                              invested_in
"""

from collections.abc import Iterator
from itertools import product

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.names.nouns import Name
from lgai_graph.extract.relations.ties.tie import ToldTie, find_named, make_ties
from lgai_graph.extract.relations.ties.verbs import find_called, is_told
from lgai_graph.extract.syntax.clauses.arguments import Clause, read_clause
from lgai_graph.extract.syntax.phrases import Sentence
from lgai_graph.lexicon.sections.ties import TieWords
from lgai_graph.model import EntityKind, RelationType

BODIES = frozenset({EntityKind.ORGANIZATION, EntityKind.ALLIANCE})
STILL, OF = "있", "의"  # 속해 | 있다
MOST_WORDS = 2  # before 로 (주요 고객사)


def read_belonging(context: ArticleContext, sentence: Sentence, words: TieWords) -> Iterator[ToldTie]:
    """Read a sentence's 가입한, 속한, 참여하는, 자회사로 둔 and 세운 합작사."""
    for predicate in sentence.predicates:
        lemma = predicate.lemma
        joins, shares = lemma in words.joining, lemma in words.sharing
        founds = lemma in words.joint | words.holdings and predicate.ending == "ETM"
        if not (joins or shares or founds or lemma in words.having):
            continue
        if not is_told(context, sentence, predicate, joint=False):
            continue
        clause = find_called(sentence, read_clause(sentence, predicate, frozenset()))
        if joins or shares:
            ties = read_joined(context, clause, words)
        else:
            ties = read_founded(context, clause, words) if founds else read_kept(context, clause, words)
        for tie in ties:
            start = min(predicate.start, tie.source.start, tie.target.start)
            yield tie._replace(start=start, end=max(predicate.end, tie.source.end, tie.target.end))


def read_joined(context: ArticleContext, clause: Clause, words: TieWords) -> Iterator[ToldTie]:
    """Read B에 가입한 A, A가 속한 B and B에는 A가 속해 있다; that somebody joins is an event."""
    predicate = clause.predicate
    if predicate.ending != "ETM" and STILL not in predicate.tail:
        return
    into, members = find_slot(context, clause, "to"), find_slot(context, clause, "subject")
    heads = find_slot(context, clause, "head") if predicate.ending == "ETM" else []
    bodies, members = (into, members or heads) if "to" in clause.slots else (heads, members)
    made = predicate.lemma in words.sharing
    bodies = [body for body in bodies if is_joined(body, words, made=made)]
    yield from make_ties(RelationType.MEMBERSHIP, product(members, bodies[:1]), clause, "tie.member")


def is_joined(body: Name, words: TieWords, *, made: bool) -> bool:
    """Tell whether a body has members; where others only take part, its name must say that it has."""
    allied = body.kind is EntityKind.ALLIANCE or body.text.endswith(tuple(words.alliances))
    return allied or (body.kind in BODIES and not made)


def read_kept(context: ArticleContext, clause: Clause, words: TieWords) -> Iterator[ToldTie]:
    """Read A는 B를 자회사로 두고 있다 and B를 모회사로 둔 A."""
    kept = clause.slots.get("as", [])[-1:]
    tie = words.find(kept[0].words[-1].text) if kept and len(kept[0].words) <= MOST_WORDS else None
    if tie is None:
        return
    kind, is_turned = tie
    owners = find_slot(context, clause, "subject") or find_slot(context, clause, "head")
    for other, owner in product(find_slot(context, clause, "object"), owners[:1]):
        ends = (other, owner) if is_turned else (owner, other)
        yield from make_ties(kind, [ends], clause, "tie.own")


def read_founded(context: ArticleContext, clause: Clause, words: TieWords) -> Iterator[ToldTie]:
    """Read A와 B가 세운 합작사 C, and A가 투자한 C."""
    heads = clause.slots.get("head", [])
    if clause.predicate.lemma in words.holdings:
        whole = all(phrase.particle != OF for phrase in heads)  # not 한빛이 투자한 한라의 로봇
        told = whole and clause.slots.keys().isdisjoint(("object", "to", "as"))
        pairs = product(find_slot(context, clause, "subject") if told else [], find_named(context, heads))
        yield from make_ties(RelationType.INVESTED_IN, pairs, clause, "tie.holding")
    elif any(word.text in words.ventures for phrase in heads for word in phrase.words):
        founders = find_slot(context, clause, "subject")
        pairs = product(founders if len(founders) > 1 else [], find_named(context, heads))
        yield from make_ties(RelationType.INVESTED_IN, pairs, clause, "tie.venture")


def find_slot(context: ArticleContext, clause: Clause, slot: str) -> list[Name]:
    """Return the organisations that a slot's phrases name, not those of their people."""
    return find_named(context, clause.slots.get(slot, []))
