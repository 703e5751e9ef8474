"""Take for an organisation what nothing knows but what acts as one: ``새솔물산은 … 공급 계약을 체결했다``.

Who publishes, signs or builds is somebody, and so is whom another signs with (한빛은 새솔물산과 … 계약을). A
proper noun in that place, or words that touch and that the model half takes for a body, names one; a common
noun names nobody.
"""

import re
from collections.abc import Iterator, Sequence

from lgai_graph.extract.names.model import NameLabel
from lgai_graph.extract.names.proof.known import KnownName
from lgai_graph.extract.names.proof.witnesses import Witnesses
from lgai_graph.extract.syntax.phrases import SUBJECT_PARTICLES, Moment, Phrase, Predicate, Sentence, Word
from lgai_graph.korean.cases import COMPANIONS, OBJECTS, TOPICS
from lgai_graph.lexicon import Lexicon
from lgai_graph.model import EntityKind, EventType

RULE = "weak"
MODEL = "model"
PAGE = re.compile(r"\d면$")
MOST_WORDS = 3
VOICES, LEADING = ("active", "verb", "causative"), ("EC", "EF")  # 체결했다고 | 짓는다고 | 밝혔다
KINDS = (NameLabel.ORGANIZATION, NameLabel.PERSON, NameLabel.PLACE)
HALF = 0.2  # what the model must make of common nouns that touch
HEADED = 0.1  # of those that end like a body
PROPER = 0.03  # and of a proper noun
SELDOM = 0.3  # at most what it may make of a person
FULL_NAME = 3  # syllables of most Korean names
ODD = frozenset({"NNP", "NF", "MM"})  # tags of a word that Kiwi does not know as common nouns


def list_actors(witnesses: Witnesses, taken: Sequence[KnownName]) -> Iterator[KnownName]:
    """Yield the unknown organisations that act in a sentence.

    Args:
        witnesses: what can speak about the article.
        taken: the names found so far, in text order.
    """
    lexicon = witnesses.lexicon
    for sentence in witnesses.sentences:
        phrase, verbs = find_acting(sentence, lexicon)
        called = find_called(sentence, lexicon)
        phrase = called or phrase
        if phrase is None:
            continue
        if made := find_maker(sentence, phrase, witnesses, taken):
            yield KnownName(made.text, made.text, made.start, made.end, EntityKind.COMPANY, RULE)
            continue
        if any(hit.start < phrase.end and phrase.start < hit.end for hit in taken):
            continue
        word = phrase.words[-1] if called else join_words(phrase, witnesses)
        bearer = any(hit.kind is EntityKind.PERSON and hit.text.endswith(f" {word.text}") for hit in taken)
        body = is_firm(word, witnesses) if called else is_body(word, witnesses, verbs)
        if body and not bearer:
            yield make_body(word, lexicon)


def make_body(word: Word, lexicon: Lexicon) -> KnownName:
    """Make an organisation of a word, of the kind that it ends like."""
    head = lexicon.find_head(word.text)
    kind = head[1] if head else EntityKind.ORGANIZATION
    return KnownName(word.text, word.text, word.start, word.end, kind, RULE)


def find_acting(sentence: Sentence, lexicon: Lexicon) -> tuple[Phrase | None, frozenset[str]]:
    """Return the subject of a sentence whose last verbs only somebody does, and those verbs.

    A topic may stand apart from its verb; a subject must open the sentence.
    """
    nothing = None, frozenset[str]()
    verbs = list(sentence.predicates)
    if not verbs or verbs[-1].quoted or verbs[-1].voice not in VOICES:
        return nothing
    last = {verb.lemma for verb in verbs[-2:-1] if verb.ending in LEADING and not verb.quoted}
    deeds = (lexicon.acting_verbs, lexicon.publishing_verbs, lexicon.deeds.verbs, lexicon.deeds.light)
    acting = frozenset(verb for verb in (verbs[-1].lemma, *last) if any(verb in known for known in deeds))
    if not acting:
        return nothing
    first = next((item for item in sentence.items if isinstance(item, Phrase | Predicate)), None)
    subjects = (
        phrase
        for phrase in sentence.phrases
        if phrase.start < verbs[-1].start and not phrase.speech
        if phrase.particle in (SUBJECT_PARTICLES if phrase is first else TOPICS)
    )
    return next(subjects, None), acting


def find_maker(
    sentence: Sentence, phrase: Phrase, witnesses: Witnesses, taken: Sequence[KnownName]
) -> Word | None:
    """Return the one word of a subject that does what only firms do, whatever the model takes it for.

    나루티는 게임기를 내놓았다: unless the lists know the word, or it is a person's who has a title.
    """
    lexicon, word = witnesses.lexicon, phrase.words[-1]
    proper = len(phrase.words) == 1 and word.tags == ("NNP",) and len(word.text) > 1 and not word.quoted
    if not proper or means_other(word.text, lexicon) or not makes_goods(sentence, lexicon):
        return None
    if lexicon.find_head(word.text):
        return None  # 버추얼랩: its ending says what it is
    korean = len(word.text) == FULL_NAME and lexicon.is_likely_given(word.text)
    sure = any(is_sure(hit) for hit in taken if hit.start < phrase.end and phrase.start < hit.end)
    bearer = any(hit.kind is EntityKind.PERSON and hit.text.endswith(f" {word.text}") for hit in taken)
    return None if korean or sure or bearer or witnesses.is_titled(word.text) else word


