"""Share out a verb among a row of times: 2008년 미국, 2016년 중국에 진출했다.

Each time has what stands behind it, up to a comma, and all of them the one verb.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile
from typing import NamedTuple

from lgai_graph.extract.syntax.clauses.groups import counts, has_comma
from lgai_graph.extract.syntax.clauses.pairs import make_reading
from lgai_graph.extract.syntax.clauses.relative import modifies_noun
from lgai_graph.extract.syntax.phrases import (
    MENTIONING,
    PROPER_TAGS,
    Item,
    Moment,
    Phrase,
    Predicate,
    Sentence,
)
from lgai_graph.korean.cases import COMPANIONS
from lgai_graph.model import PeriodKind

AMONG = "등"  # 3월 서울, 5월 부산 등 | 두 곳에
GOALS = ("로", "으로")  # 2019년 80억원, 2020년 100억원으로 늘었다: no two rises
PLAIN = (",", "")
HELD = ("열리", "개최", "개막")


class HeldThing(NamedTuple):
    """A gathering with its time and the verb that it is held (8일 | 열리는 | 총회와)."""

    moment: Moment
    verb: Predicate
    thing: Phrase


def share_timed(sentence: Sentence, text: str) -> list[Sentence]:
    """Return the readings of a sentence with a row of times: the last, and those before it that are clear.

    What a row only gives as examples is of no one time.
    """
    items = sentence.items
    row = find_row(items, text)
    if not row or is_of_figure(items[: row[0][0].index], row):
        return []
    end = row[-1][-1].index + 1
    verb = items[end] if end < len(items) else None
    if not isinstance(verb, Predicate) or verb.quoted:
        return []
    if any(isinstance(item, Phrase) and any(word.text == AMONG for word in item.words) for item in row[-1]):
        times = {part[0].index for part in row}
        return [make_reading(sentence, [item for item in items if item.index not in times])]
    others = [] if modifies_noun(items, verb) else row[:-1]
    clear = [done for part in others if (done := complete_part(part, row[-1]))]
    front, rest = items[: row[0][0].index], items[end:]
    return [make_reading(sentence, [*front, *part, *rest]) for part in (*clear, row[-1])]


def share_held(sentence: Sentence) -> list[Sentence]:
    """Return the readings of a sentence about two gatherings, each held on a day of its own.

    ``8일 서울에서 열리는 총회와 | 9일 부산에서 열리는 회담에 참석한다``: each with its own time.
    """
    items = sentence.items
    for moment in (item for item in items if isinstance(item, Moment)):
        first = read_held(items, moment.index)
        second = read_held(items, first.thing.index + 1) if first else None
        if not (first and second) or not are_alike(first, second):
            continue
        end = second.thing.index + 1
        verb = items[end] if end < len(items) else None
        if isinstance(verb, Predicate) and not verb.quoted and not modifies_noun(items, verb):
            thing = replace(first.thing, particle=second.thing.particle)
            alone = [*items[: first.thing.index], thing, *items[end:]]
            other = [*items[: moment.index], *items[second.moment.index :]]
            return [make_reading(sentence, alone), make_reading(sentence, other)]
    return []


def read_held(items: Sequence[Item], at: int) -> HeldThing | None:
    """Return a gathering with its time and verb: 8일 | 서울에서 | 열리는 | 총회와."""
    moment = items[at] if at < len(items) else None
    if not isinstance(moment, Moment) or moment.speech or moment.compared:
        return None
    end = at + 1 + sum(1 for _ in takewhile(is_plain, items[at + 1 :]))
    verb, thing = (*items[end : end + 2], None, None)[:2]
    if not isinstance(verb, Predicate) or verb.lemma not in HELD or not modifies_noun(items, verb):
        return None
    return HeldThing(moment, verb, thing) if isinstance(thing, Phrase) and not thing.speech else None


def are_alike(first: HeldThing, second: HeldThing) -> bool:
    """Tell whether two gatherings stand side by side, each held at a time of one kind."""
    timed = first.moment.period.rule == second.moment.period.rule
    return timed and first.verb.lemma == second.verb.lemma and first.thing.particle in COMPANIONS


def find_row(items: Sequence[Item], text: str) -> list[list[Item]]:
    """Return the times in a row, each with the words behind it; none where only one time stands so."""
    row: list[list[Item]] = []
    for moment in (item for item in items if isinstance(item, Moment)):
        part = [moment, *takewhile(is_plain, items[moment.index + 1 :])]
        if row and goes_on(row[-1], moment, text):
            row.append(part)
        elif len(row) > 1:
            break
        else:
            row = [part]
    whole = len(row) > 1 and all(len(part) > 1 for part in row)
    return row if whole else []


def is_of_figure(front: Sequence[Item], row: Sequence[Sequence[Item]]) -> bool:
    """Tell whether a row says how a figure went, read as a whole (판매량은 2009년 1만대, 2010년 2만대)."""
    numbers = (item for part in row for item in part[1:] if isinstance(item, Phrase))
    topic = next((item for item in front if isinstance(item, Phrase) and item.particle in MENTIONING), None)
    named = topic is not None and not PROPER_TAGS.isdisjoint(topic.words[-1].tags)
    return not named and all(map(counts, numbers))


def goes_on(part: Sequence[Item], moment: Moment, text: str) -> bool:
    """Tell whether a time of the same kind stands behind a part of a row and its comma."""
    first, last = part[0], part[-1]
    if not isinstance(first, Moment) or not isinstance(last, Phrase) or last.index + 1 != moment.index:
        return False
    alike = first.period.rule == moment.period.rule and first.period.kind is moment.period.kind
    return alike and is_own(first) and is_own(moment) and has_comma(last, text)


def is_own(moment: Moment) -> bool:
    """Tell whether a time may be that of a deed: it is of no speech, and nothing is compared with it."""
    return moment.period.kind is PeriodKind.DATE and not (moment.speech or moment.compared)


def is_plain(item: Item) -> bool:
    """Tell whether an item may stand in a row: a phrase of no speech that names nobody who acts."""
    plain = isinstance(item, Phrase) and not (item.speech or item.is_hour)
    return plain and isinstance(item, Phrase) and item.particle not in MENTIONING


def complete_part(part: Sequence[Item], last: Sequence[Item]) -> list[Item]:
    """Return the words of a part whose last takes the particle of the last part's; none where unclear."""
    if len(part) != len(last):
        return []
    words, models = ([item for item in one if isinstance(item, Phrase)] for one in (part, last))
    thing, model = words[-1], models[-1]
    inner = zip(words[:-1], models[:-1], strict=True)
    alike = all(a.particle == b.particle for a, b in inner) and counts(thing) == counts(model)
    ends = thing.particle in (*PLAIN, model.particle)
    if not (alike and ends) or (counts(thing) and model.particle in GOALS):
        return []
    return [*part[:-1], replace(thing, particle=model.particle)]
