"""Tell whose a time is: the main verb's, or that of another verb of its sentence."""

from collections.abc import Sequence

from lgai_graph.dates import is_day, is_open_ended, lies_behind, points_ahead
from lgai_graph.extract.events.modality.elapsed import REACHING, RECENT, TODAY
from lgai_graph.extract.events.modality.inner_times import (
    SINCE,
    STAGES,
    is_measure,
    is_of_outer,
)
from lgai_graph.extract.events.modality.occasions import is_told_on_day
from lgai_graph.extract.events.modality.status import is_future, is_past
from lgai_graph.extract.events.modality.telling import UNDER_WAY
from lgai_graph.extract.events.modality.tense import ATTENDING
from lgai_graph.extract.events.times.timed_verbs import (
    find_end,
    find_verb,
    follows_topic,
    is_wide,
    names_another,
    spans,
)
from lgai_graph.extract.syntax.clauses.groups import acts
from lgai_graph.extract.syntax.clauses.moments import is_after, is_circumstance
from lgai_graph.extract.syntax.clauses.relative import is_relative, modifies_noun
from lgai_graph.extract.syntax.phrases import SLOT_OF_PARTICLE, Item, Moment, Phrase, Predicate, is_proper
from lgai_graph.korean.cases import OBJECTS, SUBJECTS, TOPICS
from lgai_graph.model import PeriodKind

WEEK = 7
PLACES = ("에서", "에선")  # 16일 열린 행사에서: the day of what is said there, too
GOALS = tuple(particle for particle, slot in SLOT_OF_PARTICLE.items() if slot == "to")  # 대회에 참가했다
FACING = "앞두"  # 7월 1일 시행을 앞두고 지정을 마쳤다: a day to come
BESIDES = "데"
AGO = "지"  # 2018년 공장을 지은 지 3년 만에 팔았다
CONTENT = "다는"  # 인수했다는 내용을 공시했다
GOING_ON = ("는", "던")
REPORTS = ("다고", "라고")


def is_free(items: Sequence[Item], moment: Moment, main: Predicate, *, shared: bool) -> bool:
    """Tell whether no other verb owns a time (see ``is_owned``); one behind its verb is that verb's."""
    if moment.index > main.index:  # 공장을 세운 | 작년 4월
        return not (opens_stretch(items, moment) or is_measure(items, moment))
    return not (
        opens_stretch(items, moment)
        or is_measure(items, moment)
        or is_of_lead_up(items, moment, main)
        or is_left_behind(items, moment, main)
        or is_of_occasion(items, moment, main)
        or is_of_done(items, moment, main)
        or is_of_outer(items, moment, main)
        or is_of_earlier(items, moment, main)
        or is_of_inner(items, moment, main)
        or is_owned(items, moment, main, shared=shared)
    )


def is_of_lead_up(items: Sequence[Item], moment: Moment, main: Predicate) -> bool:
    """Tell whether a time is that of what came before or goes on around what the main verb tells.

    ``지난 8월 공장을 세운 데 이어``; ``1983년 공장을 세운 뒤``, not ``7일 회의를 연 뒤``; ``최근 시장이
    커지는 가운데 새솔은``, not ``20일 사장이 참석한 가운데``.
    """
    wide = is_wide(moment.period)
    for verb in items[moment.index + 1 : main.index]:
        head = items[verb.index + 1] if isinstance(verb, Predicate) and verb.ending == "ETM" else None
        if not isinstance(verb, Predicate) or not isinstance(head, Phrase):
            continue
        if head.words[0].text == BESIDES and head.particle == "" and not verb.tail.endswith(GOING_ON):
            return True
        if wide and is_after(head) and not is_future(verb.tail):
            return True
        around = is_circumstance(items, verb) and names_another(items[head.index + 1 : main.index])
        vague = wide or moment.period.words.startswith(RECENT)
        if around and vague and verb.lemma not in ATTENDING:
            return True
    return False


def is_left_behind(items: Sequence[Item], moment: Moment, main: Predicate) -> bool:
    """Tell whether a deed under way goes on after another that has the time: 7월 설립해 … 협업하고 있다.

    An open time is of both: 2011년부터 설립해 … 운영하고 있다.
    """
    between = items[moment.index + 1 : main.index]
    later = any(isinstance(item, Predicate) and item.ending == "EC" for item in between)
    return later and not is_open_ended(moment.period) and UNDER_WAY.search(main.tail) is not None


def is_of_occasion(items: Sequence[Item], moment: Moment, main: Predicate) -> bool:
    """Tell whether a day is that of what a plan was told at: 3일 회의를 열고 | 지을 계획이라고 밝혔다."""
    verb = find_verb(items, moment)
    if verb is None or verb.index >= main.index or not is_future(main.tail):
        return False
    return is_day(moment.period) and verb.tail.endswith("고") and is_told_on_day(items, verb, main)


