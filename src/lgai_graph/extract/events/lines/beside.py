"""Choose the phrases that stand beside a thing in a line: from whom, to whom, where to, in which contest.

``한빛전자는 누리평가로부터 A1 등급을 받았다`` says little without 누리평가: what a deed's own clause says
of its companions, goals, sources and fields goes into the line; where it was held, how and when does not.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.lines.dated.periods import word_base
from lgai_graph.extract.events.lines.particles import PLAIN, refit
from lgai_graph.extract.events.lines.things import describe_phrases, find_phrases
from lgai_graph.extract.events.parts.filling import Filled
from lgai_graph.extract.events.parts.participants import find_heads
from lgai_graph.extract.names.nouns import Name
from lgai_graph.extract.syntax.clauses.asides import skip_adverb
from lgai_graph.extract.syntax.clauses.groups import gather_group
from lgai_graph.extract.syntax.clauses.relative import modifies_noun, skip_relative
from lgai_graph.extract.syntax.phrases import (
    SLOT_OF_PARTICLE,
    SUBJECT_PARTICLES,
    Item,
    Moment,
    Phrase,
    Predicate,
    Sentence,
    is_proper,
    is_spoken,
)
from lgai_graph.korean.cases import OBJECTS
from lgai_graph.lexicon.sections.wording import Wording
from lgai_graph.model import EventType

LONGEST = 28  # characters of one phrase beside the thing
MOST = 44  # characters of all of them
MANNER = ("적", "별")  # 단계적으로, 차급별로
MAX_NAMED = 3
OTHERS = "등"
SLOTS = frozenset({"to", "as", "at", "from", "bare"})
POINTING = re.compile(r"(?:^|\s)(?:이|그|이런|그런|이들|해당|같은|이와 같은)\s$")
REACH = 10  # characters before a phrase in which it stands
VISITED = "방문"  # needs no particle: 시애틀 방문
AGAINST = "상대"  # 한빛을 상대로
RANK = re.compile(r"\d위$|대상$|상$|준?우승$|영예$|영광$")
WITHOUT = re.compile(r"\s?(?:관계|상관|구애|아랑곳|[가-힣]{1,4}\s?없이)")  # 직급에 관계없이, 사전에 계획없이
MEASURING = re.compile(r"에서 ?(?:가장|제일|손꼽|두 번째|[첫세] 번째)")  # 세계에서 가장 큰 전시회
DESCRIBING = re.compile(r"으?로(?:,|는|서는?[\s,])")  # 함께 한 배우로, 상을 받았다; 국내 업체로는 처음
LOCAL = "현지"  # 현지에, but 현지 매장
OFFICES = frozenset({EventType.APPOINTMENT, EventType.DEPARTURE})
HELD = OFFICES | {EventType.CONFERENCE, EventType.VISIT, EventType.STATEMENT}
PLACED = frozenset({EventType.ESTABLISHMENT, EventType.ACQUISITION})


@dataclass(frozen=True, slots=True, kw_only=True)
class LinePhrase:
    """A phrase of a clause as a line shows it.

    Args:
        words: with its particle.
        index: where in the sentence it stands.
        labels: the names that it shows.
        is_field: it says in what somebody ranks or wins.
        weight: what it adds; the lightest is left out first.
    """

    words: str
    index: int
    labels: frozenset[str]
    weight: int
    is_field: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Phrases that fill one place of a clause, with the verb that takes them along (KT와 | 손잡고)."""

    slot: str
    phrases: list[Phrase]
    verb: str = ""


def list_pieces(
    context: ArticleContext, sentence: Sentence, filled: Filled, lead: str | None
) -> list[LinePhrase]:
    """Return the phrases of a clause that belong into its line, in text order, within its length."""
    shown = {name.label for name in filled.names[lead]} if lead else set()
    found: list[LinePhrase] = []
    for group in walk_groups(sentence, filled, context.lexicon.syntax.together_adverbs):
        if is_wanted(context, sentence, filled, group) and (
            piece := make_piece(context, sentence, filled, group)
        ):
            found += [] if piece.labels & shown else [piece]
    if is_ranking(filled) and not any(piece.is_field for piece in found):
        found += find_field(context, sentence, filled)
    kept: list[LinePhrase] = []
    for piece in sorted(found, key=lambda piece: (-piece.weight, -piece.index)):
        if sum(len(one.words) + 1 for one in kept) + len(piece.words) <= MOST:
            kept.append(piece)
    return sorted(kept, key=lambda piece: piece.index)


def is_ranking(filled: Filled) -> bool:
    """Tell whether a thing is a rank or a prize, or a deed a victory: each is of a field."""
    words = (word.text for phrase in find_phrases(filled) for word in phrase.words)
    return any(RANK.search(word) for word in (filled.clause.predicate.lemma, *words))


