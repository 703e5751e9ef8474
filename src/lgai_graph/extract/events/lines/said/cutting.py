"""Cut a saying that is too long for a line: at a clause, else at a phrase, and never without its subject."""

import re
from collections.abc import Sequence

from lgai_graph.extract.events.lines.things import cut_text
from lgai_graph.extract.syntax.clauses.relative import modifies_noun
from lgai_graph.extract.syntax.phrases import SUBJECT_PARTICLES, Item, Moment, Phrase, Predicate, is_proper
from lgai_graph.korean.cases import TOPICS

LEAST = 10  # a shorter end of a clause says too little
DETERMINED = re.compile(r"(?:^|\s)(?:어느|어떤|다른|새|이|그|저|한|매|각)\s$")  # 어느 | 나라든: one phrase


def cut_left(text: str, items: Sequence[Item], span: tuple[int, int], longest: int) -> str:
    """Return the longest end of a stretch that fits, cut where a clause starts, else where a phrase does."""
    start, end = span
    if end - start <= longest:
        return cut_text(text, start, end)
    inside = [item for item in items if start < item.start < end - LEAST and end - item.start <= longest]
    clauses = [item.start for item in inside if opens_clause(items, item)]
    phrases = [
        item.start
        for item in inside
        if not is_bound(items, item) and not DETERMINED.search(text, start, item.start)
    ]
    begin = next(iter(clauses or phrases), None)
    about = find_about(items, (start, end))
    if about is not None and (begin is None or begin > about.start):
        described = (item.start for item in inside if item.start <= about.start and follows_verb(items, item))
        begin = next(described, begin)
    if begin is None:
        return ""
    whole = cut_text(text, begin, end)
    if about is None or begin <= about.start:
        return whole
    # 전셋값 3억원 이하 아파트는 | 2009년과 비교해 | 30만가구 감소했다고: without its subject it says nothing
    close, room = about.end + len(about.particle), longest - len(whole) - 1
    fronts = (
        item.start
        for item in items
        if start <= item.start <= about.start and close - item.start <= room and not is_bound(items, item)
    )
    front = next(fronts, None)
    return whole if front is None else f"{cut_text(text, front, close)} {whole}"


def find_about(items: Sequence[Item], span: tuple[int, int]) -> Phrase | None:
    """Return the last subject of a stretch that no relative clause keeps to itself."""
    start, end = span
    inside = [item for item in items if start <= item.start < end]
    for place in range(len(inside) - 1, -1, -1):
        item = inside[place]
        if not isinstance(item, Phrase) or item.particle not in SUBJECT_PARTICLES:
            continue
        verb = next((one for one in inside[place:] if isinstance(one, Predicate)), None)
        topic = item.particle in TOPICS  # no relative clause keeps one
        if topic or verb is None or not modifies_noun(items, verb):  # 9조원에 달하는 것으로
            return item
    return None


def follows_verb(items: Sequence[Item], item: Item) -> bool:
    """Tell whether a phrase is bound by nothing but the verb that describes it (납품한 | 총액이)."""
    before = items[item.index - 1] if item.index else None
    if not isinstance(item, Phrase) or not isinstance(before, Predicate):
        return False
    whole = len(item.words) > 1 and len(item.words[0].text) > 1  # no 때, 뒤
    return whole or is_proper(item)


def opens_clause(items: Sequence[Item], item: Item) -> bool:
    """Tell whether an item stands behind a verb that leads on (… 높이고 | …)."""
    before = items[item.index - 1] if item.index else None
    return isinstance(before, Predicate) and before.ending in ("EC", "EF") and isinstance(item, Phrase)


def is_bound(items: Sequence[Item], item: Item) -> bool:
    """Tell whether an item belongs to what stands before it, or is no phrase."""
    before = items[item.index - 1] if item.index else None
    if isinstance(item, Moment):
        return isinstance(before, Phrase) and before.particle in ("의", ",", "와", "과")
    bound = isinstance(before, Phrase) and before.particle in ("의", "", ",", "와", "과")
    described = isinstance(before, Predicate) and before.ending in ("ETM", "ETN")
    return bound or described or not isinstance(item, Phrase)
