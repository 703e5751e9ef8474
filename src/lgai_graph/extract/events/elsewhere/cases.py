"""Say which case a court deals with: the suit, or who is tried for what, as the same sentence tells it."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.lines.things import (
    cut_text,
    describe_phrases,
    ends_relative,
    find_clause,
    tidy,
)
from lgai_graph.extract.events.parts.filling import Filled
from lgai_graph.extract.events.parts.participants import find_heads
from lgai_graph.extract.syntax.phrases import Phrase, Predicate, Sentence
from lgai_graph.model import ParticipantRole

LONGEST = 36  # characters of a suit with its parties
LONGEST_CHARGE = 24  # characters
CHARGE = "혐의"
LAST = "등"
TARGET = ParticipantRole.TARGET.value


def name_case(context: ArticleContext, sentence: Sentence, filled: Filled, phrase: Phrase) -> str:
    """Return the words of a case before what the court does with it, empty where two or none are told.

    Whoever is tried takes part in the event.
    """
    head = phrase.words[-1].text
    suits = list(list_suits(context, sentence, filled, phrase))
    if suits:
        return f"{suits[0]} {head}" if len(suits) == 1 else ""
    tried = list(list_tried(context, sentence, phrase))
    if len(tried) != 1:
        return ""
    (person, charge), who = tried[0], cut_text(context.text, tried[0][0].start, tried[0][0].end)
    people = [name for name in find_heads([person], context.referents) if name.is_person]
    if people and not filled.names.get(TARGET):
        filled.names[TARGET] = people
    return f"{who}의 {charge} {head}" if charge else f"{who} {head}"


def list_suits(context: ArticleContext, sentence: Sentence, filled: Filled, before: Phrase) -> Iterator[str]:
    """Yield the suits that a sentence names before a phrase (한빛이 낸 구상금 청구 소송에서)."""
    for phrase in sentence.phrases:
        if phrase.index >= before.index:
            return
        suit = drop_stage(context, phrase)
        if suit.speech or not suit.words[-1].text.endswith(context.lexicon.referring.suits):
            continue
        words = tell_parties(context, sentence, suit)
        words = words or describe_phrases(context, sentence, filled, [suit], longest=LONGEST)
        if " " in words:
            yield words


def tell_parties(context: ArticleContext, sentence: Sentence, suit: Phrase) -> str:
    """Return a suit with the clause that says who brought it (한빛이 새솔을 상대로 낸 …), if it is short."""
    verb = sentence.items[suit.index - 1] if suit.index else None
    if verb is None or not ends_relative(verb):
        return ""
    first = sentence.items[find_clause(sentence.items, verb.index)]
    words = tidy(cut_text(context.text, first.start, suit.end), context.lexicon.wording)
    return words if isinstance(first, Phrase) and len(words) <= LONGEST else ""


def drop_stage(context: ArticleContext, phrase: Phrase) -> Phrase:
    """Return a phrase without the stage of a suit that it ends in (구상금 청구 소송 | 상고심)."""
    words = phrase.words
    if len(words) < 2 or words[-1].text not in context.lexicon.referring.stages:
        return phrase
    return replace(phrase, words=words[:-1], end=words[-2].end)


def list_tried(context: ArticleContext, sentence: Sentence, before: Phrase) -> Iterator[tuple[Phrase, str]]:
    """Yield whom a sentence says to be tried for what (횡령 혐의로 기소된 홍길동 사장에 대해)."""
    items = sentence.items[: before.index]
    for verb, person in pairwise(items):
        if not isinstance(verb, Predicate) or verb.lemma not in context.lexicon.referring.charged:
            continue
        if verb.ending == "ETM" and isinstance(person, Phrase):
            yield person, find_charge(context, items[verb.index - 1] if verb.index else None)


def find_charge(context: ArticleContext, item: object) -> str:
    """Return what somebody is charged with: the words before 혐의, or in brackets behind it."""
    if not isinstance(item, Phrase) or item.words[-1].text != CHARGE:
        return ""
    words = " ".join(word.text for word in item.words[:-1])
    if not words and item.notes:
        words = context.text[slice(*item.notes[0][:2])]
    words = words.strip().removesuffix(LAST).strip()
    return words if len(words) <= LONGEST_CHARGE else ""
