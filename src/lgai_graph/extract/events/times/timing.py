"""List the times that an event may have, the likeliest first."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lgai_graph.dates import UNKNOWN, count_days, is_bounded, is_day, is_open_ended, points_ahead
from lgai_graph.extract.events.modality.inner_times import find_touching
from lgai_graph.extract.events.modality.telling import KEPT_ON
from lgai_graph.extract.events.times.owned_times import (
    PLACES,
    has_subject_of_its_own,
    is_anothers,
    is_free,
    is_of_content,
)
from lgai_graph.extract.events.times.timed_verbs import is_wide
from lgai_graph.extract.events.times.told_days import tell_apart
from lgai_graph.extract.syntax.clauses.arguments import Clause
from lgai_graph.extract.syntax.clauses.moments import REPORTS
from lgai_graph.extract.syntax.clauses.relative import is_label, modifies_noun
from lgai_graph.extract.syntax.phrases import SLOT_OF_PARTICLE, Item, Moment, Phrase, Predicate, Sentence
from lgai_graph.korean import attach_particle
from lgai_graph.lexicon import Frame
from lgai_graph.model import (
    EventType,
    Period,
    PeriodKind,
)

AND = "과/와"  # 2016년과 2017년, 1분기와 2분기
GATHERINGS = (EventType.CONFERENCE, EventType.RECOGNITION)
RECENT = ("최근", "요즘")
QUARTERS = ("part", "year-part")  # rules that read 1분기, 올 상반기
QUARTER = 92  # days
NOW = ("올", "이달", "이번")
NEXT, YEARLY = "다음", "년도"
FOLLOWING, DISCLOSED = "따르", ("공시", "발표")


def find_beside(sentence: Sentence, clause: Clause) -> Moment | None:
    """Return the time that stands next to the speaker: 박 사장은 올해 초 … 말했다."""
    for phrase in clause.slots.get("subject", [])[-1:]:
        near = sentence.items[max(0, phrase.index - 1) : phrase.index + 2]
        times = (one for one in near if isinstance(one, Moment) and not (one.speech or one.compared))
        own = (time for time in times if not is_of_content(sentence.items, time, clause.predicate))
        return next(own, None)
    return None


def list_periods(sentence: Sentence, clause: Clause, frame: Frame) -> list[Period]:
    """List the times that an event may have: its own, then the day of the announcement that tells of it.

    What somebody says has the day of saying it: 15주년을 맞은 이사장은 … 24일 이같이 말했다.
    """
    moments = [moment for moment in clause.moments if moment.period.kind is not PeriodKind.BIRTH]
    told = [moment for moment in moments if moment.period.kind is PeriodKind.ANNOUNCEMENT]
    own = find_own(sentence, moments, clause, frame)
    if frame.type is EventType.STATEMENT:
        ordered = list_said(sentence, clause, told, own)
    elif frame.type is EventType.EARNINGS and own and describes_object(own[0], clause):
        told = [one for one in find_announcements(sentence) if not is_of_source(sentence.items, one)]
        ordered = [*told, *own]  # 13일 공시를 통해 3분기 실적을 집계한 결과 …
    elif clause.predicate.ending in ("EC", "EF", "ETN") and not is_aside(sentence, clause.predicate):
        ordered = put_day_first([*own, *find_announcements(sentence)])
    else:
        ordered = own or find_held(sentence, clause, frame) or find_source(sentence, clause)
    return [moment.period for moment in ordered]


def list_said(
    sentence: Sentence, clause: Clause, told: Sequence[Moment], own: Sequence[Moment]
) -> list[Moment]:
    """Return the times that a saying may have: of telling, of its own, or beside the speaker.

    What somebody has kept saying goes on from its own time: 2018년부터 경고해왔다.
    """
    if KEPT_ON.search(clause.predicate.tail):
        return [moment for moment in own if is_open_ended(moment.period)]
    beside = find_beside(sentence, clause)
    said = [*told, *(find_opener(sentence.items, clause) or own)] or ([beside] if beside else [])
    return [moment for moment in said if dates_saying(sentence, moment, clause)]


def find_opener(items: Sequence[Item], clause: Clause) -> list[Moment]:
    """Return the time before the speaker where a year behind is of what is said: 2012년 | 법원은 1965년."""
    speaker = next(iter(clause.slots.get("subject", ())), None)
    if speaker is None:
        return []
    before = [one for one in clause.moments if one.index < speaker.index]
    before = [one for one in before if is_free(items, one, clause.predicate, shared=False)]
    behind = [one for one in clause.moments if one.index > speaker.index]
    plain = all(one.period.kind is PeriodKind.DATE for one in before)
    return before[-1:] if before and plain and behind and not is_day(before[-1].period) else []


def dates_saying(sentence: Sentence, moment: Moment, clause: Clause) -> bool:
    """Tell whether a time may be that of saying, not of what is counted (1분기 규모를 공시했다).

    ``새솔은 올해 경기가 나빠져 타격을 줬다고 분석했다``: a year with a verb behind it is of what is said,
    unless it opens the sentence or says at what it was said (2018년 논문에서). So is one of what is over:
    ``새솔은 2018년 공장을 세웠다고 밝혔다``.
    """
    period, between = moment.period, sentence.items[moment.index + 1 : clause.predicate.index]
    if period.kind is PeriodKind.SPAN or period.rule in QUARTERS or is_open_ended(period):
        return False
    place = find_touching(sentence.items, moment)
    inner = moment.index > 0 and not (place is not None and place.particle.startswith(PLACES))
    year = inner and (count_days(period) or 0) > QUARTER
    verbs = (item for item in between if isinstance(item, Predicate) and not item.quoted)
    return not year or not any(leads_on(verb) for verb in verbs)


def leads_on(verb: Predicate) -> bool:
    """Tell whether a verb leads on to another (나빠져), or ends what was said to be over (올랐다고)."""
    return verb.ending == "EC" and (verb.past or not verb.tail.endswith(REPORTS))


def find_own(sentence: Sentence, moments: Sequence[Moment], clause: Clause, frame: Frame) -> list[Moment]:
    """Return the nearest time that no other verb owns, with those behind it that may be meant instead.

    What is told in the past tense has no time ahead where it has another: 3일 | 오는 6월까지 세울 대책 회의를
    열었다. What was decided has its own (오는 9월 인수를 결정했다), by which it is no deed yet.
    """
    shared = frame.type in GATHERINGS
    free = [
        moment
        for moment in moments
        if moment.period.kind is not PeriodKind.ANNOUNCEMENT
        and not is_edition(sentence.items, moment)
        and is_free(sentence.items, moment, clause.predicate, shared=shared)
    ]
    if clause.predicate.past:
        free = [moment for moment in free if not comes_next(moment.period)] or free
    free = put_day_first([join_pair(sentence.items, moment) for moment in free])
    free = put_told_first(sentence.items, free, clause.predicate)
    labels = bool(free) and is_label(sentence.items, free[0].index)
    if labels or (free and describes_object(free[0], clause)):  # 12일 … 2021년 계획을 발표했다
        closer = [moment for moment in free[1:] if is_close(moment.period)]
        free = [*(one for one in closer[:1] if not is_anothers(sentence.items, one, free[0])), free[0]]
    free = [tell_apart(sentence.items, moment, clause.predicate, frame.type) for moment in free]
    if free and has_subject_of_its_own(sentence.items, free[0], clause.predicate):
        return free[:2]
    return free[:1]


def is_edition(items: Sequence[Item], moment: Moment) -> bool:
    """Tell whether a year only says which a thing is: 2021년도 | 예산안을 발표할 예정이다."""
    return moment.period.words.endswith(YEARLY) and is_label(items, moment.index)


def comes_next(period: Period) -> bool:
    """Tell whether a time lies ahead: 오는 6월까지, 다음 달까지, but 다음 해 of an old story."""
    old = period.words.startswith(NEXT) and period.kind is not PeriodKind.DEADLINE
    return points_ahead(period.words) and not old


def is_close(period: Period) -> bool:
    """Tell whether a time is a month or less, or a deadline."""
    return period.kind is PeriodKind.DEADLINE or not is_wide(period)


def join_pair(items: Sequence[Item], moment: Moment) -> Moment:
    """Return two times in a row as one: 2016년과 2017년."""
    before = items[moment.index - 1] if moment.index else None
    if not isinstance(before, Moment) or before.speech or not before.joins:
        return moment
    first, last = before.period, moment.period
    plain = first.kind is last.kind is PeriodKind.DATE and len(first.when) == len(last.when)
    unbounded = not is_bounded(first) and not is_bounded(last) and count_days(first) == count_days(last)
    if not plain or not (unbounded or is_before(first, last)):
        return moment
    joined = replace(
        last,
        when=f"{first.when}/{last.when}" if is_bounded(first) else UNKNOWN,
        earliest=first.earliest,
        words=f"{attach_particle(first.words, AND)} {last.words}",
        start=first.start,
        kind=PeriodKind.SPAN if is_bounded(first) else PeriodKind.DATE,
    )
    return replace(moment, period=joined, start=before.start)


def is_before(first: Period, last: Period) -> bool:
    """Tell whether one time is over before another begins."""
    return first.latest is not None and last.earliest is not None and first.latest < last.earliest


def put_day_first(moments: Sequence[Moment]) -> list[Moment]:
    """Put a day before the wider time behind it, which describes a noun: 6일 하반기 인사에서."""
    if len(moments) < 2 or moments[1].index + 1 != moments[0].index:
        return list(moments)
    near, far = moments[:2]
    wider = not is_day(near.period) or near.period.words.startswith(RECENT)
    if far.period.kind is PeriodKind.ANNOUNCEMENT:  # 3일 올해 첫 제품을 냈다고 밝혔다, not 3일 내년 제품을
        wider = wider and is_within(far.period, near.period)
    return [far, near, *moments[2:]] if is_day(far.period) and wider else list(moments)


def put_told_first(items: Sequence[Item], moments: Sequence[Moment], verb: Predicate) -> list[Moment]:
    """Put the day of what was done before a month that only a noun has: 이날 | 7월 파업 계획을 발표했다."""
    done = verb.past and verb.ending == "EF" and len(moments) > 1
    wider = done and moments[0].period.kind is not PeriodKind.DEADLINE and not is_day(moments[0].period)
    if not (wider and find_touching(items, moments[0])):
        return list(moments)
    day = next((one for one in moments[1:] if is_day(one.period) and not one.compared), None)
    return [day, *(one for one in moments if one is not day)] if day else list(moments)


def is_within(inner: Period, outer: Period) -> bool:
    """Tell whether a day lies in another time."""
    day, first, last = inner.earliest, outer.earliest, outer.latest
    if not is_bounded(outer):
        return outer.words.startswith(NOW)
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


def find_announcements(sentence: Sentence) -> Iterator[Moment]:
    """Walk the days on which what the sentence says was made known."""
    for item in sentence.items:
        if isinstance(item, Moment) and not item.speech and item.period.kind is PeriodKind.ANNOUNCEMENT:
            yield item


def is_of_source(items: Sequence[Item], moment: Moment) -> bool:
    """Tell whether a day is that of asking somebody, and of no disclosure: 13일 | 업계에 따르면."""
    source, verb = (*items[moment.index + 1 : moment.index + 3], None, None)[:2]
    if not isinstance(source, Phrase) or not isinstance(verb, Predicate) or verb.lemma != FOLLOWING:
        return False
    return source.words[-1].text not in DISCLOSED


def is_aside(sentence: Sentence, predicate: Predicate) -> bool:
    """Tell whether a decision only describes a noun (매각하기로 한 지분을)."""
    behind = sentence.items[predicate.index + 1 : predicate.index + 2]
    return predicate.ending == "ETN" and any(
        isinstance(item, Predicate) and item.ending == "ETM" and modifies_noun(sentence.items, item)
        for item in behind
    )


def describes_object(moment: Moment, clause: Clause) -> bool:
    """Tell whether a time of more than a month stands right before the object (3분기 실적을)."""
    if not is_wide(moment.period) or moment.period.kind is not PeriodKind.DATE:
        return False
    things = clause.slots.get("object", ())
    return any(moment.index + 1 == thing.index and thing.start <= moment.period.end + 1 for thing in things)