def is_of_done(items: Sequence[Item], moment: Moment, main: Predicate) -> bool:
    """Tell whether a time is that of what was done before a plan: 27일 폐쇄했으며 | 기간을 조정할 예정."""
    if not is_future(main.tail) or points_ahead(moment.period.words):
        return False
    between = (item for item in items[moment.index + 1 : main.index] if isinstance(item, Predicate))
    return any(verb.ending == "EC" and verb.past and not verb.tail.endswith(REPORTS) for verb in between)


def is_of_earlier(items: Sequence[Item], moment: Moment, main: Predicate) -> bool:
    """Tell whether a time is that of an earlier deed alone: since when, until when, or after what.

    ``2012년부터 운영하고 있으며``, ``2007년까지 의존했던``, ``2018년 지은 이후``, ``2018년 3월 지은 지``.
    """
    verb, period = find_verb(items, moment), moment.period
    if verb is None or verb.index >= main.index:
        return False
    if is_open_ended(period) and any(map(leads_on_under_way, items[verb.index : main.index])):
        return True
    if verb.ending == "EC":
        return False
    head = items[verb.index + 1]
    word = head.words[0].text if isinstance(head, Phrase) else ""
    since = (word in SINCE and is_wide(period)) or (word == AGO and spans(period, WEEK))
    until = period.kind is PeriodKind.DEADLINE and verb.tail.endswith("던")
    return verb.ending == "ETM" and (since or until)


def leads_on_under_way(item: Item) -> bool:
    """Tell whether a verb tells of what goes on before another does (운영하고 있으며)."""
    return isinstance(item, Predicate) and item.ending == "EC" and UNDER_WAY.search(item.tail) is not None


def is_of_inner(items: Sequence[Item], moment: Moment, main: Predicate) -> bool:
    """Tell whether a time opens another's clause behind the topic: 새솔은 | 1999년 한빛이 진출한 이후 ….

    That clause says since when or after what the main verb tells.
    """
    verb, behind = find_verb(items, moment), items[moment.index + 1]
    inner = verb is not None and verb.index < main.index
    if verb and inner and (follows_inner_subject(items, moment, verb) or opens_inner(items, moment, verb)):
        return True
    acts = isinstance(behind, Phrase) and behind.particle in SUBJECTS and is_proper(behind)
    if not acts or not follows_topic(items, moment) or verb is None:
        return False
    heads = (items[item.index + 1] for item in items[verb.index : main.index] if is_relative(item))
    return any(isinstance(head, Phrase) and is_after(head) for head in heads)


def opens_inner(items: Sequence[Item], moment: Moment, verb: Predicate) -> bool:
    """Tell whether a day stands between two subjects, the second a describing verb's.

    ``정부가 | 지난 9일 새솔이 한 시험을 분석했다``. Behind a topic it is the main verb's (새솔은 지난 9일 …).
    """
    before = items[moment.index - 1] if moment.index else None
    doer = items[moment.index + 1]
    inner = isinstance(doer, Phrase) and doer.particle in SUBJECTS and is_proper(doer)
    outer = isinstance(before, Phrase) and before.particle in SUBJECTS
    past = verb.index == moment.index + 2 and is_past(verb)
    return outer and inner and past and lies_behind(moment.period.words) and modifies_noun(items, verb)


def follows_inner_subject(items: Sequence[Item], moment: Moment, verb: Predicate) -> bool:
    """Tell whether a time stands behind the doer of a describing verb: 새솔은 | 한빛이 작년 9월부터 하는."""
    before = items[moment.index - 1] if moment.index else None
    acts = isinstance(before, Phrase) and before.particle in SUBJECTS and is_proper(before)
    topics = (item for item in items[: moment.index] if isinstance(item, Phrase))
    return acts and is_relative(verb) and any(item.particle in TOPICS for item in topics)


def is_intention(items: Sequence[Item], verb: Predicate) -> bool:
    """Tell whether a verb stands before 예정, 계획 or 방침."""
    head = items[verb.index + 1] if verb.index + 1 < len(items) else None
    return verb.ending == "ETM" and isinstance(head, Phrase) and head.is_due


def is_owned(items: Sequence[Item], moment: Moment, main: Predicate, *, shared: bool) -> bool:
    """Tell whether a time belongs to a verb right behind it that describes a noun (2018년에 창업한 새솔은).

    ``16일 열린 행사에서 … 밝혔다`` lends its day to the main verb. A day behind the topic is the main verb's:
    ``법원은 29일 변경된 계획을 승인했다``, not a month (새솔은 지난달 낸 신차를 시연했다).

    Args:
        items: the sentence.
        moment: the time.
        main: the verb that the time is looked for.
        shared: what the noun names is what the main verb tells of (열린 대회에 참가했다).
    """
    verb = find_verb(items, moment)
    if verb is None or verb.index >= main.index:
        return False
    if verb.lemma == FACING:
        return True
    if tells_content(items, moment, verb, main):
        return True
    if verb.ending != "ETM":
        return False
    if verb.voice == "copula":
        return verb.past and verb.index <= moment.index + 2  # 지난해 홍보대사였던 배우
    if verb.index != moment.index + 1:
        described = describes_doer(items, moment, verb)
        return described or (verb.index == moment.index + 2 and measures_object(items, moment))
    head = items[verb.index + 1] if verb.index + 1 < len(items) else None
    if not isinstance(head, Phrase):
        return False
    if not modifies_noun(items, verb):
        return is_intention(items, verb) or (is_after(head) and is_wide(moment.period))
    if is_day(moment.period) and not is_future(verb.tail) and follows_topic(items, moment):
        return is_of_head(items, moment, verb, main)
    particle = find_end(items, head).particle
    return not (particle.startswith(PLACES) or (shared and particle in GOALS))


