"""Find a predicate's arguments in its sentence by particles.

A relative clause keeps its own objects; a connective ending shares its subject; a topic (은/는)
reaches to the end of the sentence.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from lgai_graph.extract.syntax.moments import find_moments
from lgai_graph.extract.syntax.phrases import Item, Moment, Phrase, Predicate, Sentence

SLOT_OF_PARTICLE = {
    "이": "subject", "가": "subject", "께서": "subject", "께서는": "topic", "에서도": "at",
    "은": "topic", "는": "topic", "도": "topic",
    "을": "object", "를": "object",
    "와": "with", "과": "with", "와의": "with", "과의": "with",
    "와도": "with", "과도": "with", "와는": "with", "과는": "with",
    "에": "to", "에는": "to", "에도": "to", "에게": "to", "에게는": "to", "께": "to",
    "로": "as", "으로": "as", "로는": "as", "으로는": "as",
    "에서": "at", "에서는": "at", "에선": "at",
    "로부터": "from", "으로부터": "from", "에게서": "from",
    "의": "of",
}  # fmt: skip
COORDINATORS = frozenset({",", "와", "과"})
SHARING_VERBS_WORDS = """
    손잡 협력 협업 제휴 공동 함께하 통하 합작"""
SHARING_VERBS = frozenset(SHARING_VERBS_WORDS.split())
ONE_PLACE_VERBS_WORDS = """
    위하 대하 관하 통하 따르 의하 향하"""
ONE_PLACE_VERBS = frozenset(ONE_PLACE_VERBS_WORDS.split())  # A를 위한 B: A and nothing more
CLEFT_HEADS_WORDS = """
    곳 사람 인물 회사 기업 대학 제품"""
CLEFT_HEADS = frozenset(CLEFT_HEADS_WORDS.split())
EMPTY_HEADS_WORDS = """
    바 것 점 수 데 지 적 역할 계획 방침 예정 일 상태 중 등 가운데 뒤 후 이후 직후 만큼 반면"""
EMPTY_HEADS = frozenset(EMPTY_HEADS_WORDS.split())


@dataclass(frozen=True, slots=True)
class Clause:
    """A predicate with its arguments, each a run of coordinated phrases.

    Args:
        slots: ``subject``, ``object``, ``with`` … → phrases in text order.
        moments: the times that belong to it, nearest first.
    """

    predicate: Predicate
    slots: dict[str, list[Phrase]]
    moments: list[Moment]


def read_clause(sentence: Sentence, predicate: Predicate, triggers: frozenset[int]) -> Clause:
    """Gather the arguments of a predicate.

    Args:
        sentence: the sentence that holds it.
        predicate: the predicate.
        triggers: indexes of the sentence's predicates that evoke frames.
    """
    slots = gather_left(sentence.items, predicate.index)
    if predicate.ending == "ETM":
        fill_from_head(sentence.items, predicate, slots)
    if "subject" not in slots and "topic" in slots:
        slots["subject"] = slots["topic"]
    if predicate.ending == "EC" and (sharer := find_sharer(sentence.items, predicate)):
        slots["subject"] = [sharer]
    by_topic = "topic" in slots and slots["subject"] is slots["topic"]
    if by_topic and modifies_noun(sentence.items, predicate):
        drop_distant_topic(sentence.items, predicate, slots)
    elif "topic" in slots and not by_topic and "object" not in slots and "head" not in slots:
        slots["object"] = slots["topic"]
    return Clause(predicate, slots, list(find_moments(sentence.items, predicate, triggers)))


def gather_left(items: Sequence[Item], index: int) -> dict[str, list[Phrase]]:
    """Walk left from a predicate and fills each slot with the nearest phrases."""
    slots: dict[str, list[Phrase]] = {}
    main = items[index]
    in_speech = isinstance(main, Predicate) and main.quoted
    outer_subject: list[Phrase] = []
    outer = False  # behind a connective ending: only topics and shared companions count
    i = index - 1
    while i >= 0:
        item = items[i]
        if not in_speech and is_speech(item):
            outer = True
        elif isinstance(item, Predicate):
            if item.ending == "ETM":
                i = skip_relative(items, i)
                continue
            outer = True
            if item.lemma in SHARING_VERBS:
                share_companions(items, i, slots)
        elif isinstance(item, Phrase):
            slot = get_slot(items, i, index)
            if outer and slot == "subject" and not outer_subject:
                outer_subject = gather_group(items, i)
                i = outer_subject[0].index
            elif slot and (not outer or carries(item, slot)) and slot not in slots:
                slots[slot] = gather_group(items, i)
                i = slots[slot][0].index
        i -= 1
    if outer_subject and "subject" not in slots and "topic" not in slots:
        slots["subject"] = outer_subject
    if "bare" in slots and "object" not in slots:
        slots["object"] = slots["bare"]
    return slots


def carries(phrase: Phrase, slot: str) -> bool:
    """Tell whether a topic reaches over a connective ending: 은/는 do, X도 only in front."""
    return slot == "topic" and (phrase.particle != "도" or phrase.index == 0)


def drop_distant_topic(items: Sequence[Item], predicate: Predicate, slots: dict[str, list[Phrase]]) -> None:
    """Take the topic from a relative clause behind another subject (A는 … B가 … 납품한 총액)."""
    between = items[slots["topic"][-1].index + 1 : predicate.index]
    if any(
        isinstance(item, Phrase) and item.particle in ("이", "가") and not item.speech for item in between
    ):
        slots["subject"] = []


def find_sharer(items: Sequence[Item], predicate: Predicate) -> Phrase | None:
    """Return the noun that two verbs modify together: 지분을 확보해 주주에 오른 밸류액트가."""
    for j in range(predicate.index + 1, len(items)):
        item = items[j]
        if isinstance(item, Predicate):
            return find_head_noun(items, j) if modifies_noun(items, item) else None
        if isinstance(item, Phrase) and SLOT_OF_PARTICLE.get(item.particle) in ("subject", "topic"):
            return None
    return None


def find_head_noun(items: Sequence[Item], j: int) -> Phrase | None:
    """Return the proper noun with 이/가 right behind a modifying verb."""
    head = items[j + 1] if j + 1 < len(items) else None
    named = isinstance(head, Phrase) and head.particle in ("이", "가") and is_proper(head)
    return head if named and isinstance(head, Phrase) else None


def is_speech(item: Item) -> bool:
    """Tell whether an item stands inside somebody's quoted words."""
    return item.quoted if isinstance(item, Predicate) else item.speech


