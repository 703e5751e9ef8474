"""Find the clause of a verb that states a figure: its own words, its subjects, its number.

지난해 | 소형차 판매는 | 18.9%, | 중형차 판매는 | 8.9% | 감소했다
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.deeds.told import REPORTED
from lgai_graph.extract.events.figures.clauses import COUNTED, counts, leads_up, steps
from lgai_graph.extract.syntax.phrases import MENTIONING, Item, Moment, Phrase, Predicate, Sentence, is_spoken
from lgai_graph.korean.cases import ALSO, OBJECTS, SUBJECTS, TOPICS
from lgai_graph.lexicon.sections.figures import FigureWords

RESULT, FOLLOWING = "결과", "따르"
WHEN = ("때", "경우")  # 1% 내릴 때
HOLLOW = ("데", "것")  # 만드는 데도: no subject
THAN, FROM, OF, TIMES = "보다", "에서", ("에", "에서"), "배"
COPULA = "copula"
RANK = re.compile(r"\d+위$")
VALUE = re.compile(r"\d[\d,.]*(?!분기|년|월)(?:[^\d가-힣\s]|[가-힣]){0,6}$")  # 100억원, 23%, 1위
AND_SO_ON = "등"  # 40표, 30표 등


@dataclass(frozen=True, slots=True)
class StatedSpan:
    """A clause that states a figure.

    Args:
        verb: its verb.
        items: what stands before the verb in its clause.
        subjects: its subjects, the last of which is measured.
        is_whole: nothing of its sentence stands before it but who says so.
        gap: what is told between its topic and the rest (주가는 | 거래가 늘며 | 5% 올랐다).
    """

    verb: Predicate
    items: tuple[Item, ...]
    subjects: tuple[Phrase, ...]
    is_whole: bool
    gap: tuple[Item, ...] = ()

    @property
    def phrases(self) -> Sequence[Phrase]:
        """Return its phrases."""
        return [item for item in self.items if isinstance(item, Phrase)]

    @property
    def front(self) -> Sequence[Phrase]:
        """Return its phrases up to its first number."""
        first = next(item.index for item in self.phrases if is_value(item, self.subjects[0]))
        return [item for item in self.phrases if item.index < first]

    @property
    def last(self) -> Phrase:
        """Return the phrase before its verb."""
        return self.phrases[-1]

    @property
    def moments(self) -> Sequence[Moment]:
        """Return its times."""
        return [item for item in self.items if isinstance(item, Moment)]


def find_span(context: ArticleContext, sentence: Sentence, verb: Predicate) -> StatedSpan | None:
    """Return the clause of a verb, None where it has no subject with a number behind it."""
    figures = context.lexicon.figures
    first = find_first(sentence, verb, figures)
    items = tuple(sentence.items[first : verb.index])
    before = sentence.items[first - 1] if first else None
    whole = not isinstance(before, Predicate) or before.lemma == FOLLOWING
    subjects = tuple(list_subjects(items))
    gap: tuple[Item, ...] = ()
    if not subjects and not whole:
        topic = find_topic(sentence.items, first)
        subjects, whole = topic[-1:], True
        gap = tuple(sentence.items[topic[-1].index + 1 : first]) if topic else ()
        items = (*topic, *items)
    if not subjects or subjects[-1].words[-1].text in HOLLOW or any(is_spoken(item) for item in items):
        return None
    if not any(isinstance(item, Phrase) and is_value(item, subjects[-1]) for item in items):
        return None
    span = StatedSpan(verb, items, subjects, whole, gap)
    return span if ends_in_number(span, figures) and not is_deed(span, figures) else None


def find_first(sentence: Sentence, verb: Predicate, words: FigureWords) -> int:
    """Return where the clause of a verb begins: behind another clause, behind who says so."""
    items = sentence.items
    for i in range(verb.index - 1, -1, -1):
        item = items[i]
        if isinstance(item, Predicate):
            said = item.quoted or item.tail.endswith(REPORTED)
            if item.ending == "EC" and not said and not steps(items, item, words):
                return i + 1
        elif isinstance(item, Phrase) and item.words[-1].text == RESULT and not item.particle:
            return i + 1
    return 0


def find_topic(items: Sequence[Item], first: int) -> tuple[Phrase, ...]:
    """Return the topic of the clause before, with what leads up to it; empty where it has none or two."""
    topics = [item for item in items[:first] if isinstance(item, Phrase) and item.particle in (*TOPICS, ALSO)]
    if len(topics) != 1 or topics[0].speech:
        return ()
    before = reversed(items[: topics[0].index])
    led = [item for item in takewhile(leads_up, before) if isinstance(item, Phrase)]
    return (*reversed(led), topics[0])


def is_value(phrase: Phrase, subject: Phrase) -> bool:
    """Tell whether a phrase is a number told of a subject, no mere base (작년 80건보다)."""
    return phrase.index > subject.index and is_number(phrase) and not phrase.particle.startswith(THAN)


def is_number(phrase: Phrase) -> bool:
    """Tell whether a phrase holds a number (연 25%, 두 배)."""
    return counts(phrase) or (phrase.words[-1].text.startswith(TIMES) and len(phrase.words) > 1)


def list_subjects(items: Sequence[Item]) -> Iterator[Phrase]:
    """Yield the subjects of a clause, none of a clause that describes a noun (여대생이 좋아하는 향수는)."""
    for n, item in enumerate(items):
        if not isinstance(item, Phrase) or item.particle not in MENTIONING or item.speech:
            continue
        behind = next((one for one in items[n + 1 :] if isinstance(one, Predicate) or ends_search(one)), None)
        inside = isinstance(behind, Predicate) and behind.ending == "ETM" and item.particle not in TOPICS
        if not inside and not (item.particle in SUBJECTS and VALUE.search(item.words[-1].text)):
            yield item


def ends_search(item: Item) -> bool:
    """Tell whether an item shows that the subject before it is its clause's own."""
    return isinstance(item, Phrase) and (item.particle in MENTIONING or counts(item))


