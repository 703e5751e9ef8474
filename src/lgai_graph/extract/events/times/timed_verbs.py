"""Find the verb that a time stands before, who acts around it, and how wide it is."""

from collections.abc import Sequence

from lgai_graph.dates import count_days
from lgai_graph.extract.syntax.clauses.groups import acts
from lgai_graph.extract.syntax.phrases import Item, Moment, Phrase, Predicate
from lgai_graph.model import Period

MONTH = 31  # days


def find_verb(items: Sequence[Item], moment: Moment) -> Predicate | None:
    """Return the first verb of doing behind a time, not one that only ties two nouns (A를 위한 B)."""
    verbs = (item for item in items[moment.index + 1 :] if isinstance(item, Predicate))
    return next((verb for verb in verbs if not (verb.state or verb.has_one_place)), None)


def follows_topic(items: Sequence[Item], moment: Moment) -> bool:
    """Tell whether a time stands right behind the sentence's topic or subject."""
    before = items[moment.index - 1] if moment.index else None
    return isinstance(before, Phrase) and acts(before)


def names_another(items: Sequence[Item]) -> bool:
    """Tell whether somebody else acts behind a clause: 정부가 29일 낸 대책에 대해 업계는 반발했다."""
    return any(isinstance(item, Phrase) and not item.speech and acts(item) for item in items)


def find_end(items: Sequence[Item], head: Phrase) -> Phrase:
    """Return the last phrase of a noun phrase with 의, commas and bare nouns (제3회 총회의 개막식에서)."""
    for item in items[head.index :]:
        if not isinstance(item, Phrase):
            break
        head = item
        if item.particle not in ("의", "", ","):
            break
    return head


def is_wide(period: Period) -> bool:
    """Tell whether a time is wider than a month."""
    return spans(period, MONTH)


def spans(period: Period, days: int) -> bool:
    """Tell whether a time is open, or wider than some days."""
    length = count_days(period)
    return length is None or length > days