def get_slot(items: Sequence[Item], i: int, index: int) -> str | None:
    """Read the slot off a particle; a bare noun right before the predicate is its object."""
    phrase = items[i]
    if not isinstance(phrase, Phrase):
        return None
    if phrase.together:
        return "with"
    if not phrase.particle:
        return "bare" if i == index - 1 else None
    return SLOT_OF_PARTICLE.get(phrase.particle)


def skip_relative(items: Sequence[Item], i: int) -> int:
    """Step left over a relative clause: its objects, then its subject.

    A topic, a companion and a time stay outside; 위한, 대한 take one phrase and no more.
    """
    verb = items[i]
    i -= 1
    if isinstance(verb, Predicate) and verb.lemma in ONE_PLACE_VERBS:
        return i - 1
    if isinstance(verb, Predicate) and verb.voice == "copula":
        return i - 1
    while i >= 0:
        item = items[i]
        if isinstance(item, Predicate):
            return i
        if isinstance(item, Phrase):
            slot = SLOT_OF_PARTICLE.get(item.particle)
            if slot in ("topic", "with") or item.particle.endswith(("에는", "서는", "로는", "이다", "에선")):
                return i
            if slot == "subject":
                return i - 1
        if isinstance(item, Moment):
            return i
        i -= 1
    return i