def is_sure(hit: KnownName) -> bool:
    """Tell whether a name is more than a single word that the model takes for a person's."""
    return hit.kind is not EntityKind.PERSON or hit.rule != MODEL or " " in hit.text


def makes_goods(sentence: Sentence, lexicon: Lexicon) -> bool:
    """Tell whether one of a sentence's last verbs has an object that only firms make, sell or open."""
    items = sentence.items
    verbs = [(at, item) for at, item in enumerate(items) if isinstance(item, Predicate)]
    for at, verb in verbs[-2:]:
        told = verb.lemma in lexicon.firm_verbs and verb.voice in VOICES and not verb.quoted
        thing = items[at - 1] if at else None
        if told and verb.ending in LEADING and isinstance(thing, Phrase) and thing.particle in OBJECTS:
            return thing.words[-1].text.endswith(tuple(lexicon.firm_objects))
    return False


def find_called(sentence: Sentence, lexicon: Lexicon) -> Phrase | None:
    """Return the first subject of a sentence if a proper noun in it is called a firm (스타트업 새솔이)."""
    phrase = next((one for one in sentence.phrases if one.particle in SUBJECT_PARTICLES), None)
    if phrase is None or phrase.speech or len(phrase.words) == 1 or "NNP" not in phrase.words[-1].tags:
        return None
    called = phrase.words[-2].text
    firm = lexicon.kind_words.get(called) is EntityKind.COMPANY or called in lexicon.firm_sorts
    return phrase if firm else None


def join_words(phrase: Phrase, witnesses: Witnesses) -> Word:
    """Return the last word of a phrase, with those before it that the model rather takes for its front."""
    last = phrase.words[-1]
    best, chance = last, witnesses.get_chance(last.start, last.end, NameLabel.ORGANIZATION)
    places = witnesses.lexicon.places
    fronts = [  # not 업체들 새솔, 부산 팀
        word for word in phrase.words[-MOST_WORDS:-1] if "XSN" not in word.tags and word.text not in places
    ]
    for first in fronts:
        whole = witnesses.get_chance(first.start, last.end, NameLabel.ORGANIZATION)
        if whole > chance:
            text = witnesses.text[first.start : last.end]
            tags = (*first.tags, *last.tags)
            best, chance = last._replace(text=text, start=first.start, tags=tags), whole
    return best


def is_body(word: Word, witnesses: Witnesses, verbs: frozenset[str]) -> bool:
    """Tell whether a word may name a body: proper, or compound and half believed, and like no person.

    People speak, too; of what only firms do, a word that is no foreigner's name is a firm's. What anybody may
    do proves only what ends like a body (두레은행).
    """
    lexicon = witnesses.lexicon
    speaks_only = verbs <= lexicon.publishing_verbs
    anybody = verbs.isdisjoint(lexicon.acting_verbs | lexicon.publishing_verbs)
    if len(word.text) <= 1 or word.quoted or means_other(word.text, lexicon):
        return False
    if lexicon.find_title_ending(word.text):
        return False  # 새솔학교장
    body, person, place = (witnesses.get_chance(word.start, word.end, label) for label in KINDS)
    rival = max(person, place)
    if len(word.text) == FULL_NAME and lexicon.is_likely_given(word.text):
        return body >= HALF and body > rival
    headed = lexicon.find_head(word.text) is not None
    if anybody and not (headed and ODD.isdisjoint(word.tags)):
        return False  # of a proper noun its ending speaks by itself
    if ODD.isdisjoint(word.tags):
        return len(word.tags) > 1 and body >= (HEADED if headed else HALF) and body > rival
    firm = person < SELDOM or not (speaks_only or " " in word.text)  # not 프랜시스 크릭
    return body >= PROPER and (body > person or firm)


def is_firm(word: Word, witnesses: Witnesses) -> bool:
    """Tell whether a proper noun that is called a firm is nothing else: a place, somebody of it."""
    other = means_other(word.text, witnesses.lexicon) or len(word.text) == 1
    return not other and witnesses.get_chance(word.start, word.end, NameLabel.PERSON) < SELDOM


def means_other(text: str, lexicon: Lexicon) -> bool:
    """Tell whether the lists know a word as anything but a body's name."""
    lists = (lexicon.places, lexicon.not_organizations, lexicon.titles, lexicon.anonymous)
    glued = PAGE.search(text) or text.endswith(tuple(lexicon.standing))  # A3면, 참조정부
    return bool(glued) or any(text in words for words in (*lists, lexicon.person_labels, lexicon.kind_words))


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
                yield make_body(word, lexicon)


def find_sides(sentence: Sentence, lexicon: Lexicon) -> Iterator[Phrase]:
    """Yield the phrases with 와/과 right behind who makes a pact, or at the sentence's start."""
    items = sentence.items
    if not any(phrase.particle.startswith(COMPANIONS) for phrase in sentence.phrases):
        return
    pact = next((item for item in sentence.predicates if makes_pact(sentence, item, lexicon)), None)
    for at, item in enumerate(items[: pact.index] if pact else ()):
        if not isinstance(item, Phrase) or item.speech or not item.particle.startswith(COMPANIONS):
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
