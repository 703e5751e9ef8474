"""Word what a deed is about as a noun phrase of the article, with what makes it specific.

``글로벌 캠페인`` alone says little; ``소상공인을 응원하는 글로벌 캠페인`` is what it tells of.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.lines.particles import refit_noted
from lgai_graph.extract.events.parts.filling import Filled
from lgai_graph.extract.syntax.clauses.groups import gather_group
from lgai_graph.extract.syntax.clauses.relative import skip_relative
from lgai_graph.extract.syntax.phrases import Item, Moment, Phrase, Predicate, Sentence, is_proper
from lgai_graph.extract.syntax.quotes import CLOSERS, widen_to_title
from lgai_graph.korean.cases import OBJECTS
from lgai_graph.korean.headlines import end_done
from lgai_graph.lexicon.sections.wording import Wording

NOTE = re.compile(r"\s?\([^()]*\)|\s?\[[^\[\]]*\]|[（][^（）]*[）]")
PLAIN_QUOTES = "'\""
LONGEST = 40  # characters of a thing with its modifiers
LONGEST_PLAN = 56  # of a plan with what it says
TOLD = ("다는", "라는", "자는")  # … 올리겠다는 계획: the clause is what the plan says
WISH = "싶"
SERIAL = re.compile(r"[해어아여려켜쳐워와춰]서?$")  # 만들어 … 맡기겠다는: one plan
MAX_THINGS = 3  # of a list that are named
GOALS = ("에", "에도", "에는", "엔")
RANGE = "~∼～"  # of a route (인천~오사카) that parts would tear
DURING = re.compile(r"^(?!\d+일)(?:\S+\s){1,2}동안\s")  # but 17일 하루 동안
# 오후 2시께 회의를; but 오후 2시 30분을 기해
CLOCK = re.compile(r"^(?:오전|오후)\s(?:\d{1,2}시(?:\s?\d{1,2}분|(?!\s?\d{1,2}분))(?:께|쯤|에)?\s|(?!\d))")
DOING = "기"
NEXT = re.compile(r"[’'”\"」』》〉>]?\s")  # ‘김치 담그기’ 행사
YEARLY = "년도"
OWN_TIME = re.compile(r"|의\s")  # 3월|분 급식비, 1988년의 전자제품
LOOSE = re.compile(r"\s(?:을|를|이|가|은|는)(?:\s\S+)?$")  # GT710 을 먼저: a particle that stands apart
REST = re.compile(r"\s(?:등|가운데|및|중)$")


def describe_thing(context: ArticleContext, sentence: Sentence, filled: Filled) -> str:
    """Return the words of what a deed is about, empty where nothing is; a goal keeps its particle."""
    phrases = find_phrases(filled)
    words = describe_phrases(context, sentence, filled, phrases)
    if not words or phrases is filled.clause.slots.get("object") or phrases[-1].particle not in GOALS:
        return words
    keeps = filled.clause.predicate.lemma not in context.lexicon.wording.bare_goals
    return f"{words}에" if keeps and phrases == filled.clause.slots.get("to") else words


def describe_phrases(
    context: ArticleContext,
    sentence: Sentence,
    filled: Filled,
    phrases: list[Phrase],
    *,
    longest: int = LONGEST,
) -> str:
    """Return the words of a list of things, with what makes them specific."""
    wording = context.lexicon.wording
    if not phrases:
        return ""
    kept = join_torn(context.text, drop_verbs(phrases, sentence))
    named = [cut_text(context.text, phrase.start, phrase.end) for phrase in kept[:MAX_THINGS]]
    core = "·".join(filter(None, (tidy(words, wording) for words in named)))
    if len(kept) > MAX_THINGS:
        return f"{core} 등"
    for begin in find_starts(context.text, sentence.items, kept[0], filled, wording.pointing):
        front = tidy(cut_text(context.text, begin, kept[0].end), wording)
        whole = "·".join([front, *filter(None, (tidy(words, wording) for words in named[1:]))])
        told = begin < kept[0].start and tells_plan(sentence.items, kept[0])
        if len(whole) <= (LONGEST_PLAN if told else longest):
            return whole
    return core


def join_torn(text: str, phrases: list[Phrase]) -> list[Phrase]:
    """Return a list of things with those as one that its commas tear: a route, a quoted title, an owner.

    ``인수, 선임 등의 안건``: the first two are no things of their own.
    """
    start, end = phrases[0].start, phrases[-1].end
    owned = any(after.index - before.index > 1 for before, after in pairwise(phrases))
    routed = any(mark in text[start:end] for mark in RANGE)
    if not (owned or routed or widen_to_title(text, start, start + 1)[1] >= end > phrases[0].end):
        return phrases
    whole = replace(phrases[-1], start=start, index=phrases[0].index)
    return [whole] if end - start <= LONGEST else phrases[-1:]


def find_phrases(filled: Filled) -> list[Phrase]:
    """Return the phrases of the thing: object, subject of a passive, else the goal in its place."""
    slots = filled.clause.slots
    passive = filled.clause.predicate.voice == "passive"
    held = filled.frame.visitor == "attendee"  # 열린 행사에서 (만났다): the gathering is its subject
    things = slots.get("object") or (slots.get("subject") if passive or held else None) or []
    if passive and things and names_actor(things, filled):
        return slots.get("as") or slots.get("to") or []
    return list(things or (slots.get("to", []) if filled.words.get("object") else []))


def names_actor(phrases: Sequence[Phrase], filled: Filled) -> bool:
    """Tell whether phrases hold no more than a name that the line begins with."""
    if not phrases:
        return False
    first, last = phrases[0].start, phrases[-1].end
    return any(first <= name.start < last for found in filled.names.values() for name in found)


def drop_verbs(phrases: list[Phrase], sentence: Sentence) -> list[Phrase]:
    """Drop from a list the nouns that stand for verbs: 캠페인을 실시, 8년째 캠페인을 (이어가다)."""
    for n in range(len(phrases) - 1, 0, -1):
        phrase = phrases[n - 1]
        behind = (item for item in reversed(sentence.items[: phrase.index]) if not isinstance(item, Moment))
        before = next(behind, None)
        bare = len(phrase.words) == 1 and set(phrase.words[0].tags) == {"NNG"}
        if bare and isinstance(before, Phrase) and before.particle in OBJECTS:
            return phrases[n:]
    return phrases


def find_starts(
    text: str, items: Sequence[Item], head: Phrase, filled: Filled, pointing: frozenset[str]
) -> Iterator[int]:
    """Yield where the modifiers of a thing may begin, the longest first.

    They are its owners (A의), and a clause where the thing alone is vague; of a long clause its end.
    """
    first = head
    owners: list[int] = []
    i = find_bound(text, items, head.index)
    if i < head.index:
        owners.append(items[i].start)
    i -= 1
    while i >= 0 and is_owner(items[i], filled, pointing):
        first = gather_group(items, i)[0]
        owners.insert(0, first.start)
        i = first.index - 1
    # 참석한 | 가운데 회의를: no clause of the meeting
    vague = is_vague(first, head) and (not head.is_empty or tells_plan(items, head))
    if vague or is_explained(items, head, filled):
        yield from find_relative(items, i, filled, pointing)
    yield from owners


def find_bound(text: str, items: Sequence[Item], first: int) -> int:
    """Return where words begin that make one name with those at ``first``: a deed, a time that is theirs.

    장보기 | 행사, 3월|분 급식비, 내년도 | 예산안, 1988년의 | 전자제품.
    """
    before, head = items[first - 1] if first else None, items[first]
    if isinstance(before, Moment) and isinstance(head, Phrase) and before.end <= head.start:
        owned = OWN_TIME.fullmatch(text[before.end : head.start])
        whole = owned or (before.period.words.endswith(YEARLY) and head.start - before.end == 1)
        return first - 1 if whole else first
    if not is_naming(before) or not NEXT.fullmatch(text[items[first - 1].end : head.start]):
        return first
    done = items[first - 2] if first > 1 else None
    done = (
        done if isinstance(done, Phrase) and done.particle in ("", "을", "를") and not done.speech else None
    )
    return gather_group(items, done.index)[0].index if done else first - 1


def is_naming(item: Item | None) -> bool:
    """Tell whether a verb is made a noun that names the next one (담그기 행사)."""
    return isinstance(item, Predicate) and item.ending == "ETN" and item.tail.endswith(DOING)


def tells_plan(items: Sequence[Item], head: Phrase) -> bool:
    """Tell whether the clause before a noun is what it says (… 올리겠다는 계획)."""
    before = items[head.index - 1] if head.index else None
    return isinstance(before, Predicate) and before.ending == "ETM" and before.tail.endswith(TOLD)


def is_owner(item: Item, filled: Filled, pointing: frozenset[str]) -> bool:
    """Tell whether an item is a phrase that a thing belongs to, other than who acts; 이의 says nothing."""
    if not isinstance(item, Phrase) or item.particle not in ("의", "와의", "과의") or item.speech:
        return False
    points = len(item.words) == 1 and item.words[0].text in pointing
    return not points and not names_actor([item], filled)


def is_vague(first: Phrase, head: Phrase) -> bool:
    """Tell whether a thing of one or two common nouns needs the clause that describes it."""
    if first is not head or head.notes or len(head.words) > 2:
        return False
    plain = not any(word.quoted or any(char.isdigit() for char in word.text) for word in head.words)
    return plain and not is_proper(head)


def is_explained(items: Sequence[Item], head: Phrase, filled: Filled) -> bool:
    """Tell whether what stands before a name or a number says what it is (발행자금인 1조197억원)."""
    copula, noun = items[head.index - 1] if head.index else None, items[head.index - 2]
    known = any(word.quoted or any(char.isdigit() for char in word.text) for word in head.words)
    named = isinstance(copula, Predicate) and copula.voice == "copula" and isinstance(noun, Phrase)
    if not (named and isinstance(noun, Phrase) and head in find_phrases(filled)):
        return False
    counted = any(char.isdigit() or char == "배" for word in noun.words for char in word.text)
    return (known or is_proper(head)) and not counted and not noun.is_empty


def find_relative(items: Sequence[Item], i: int, filled: Filled, pointing: frozenset[str]) -> Iterator[int]:
    """Yield where a clause that ends at ``i`` may begin: at its start, or at a phrase that stands alone.

    A clause that points back (이를 막는), lists or only says the deed again is left out.
    """
    if i < 0 or not ends_relative(items[i]):
        return
    inside = items[widen_list(items, find_clause(items, i), filled) : i + 1]
    verbs = [item for item in inside if isinstance(item, Predicate)]
    if any(verb.lemma == filled.clause.predicate.lemma for verb in verbs):
        return
    if any("등" in (item.words[0].text, item.words[-1].text) for item in inside if isinstance(item, Phrase)):
        return
    if opens_nothing(inside) and len(inside) > 1 and verbs[-1].lemma == WISH:
        yield inside[0].start  # 일하고 싶은 회사
    subjects = {phrase.start for phrase in filled.clause.slots.get("subject", ())}
    clear = (item for item in inside if isinstance(item, Phrase) and item.words[0].text not in pointing)
    alone = [item for item in clear if item.start not in subjects and not item.is_manner]
    yield from (item.start for n, item in enumerate(alone) if n == 0 or begins(items, item))


def find_clause(items: Sequence[Item], last: int) -> int:
    """Return where the clauses that describe a noun begin; a plan says all that leads to its verb."""
    verb, i = items[last], last
    told = isinstance(verb, Predicate) and verb.tail.endswith(TOLD)
    while i >= 0 and (ends_relative(items[i]) or (told and leads_to(items[i]))):
        i = skip_relative(items, i)
    before = items[i] if i >= 0 else None
    leads = isinstance(before, Predicate) and before.ending == "EC" and not before.has_one_place
    if leads and opens_nothing(items[i + 1 : last + 1]) and isinstance(verb, Predicate) and not verb.state:
        i = skip_relative(items, i)  # 그림을 그리고 | 색칠해주는 행사
    return i + 1


def widen_list(items: Sequence[Item], begin: int, filled: Filled) -> int:
    """Return where a list begins that a clause starts with (새솔, 한빛과 같은 회사), no companion in it."""
    listed = gather_group(items, begin) if isinstance(items[begin], Phrase) else []
    return listed[0].index if listed and not names_actor(listed[:-1], filled) else begin


def opens_nothing(inside: Sequence[Item]) -> bool:
    """Tell whether a clause holds verbs and no phrase."""
    return not any(isinstance(item, Phrase) for item in inside)


def leads_to(item: Item) -> bool:
    """Tell whether a verb only leads to the next one of the same plan (회사를 만들어 …)."""
    if not isinstance(item, Predicate) or item.ending != "EC" or item.has_one_place:
        return False
    plain = item.voice == "verb" and item.tail.removesuffix("서") == end_done(item.lemma)  # 불러, 만나
    return plain or SERIAL.search(item.tail) is not None


def begins(items: Sequence[Item], phrase: Phrase) -> bool:
    """Tell whether a clause can be cut before a phrase: behind what describes it, or before an object."""
    return ends_relative(items[phrase.index - 1]) or phrase.particle in OBJECTS


def ends_relative(item: Item) -> bool:
    """Tell whether an item is a verb that describes what follows."""
    return isinstance(item, Predicate) and item.ending == "ETM" and not item.quoted


def cut_text(text: str, start: int, end: int) -> str:
    """Return a stretch of the article with its quotation marks whole and its brackets left out."""
    start, end = widen_to_title(text, start, end)
    start -= text[start - 2 : start] == " 이"  # 글로벌 이|스포츠, 개정한 이|민법
    if start and text[start - 1] in (*CLOSERS, *PLAIN_QUOTES):
        start -= 1
    if text[end : end + 1] in (*CLOSERS.values(), *PLAIN_QUOTES):
        end += 1
    words = " ".join(NOTE.sub("", refit_noted(text[start:end])).split())
    for left, right in CLOSERS.items():
        if words.count(left) != words.count(right):
            words = words.replace(left, "").replace(right, "")
    for mark in PLAIN_QUOTES:
        if words.count(mark) % 2:
            words = words.replace(mark, "")
    return words.strip(" ,·")


def tidy(words: str, wording: Wording) -> str:
    """Drop what points outside a phrase: 등 behind it, 이번 in front."""
    words = LOOSE.sub("", words)
    words = CLOCK.sub("", DURING.sub("", REST.sub("", words)))
    while words.partition(" ")[0].removesuffix("에") in wording.front and " " in words:
        words = words.partition(" ")[2]
    return words.strip(" ,·")
