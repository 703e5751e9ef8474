"""Find the times that belong to a predicate: those on its left, up to another event's."""

import re
from collections.abc import Collection, Iterator, Sequence

from lgai_graph.dates import count_days, is_day
from lgai_graph.extract.syntax.clauses.matters import is_matter
from lgai_graph.extract.syntax.clauses.relative import MONTH, is_label, modifies_noun
from lgai_graph.extract.syntax.phrases import (
    MENTIONING,
    SUBJECT_PARTICLES,
    Item,
    Moment,
    Phrase,
    Predicate,
    Sentence,
    is_proper,
)
from lgai_graph.korean.cases import OBJECTS, SUBJECTS, TOPICS
from lgai_graph.model import PeriodKind

REPORTS = ("다고", "라고", "다며", "라며", "다면서", "라면서")
IS, AT = "이다", "에서"
GOING = "는"  # 짓는, 도입하는
INNER = ("의", ",", "")  # particles inside a noun phrase
CONTRASTS = ("으나", "지만")
DESCRIBED = re.compile(r"[가-힣]$(?<![는던을를])")  # 세운, 판매한; 세울 | 내년 is planned
MANNER_ENDINGS = ("해", "아", "어", "여", "쳐", "워")  # 협업해 … 육성했다: one act, one time


def find_moments(sentence: Sentence, predicate: Predicate, triggers: frozenset[int]) -> Iterator[Moment]:
    """Return the times left of a predicate, nearest first; another event's time is not its own.

    A deadline binds the verb behind it where that has a tense of its own: 2020년까지 얻었고 | 물러났다.
    Before a contrast any time does, but one that opens the sentence: 새솔은 1991년에 들여왔으나 | 물러났다.
    """
    items, first = sentence.items, sentence.first_moment
    yield from find_behind(items, predicate)
    if first >= predicate.index:
        return
    outer = False
    before: list[Predicate] = []  # verbs between a time and its own
    reported = find_reported(items, predicate.index)
    for j in range(predicate.index - 1, first - 1, -1):
        item = items[j]
        if j in reported:
            continue
        if isinstance(item, Predicate):
            if item.ending == "ETM" and (item.index in triggers or opens_topic(items, item)):
                if is_circumstance(items, item):
                    continue
                yield from find_outside(items, item)
                return
            outer = outer or item.ending in ("EC", "EF")
            before.append(item)
            if outer and item.index in triggers and not item.tail.endswith(MANNER_ENDINGS):
                yield from shared_days(items[:j])
                return
        elif isinstance(item, Moment) and not (
            is_apart(item, predicate, before) or tells_deal(items, item, predicate)
        ):
            yield item


def find_outside(items: Sequence[Item], verb: Predicate) -> Iterator[Moment]:
    """Return the time of the main verb before the doer of a describing one (see ``stands_outside``)."""
    for item in reversed(items[: verb.index]):
        if isinstance(item, Moment) and not item.speech and stands_outside(items, item, verb):
            yield item


def stands_outside(items: Sequence[Item], moment: Moment, verb: Predicate) -> bool:
    """Tell whether a time between the topic and the doer of a describing verb is none of that verb's.

    ``새솔은 지난 7월 | 한빛이 세운 회사에 투자했다``. A wide time stays open (1999년 한빛이 세운), and so
    does what a topic is said to be (한빛이 세운 회사다). A day is of what is held, too (한빛이 연 회의에서).
    Of what is signed a clause tells but the content (새솔은 17일 | 공장을 짓는 협약을 맺었다).
    """
    days, inner = count_days(moment.period), items[moment.index + 1 : verb.index]
    if days is None or days > MONTH or moment.compared or moment.index == 0:
        return False
    if not is_subject(items[moment.index - 1], MENTIONING):
        return False
    if not (modifies_noun(items, verb) or is_matter(items, verb)):
        return False
    if any(isinstance(item, Predicate) and item.ending == "EC" for item in inner):
        return False
    behind = (item for item in items[verb.index + 1 :] if isinstance(item, Phrase))
    head = next((item for item in behind if item.particle not in INNER), None)
    if head is None or head.particle.startswith((IS, AT)):
        return False
    named = any(is_subject(item, SUBJECTS) and is_named(item) for item in inner)
    return named or tells_deal(items, moment, verb)


