"""Find what a figure is of: 한빛전자의 2분기 영업이익은 | 100억원으로 16.1% | 감소했다.

The subject is what is measured; whoever owns it stands before it, and the amounts stand between it and its
verb.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from lgai_graph.extract.syntax.phrases import (
    MENTIONING,
    Item,
    Moment,
    Phrase,
    Predicate,
    Sentence,
)
from lgai_graph.lexicon.sections.figures import FigureWords

BOUND = frozenset({"의", "와", "과", "·", ""})  # before what is measured they say whose it is
PLAIN = frozenset({"NNG", "XSN", "XPN"})
COUNTED = re.compile(r"\d")
EVEN, GREATLY = "나", "게"  # 60%나, 크게
SAME, TIMES = "같", ("기간", "시기")
SINCE_THEN = "들어"  # 이달 들어
PLACE = ("에서", "에서의", "내")
SPACE = 2  # a measure of one syllable (수) is a word of its own


@dataclass(frozen=True, slots=True)
class FigureClause:
    """A verb with what it says of a figure.

    Args:
        verb: the verb.
        owner: the topic whose the measure is, where it stands apart (한빛은 | 영업이익이).
        front: the phrases and times that lead up to the measure, the measure itself last.
        told: what stands between the measure and the verb.
        before: the times of the sentence before all that, the nearest first.
        is_described: a clause before it says which it is, or whose.
        is_same_time: it points to the time of the figure before (같은 기간).
    """

    verb: Predicate
    owner: Phrase | None
    front: tuple[Item, ...]
    told: tuple[Item, ...]
    before: tuple[Moment, ...] = ()
    is_described: bool = False
    is_same_time: bool = False

    @property
    def measure(self) -> Phrase:
        """Return the phrase that ends in what is measured."""
        last = self.front[-1]
        assert isinstance(last, Phrase)
        return last

    @property
    def start(self) -> int:
        """Return where the clause's own words begin."""
        return self.owner.start if self.owner else self.front[0].start


def find_figure_clause(sentence: Sentence, verb: Predicate, words: FigureWords) -> FigureClause | None:
    """Return the clause of a verb whose subject is something measured, None for any other verb."""
    items = sentence.items
    at = find_subject(items, verb, words)
    subject = items[at] if at is not None else None
    if at is None or not isinstance(subject, Phrase) or subject.speech:
        return None
    told = tuple(items[at + 1 : verb.index])
    moved = is_moved(told) and not PLAIN.isdisjoint(subject.words[-1].tags)
    changes = verb.lemma in words.changes and (grows(subject) or moved)
    if not (measures(subject, words) or changes):
        return find_inner(items, subject, told, verb, words)
    first = at
    while first and leads_up(items[first - 1]):
        first -= 1
    before = items[first - 1] if first else None
    front = tuple(items[first : at + 1])
    pointing = isinstance(before, Predicate) and before.lemma == SAME
    same = drop_same_time(front[0]) if pointing else None
    if same:
        return FigureClause(verb, None, (same, *front[1:]), told, is_same_time=True)
    if isinstance(before, Predicate) and before.ending == "ETM":
        return FigureClause(verb, None, front, told, is_described=True)
    owner = find_owner(items, first)
    if owner is None and isinstance(before, Phrase) and before.particle in PLACE:
        first -= 1
    return FigureClause(verb, owner, tuple(items[first : at + 1]), told, tuple(list_before(items, first)))


def drop_same_time(item: Item) -> Phrase | None:
    """Return a phrase without the time that it only points to (같은 | 기간 새솔전자의)."""
    if not isinstance(item, Phrase) or item.words[0].text not in TIMES or len(item.words) == 1:
        return None
    return replace(item, words=item.words[1:], start=item.words[1].start)


def is_moved(told: Sequence[Item]) -> bool:
    """Tell whether a figure goes from one number to another (16곳에서 51곳으로)."""
    numbers = [item for item in told if isinstance(item, Phrase) and counts(item) and not item.speech]
    return any(
        one.particle == "에서" and other.particle in ("로", "으로") for one, other in pairwise(numbers)
    )


