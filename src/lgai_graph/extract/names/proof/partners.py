"""Take for an organisation what nothing knows but whom another signs with: ``새솔물산과 … 계약을 맺었다``.

A pact has two sides: a proper noun with 와/과 in the other's place names one, and so do common nouns that
touch and end like a body, where the model half believes them.
"""

from collections.abc import Iterator, Sequence

from lgai_graph.extract.names.proof.actors import RULE, is_body
from lgai_graph.extract.names.proof.known import KnownName
from lgai_graph.extract.names.proof.witnesses import Witnesses
from lgai_graph.extract.syntax.phrases import SUBJECT_PARTICLES, Moment, Phrase, Predicate, Sentence
from lgai_graph.lexicon import Lexicon
from lgai_graph.model import EntityKind, EventType

SIDE = ("와", "과")  # 와의, too


def list_partners(witnesses: Witnesses, taken: Sequence[KnownName]) -> Iterator[KnownName]:
    """Yield the unknown organisations with which somebody makes a pact.

    Args:
        witnesses: what can speak about the article.
        taken: the names found so far.
    """
    lexicon = witnesses.lexicon
    for sentence in witnesses.sentences:
        for phrase in find_sides(sentence, lexicon):
            word = phrase.words[-1]
            free = all(hit.end <= phrase.start or phrase.end <= hit.start for hit in taken)
            if free and is_body(word, witnesses, lexicon.acting_verbs):
                head = lexicon.find_head(word.text)
                kind = head[1] if head else EntityKind.ORGANIZATION
                yield KnownName(word.text, word.text, word.start, word.end, kind, RULE)


def find_sides(sentence: Sentence, lexicon: Lexicon) -> Iterator[Phrase]:
    """Yield the phrases with 와/과 right behind who makes a pact, or at the sentence's start."""
    items = sentence.items
    pact = next((item for item in sentence.predicates if makes_pact(sentence, item, lexicon)), None)
    for at, item in enumerate(items[: pact.index] if pact else ()):
        if not isinstance(item, Phrase) or item.speech or not item.particle.startswith(SIDE):
            continue
        before = items[at - 1] if at else None
        acts = isinstance(before, Phrase) and before.particle in SUBJECT_PARTICLES
        if before is None or acts or isinstance(before, Moment):
            yield item


def makes_pact(sentence: Sentence, verb: Predicate, lexicon: Lexicon) -> bool:
    """Tell whether a verb says that somebody signs or agrees on what stands before it."""
    thing = sentence.items[verb.index - 1] if verb.index else None
    noun = thing.words[-1].text if isinstance(thing, Phrase) else ""
    kind = lexicon.deeds.find_type(verb.lemma, noun) if noun else None
    return kind is EventType.PARTNERSHIP and not verb.quoted
