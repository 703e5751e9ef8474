"""List the times that an event may have, the likeliest first."""

from collections.abc import Iterator, Sequence

from lgai_graph.extract.events.modality.status import is_future
from lgai_graph.extract.events.modality.telling import UNDER_WAY
from lgai_graph.extract.syntax.clauses.arguments import Clause
from lgai_graph.extract.syntax.clauses.relative import modifies_noun
from lgai_graph.extract.syntax.phrases import SLOT_OF_PARTICLE, Item, Moment, Phrase, Predicate, Sentence
from lgai_graph.lexicon import Frame
from lgai_graph.model import (
    EventType,
    Period,
    PeriodKind,
)

MONTH = 31  # days
PLACES = ("에서", "에선")  # 16일 열린 행사에서: the day of what is said there, too
GOALS = ("에", "에는", "에도")  # 16일 열린 대회에 참가했다
GATHERINGS = (EventType.CONFERENCE, EventType.RECOGNITION)
LOOKING_BACK = "span-behind"  # the rule that reads 지난 1년간
ACTORS = ("subject", "topic")
RECENT = ("최근", "요즘")
SINCE = ("이후", "이래")
INTENTIONS = ("예정", "계획", "방침")  # 20일 열 예정인 축제를


def find_beside(sentence: Sentence, clause: Clause) -> Moment | None:
    """Return the time that stands next to the speaker: 박 사장은 올해 초 … 말했다."""
    for phrase in clause.slots.get("subject", [])[-1:]:
        near = sentence.items[max(0, phrase.index - 1) : phrase.index + 2]
        return next((item for item in near if isinstance(item, Moment) and not item.speech), None)
    return None


def choose_period(sentence: Sentence, clause: Clause, frame: Frame) -> Period | None:
    """Return the event's likeliest time, None where nothing dates it."""
    return next(iter(list_periods(sentence, clause, frame)), None)


def list_periods(sentence: Sentence, clause: Clause, frame: Frame) -> list[Period]:
    """List the times that an event may have: its own, then the day of the announcement that tells of it.

    What somebody says has the day of saying it: 15주년을 맞은 이사장은 … 24일 이같이 말했다.
    """
    moments = [moment for moment in clause.moments if moment.period.kind is not PeriodKind.BIRTH]
    told = [moment for moment in moments if moment.period.kind is PeriodKind.ANNOUNCEMENT]
    own = find_own(sentence, moments, clause, frame)
    if frame.type is EventType.STATEMENT:
        beside = find_beside(sentence, clause)
        ordered = [*told, *own] or ([beside] if beside else [])
    elif frame.type is EventType.EARNINGS and own and describes_object(own[0], clause):
        ordered = [*find_announcements(sentence), *own]  # 13일 공시를 통해 3분기 실적을 집계한 결과 …
    elif clause.predicate.ending in ("EC", "EF", "ETN") and not is_aside(sentence, clause.predicate):
        ordered = put_day_first([*own, *find_announcements(sentence)])
    else:
        ordered = own or find_held(sentence, clause, frame) or find_source(sentence, clause)
    return [moment.period for moment in ordered]


def find_own(sentence: Sentence, moments: Sequence[Moment], clause: Clause, frame: Frame) -> list[Moment]:
    """Return the nearest time that no other verb owns, with those behind it that may be meant instead."""
    shared = frame.type in GATHERINGS
    free = [
        moment
        for moment in moments
        if moment.period.kind is not PeriodKind.ANNOUNCEMENT
        and not opens_stretch(sentence.items, moment)
        and not is_left_behind(sentence.items, moment, clause.predicate)
        and not is_of_earlier(sentence.items, moment, clause.predicate)
        and not is_owned(sentence.items, moment, clause.predicate, shared=shared)
    ]
    free = put_day_first(free)
    if free and describes_object(free[0], clause):  # 12일 … 2021년 계획을 발표했다
        closer = [moment for moment in free[1:] if not is_wide(moment.period)]
        free = [*closer[:1], free[0]]
    if free and has_subject_of_its_own(sentence.items, free[0], clause.predicate):
        return free[:2]
    return free[:1]


def is_left_behind(items: Sequence[Item], moment: Moment, main: Predicate) -> bool:
    """Tell whether a deed under way goes on after another that has the time: 7월 설립해 … 협업하고 있다.

    An open time is of both: 2011년부터 설립해 … 운영하고 있다.
    """
    between = items[moment.index + 1 : main.index]
    later = any(isinstance(item, Predicate) and item.ending == "EC" for item in between)
    return later and moment.period.latest is not None and UNDER_WAY.search(main.tail) is not None


