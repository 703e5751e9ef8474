"""Tell whether a time is of a noun that it stands before, or stands outside a clause that describes one."""

from collections.abc import Sequence

from lgai_graph.dates import count_days
from lgai_graph.extract.syntax.clauses.groups import counts
from lgai_graph.extract.syntax.clauses.moments import stands_outside
from lgai_graph.extract.syntax.clauses.relative import MONTH, is_relative, modifies_noun
from lgai_graph.extract.syntax.phrases import Item, Moment, Phrase, Predicate, Word, is_proper

STAGES = ("에서는", "에선", "에는", "엔")  # 지난 6월 세종에서는
THAN, OF = "보다", "의"
AFTER, SINCE = ("후", "뒤"), ("이후", "이래")  # an hour or a day behind is the same day (취임 직후)


def is_measure(items: Sequence[Item], moment: Moment) -> bool:
    """Tell whether a time is that of what something is measured by: 올해 연초 계획보다 10% 많은 일자리를."""
    behind = find_touching(items, moment)
    planned = behind is not None and behind.particle.startswith(THAN) and behind.is_due
    return planned or is_of_measure(items, moment)


def is_of_measure(items: Sequence[Item], moment: Moment) -> bool:
    """Tell whether a time says of when a measure is: 지난해 매출의 두 배인 일감을, 2019년 출범 후 최대인."""
    behind = find_touching(items, moment)
    if behind is None:
        return False
    if (count_days(moment.period) or 0) > MONTH and any(is_behind(word) for word in behind.words[1:]):
        return True
    if behind.particle != OF or is_proper(behind):
        return False
    return is_measuring(items[behind.index + 1 : behind.index + 3])


def is_behind(word: Word) -> bool:
    """Tell whether a word puts what follows behind a noun (출범 | 후 최대 이익, 출범 이후)."""
    return word.text in (*AFTER, *SINCE)


def find_touching(items: Sequence[Item], moment: Moment) -> Phrase | None:
    """Return the phrase right behind a time, with nothing but a space between them."""
    behind = items[moment.index + 1] if moment.index + 1 < len(items) else None
    touches = isinstance(behind, Phrase) and behind.start == moment.period.end + 1
    return behind if touches and isinstance(behind, Phrase) else None


def is_measuring(items: Sequence[Item]) -> bool:
    """Tell whether two items are a number and a verb that describes a noun by it (두 배가 | 넘는)."""
    number = items[0] if items else None
    return isinstance(number, Phrase) and counts(number) and is_relative(items[-1])


def is_of_outer(items: Sequence[Item], moment: Moment, verb: Predicate) -> bool:
    """Tell whether a time stands outside the clause of a verb that describes a noun.

    ``지난 6월 세종에서는 | 돈을 빼돌린 직원이 붙잡혔다``, ``새솔은 지난 7월 | 한빛이 세운 회사에 투자했다``.
    """
    if not modifies_noun(items, verb):
        return False
    behind = items[moment.index + 1]
    staged = isinstance(behind, Phrase) and behind.particle in STAGES
    return staged or stands_outside(items, moment, verb)