def is_of_head(items: Sequence[Item], moment: Moment, verb: Predicate, main: Predicate) -> bool:
    """Tell whether a day behind the topic is of the noun that a verb describes.

    Somebody else acts on that noun, or it is there for what is meant for later: 경찰은 이날 | 압수한 자료를
    넘길 계획이다.
    """
    over = lies_behind(moment.period.words) or moment.period.words.startswith(TODAY)
    meant = over and not verb.tail.endswith(GOING_ON) and is_future(main.tail)
    return meant or names_another(items[verb.index + 1 : main.index])


def is_of_content(items: Sequence[Item], moment: Moment, main: Predicate) -> bool:
    """Tell whether a time is of what a noun holds, and not of the main verb (see ``tells_content``)."""
    verb = find_verb(items, moment)
    return verb is not None and tells_content(items, moment, verb, main)


def tells_content(items: Sequence[Item], moment: Moment, verb: Predicate, main: Predicate) -> bool:
    """Tell whether a time is of what a noun holds: 대표는 | 1990년대 회사를 샀다는 점을 강조했다.

    A day right behind the topic is the main verb's (새솔은 16일 인수했다는 내용을 공시했다), and so is a time
    before it.
    """
    inner = items[moment.index + 1 : verb.index]
    topics = (item for item in items[: moment.index] if isinstance(item, Phrase) and not item.speech)
    if not any(acts(item) for item in topics):
        return False
    if any(isinstance(item, Phrase) and item.particle in TOPICS for item in inner):
        return False
    while verb.ending == "EC" and not verb.tail.endswith(REPORTS):
        later = (item for item in items[verb.index + 1 : main.index] if isinstance(item, Predicate))
        if (following := next(later, None)) is None:
            return False
        verb = following
    if verb.index >= main.index or verb.ending != "ETM" or not (verb.past and verb.tail.endswith(CONTENT)):
        return False  # 2002년 공장을 짓는다는 계획을 세웠다
    return is_wide(moment.period) or not follows_topic(items, moment)


def describes_doer(items: Sequence[Item], moment: Moment, verb: Predicate) -> bool:
    """Tell whether a time opens a clause about whoever acts: 8월 이전을 마친 새솔이 공장을 지었다."""
    opening = all(isinstance(item, Moment) for item in items[: moment.index])
    if not opening or verb.tail.endswith(GOING_ON) or is_future(verb.tail):
        return False
    inner = items[moment.index + 1 : verb.index]
    if any(isinstance(item, Phrase) and opens_main(item) for item in inner):
        return False
    head = items[verb.index + 1] if verb.index + 1 < len(items) else None
    if not isinstance(head, Phrase) or not modifies_noun(items, verb):
        return False
    return acts(find_end(items, head))


def opens_main(phrase: Phrase) -> bool:
    """Tell whether a phrase before a describing verb is of the main clause (세종에서는 | 돈을 훔친 이가)."""
    return acts(phrase) or phrase.particle in STAGES


def measures_object(items: Sequence[Item], moment: Moment) -> bool:
    """Tell whether a time says of how long a thing behind it speaks: 지난 1년간 성과를 알리는 행사."""
    thing = items[moment.index + 1]
    return moment.period.rule == REACHING and isinstance(thing, Phrase) and thing.particle in OBJECTS


def opens_stretch(items: Sequence[Item], moment: Moment) -> bool:
    """Tell whether a time only says since when: 1961년 출범 이후."""
    head = items[moment.index + 1] if moment.index + 1 < len(items) else None
    words = head.words[1:] if isinstance(head, Phrase) else ()
    return is_wide(moment.period) and any(word.text in SINCE for word in words)


def has_subject_of_its_own(items: Sequence[Item], moment: Moment, main: Predicate) -> bool:
    """Tell whether a time stands before a clause that describes a noun and has its own subject.

    ``내년 3월 임기가 끝나는 대표`` owns its time, ``2012년에 정부가 정한 한도를`` does not: both stay open.
    """
    verb = find_verb(items, moment)
    near = verb is not None and verb.ending == "ETM" and verb.index == moment.index + 2 < main.index
    behind = items[moment.index + 1] if near else None
    return isinstance(behind, Phrase) and behind.particle in SUBJECTS


def is_anothers(items: Sequence[Item], moment: Moment, nearer: Moment) -> bool:
    """Tell whether a time is of somebody else's clause before: 한빛은 지난달 떠났고, 새솔은 | 연내 온다."""
    verb = find_verb(items, moment)
    if verb is None or verb.ending != "EC" or verb.index >= nearer.index:
        return False
    return names_another(items[: verb.index]) and names_another(items[verb.index : nearer.index])