def find_field(context: ArticleContext, sentence: Sentence, filled: Filled) -> Iterator[LinePhrase]:
    """Yield the field that the clause before names (세계 시장에서 … 점유율을 기록하며 1위를 지켰다)."""
    items = sentence.items[: filled.clause.predicate.index]
    for item in reversed(items):
        if isinstance(item, Phrase) and item.particle in SUBJECT_PARTICLES:
            return
        if not isinstance(item, Phrase) or PLAIN.get(item.particle, item.particle) != "에서":
            continue
        group = Group(slot="at", phrases=[item])
        piece = make_piece(context, sentence, filled, group) if is_field(context, filled, item) else None
        if piece and not is_spoken(item):
            yield piece
        return


def walk_groups(sentence: Sentence, filled: Filled, jointly: frozenset[str]) -> Iterator[Group]:
    """Yield the phrases of a verb's own clause, the nearest first; subject and object are left out."""
    items, predicate = sentence.items, filled.clause.predicate
    first = skip_relative(items, predicate.index) if modifies_noun(items, predicate) else -1
    sums = {phrase.index: phrase for phrase in filled.clause.slots.get("as", ()) if not phrase.particle}
    i = predicate.index - 1
    while i > first:
        item = items[i]
        if is_spoken(item) and not predicate.quoted:
            i -= 1
        elif (adverb := skip_adverb(items, i)) is not None:
            if isinstance(item, Phrase) and item.words[-1].text == AGAINST:
                yield Group(slot="against", phrases=gather_group(items, i - 1))
            i = adverb
        elif isinstance(item, Predicate):
            if item.ending != "ETM":
                yield from find_companions(items, item)
                return
            i = skip_relative(items, i)
        elif isinstance(item, Phrase):
            item = sums.get(i, item)  # 영업이익이 | 488억원을 기록했다
            group = gather_group(items, i) if i not in sums else [item]
            if item.words[0].text in jointly and len(group) > 1:  # 새솔 등과 공동으로
                yield Group(slot="with", phrases=group[:-1], verb=item.words[0].text + item.particle)
            elif slot := read_slot(item, predicate):
                yield Group(slot=slot, phrases=group)
            i = group[0].index - 1
        else:
            i -= 1


def find_companions(items: Sequence[Item], verb: Predicate) -> Iterator[Group]:
    """Yield whom a verb of doing together takes along: KT와 손잡고 … 내놓았다."""
    before = items[verb.index - 1] if verb.index else None
    if not verb.is_sharing or verb.ending != "EC" or not isinstance(before, Phrase):
        return
    if SLOT_OF_PARTICLE.get(before.particle) == "with":
        yield Group(slot="with", phrases=gather_group(items, before.index), verb=verb.tail)


def read_slot(phrase: Phrase, predicate: Predicate) -> str:
    """Return the place that a phrase fills beside the object, empty for any other."""
    if not phrase.particle:
        counts = any(char.isdigit() for word in phrase.words for char in word.text)
        return "bare" if counts and not phrase.is_hour and phrase.index == predicate.index - 1 else ""
    slot = SLOT_OF_PARTICLE.get(phrase.particle, "")
    return slot if slot in SLOTS else ""


def is_wanted(context: ArticleContext, sentence: Sentence, filled: Filled, group: Group) -> bool:
    """Tell whether a phrase says something that a reader misses in a line."""
    last, wording = group.phrases[-1], context.lexicon.wording
    things = find_phrases(filled)
    if any(phrase in things for phrase in group.phrases) or last.is_manner:
        return False
    if group.slot != "bare" and is_adverbial(last, wording):  # 100억달러 추가 축소
        return False
    if any(points_back(context, phrase) for phrase in group.phrases):
        return False
    if MEASURING.match(context.text, last.end):
        return False
    if WITHOUT.match(context.text, last.end + len(last.particle)) and not is_proper(last):
        return False
    if filled.frame.type in OFFICES and group.slot == "to" and names_somebody(context, group):
        return False
    if group.slot == "against":
        return filled.frame.type is EventType.LEGAL
    if group.slot == "as":
        describes = DESCRIBING.match(context.text, last.end)
        return not filled.words.get("post") and not describes and not is_turned_into(sentence, last, things)
    return group.slot != "at" or is_field(context, filled, last)


def points_back(context: ArticleContext, phrase: Phrase) -> bool:
    """Tell whether a phrase only points to something told before (이 회사에, 이곳으로)."""
    lone = len(phrase.words) == 1 and not is_proper(phrase)
    if phrase.words[0].text in context.lexicon.wording.back or (lone and phrase.words[0].text == LOCAL):
        return True
    return lone and POINTING.search(context.text, max(0, phrase.start - REACH), phrase.start) is not None


