"""Tell the day on which a plan was told from that for which it was meant.

``새솔은 9일 국회에서 공장을 세울 방침이라고 보고했다``: told on the 9th.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from lgai_graph.dates import is_day, lies_behind
from lgai_graph.extract.events.modality.elapsed import TODAY
from lgai_graph.extract.events.modality.status import is_future
from lgai_graph.extract.events.times.timed_verbs import follows_topic, is_wide
from lgai_graph.extract.syntax.clauses.moments import REPORTS, is_circumstance
from lgai_graph.extract.syntax.phrases import Item, Moment, Phrase, Predicate, find_next_verb
from lgai_graph.model import EventType, PeriodKind

CONTENT = "다는"  # 내놓겠다는 계획을 밝혔다
WILL = "겠"
OFFERING = "나서"  # 올해 초 공장을 사겠다고 나섰다
BEGUN = re.compile(r"(?:올해?|이달) ?초$")
BARE_DAY = re.compile(r"(?:지난 ?)?(?:\d{1,2}월 ?)?\d{1,2}일(?: ?\([^()]*\))?")
HELD = (
    EventType.CONFERENCE,
    EventType.RECOGNITION,
    EventType.VISIT,
    EventType.LAUNCH,
)  # on a day of their own


def tell_apart(items: Sequence[Item], moment: Moment, plan: Predicate, kind: EventType) -> Moment:
    """Return a time that lies behind as that of telling a plan: 새솔은 최근 차를 내놓겠다고 밝혔다."""
    if is_of_telling(items, moment, plan) or (kind not in HELD and is_day_of_telling(items, moment, plan)):
        return replace(moment, period=replace(moment.period, kind=PeriodKind.ANNOUNCEMENT))
    return moment


def is_of_telling(items: Sequence[Item], moment: Moment, plan: Predicate) -> bool:
    """Tell whether a time that lies behind is that of telling a plan."""
    words = moment.period.words
    main = find_next_verb(items, plan)
    reported = plan.tail.endswith((*REPORTS, CONTENT)) and not plan.past
    begun = WILL in plan.tail and (words.startswith(TODAY) or BEGUN.match(words))
    if not reported or main is None or not main.past or not (lies_behind(words) or begun):
        return False
    offered = main.lemma == OFFERING and plan.tail.endswith("고")
    return offered or not is_wide(moment.period)


def is_day_of_telling(items: Sequence[Item], moment: Moment, plan: Predicate) -> bool:
    """Tell whether a day right behind the topic is that of telling what is meant for later.

    ``9일 열린 회의에서 짓겠다고``, ``9일 국회에서 지을 방침이라고``, ``9일 사장이 참석한 가운데 짓는다고``.
    """
    words = moment.period.words
    bare = BARE_DAY.fullmatch(words) is not None or words.startswith(TODAY)
    if not bare or moment.ahead or not is_day(moment.period) or not follows_topic(items, moment):
        return False
    report = find_report(items, plan)
    if report is None or plan.past:
        return False
    main = find_next_verb(items, report)
    return main is not None and main.past and main.ending == "EF"


def find_report(items: Sequence[Item], plan: Predicate) -> Predicate | None:
    """Return the verb that ends the report of a plan: 짓겠다고, 지을 방침이라고, None where it is none."""
    if plan.tail.endswith(REPORTS):
        settings = (item for item in items[: plan.index] if isinstance(item, Predicate))
        meant = WILL in plan.tail or any(is_circumstance(items, item) for item in settings)
        return plan if meant else None
    noun, copula = (*items[plan.index + 1 : plan.index + 3], None, None)[:2]
    intends = plan.ending == "ETM" and is_future(plan.tail) and isinstance(noun, Phrase)
    if not intends or not isinstance(noun, Phrase) or not noun.is_plan:
        return None  # 20일 설명회를 열 | 예정이라고 밝혔다
    return copula if isinstance(copula, Predicate) and copula.tail.endswith(REPORTS) else None