def find_inner(
    items: Sequence[Item], subject: Phrase, told: tuple[Item, ...], verb: Predicate, words: FigureWords
) -> FigureClause | None:
    """Return the clause of a verb with its measure beside the number: 관객 100만명을, 5%의 점유율을."""
    for n, item in enumerate(told):
        if not isinstance(item, Phrase) or item.speech:
            continue
        times = (one for one in reversed(told[:n]) if isinstance(one, Moment) and not one.compared)
        before = (*times, *list_before(items, subject.index))
        number = told[n - 1] if n else None
        last = n == len(told) - 1 and isinstance(number, Phrase) and number.particle == "의"
        if last and isinstance(number, Phrase) and counts(number) and measures(item, words):
            return FigureClause(verb, subject, (item,), (replace(number, particle=item.particle),), before)
        first = next((m for m, word in enumerate(item.words) if COUNTED.match(word.text)), 0)
        front = replace(item, words=item.words[:first], particle="", end=item.words[first - 1].end)
        if first and measures(front, words):
            number = replace(item, words=item.words[first:], start=item.words[first].start)
            rest = (number, *told[n + 1 :])
            return FigureClause(verb, subject, (front,), rest, before)
    return None


def list_before(items: Sequence[Item], first: int) -> Iterator[Moment]:
    """Yield the times before a place, the nearest first, up to the verb of another clause."""
    for i in range(first - 1, -1, -1):
        item = items[i]
        if isinstance(item, Predicate) and item.tail != SINCE_THEN:
            return
        if isinstance(item, Moment) and not item.compared:
            yield item


def find_subject(items: Sequence[Item], verb: Predicate, words: FigureWords) -> int | None:
    """Return where the subject of a verb stands, over what is only compared or led up to."""
    for i in range(verb.index - 1, -1, -1):
        item = items[i]
        if isinstance(item, Predicate) and not steps(items, item, words):
            return None
        if isinstance(item, Phrase) and item.particle in MENTIONING:
            return i
    return None


def steps(items: Sequence[Item], verb: Predicate, words: FigureWords) -> bool:
    """Tell whether a verb stands between a subject and its number: 작년에 비해, 20% 올라, 60%나."""
    if verb.lemma in words.comparing or (verb.voice == "copula" and verb.tail.endswith(EVEN)):
        return True
    if verb.ending == "EC" and verb.tail.endswith(GREATLY):
        return True
    beside = items[verb.index - 1], items[verb.index + 1]  # 20% | 오른 | 3만원
    numbers = all(isinstance(item, Phrase) and counts(item) for item in beside)
    leads = verb.ending == "ETM" or (verb.ending == "EC" and not verb.past)
    return verb.lemma in words.changes and leads and numbers and not verb.quoted


def counts(phrase: Phrase) -> bool:
    """Tell whether a phrase holds a number (연 25%)."""
    return any(COUNTED.match(word.text) for word in phrase.words)


def grows(phrase: Phrase) -> bool:
    """Tell whether a subject may be counted though no word says so (외국인 관광객, 태양광 설비): no name."""
    last = phrase.words[-1]
    return len(phrase.words) > 1 and not last.quoted and set(last.tags) <= PLAIN


def measures(phrase: Phrase, words: FigureWords) -> bool:
    """Tell whether a phrase ends in what is measured: 영업이익, 아파트 거래량, 나스닥지수."""
    last = phrase.words[-1].text if phrase.words else ""
    if last in words.indices:
        return True
    longer = ends_in(last, words.measures, SPACE)
    return longer or (last in words.measures and len(phrase.words) > 1)


def ends_in(word: str, endings: Collection[str], least: int) -> bool:
    """Tell whether a word ends in one of many endings of at least so many characters."""
    return any(word[-size:] in endings for size in range(least, len(word) + 1))


def leads_up(item: Item) -> bool:
    """Tell whether an item belongs to the measure behind it: its owner, its time, what is listed with it."""
    if isinstance(item, Moment):
        return not item.speech and not item.compared
    return isinstance(item, Phrase) and item.particle in BOUND and not item.speech


def find_owner(items: Sequence[Item], first: int) -> Phrase | None:
    """Return the topic of a clause that stands before what is measured (한빛은 3분기 영업이익이)."""
    for i in range(first - 1, -1, -1):
        item = items[i]
        if isinstance(item, Predicate):
            return None
        if isinstance(item, Phrase) and item.particle in MENTIONING and not item.speech:
            return item
    return None
