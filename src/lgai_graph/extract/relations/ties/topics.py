"""Read ties whose one end is whom the sentence is about.

새솔은 한빛그룹의 자회사다             the topic is tied to the name before the word
한빛그룹은 자회사 새솔을 팔았다         the name behind the word is tied to the topic
한빛그룹은 … 새솔, 한라 등 자회사도     so are the names of a list before it
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.parts.participants import find_heads
from lgai_graph.extract.names.nouns import Name
from lgai_graph.extract.relations.ties.tie import (
    NOTE,
    ToldTie,
    drop_twins,
    find_organizations,
    is_tied,
    list_neighbours,
)
from lgai_graph.extract.syntax.clauses.groups import gather_group
from lgai_graph.extract.syntax.phrases import SUBJECT_PARTICLES, Phrase, Predicate, Sentence
from lgai_graph.extract.topics import acts_aside
from lgai_graph.korean.cases import TOPICS
from lgai_graph.lexicon.sections.ties import TieWords
from lgai_graph.model import RelationType

PREDICATE = re.compile(  # … 의 자회사다, 자회사로, 계열사인
    r"""^(?:그룹|측)?의?\s*(?P<words>(?:[가-힣A-Za-z0-9·.%]+\s+){0,3}?)(?P<tie>[가-힣A-Z0-9]+?)
        (?:의[ ][가-힣]+)?(?:이다|다|로서|로|이며|이고|였다|이?지만|가[ ]됐다|가[ ]된다)(?=[\s.,]|$)""",
    re.VERBOSE,
)
SUBJECT = re.compile(r"[이가]\s")  # 한빛|이 최대주주다: the name is what the word says, not the topic
OBJECT = re.compile(r"[을를]\s")  # 한라를 고객사로 두고: of another verb
LISTED = re.compile(r"등\s")  # 한라 등 20개사가 회원이다: the topic is what they belong to
LIST_END = re.compile(r"^\s등\s(?P<tie>[가-힣]+?)(?:들)?(?:이|가|은|는|을|를|의|와|과|에|도|에서)?(?=[\s,.])")
SAME = "같"
PARTITIVES = (["중"], ["가운데"])
LONGEST_GAP = 40  # characters that say what the topic is, brackets left out


class TieScene(NamedTuple):
    """A sentence with its organisations, and the last one that a sentence before was about."""

    sentence: Sentence
    names: Sequence[Name]
    theme: Name | None


def read_topic(
    context: ArticleContext, sentence: Sentence, names: Sequence[Name], words: TieWords
) -> Iterator[ToldTie]:
    """Read 새솔은 한빛그룹의 자회사다."""
    topics = find_topics(context, sentence)
    if not topics:
        return
    for name in names:
        if name.label in {topic.label for topic in topics} or name.start < topics[-1].end:
            continue
        match = PREDICATE.match(NOTE.sub("", context.text[name.end : sentence.end])[:LONGEST_GAP])
        told = match and not (OBJECT.search(match["words"]) or LISTED.match(match["words"]))
        tie = words.find(match["tie"]) if match and told else None
        if match is None or tie is None or tie[0] is RelationType.PARTNER_OF:
            continue
        is_turned = tie[1] is not (SUBJECT.match(match["words"]) is not None)
        for topic in topics:
            ends = (topic, name) if is_turned else (name, topic)
            yield ToldTie(tie[0], *ends, "tie.predicate", min(topic.start, name.start), name.end)


def find_topics(context: ArticleContext, sentence: Sentence) -> list[Name]:
    """Return the organisations that a sentence's first phrases put as its topic or subject."""
    phrases = [item for item in sentence.items if isinstance(item, Phrase)]
    first = next((one for one in phrases if one.particle in SUBJECT_PARTICLES), None)
    row = gather_group(sentence.items, first.index) if first else []
    if not row or row[0] is not phrases[0]:
        return []
    return drop_twins(name for name in find_heads(row, context.referents) if name.is_organization)


def read_own(context: ArticleContext, scene: TieScene, words: TieWords) -> Iterator[ToldTie]:
    """Read 한빛그룹은 자회사 새솔을 팔았다, and 새솔, 한라 등 자회사도."""
    sentence, names, theme = scene
    for at, name in enumerate(names):
        word = find_own_word(sentence, name, words)
        run = list_neighbours(context.text, names, at, 1) if word else []
        if not word and (match := LIST_END.match(context.text[name.end : sentence.end])):
            word = match["tie"] if match["tie"] in words.own and is_smaller(match["tie"], words) else None
            run = list_neighbours(context.text, names, at, -1)[::-1]
        tie = words.find(word) if word else None
        alone = bool(run) and run[0] is names[0]
        owner = (
            find_subject(context, sentence, run[0].start, theme if alone else None) if tie and run else None
        )
        if owner and tie:
            start, end = span_words(context.text, sentence, (owner, *run), word or "")
            for one in run:
                if one.label != owner.label:
                    yield ToldTie(tie[0], *((one, owner) if tie[1] else (owner, one)), "tie.own", start, end)


