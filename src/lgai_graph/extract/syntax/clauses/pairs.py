"""Pair two lists that 각각 ties, the first with the first: A와 B는 각각 X와 Y를 V."""

from collections.abc import Sequence
from dataclasses import replace

from lgai_graph.extract.syntax.clauses.groups import COORDINATORS, gather_group
from lgai_graph.extract.syntax.clauses.relative import is_relative, skip_relative
from lgai_graph.extract.syntax.phrases import (
    SUBJECT_PARTICLES,
    Item,
    Moment,
    Phrase,
    Predicate,
    Sentence,
    is_proper,
)
from lgai_graph.korean.cases import OBJECTS

MARKED = SUBJECT_PARTICLES | {*OBJECTS}
HOLDERS = SUBJECT_PARTICLES | {"의"}  # behind those who have one each
List = list[list[Item]]  # the elements of a list, each with what describes it


def make_reading(sentence: Sentence, items: Sequence[Item]) -> Sentence:
    """Make the sentence that holds only some items, numbered anew."""
    numbered: list[Item] = [replace(item, index=index) for index, item in enumerate(items)]
    return Sentence(sentence.start, sentence.end, numbered, is_part=True)


def share_each(sentence: Sentence, place: int) -> list[Sentence]:
    """Return a reading for each pair that 각각 makes; the sentence where it makes none.

    Args:
        sentence: the sentence.
        place: where 각각 stands in the text.
    """
    items = sentence.items
    at = next((item.index for item in items if item.start > place), len(items))
    things = read_list(items, at)
    holders = find_holders(items, at)
    times = find_times(items, at)
    if len(things) < 2 or len(holders) < 2 or names_kind(things[-1]):
        return share_times(sentence, times, things) if times else [sentence]
    if len(things) != len(holders):
        return []
    between = [
        found
        for i in range(holders[-1][-1].index + 1, at)
        if len(found := read_list(items, i)) == len(holders) and found[0][0].index == i
    ]
    timed = [times] if len(times) == len(holders) else []
    lists = [holders, *between[:1], *timed, things]
    return [make_reading(sentence, choose(items, lists, n)) for n in range(len(holders))]


def find_times(items: Sequence[Item], at: int) -> List:
    """Return the times that stand in a row right before ``at`` (2000년과 2001년에 | 각각); none for one."""
    first = at
    while first and isinstance(items[first - 1], Moment):
        first -= 1
    return [[item] for item in items[first:at]] if at - first > 1 else []


def share_times(sentence: Sentence, times: List, things: List) -> list[Sentence]:
    """Return a reading for each time that 각각 gives to one of a list; one without times where it is unclear.

    ``새솔과 한빛은 2000년과 2001년에 각각 설립됐다``; the list may follow: 각각 부산공장과 대구공장을 지었다.
    """
    items, first, count = sentence.items, times[0][0].index, len(times)
    before = (list_each(items, i) for i in range(first - 1, -1, -1) if ends_list(items[i]))
    lists = [list(map(list, things))] if len(things) == count else []
    if lists:
        lists += [found for found in [read_list(items, things[-1][-1].index + 1)] if len(found) == count]
    else:
        lists += [found for found in before if len(found) == count][:1]
    if not lists:
        left = {moment.index for element in times for moment in element}
        return [make_reading(sentence, [item for item in items if item.index not in left])]
    for found in lists:
        complete_counts(found)
    return [make_reading(sentence, choose(items, [*lists, times], n)) for n in range(count)]


def complete_counts(found: List) -> None:
    """Give each number of a list the noun that stands behind the last: 38명과 36명의 | 임원을."""
    *others, last = found
    counted = len(last) > 1 and isinstance(last[0], Phrase) and last[0].words[0].tags[0] == "SN"
    for element in others:
        if counted and len(element) == 1 and isinstance(element[0], Phrase):
            element[:] = [replace(element[0], particle="의"), *last[1:]]


def ends_list(item: Item) -> bool:
    """Tell whether a phrase can end a list of what acts or is acted on."""
    return isinstance(item, Phrase) and not item.speech and item.particle in MARKED


def read_list(items: Sequence[Item], at: int) -> List:
    """Return the elements of the list that begins at ``at``: each ends in 와/과 or a comma, but the last."""
    found: List = []
    element: list[Item] = []
    for item in items[at:]:
        if not isinstance(item, Phrase) or item.speech or item.together:
            break
        element.append(item)
        if item.particle == "의":
            continue
        found.append(element)
        element = []
        if item.particle not in COORDINATORS:
            return found
    return []


def names_kind(element: Sequence[Item]) -> bool:
    """Tell whether a list ends in what its things are together (공연, 강연 등의 | 행사를)."""
    return any(isinstance(item, Phrase) and item.words[-1].text == "등" for item in element[:-1])


def find_holders(items: Sequence[Item], at: int) -> List:
    """Return the last list of proper nouns before ``at`` that may have one thing each."""
    for i in range(at - 1, -1, -1):
        item = items[i]
        if isinstance(item, Predicate) and item.ending in ("EC", "EF"):
            break
        if not isinstance(item, Phrase) or item.particle not in HOLDERS or item.speech or not is_proper(item):
            continue
        group = gather_described(items, i)
        if len(group) > 1:
            return group
    return []


def gather_described(items: Sequence[Item], i: int) -> List:
    """Return a list whose elements may each have a relative clause (호황에 힘입은 A와 노력이 돋보인 B는)."""
    found = list_each(items, i)
    while True:
        first = found[0][0].index
        start = first
        while start and is_relative(items[start - 1]):
            start = find_begin(items, start - 1)
        before = items[start - 1] if 0 < start < first else None
        if not isinstance(before, Phrase) or before.particle not in COORDINATORS or not is_proper(before):
            return found
        found[0][:0] = items[start:first]
        found = [*list_each(items, start - 1), *found]


def list_each(items: Sequence[Item], i: int) -> List:
    """Return the phrases of a group, each as a list of its own."""
    return [[phrase] for phrase in gather_group(items, i)]


def find_begin(items: Sequence[Item], verb: int) -> int:
    """Return where a relative clause in a list begins: behind the element before it."""
    begin = skip_relative(items, verb) + 1
    for i in range(verb - 2, begin - 1, -1):
        item = items[i]
        if isinstance(item, Phrase) and item.particle in COORDINATORS and is_proper(item):
            return i + 1
    return begin


def choose(items: Sequence[Item], lists: Sequence[List], n: int) -> list[Item]:
    """Return the items with the ``n``-th element of each list in the place of the whole list."""
    left = {item.index for elements in lists for element in elements for item in element}
    kept = {item.index for elements in lists for item in elements[n]}
    ends = {elements[n][-1].index: elements[-1][-1] for elements in lists}
    chosen: list[Item] = []
    for item in items:
        if item.index in left - kept:
            continue
        end = ends.get(item.index)
        if isinstance(item, Phrase) and isinstance(end, Phrase):
            item = replace(item, particle=end.particle)
        chosen.append(item)
    return chosen