def names_somebody(context: ArticleContext, group: Group) -> bool:
    """Tell whether a group names a person (국고국장에 홍길동, …)."""
    return any(name.is_person for phrase in group.phrases for name in context.find_names(phrase))


def is_turned_into(sentence: Sentence, phrase: Phrase, things: Sequence[Phrase]) -> bool:
    """Tell whether a phrase makes an adverb with an object that is not the verb's (실장을 단장으로)."""
    before = sentence.items[phrase.index - 1] if phrase.index else None
    return isinstance(before, Phrase) and before.particle in OBJECTS and before not in things


def is_field(context: ArticleContext, filled: Filled, phrase: Phrase) -> bool:
    """Tell whether a phrase with 에서 says in what, not only where (세계 시장에서, ‘창업경진대회’에서)."""
    kind, last, lexicon = filled.frame.type, phrase.words[-1], context.lexicon
    if filled.clause.predicate.lemma in lexicon.wording.leaving:
        return True
    if kind in HELD:
        return False
    if last.text in lexicon.regions or last.text in lexicon.countries:
        return True
    if last.text.endswith(lexicon.wording.fields):
        return last.text not in lexicon.wording.fields or len(phrase.words) > 1
    return kind in PLACED or last.quoted  # ‘월드 게임’에서 행사를 연다


def make_piece(
    context: ArticleContext, sentence: Sentence, filled: Filled, group: Group
) -> LinePhrase | None:
    """Word a group with its particle; None where it says nothing, or too much for a line."""
    phrases, last = group.phrases, group.phrases[-1]
    names = [name for phrase in phrases for name in context.find_names(phrase)]
    words = word_group(context, sentence, filled, group)
    if not words or len(words) > LONGEST or is_bare(context, sentence, group, words):
        return None
    if last.words[-1].text == OTHERS and not words.endswith(OTHERS):
        words = f"{words} {OTHERS}"
    elif names and words == names[0].text != names[0].label:
        words = names[0].label
        last = replace(last, particle=refit(words, last.particle))
    called = filled.clause.predicate.lemma == VISITED or filled.frame.label == VISITED
    if called and group.slot in ("to", "as") and names:
        group = replace(group, slot="visited")  # 시애틀로 향했다: 시애틀 방문
    return LinePhrase(
        words=join_group(words, group, last.particle),
        index=phrases[0].index,
        labels=frozenset(name.label for name in names),
        weight=2 * bool(names) + any(char.isdigit() for char in words) + (group.slot != "at"),
        is_field=group.slot == "at",
    )


def word_group(context: ArticleContext, sentence: Sentence, filled: Filled, group: Group) -> str:
    """Return the words of a group with what makes them specific; of a list too long, its names."""
    first = group.phrases[0]
    words = describe_phrases(context, sentence, filled, group.phrases, longest=LONGEST)
    if len(words) > LONGEST and len(group.phrases) > 1:
        heads = find_heads(group.phrases, context.referents)
        words = "·".join(name.label for name in heads[:MAX_NAMED])
    before = sentence.items[first.index - 1] if first.index else None
    if isinstance(before, Moment) and context.text[before.end : before.end + 1] == "의":  # 올해의 | 70% 수준
        words = f"{before.period.words}의 {words}"
    return word_base(context.text, sentence, first) + words


def is_bare(context: ArticleContext, sentence: Sentence, group: Group, words: str) -> bool:
    """Tell whether a common noun stands without the clause that describes it (…를 빼돌린 혐의로)."""
    first, core = group.phrases[0], words.removesuffix(OTHERS).strip()
    before = sentence.items[first.index - 1] if first.index else None
    described = isinstance(before, Predicate) and before.ending == "ETM"
    named = any(context.find_names(phrase) for phrase in group.phrases)
    certain = is_proper(first) or any(char.isdigit() for char in words) or named
    return core in context.lexicon.wording.empty or (described and " " not in words and not certain)


def join_group(words: str, group: Group, particle: str) -> str:
    """Put a particle behind a group's words, and the verb that takes it along."""
    if group.slot == "against":
        return f"{words} {AGAINST}로"
    plain = "" if group.slot == "visited" else refit(words, PLAIN.get(particle, particle))  # ‘나랄’로
    return f"{words}{plain} {group.verb}".rstrip()


def is_inside(name: Name, phrases: Sequence[Phrase]) -> bool:
    """Tell whether a name stands in one of some phrases."""
    return any(phrase.start <= name.start < phrase.end for phrase in phrases)


def is_adverbial(phrase: Phrase, wording: Wording) -> bool:
    """Tell whether a phrase only says how or when (성공적으로, 단속한 지 3시간 만에)."""
    first, last = phrase.words[0], phrase.words[-1]
    how = last.text in wording.manners or (first is last and last.text.endswith(MANNER))
    return how or last.text in wording.times or first.text in wording.times
