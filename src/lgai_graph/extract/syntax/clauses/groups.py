"""Gather phrases that stand side by side (A, B와 C가)."""

import re
from collections.abc import Sequence

from lgai_graph.extract.syntax.phrases import (
    SLOT_OF_PARTICLE,
    SUBJECT_PARTICLES,
    Item,
    Moment,
    Phrase,
    Predicate,
    is_proper,
)
from lgai_graph.extract.syntax.pieces import LEADING
from lgai_graph.korean.cases import SUBJECTS, TOPICS

GAP = 2  # characters between two phrases: a space, and one to spare
COORDINATORS = frozenset({",", "와", "과"})
COMMA = re.compile(r"(?:에|까지|부터)?,")  # behind a time
NUMBERS = frozenset({"SN", "NR", "MM"})
NUMERALS = NUMBERS | {"XSN"}  # 20여 | 곳
INCLUDING = (LEADING, f"{LEADING}하")  # A를 비롯, A를 비롯해 B


def gather_group(items: Sequence[Item], i: int) -> list[Phrase]:
    """Return the phrase at ``i`` with those coordinated before it (A, B와 C가), in text order."""
    group: list[Phrase] = []
    j = i
    while j >= 0:
        item = items[j]
        if isinstance(item, Predicate) and item.lemma in INCLUDING and group and acts(group[0]):
            j -= 1
            group += gather_group(items, j)[::-1]
            break
        if group and names_post(items, j) and is_coordinated_over(items, j, group[-1]):
            j -= 2
            continue
        if not isinstance(item, Phrase):
            break
        if group and item.particle == "의":
            if is_listed_owner(items, j):
                break
            j -= 1
            continue
        if group and not is_coordinated(item, group[-1]):
            break
        group.append(item)
        j -= 1
    return group[::-1]


def acts(phrase: Phrase) -> bool:
    """Tell whether a phrase is a subject or topic, whose list no other clause begins (A를 비롯해 B가)."""
    return SLOT_OF_PARTICLE.get(phrase.particle) in ("subject", "topic")


def names_post(items: Sequence[Item], j: int) -> bool:
    """Tell whether a copula says what the noun behind it is, without anybody else (주관사인 새솔은)."""
    verb, noun = items[j], items[j - 1] if j else None
    if not isinstance(verb, Predicate) or verb.voice != "copula" or verb.ending != "ETM":
        return False
    return isinstance(noun, Phrase) and not noun.is_mutual


def is_coordinated_over(items: Sequence[Item], j: int, after: Phrase) -> bool:
    """Tell whether the phrase before such a copula stands beside the noun behind it (A와 주관사인 B는)."""
    before = items[j - 2] if j > 1 else None
    return isinstance(before, Phrase) and is_proper(before) and is_coordinated(before, after)


def is_coordinated(before: Phrase, after: Phrase) -> bool:
    """Tell whether two phrases stand side by side: A, B or A와 B, but not KT와 협약."""
    if before.particle == ",":
        return True
    if before.particle not in COORDINATORS or before.together or is_apart(before, after):
        return False
    return is_proper(before) == is_proper(after) and before.words[-1].quoted == after.words[-1].quoted


def is_apart(before: Phrase, after: Phrase) -> bool:
    """Tell whether an adverb stands between two phrases (새솔과 달리 한빛은)."""
    marks = before.words[-1].quoted + after.words[0].quoted
    gap = after.start - before.end - len(before.particle) - marks
    return before.index + 1 == after.index and gap > GAP


def is_listed_owner(items: Sequence[Item], j: int) -> bool:
    """Tell whether what stands before an owner owns with it (새솔과 한빛의 매출이: two firms, one thing).

    ``새솔의 홍길동 대표, 한빛의 김도윤 대표가`` lists people, each with an owner of one's own.
    """
    before, owner, thing = items[j - 1] if j else None, items[j], items[j + 1]
    if not isinstance(before, Phrase) or not isinstance(owner, Phrase) or not isinstance(thing, Phrase):
        return False
    if before.particle == "," and is_proper(thing):
        return False
    return is_coordinated(before, owner)


def is_of_pair(items: Sequence[Item], i: int) -> bool:
    """Tell whether a phrase with 와 stands beside an owner, not beside the actor (A시와 B시의 시설에)."""
    before, behind = items[i], items[i + 1] if i + 1 < len(items) else None
    if not isinstance(before, Phrase) or not isinstance(behind, Phrase) or behind.particle != "의":
        return False
    return is_coordinated(before, behind)


def has_comma(item: Phrase | Moment, text: str) -> bool:
    """Tell whether a comma stands right behind an item."""
    if isinstance(item, Moment):
        return COMMA.match(text, item.end) is not None
    particle = "" if item.particle == "," else item.particle
    return not item.speech and text.startswith(f"{particle},", item.end)


def counts(phrase: Phrase) -> bool:
    """Tell whether a phrase begins with a number (176억원, 두 차례)."""
    return phrase.words[0].tags[0] in NUMBERS


def is_counted(phrase: Phrase) -> bool:
    """Tell whether a phrase ends in how many there are (업체 3만 곳, 업자 두 명; but 30대 남성)."""
    *_, before, last = (None, *phrase.words)
    if last.tags[0] in NUMBERS:
        return len(last.tags) > 1
    return before is not None and NUMERALS.issuperset(before.tags)


def is_inner(items: Sequence[Item], verb: Predicate) -> bool:
    """Tell whether a copula describes a noun of a describing clause: 법원은 | 그가 | 전신인 새솔에 낸 소송을.

    The topic before acts, so that the subject between is the clause's.
    """
    if verb.voice != "copula" or verb.ending != "ETM":
        return False
    before = [one for one in items[: verb.index] if isinstance(one, Phrase) and not one.speech]
    acting = [one for one in before if one.particle in SUBJECT_PARTICLES]
    return len(acting) > 1 and acting[0].particle in TOPICS and acting[-1].particle in SUBJECTS
