"""Read an article's headline as an actor and a deed (``한빛전자, 새솔과 업무협약 체결``)."""

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from lgai_graph.dates import points_ahead
from lgai_graph.extract.syntax.phrases import SUBJECT_PARTICLES, Item, Phrase, Predicate, Sentence, Word
from lgai_graph.extract.syntax.sentences import parse_sentences
from lgai_graph.extract.syntax.tokenizer import split_title
from lgai_graph.korean.nominal import nominalize
from lgai_graph.lexicon import Lexicon
from lgai_graph.lexicon.sections.deeds import Deeds
from lgai_graph.model import EventType

BREAKS = re.compile(r"\s*(?:…|\.\.\.?|‥|\||;|/ | [-–—] )\s*|(?<=[\])])\s*")
TAG = re.compile(r"^\s*[\[【<(][^\]】>)]{1,14}[\]】>)]\s*")  # [단독], 【포토】
ACTOR = re.compile(r"[가-힣A-Za-z0-9&·.\-]{2,20}(?: [가-힣A-Za-z0-9&·.\-]{2,12})?")
LONGEST_PERSON = 3  # syllables
LEADING = ("어", "아", "해", "여", "춰", "려", "쳐", "워", "서")  # … 값 낮춰, … 활발하게 펼쳐
QUOTED = " ‘’“”'\"㈜"  # around an actor
MARKS = " ,’”'\"」》)]"  # behind an actor
NEGATED = re.compile(r"[못않]|지 말")
QUOTES = {"‘": "’", "“": "”", "「": "」", "《": "》", "<": ">"}
LEAST_WORDS = 3  # of a thing and what happens to it
OPEN_TIMES = ("연내", "올해", "상반기", "하반기")  # they leave open whether it is over
ASKING = ("?", "나", "까", "듯")
NOT_BEFALLEN = frozenset(  # what nobody does by itself
    {EventType.STATEMENT, EventType.EARNINGS, EventType.VISIT, EventType.MEMBERSHIP, EventType.APPOINTMENT}
)
ACTING = SUBJECT_PARTICLES | {","}


class Headline(NamedTuple):
    """A headline as an actor and a deed.

    Args:
        actor: words of the first phrase; empty where none acts.
        deed: the last noun (``체결``), or that of the last verb (없앤다: ``폐지``), empty where none is.
        object: the words between, as written.
        type: what the deed is, None where it is no deed.
        planned: it still lies ahead (… 신설 추진, … 인수한다).
        words: the content words of the whole headline.
    """

    actor: str
    deed: str
    object: str
    type: EventType | None
    planned: bool
    words: frozenset[str]


NOTHING = Headline("", "", "", None, False, frozenset())


def clean_title(title: str) -> str:
    """Return a headline without its sort in brackets, and with its references to characters read.

    >>> clean_title("[단독] 새솔 &amp; 한라 맞손")
    '새솔 & 한라 맞손'
    """
    return TAG.sub("", unescape(title)).strip()


def read_headline(title: str, lexicon: Lexicon) -> Headline:
    """Read the first part of a headline that has an actor and a deed."""
    parts = [part for part in BREAKS.split(clean_title(title)) if part and part.strip()]
    parsed = [(part, parse_sentences(part, split_title(part, lexicon), lexicon.syntax)) for part in parts]
    words = frozenset(word.text for _, part in parsed for word in walk_words(part) if is_content(word))
    readings = [read_part(text, part, lexicon, words) for text, part in parsed]
    return next((one for one in readings if one.type and one.actor), NOTHING._replace(words=words))


def read_thing(title: str, lexicon: Lexicon) -> Headline:
    """Read a headline that opens with a thing and what happens to it, and nobody who acts (새솔선 착공).

    It is one run of nouns; the last says what happens, and the rest says of what.
    """
    part = next((one for one in BREAKS.split(clean_title(title)) if one and one.strip()), "")
    parsed = parse_sentences(part, split_title(part, lexicon), lexicon.syntax)
    items = [item for sentence in parsed for item in sentence.items]
    words = list(walk_words(parsed))
    run = all(isinstance(item, Phrase) and item.particle in ("", "의") for item in items)
    open_time = any(word.text.startswith(OPEN_TIMES) for word in words)
    if not run or open_time or len(words) < LEAST_WORDS or part.rstrip().endswith(ASKING):
        return NOTHING
    known = frozenset(word.text for word in words if is_content(word))
    found, deeds = read_nouns(words, lexicon.deeds), lexicon.deeds
    thing = found.thing
    if thing is None or found.deed not in deeds.undergoing | deeds.happening | deeds.held:
        return NOTHING
    if found.type is None or found.type in NOT_BEFALLEN or thing.text in deeds.hollow:
        return NOTHING
    told = close_marks(part[: thing.end].strip())
    kind = EventType.CONFERENCE if found.deed in deeds.held else found.type
    planned = found.planned or any(points_ahead(word.text) for word in words)
    return Headline("", found.deed, told, kind, planned, known)