def tells_deal(items: Sequence[Item], moment: Moment, verb: Predicate) -> bool:
    """Tell whether a day behind the subject is that of signing what a clause only describes (see above)."""
    head = items[verb.index + 1] if verb.index + 1 < len(items) else None
    inner = items[moment.index + 1 : verb.index]
    acted = any(isinstance(item, Phrase) and item.particle in OBJECTS for item in inner)
    behind = items[moment.index - 1] if moment.index else None
    led = behind is not None and is_subject(behind, MENTIONING)
    going = verb.ending == "ETM" and not verb.past and verb.tail.endswith(GOING)
    told = is_day(moment.period) and led and acted and going  # 내년 | 인수하는 방안
    return told and isinstance(head, Phrase) and head.is_deal


def is_named(item: Item) -> bool:
    """Tell whether an item is a name."""
    return isinstance(item, Phrase) and is_proper(item)


def is_apart(moment: Moment, predicate: Predicate, between: Sequence[Predicate]) -> bool:
    """Tell whether a time is compared, spoken, or bound by a verb with a tense of its own."""
    if moment.compared or (moment.speech and not predicate.quoted):
        return True
    if any(verb.voice == "copula" and verb.index == moment.index + 1 for verb in between):
        return True  # 임기가 12월까지|인 사장은
    past = [verb for verb in between if verb.ending == "EC" and verb.past]
    contrast = any(verb.tail.endswith(CONTRASTS) for verb in past)
    return (bool(past) and moment.period.kind is PeriodKind.DEADLINE) or (contrast and moment.index > 0)


def is_after(head: Phrase) -> bool:
    """Tell whether a noun puts what follows behind a clause: 2010년 설립된 뒤 (직후, 이래)."""
    word = head.words[0].text
    return word.endswith("후") or word in ("뒤", "이래")


def find_behind(items: Sequence[Item], predicate: Predicate) -> Iterator[Moment]:
    """Return the time that a verb describes: 공장을 세운 | 작년 4월."""
    behind = items[predicate.index + 1] if predicate.index + 1 < len(items) else None
    if predicate.ending != "ETM" or not isinstance(behind, Moment) or behind.speech or behind.compared:
        return
    dated = DESCRIBED.search(predicate.tail) and behind.period.kind is PeriodKind.DATE
    if dated and not is_label(items, behind.index):
        yield behind


def find_reported(items: Sequence[Item], index: int) -> range:
    """Find what somebody else is said to do left of a verb, which keeps its times to itself.

    ``한빛은 30일 … 새솔이 올해 일정을 늦췄다고 설명했다``: from 새솔이 to 늦췄다고.
    """
    said = next((j for j in range(index - 1, -1, -1) if is_report(items[j])), None)
    if said is None:
        return range(0)
    subjects = [j for j in range(said) if is_subject(items[j])]
    inner = [j for j in subjects if is_subject(items[j], SUBJECTS)]
    return range(inner[-1], said + 1) if inner and subjects[0] < inner[-1] else range(0)


def is_report(item: Item) -> bool:
    """Tell whether a verb ends what somebody is said to have said: 늦췄다고, 것이라며."""
    return isinstance(item, Predicate) and not item.quoted and item.tail.endswith(REPORTS)


def is_subject(item: Item, particles: Collection[str] = SUBJECT_PARTICLES) -> bool:
    """Tell whether a phrase outside quoted words is a subject or topic."""
    return isinstance(item, Phrase) and not item.speech and item.particle in particles


def opens_topic(items: Sequence[Item], predicate: Predicate) -> bool:
    """Tell whether a relative clause describes the topic, and owns its time (지난해 출시한 차는)."""
    behind = [item for item in items[predicate.index + 1 : predicate.index + 3] if isinstance(item, Phrase)]
    if len(behind) > 1 and behind[0].is_empty and not behind[0].particle:
        del behind[0]  # 출시한 뒤 | 새솔은
    return bool(behind) and behind[0].particle in TOPICS


def is_circumstance(items: Sequence[Item], predicate: Predicate) -> bool:
    """Tell whether a clause gives the setting of the main verb (사장이 참석한 가운데)."""
    behind = items[predicate.index + 1] if predicate.index + 1 < len(items) else None
    return isinstance(behind, Phrase) and behind.words[0].text == "가운데"


def shared_days(items: Sequence[Item]) -> Iterator[Moment]:
    """Let 열고, 체결하고 share their day with the next verb, but no month or year."""
    for item in reversed(items):
        if isinstance(item, Moment) and not item.speech and is_day(item.period):
            yield item
