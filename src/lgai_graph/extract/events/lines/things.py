"""Word what a deed is about as a noun phrase of the article, with what makes it specific.

``글로벌 캠페인`` alone says little; ``소상공인을 응원하는 글로벌 캠페인`` is what it tells of.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.filling import Filled
from lgai_graph.extract.syntax.groups import gather_group
from lgai_graph.extract.syntax.phrases import Item, Moment, Phrase, Predicate, Sentence, is_proper
from lgai_graph.extract.syntax.relative import skip_relative
from lgai_graph.lexicon.sections.wording import Wording

NOTE = re.compile(r"\s?\([^()]*\)|\s?\[[^\[\]]*\]|[（][^（）]*[）]")
QUOTES = {"‘": "’", "“": "”", "「": "」", "<": ">", "《": "》", "〈": "〉", "『": "』"}
PLAIN_QUOTES = "'\""
LONGEST = 40  # characters of a thing with its modifiers
MAX_THINGS = 3  # of a list that are named
RANGE = "~∼～"  # of a route (인천~오사카) that parts would tear
REST = re.compile(r"\s(?:등|가운데|및|중)$")


def describe_thing(context: ArticleContext, sentence: Sentence, filled: Filled) -> str:
    """Return the words of what a deed is about, empty where nothing is."""
    phrases, wording = find_phrases(filled), context.lexicon.wording
    if not phrases:
        return ""
    kept = drop_verbs(phrases, sentence)
    if any(mark in context.text[kept[0].start : kept[-1].end] for mark in RANGE):
        kept = [replace(kept[-1], start=kept[0].start, index=kept[0].index)]
    named = [cut_text(context.text, phrase.start, phrase.end) for phrase in kept[:MAX_THINGS]]
    core = "·".join(filter(None, (tidy(words, wording) for words in named)))
    if len(kept) > MAX_THINGS:
        return f"{core} 등"
    begin = find_start(sentence.items, kept[0], filled, wording.pointing)
    if begin == kept[0].start:
        return core
    front = tidy(cut_text(context.text, begin, kept[0].end), wording)
    whole = "·".join([front, *filter(None, (tidy(words, wording) for words in named[1:]))])
    return whole if len(whole) <= LONGEST else core


def find_phrases(filled: Filled) -> list[Phrase]:
    """Return the phrases of the thing: object, subject of a passive, else the goal in its place."""
    slots = filled.clause.slots
    passive = filled.clause.predicate.voice == "passive"
    things = slots.get("object") or (slots.get("subject") if passive else None) or []
    if passive and things and names_actor(things, filled):
        return slots.get("as") or slots.get("to") or []
    return list(things or (slots.get("to", []) if filled.words.get("object") else []))


def names_actor(phrases: Sequence[Phrase], filled: Filled) -> bool:
    """Tell whether phrases hold no more than a name that the line begins with."""
    first, last = phrases[0].start, phrases[-1].end
    return any(first <= name.start < last for found in filled.names.values() for name in found)


def drop_verbs(phrases: list[Phrase], sentence: Sentence) -> list[Phrase]:
    """Drop from a list the nouns that stand for verbs: 캠페인을 실시, 8년째 캠페인을 (이어가다)."""
    for n in range(len(phrases) - 1, 0, -1):
        phrase = phrases[n - 1]
        behind = (item for item in reversed(sentence.items[: phrase.index]) if not isinstance(item, Moment))
        before = next(behind, None)
        bare = len(phrase.words) == 1 and set(phrase.words[0].tags) == {"NNG"}
        if bare and isinstance(before, Phrase) and before.particle in ("을", "를"):
            return phrases[n:]
    return phrases


def find_start(items: Sequence[Item], head: Phrase, filled: Filled, pointing: frozenset[str]) -> int:
    """Return where the modifiers of a thing begin: A의, and a clause where the thing alone is vague."""
    first = head
    i = head.index - 1
    while i >= 0 and is_owner(items[i], filled):
        first = gather_group(items, i)[0]
        i = first.index - 1
    if not is_vague(first, head):
        return first.start
    begin = find_relative(items, i, filled, pointing)
    return first.start if begin is None else begin


def is_owner(item: Item, filled: Filled) -> bool:
    """Tell whether an item is a phrase that a thing belongs to, other than who acts."""
    if not isinstance(item, Phrase) or item.particle not in ("의", "와의", "과의") or item.speech:
        return False
    return not names_actor([item], filled)


def is_vague(first: Phrase, head: Phrase) -> bool:
    """Tell whether a thing of one or two common nouns needs the clause that describes it."""
    if first is not head or head.notes or len(head.words) > 2:
        return False
    plain = not any(word.quoted or any(char.isdigit() for char in word.text) for word in head.words)
    return plain and not is_proper(head)


def find_relative(items: Sequence[Item], i: int, filled: Filled, pointing: frozenset[str]) -> int | None:
    """Return where the clause starts that ends at ``i``; None for none.

    A clause that points back (이를 막는), lists or only says the deed again is left out.
    """
    if i < 0 or not ends_relative(items[i]):
        return None
    while ends_relative(items[i]):
        last, i = i, skip_relative(items, i)
        if i < 0:
            break
    inside = items[i + 1 : last + 1]
    again = any(
        isinstance(item, Predicate) and item.lemma == filled.clause.predicate.lemma for item in inside
    )
    listed = any(isinstance(item, Phrase) and item.words[-1].text == "등" for item in inside)
    if again or listed:
        return None
    subjects = {phrase.start for phrase in filled.clause.slots.get("subject", ())}
    clear = (item for item in inside if isinstance(item, Phrase) and item.words[0].text not in pointing)
    return next((item.start for item in clear if item.start not in subjects), None)


def ends_relative(item: Item) -> bool:
    """Tell whether an item is a verb that describes what follows."""
    return isinstance(item, Predicate) and item.ending == "ETM" and not item.quoted


def cut_text(text: str, start: int, end: int) -> str:
    """Return a stretch of the article with its quotation marks whole and its brackets left out."""
    if start and text[start - 1] in (*QUOTES, *PLAIN_QUOTES):
        start -= 1
    if text[end : end + 1] in (*QUOTES.values(), *PLAIN_QUOTES):
        end += 1
    words = " ".join(NOTE.sub("", text[start:end]).split())
    for left, right in QUOTES.items():
        if words.count(left) != words.count(right):
            words = words.replace(left, "").replace(right, "")
    for mark in PLAIN_QUOTES:
        if words.count(mark) % 2:
            words = words.replace(mark, "")
    return words.strip(" ,·")


def tidy(words: str, wording: Wording) -> str:
    """Drop what points outside a phrase: 등 behind it, 이번 in front."""
    words = REST.sub("", words)
    while words.partition(" ")[0] in wording.front and " " in words:
        words = words.partition(" ")[2]
    return words.strip(" ,·")