def is_of_earlier(items: Sequence[Item], moment: Moment, main: Predicate) -> bool:
    """Tell whether a time is that of an earlier deed alone: since when, until when, or after what.

    ``2012년부터 운영하고 있으며``, ``2007년까지 의존했던``, ``2018년 공장을 지은 이후``.
    """
    verb, period = find_verb(items, moment), moment.period
    if verb is None or verb.index >= main.index:
        return False
    if verb.ending == "EC":
        return period.latest is None and UNDER_WAY.search(verb.tail) is not None
    head = items[verb.index + 1]
    since = isinstance(head, Phrase) and head.words[0].text in SINCE and is_wide(period)
    return verb.ending == "ETM" and (since or (period.earliest is None and verb.tail.endswith("던")))


def put_day_first(moments: Sequence[Moment]) -> list[Moment]:
    """Put a day before the wider time behind it, which describes a noun: 6일 하반기 인사에서."""
    if len(moments) < 2 or moments[1].index + 1 != moments[0].index:
        return list(moments)
    near, far = moments[:2]
    is_day = far.period.earliest is not None and far.period.earliest == far.period.latest
    wider = near.period.earliest != near.period.latest or near.period.words.startswith(RECENT)
    if far.period.kind is PeriodKind.ANNOUNCEMENT:  # 3일 올해 첫 제품을 냈다고 밝혔다, not 3일 내년 제품을
        wider = wider and is_within(far.period, near.period)
    return [far, near, *moments[2:]] if is_day and wider else list(moments)


def is_within(inner: Period, outer: Period) -> bool:
    """Tell whether a day lies in another time."""
    day, first, last = inner.earliest, outer.earliest, outer.latest
    return day is not None and (first is None or first <= day) and (last is None or day <= last)


def find_held(sentence: Sentence, clause: Clause, frame: Frame) -> list[Moment]:
    """Return when a gathering is held whose host a clause names (새솔이 주최하는 포럼이 20일 열린다)."""
    behind = sentence.items[clause.predicate.index + 1 :]
    verb = next((item for item in behind if isinstance(item, Predicate)), None)
    if frame.type is not EventType.CONFERENCE or verb is None or verb.ending == "ETM" or verb.past:
        return []
    between = sentence.items[clause.predicate.index + 1 : verb.index]
    slots = [SLOT_OF_PARTICLE.get(item.particle) for item in between if isinstance(item, Phrase)]
    times = [item for item in between if isinstance(item, Moment) and not item.speech]
    return times if len(times) == 1 and {"subject", "topic"} & set(slots) and "object" not in slots else []


def find_source(sentence: Sentence, clause: Clause) -> list[Moment]:
    """Return the day before a clause that describes a source: 7일 새솔이 펴낸 연감에 따르면."""
    subject = clause.slots.get("subject", [])
    first = subject[0].index if subject else clause.predicate.index
    before = sentence.items[first - 1] if 0 < first <= clause.predicate.index else None
    told = isinstance(before, Moment) and before.period.kind is PeriodKind.ANNOUNCEMENT
    return [before] if isinstance(before, Moment) and told and not before.speech else []


def list_intended(sentence: Sentence, clause: Clause) -> list[Period]:
    """List the times for which the object of a verb was meant (20일 열 예정이던 축제를 취소했다)."""
    return [
        moment.period
        for moment in clause.moments
        if (verb := find_verb(sentence.items, moment)) and is_intention(sentence.items, verb)
    ][:1]


def is_intention(items: Sequence[Item], verb: Predicate) -> bool:
    """Tell whether a verb stands before 예정, 계획 or 방침."""
    head = items[verb.index + 1] if verb.index + 1 < len(items) else None
    return verb.ending == "ETM" and isinstance(head, Phrase) and head.words[0].text in INTENTIONS


def find_announcements(sentence: Sentence) -> Iterator[Moment]:
    """Walk the days on which what the sentence says was made known."""
    for item in sentence.items:
        if isinstance(item, Moment) and not item.speech and item.period.kind is PeriodKind.ANNOUNCEMENT:
            yield item


def is_aside(sentence: Sentence, predicate: Predicate) -> bool:
    """Tell whether a decision only describes a noun (매각하기로 한 지분을)."""
    behind = sentence.items[predicate.index + 1 : predicate.index + 2]
    return predicate.ending == "ETN" and any(
        isinstance(item, Predicate) and item.ending == "ETM" and modifies_noun(sentence.items, item)
        for item in behind
    )