def share_companions(items: Sequence[Item], i: int, slots: dict[str, list[Phrase]]) -> None:
    """Take the companions of 손잡고, 협력해 for the main verb too."""
    for j in range(i - 1, -1, -1):
        item = items[j]
        if isinstance(item, Predicate):
            return
        if isinstance(item, Phrase) and SLOT_OF_PARTICLE.get(item.particle) == "with":
            slots.setdefault("with", gather_group(items, j))
            return


def gather_group(items: Sequence[Item], i: int) -> list[Phrase]:
    """Return the phrase at ``i`` with those coordinated before it (A, B와 C가), in text order."""
    group: list[Phrase] = []
    j = i
    while j >= 0:
        item = items[j]
        if isinstance(item, Predicate) and item.lemma == "비롯" and group:
            j -= 1
            group += gather_group(items, j)[::-1]
            break
        if not isinstance(item, Phrase):
            break
        if group and item.particle == "의":
            j -= 1
            continue
        if group and not is_coordinated(item, group[-1]):
            break
        group.append(item)
        j -= 1
    return group[::-1]


def is_coordinated(before: Phrase, after: Phrase) -> bool:
    """Tell whether two phrases stand side by side: A, B or A와 B, but not KT와 협약."""
    if before.particle == ",":
        return True
    if before.particle not in COORDINATORS or before.together:
        return False
    return is_proper(before) == is_proper(after) and before.words[-1].quoted == after.words[-1].quoted


def is_proper(phrase: Phrase) -> bool:
    """Tell whether a phrase holds a proper noun."""
    return any(tag in ("NNP", "SL", "NF") for word in phrase.words for tag in word.tags)


def fill_from_head(items: Sequence[Item], predicate: Predicate, slots: dict[str, list[Phrase]]) -> None:
    """Return a relative clause the noun it modifies (결성한 'AI 원팀') where a slot is open."""
    j = predicate.index + 1
    while j < len(items) and is_relative(items[j]):
        j += 1
    if is_cleft(items, j):
        j += 1
    while j + 1 < len(items) and is_modifier(items[j]):
        j += 1
    head = items[j] if j < len(items) else None
    if not isinstance(head, Phrase) or head.words[0].text in EMPTY_HEADS:
        return
    if predicate.voice == "passive":
        slots["subject"] = [head]
    else:
        slots["head"] = [head]
        if slots.get("object") is slots.get("bare"):
            slots.pop("object", None)


def modifies_noun(items: Sequence[Item], predicate: Predicate) -> bool:
    """Tell whether a verb stands in a relative clause; 한 바 있다, 할 계획이다 are whole sentences."""
    behind = items[predicate.index + 1] if predicate.index + 1 < len(items) else None
    if predicate.ending != "ETM" or not isinstance(behind, Phrase):
        return predicate.ending == "ETM"
    return behind.words[0].text not in EMPTY_HEADS


def is_relative(item: Item) -> bool:
    """Tell whether an item is a verb that modifies the noun behind it."""
    return isinstance(item, Predicate) and item.ending == "ETM"


def is_modifier(item: Item) -> bool:
    """Tell whether an item is a phrase with 의 that names nothing (제16회 철의 날)."""
    return isinstance(item, Phrase) and item.particle == "의" and not is_proper(item)


def is_cleft(items: Sequence[Item], j: int) -> bool:
    """Tell whether a sentence is of the form 찾은 곳은 X였다: X is what the clause speaks of."""
    head, behind = items[j : j + 1], items[j + 1 : j + 2]
    if not head or not behind or not isinstance(head[0], Phrase) or not isinstance(behind[0], Phrase):
        return False
    return (
        head[0].words[-1].text in CLEFT_HEADS
        and head[0].particle in ("은", "는", "이", "가")
        and behind[0].particle == "이다"
    )
