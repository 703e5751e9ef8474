"""Tell what stands in a sentence and is no part of its verb: adverbs of two words, the paper that reports."""

from collections.abc import Mapping, Sequence

from lgai_graph.extract.syntax.clauses.groups import gather_group
from lgai_graph.extract.syntax.clauses.relative import skip_relative
from lgai_graph.extract.syntax.phrases import (
    SLOT_OF_PARTICLE,
    Item,
    Phrase,
    Predicate,
    Sentence,
    find_last_verb,
)
from lgai_graph.korean.cases import ALSO, OBJECTS

BESIDES = "외"
ACTED_ON = (*OBJECTS, ALSO)
BY = ("의해", "의하여", "의해서")


def skip_adverb(items: Sequence[Item], i: int) -> int | None:
    """Step left over 고객을 대상으로, 매장을 통해: adverbs of the main verb; None for anything else."""
    item, before = items[i], items[i - 1] if i else None
    if isinstance(item, Predicate) and says_manner(item):
        return i - 1
    if not isinstance(before, Phrase):
        return None
    if isinstance(item, Phrase):
        is_adverb = item.is_manner and before.particle in ACTED_ON
    elif isinstance(item, Predicate):
        means = item.has_one_place and item.ending == "EC" and not item.tail.endswith("면")
        is_adverb = means and SLOT_OF_PARTICLE.get(before.particle) != "topic"
    else:
        is_adverb = False
    return skip_modifiers(items, gather_group(items, i - 1)[0].index - 1) if is_adverb else None


def leaves_out(phrase: Phrase) -> bool:
    """Tell whether a phrase names those beside whom something is told (홍길동 사장 외에)."""
    return phrase.words[-1].text == BESIDES and SLOT_OF_PARTICLE.get(phrase.particle) == "to"


def find_by(items: Sequence[Item], predicate: Predicate) -> list[Phrase]:
    """Return who does what a passive verb tells, before 의해: 한빛전자에 의해 | 개발됐다."""
    for i in range(predicate.index - 1, -1, -1):
        if names_doer(items, i):
            return gather_group(items, i - 1)
        if isinstance(items[i], Predicate):
            break
    return []


def names_doer(items: Sequence[Item], i: int) -> bool:
    """Tell whether a verb only says by whom something is done (한빛전자에 | 의해)."""
    item, before = items[i], items[i - 1] if i else None
    by = isinstance(item, Predicate) and item.tail in BY and item.ending == "EC"
    return by and isinstance(before, Phrase) and before.particle == "에"


def says_manner(predicate: Predicate) -> bool:
    """Tell whether an adjective only says how the next verb is done (앱을 새롭게 개편했다)."""
    adjective = predicate.state or predicate.voice == "adjective"
    return adjective and predicate.ending == "EC" and predicate.tail.endswith("게")


def skip_modifiers(items: Sequence[Item], i: int) -> int:
    """Step left over the owners and clauses that describe a noun (한빛과의 완전한 | 분리를 위해)."""
    while i >= 0:
        item = items[i]
        if isinstance(item, Phrase) and item.particle in ("의", "와의", "과의"):
            i = gather_group(items, i)[0].index - 1
        elif isinstance(item, Predicate) and item.ending == "ETM" and item.state:
            i = skip_relative(items, i)
        else:
            break
    return i


def find_decision(items: Sequence[Item], predicate: Predicate) -> Predicate | None:
    """Return the verb that describes a noun by what was decided (조성하기로 한 기금)."""
    behind = items[predicate.index + 1] if predicate.index + 1 < len(items) else None
    decided = isinstance(behind, Predicate) and behind.is_decision and behind.ending == "ETM"
    return behind if predicate.ending == "ETN" and decided and isinstance(behind, Predicate) else None


def is_quoted_by_press(sentence: Sentence, predicate: Predicate, slots: Mapping[str, list[Phrase]]) -> bool:
    """Tell whether a clause's topic is the paper that reports it (가나뉴스는 … 출시한다고 보도했다)."""
    if "topic" not in slots or predicate.ending not in ("EC", "ETM"):
        return False
    last = find_last_verb(sentence.items)
    return last is not None and last.index > predicate.index and last.is_reporting


def is_open(slots: Mapping[str, list[Phrase]], slot: str) -> bool:
    """Tell whether a slot is empty; of 완구를 2만여개를 the count leaves the object open."""
    held = slots.get(slot)
    if held is None:
        return True
    return slot == "object" and len(held) == 1 and all(is_count(word.text) for word in held[0].words)


def is_count(text: str) -> bool:
    """Tell whether a word begins with a number."""
    return text[0].isdigit()