def span_words(text: str, sentence: Sentence, names: Sequence[Name], word: str) -> tuple[int, int]:
    """Return where a sentence has some names and the word that ties them; others stand before it."""
    inside = [name for name in names if sentence.start <= name.start < sentence.end]
    start, end = min(name.start for name in inside), max(name.end for name in inside)
    before, behind = text.rfind(word, sentence.start, start), text.find(word, end, sentence.end)
    inner = text.find(word, start, end) >= 0
    if not inner and before >= 0:
        return before, end
    return start, end if inner or behind < 0 else behind + len(word)


def is_smaller(word: str, words: TieWords) -> bool:
    """Tell whether a word names what belongs to another (자회사), and not the owner (지주회사)."""
    tie = words.find(word)
    return tie is not None and tie[1]


def find_own_word(sentence: Sentence, name: Name, words: TieWords) -> str | None:
    """Return the word right before a name that says whose it is, where no other noun owns the word."""
    for i, item in enumerate(sentence.items):
        if not isinstance(item, Phrase) or not item.start <= name.start < item.end:
            continue
        before = [word for word in item.words if word.end <= name.start]
        if not before:
            return find_copula_word(sentence, i, words) or find_partitive_word(sentence, i, words)
        first = before[0].text
        more = [word.text for word in before[1:]]
        plain = not more or more in PARTITIVES or (len(more) == 1 and more[0].endswith(tuple(words.firms)))
        free = i == 0 or not is_owning(sentence, i - 1)
        return first if first in words.own and plain and free else None
    return None


def find_copula_word(sentence: Sentence, at: int, words: TieWords) -> str | None:
    """Return the word of 자회사인, 산하 연구기관인 before the phrase at an index."""
    items = sentence.items
    verb, noun = (items[at - 1], items[at - 2]) if at >= 2 else (None, None)
    if not isinstance(verb, Predicate) or verb.voice != "copula" or verb.ending != "ETM":
        return None
    if not isinstance(noun, Phrase) or (at >= 3 and is_owning(sentence, at - 3)):
        return None
    first, *more = [word.text for word in noun.words]
    plain = not more or (len(more) == 1 and more[0].endswith(tuple(words.firms)))
    return first if plain and first in words.own else None


def find_partitive_word(sentence: Sentence, at: int, words: TieWords) -> str | None:
    """Return the word of 계열사 중 before the phrase at an index."""
    item = sentence.items[at - 1] if at else None
    if (
        not isinstance(item, Phrase)
        or item.particle
        or [word.text for word in item.words[1:]] not in PARTITIVES
    ):
        return None
    return item.words[0].text if item.words[0].text in words.own else None


def is_owning(sentence: Sentence, at: int) -> bool:
    """Tell whether the item at an index owns what follows: A의, or a noun without a particle."""
    item = sentence.items[at]
    if isinstance(item, Predicate):
        return item.lemma == SAME  # 같은 계열사인: of one owner with the topic
    return isinstance(item, Phrase) and item.particle in ("의", "", "와", "과")


def find_subject(context: ArticleContext, sentence: Sentence, before: int, theme: Name | None) -> Name | None:
    """Return the organisation that is the last subject before a place; a person stands for the employer."""
    subjects = [
        phrase
        for phrase in sentence.phrases
        if phrase.end <= before and phrase.particle in SUBJECT_PARTICLES and not phrase.speech
    ]
    subjects = [phrase for phrase in subjects if not acts_aside(sentence.items, phrase)]
    if not subjects:
        return theme
    found = find_organizations(context, subjects[-1:])
    return next((name for name in found if is_tied(name)), None)


def find_theme(context: ArticleContext, sentence: Sentence, theme: Name | None) -> Name | None:
    """Return whom the text is about after a sentence: its first subject, or who it was about before."""
    subjects = [phrase for phrase in sentence.phrases if phrase.particle in TOPICS and not phrase.speech]
    found = find_organizations(context, subjects[:1])
    return found[0] if found else theme