def is_owned(items: Sequence[Item], moment: Moment, main: Predicate, *, shared: bool) -> bool:
    """Tell whether a time belongs to a verb right behind it that describes a noun (2018년에 창업한 새솔은).

    ``16일 열린 행사에서 … 밝혔다`` lends its day to the main verb. A day behind the topic is the main verb's:
    ``법원은 29일 변경된 계획을 승인했다``.

    Args:
        items: the sentence.
        moment: the time.
        main: the verb that the time is looked for.
        shared: what the noun names is what the main verb tells of (열린 대회에 참가했다).
    """
    verb = find_verb(items, moment)
    if verb is None or verb.index >= main.index or verb.ending != "ETM":
        return False
    if verb.voice == "copula":
        return verb.past and verb.index <= moment.index + 2  # 지난해 홍보대사였던 배우
    if verb.index != moment.index + 1:
        return verb.index == moment.index + 2 and measures_object(items, moment)
    head = items[verb.index + 1] if verb.index + 1 < len(items) else None
    if not isinstance(head, Phrase):
        return False
    if not modifies_noun(items, verb):
        return is_intention(items, verb) or (is_after(head) and is_wide(moment.period))
    if not is_wide(moment.period) and not is_future(verb.tail) and follows_topic(items, moment):
        return names_another(items[head.index : main.index])
    particle = find_end(items, head).particle
    return not (particle.startswith(PLACES) or (shared and particle in GOALS))


def measures_object(items: Sequence[Item], moment: Moment) -> bool:
    """Tell whether a time says of how long a thing behind it speaks: 지난 1년간 성과를 알리는 행사."""
    thing = items[moment.index + 1]
    behind = isinstance(thing, Phrase) and SLOT_OF_PARTICLE.get(thing.particle) == "object"
    return behind and moment.period.rule == LOOKING_BACK


def is_after(head: Phrase) -> bool:
    """Tell whether a noun puts what follows behind a clause: 2010년 설립된 뒤 (직후, 이래)."""
    word = head.words[0].text
    return word.endswith("후") or word in ("뒤", "이래")


def opens_stretch(items: Sequence[Item], moment: Moment) -> bool:
    """Tell whether a time only says since when: 1961년 출범 이후."""
    head = items[moment.index + 1] if moment.index + 1 < len(items) else None
    words = head.words[1:] if isinstance(head, Phrase) else ()
    return is_wide(moment.period) and any(word.text in SINCE for word in words)


def find_verb(items: Sequence[Item], moment: Moment) -> Predicate | None:
    """Return the first verb of doing behind a time."""
    verbs = (item for item in items[moment.index + 1 :] if isinstance(item, Predicate))
    return next((verb for verb in verbs if not verb.state), None)


def has_subject_of_its_own(items: Sequence[Item], moment: Moment, main: Predicate) -> bool:
    """Tell whether a time stands before a clause that describes a noun and has its own subject.

    ``내년 3월 임기가 끝나는 대표`` owns its time, ``2012년에 정부가 정한 한도를`` does not: both stay open.
    """
    verb, behind = find_verb(items, moment), items[moment.index + 1]
    relative = verb is not None and verb.ending == "ETM" and verb.index == moment.index + 2 < main.index
    return relative and isinstance(behind, Phrase) and behind.particle in ("이", "가")


def follows_topic(items: Sequence[Item], moment: Moment) -> bool:
    """Tell whether a time stands right behind the sentence's topic or subject."""
    before = items[moment.index - 1] if moment.index else None
    return isinstance(before, Phrase) and SLOT_OF_PARTICLE.get(before.particle) in ("subject", "topic")


def names_another(items: Sequence[Item]) -> bool:
    """Tell whether somebody else acts behind a clause: 정부가 29일 낸 대책에 대해 업계는 반발했다."""
    return any(
        isinstance(item, Phrase) and not item.speech and SLOT_OF_PARTICLE.get(item.particle) in ACTORS
        for item in items
    )


def find_end(items: Sequence[Item], head: Phrase) -> Phrase:
    """Return the last phrase of a noun phrase with 의, commas and bare nouns (제3회 총회의 개막식에서)."""
    for item in items[head.index :]:
        if not isinstance(item, Phrase):
            break
        head = item
        if item.particle not in ("의", "", ","):
            break
    return head


def describes_object(moment: Moment, clause: Clause) -> bool:
    """Tell whether a time of more than a month stands right before the object (3분기 실적을)."""
    if not is_wide(moment.period) or moment.period.kind is not PeriodKind.DATE:
        return False
    things = clause.slots.get("object", ())
    return any(moment.index + 1 == thing.index and thing.start <= moment.period.end + 1 for thing in things)


def is_wide(period: Period) -> bool:
    """Tell whether a time is wider than a month."""
    first, last = period.earliest, period.latest
    return first is None or last is None or (last - first).days > MONTH