def find_actor(title: str, lexicon: Lexicon) -> str:
    """Return who acts in a headline, before its first comma (``새솔, …``); empty where nobody is put so.

    A person, a place, a ministry's nickname in Chinese letters and a common noun are left to the other rules.
    """
    first = BREAKS.split(TAG.sub("", title))[0].partition(",")
    whole = first[0].strip(QUOTED)
    words = cut_sort(whole, lexicon)
    if not first[1] or not ACTOR.fullmatch(words) or words in lexicon.deeds.headline_nobody:
        return ""
    parsed = [
        word
        for part in parse_sentences(words, split_title(words, lexicon), lexicon.syntax)
        for word in walk_words([part])
    ]
    last = parsed[-1].text if parsed else ""
    common = (lexicon.titles, lexicon.places, lexicon.anonymous, lexicon.not_organizations, lexicon.standing)
    if not parsed or any(last in group for group in common) or lexicon.find_title_ending(last):
        return ""
    called = words != whole  # 스타트업 새솔
    person = lexicon.has_surname(last) and len(last) <= LONGEST_PERSON and is_named(parsed)
    return "" if person and not called else words


def cut_sort(words: str, lexicon: Lexicon) -> str:
    """Return the name behind what a headline calls it (온라인 편집숍 ‘새솔’), else all the words."""
    before, _, last = words.rpartition(" ")
    called = before.endswith(tuple(sorted(lexicon.headline_sorts)))
    return last.strip(QUOTED) if called else words


def is_named(words: list[Word]) -> bool:
    """Tell whether the last word may be a person's name: alone, or behind a job (피아니스트 홍길동)."""
    *before, last = words
    return not before or ("NNP" in last.tags and set(before[-1].tags) == {"NNG"})


def read_part(text: str, part: list[Sentence], lexicon: Lexicon, words: frozenset[str]) -> Headline:
    """Read one part of a headline; 추진, 예정 at its end make a plan of the noun before."""
    items = [item for sentence in part for item in sentence.items]
    nothing = NOTHING._replace(words=words)
    if len(items) < 2 or not isinstance(items[0], Phrase) or items[0].particle not in ACTING:
        return nothing
    last = items[-1]
    if isinstance(last, Predicate):
        thing = find_last(items[1:-1])
        negated = thing is not None and NEGATED.search(text, thing.end)
        found = None if negated else read_verb(last, thing, lexicon)
    else:
        phrases = [item for item in items[1:] if isinstance(item, Phrase)]
        found = read_nouns([word for phrase in phrases for word in phrase.words], lexicon.deeds)
    if found is None:
        return nothing
    end = max(items[0].end, found.thing.end if found.thing else 0)
    told = text[items[0].end : end].lstrip(MARKS).removeprefix(items[0].particle).lstrip(MARKS)
    return Headline(join(items[0].words), found.deed, close_marks(told), found.type, found.planned, words)


class FoundDeed(NamedTuple):
    """The deed at the end of a headline, with the last word of what it is about."""

    deed: str
    thing: Word | None
    type: EventType | None
    planned: bool


def read_nouns(inner: list[Word], deeds: Deeds) -> FoundDeed:
    """Read a headline that ends in a noun (신제품 출시)."""
    planned = len(inner) > 1 and inner[-1].text in deeds.headline_plans
    if planned:
        del inner[-1]
    deed, thing = inner[-1], inner[-2] if len(inner) > 1 else None
    kind = deeds.find_type(deed.text, thing.text if thing else "") if set(deed.tags) == {"NNG"} else None
    return FoundDeed(deed.text, thing, kind, planned)


def read_verb(verb: Predicate, thing: Word | None, lexicon: Lexicon) -> FoundDeed | None:
    """Read a headline that ends in a verb: … 100개 없앤다 is a plan, … 4배 키웠다 and … 낮춰 are done."""
    told = verb.tail.endswith("다") if verb.ending == "EF" else verb.tail.endswith(LEADING)
    deeds = lexicon.deeds
    silent = deeds.nothing | deeds.saying | deeds.plans
    if not told or thing is None or verb.quoted or verb.voice in ("copula", "adjective", "passive"):
        return None
    if verb.lemma in silent or thing.text in deeds.hollow:
        return None
    planned = verb.ending == "EF" and not verb.past
    noun = lexicon.wording.nouns.get(verb.lemma) or nominalize(verb.lemma)
    deed = noun if verb.voice == "verb" else verb.lemma
    return FoundDeed(deed, thing, deeds.find_type(verb.lemma, thing.text), planned)


def find_last(items: list[Item]) -> Word | None:
    """Return the last word before a verb, of its object where it has one."""
    phrases = [item for item in items if isinstance(item, Phrase)]
    return phrases[-1].words[-1] if phrases else None


def close_marks(words: str) -> str:
    """Close the quotation mark that a phrase's end has cut off (‘나래)."""
    opener = next((char for char in reversed(words) if char in QUOTES), "")
    behind = words.rpartition(opener)[2] if opener else ""
    return words + QUOTES[opener] if opener and QUOTES[opener] not in behind else words


def join(words: list[Word]) -> str:
    """Join words with spaces."""
    return " ".join(word.text for word in words)


def walk_words(part: list[Sentence]) -> Iterator[Word]:
    """Walk the words of a part."""
    return (word for sentence in part for phrase in sentence.phrases for word in phrase.words)


def is_content(word: Word) -> bool:
    """Tell whether a word carries content: two characters or more, not a bare number."""
    return len(word.text) > 1 and not word.text.isdigit()