def ends_in_number(span: StatedSpan, words: FigureWords) -> bool:
    """Tell whether what stands before the verb is the figure: 100억원으로, 사상 최고치를, 20%나."""
    last, verb = span.last, span.verb
    told = last.words[-1].text
    if any(one.words[-1].text in WHEN for one in span.phrases):
        return False
    if told == AND_SO_ON and len(last.words) > 1:
        told = last.words[-2].text
    if verb.voice == COPULA or verb.lemma in words.plain:
        return VALUE.search(told) is not None or told in words.records
    if verb.lemma in words.peaks or RANK.search(told):
        return True
    if verb.lemma in words.changes:
        values = [one for one in span.phrases if is_value(one, span.subjects[-1])]
        return any(one.particle not in OF for one in values) and not (is_number(last) and last.particle in OF)
    if told in words.closing:
        return True
    return any(COUNTED.search(word.text) or word.text in words.records for word in last.words)


def is_deed(span: StatedSpan, words: FigureWords) -> bool:
    """Tell whether something is done to a figure, or by a share (연령을 80세로 확대했다, 73%가 급증했다)."""
    behind = [item for item in span.phrases if item.index > span.subjects[-1].index]
    acted_on = any(item.particle in OBJECTS for item in behind)
    shares = any(item.particle in SUBJECTS and is_number(item) for item in behind)
    return span.verb.lemma in words.changes and (acted_on or shares)


def is_base(items: Sequence[Item], moment: Moment) -> bool:
    """Tell whether a time is that of the number that a figure goes from (2008년 두 곳에서, 작년 80건보다)."""
    for item in items:
        if item.index > moment.index and isinstance(item, Moment):
            return False
        if item.index > moment.index and isinstance(item, Phrase) and is_number(item):
            return item.particle.startswith((FROM, THAN))
    return False


def find_describing(items: Sequence[Item], moment: Moment) -> Predicate | None:
    """Return the verb of a clause that only describes a noun, where a time is that clause's."""
    for item in items:
        if item.index <= moment.index or isinstance(item, Moment):
            continue
        if isinstance(item, Predicate):
            return item if item.ending == "ETM" else None
        if item.particle in TOPICS:
            return None
    return None
