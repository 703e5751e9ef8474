"""Find a predicate's arguments and times in its sentence, by particles.

A relative clause keeps its own objects; a connective ending shares its subject; a topic (은/는)
reaches to the end of the sentence.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lgai_graph.extract.syntax.clauses.asides import (
    find_by,
    find_decision,
    is_open,
    is_quoted_by_press,
    leaves_out,
    skip_adverb,
)
from lgai_graph.extract.syntax.clauses.groups import gather_group, is_apart, is_of_pair
from lgai_graph.extract.syntax.clauses.moments import find_moments
from lgai_graph.extract.syntax.clauses.openings import (
    find_opening_subject,
    find_source_actor,
    is_outsider,
    is_source,
)
from lgai_graph.extract.syntax.clauses.relative import (
    describes,
    fill_from_head,
    find_described,
    find_sharer,
    modifies_noun,
    skip_relative,
)
from lgai_graph.extract.syntax.clauses.subjects import (
    find_speaking,
    is_parted,
    part_subjects,
    place_holder,
    takes_topic,
)
from lgai_graph.extract.syntax.phrases import (
    SLOT_OF_PARTICLE,
    Item,
    Moment,
    Phrase,
    Predicate,
    Sentence,
    is_proper,
    is_spoken,
)
from lgai_graph.korean.cases import ALSO, COMPANIONS, SUBJECTS


@dataclass(frozen=True, slots=True)
class Clause:
    """A predicate with its arguments, each a run of coordinated phrases.

    Args:
        slots: ``subject``, ``object``, ``with`` … → phrases in text order.
        moments: the times that belong to it, nearest first.
        is_aside: it only describes a noun.
        is_joint: what stands behind its companions says that it is done with them (손잡고, 공동으로).
    """

    predicate: Predicate
    slots: dict[str, list[Phrase]]
    moments: list[Moment]
    is_aside: bool = False
    is_joint: bool = False


def read_clause(sentence: Sentence, predicate: Predicate, triggers: frozenset[int]) -> Clause:
    """Gather the arguments of a predicate.

    Args:
        sentence: the sentence that holds it.
        predicate: the predicate.
        triggers: indexes of the sentence's predicates that evoke frames.
    """
    items = sentence.items
    slots = get_arguments(sentence, predicate)
    moments = list(find_moments(sentence, predicate, triggers))
    aside, joint = describes(items, predicate), is_joint(items, slots.get("with", []))
    return Clause(predicate, slots, moments, is_aside=aside, is_joint=joint)


def get_arguments(sentence: Sentence, predicate: Predicate) -> dict[str, list[Phrase]]:
    """Return the arguments of a predicate, which several rules ask for, in slots of the caller's own."""
    if not sentence.holds(predicate):
        return find_arguments(sentence, predicate)
    slots = sentence.arguments.get(predicate.index)
    if slots is None:
        slots = sentence.arguments[predicate.index] = find_arguments(sentence, predicate)
    return dict(slots)


def find_arguments(sentence: Sentence, predicate: Predicate) -> dict[str, list[Phrase]]:
    """Find the arguments of a predicate."""
    items = sentence.items
    slots = gather_left(items, predicate.index)
    if predicate.ending == "ETM":
        fill_from_head(items, predicate, slots)
    elif "object" not in slots and (decided := find_decision(items, predicate)):
        fill_from_head(items, decided, slots)
    if is_outsider(items, predicate, slots):
        del slots["subject"]
    if predicate.voice != "active" and (by := find_by(items, predicate)):
        slots["by"] = by
    if "also" in slots:
        place_also(items, predicate, slots)
    if "topic" in slots and (speaking := find_speaking(items, predicate, slots["topic"])):
        slots["topic"] = gather_group(items, speaking.index)
    if is_quoted_by_press(sentence, predicate, slots):
        del slots["topic"]
    place_subject(items, predicate, slots)
    return slots


def is_joint(items: Sequence[Item], companions: Sequence[Phrase]) -> bool:
    """Tell whether the words behind companions say that something is done with them."""
    behind = items[companions[-1].index + 1] if companions else None
    if isinstance(behind, Predicate):
        return behind.is_sharing
    return bool(companions) and (companions[-1].together or (isinstance(behind, Phrase) and behind.is_joint))


def place_also(items: Sequence[Item], predicate: Predicate, slots: dict[str, list[Phrase]]) -> None:
    """Take X도 as the object, or as whoever acts: then a verb before it keeps its own subject.

    A verb without an object has it for its subject: 새솔은 | 수업도 변하고 있다고 말했다.
    """
    if predicate.is_objectless:
        slots["subject"] = slots.pop("also")
        if is_proper(slots["subject"][-1]):  # 홍길동은 사표를 냈고 | 김도윤도 물러났다
            slots.pop("topic", None)
        return
    place = "object" if is_acted_on(slots, predicate) else "topic"
    slots[place] = slots.pop("also")
    if place == "topic" and is_of_setting(items, slots):
        del slots["subject"]


def place_subject(items: Sequence[Item], predicate: Predicate, slots: dict[str, list[Phrase]]) -> None:
    """Find who acts where no 이/가 says so: the opening, the topic, the noun that two verbs describe."""
    aside = modifies_noun(items, predicate)
    if not slots.keys() & {"subject", "topic"} and not aside:
        slots |= find_opening_subject(items, predicate) or find_source_actor(items, predicate)
    if "topic" in slots and ("subject" not in slots or is_parted(items, predicate, slots)):
        slots["subject"] = slots["topic"]
    if predicate.ending == "EC" and (doer := find_doer(items, predicate, slots)):
        slots["subject"] = [doer]
    by_topic = "topic" in slots and slots["subject"] is slots["topic"]
    if by_topic and aside:
        drop_distant_topic(items, predicate, slots)
    elif not by_topic and takes_topic(items, predicate, slots):
        slots["object"] = slots["topic"]
    if "subject" in slots and (beside := find_beside(items, slots["subject"])):
        slots["beside"] = beside


def find_doer(
    items: Sequence[Item], predicate: Predicate, slots: Mapping[str, list[Phrase]]
) -> Phrase | None:
    """Return the noun that a verb describes together with the next verb."""
    doer = find_sharer(items, predicate)
    return doer if doer or "subject" in slots else find_described(items, predicate)


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
        if not in_speech and is_spoken(item):
            outer = True
        elif (adverb := skip_adverb(items, i)) is not None:
            i = adverb
            continue
        elif isinstance(item, Predicate):
            if item.ending == "ETM":
                i = skip_relative(items, i)
                continue
            outer = True
            if item.is_sharing:
                share_companions(items, i, slots)
        elif isinstance(item, Phrase):
            slot = get_slot(items, i, index)
            if slot == "topic" and item.particle == ALSO and not outer:
                slot = "also"
            if outer and slot == "subject":
                if outer_subject:
                    place_holder(items, i, outer_subject, slots)
                else:
                    outer_subject = gather_group(items, i)
                    i = outer_subject[0].index
            elif slot and (not outer or carries(item, slot)) and is_open(slots, slot):
                slots[slot] = gather_group(items, i)
                i = slots[slot][0].index
        i -= 1
    part_subjects(items, items[index], slots, outer_subject)
    complete_slots(slots, outer_subject)
    return slots


def complete_slots(slots: dict[str, list[Phrase]], outer_subject: list[Phrase]) -> None:
    """Take the subject of the clause before, and a bare noun as object, where nothing else fills the slot."""
    if outer_subject and "subject" not in slots and "topic" not in slots:
        slots["subject"] = outer_subject
    bare = slots.get("bare")
    if bare and "object" not in slots and not (bare[-1].is_empty or bare[-1].is_hour):
        slots["object"] = bare


def is_of_place(items: Sequence[Item], index: int) -> bool:
    """Tell whether a phrase with 의 says whose the place behind it is (관악구의 본사에서)."""
    behind = items[index + 1]
    return isinstance(behind, Phrase) and SLOT_OF_PARTICLE.get(behind.particle) == "at"


def is_acted_on(slots: Mapping[str, list[Phrase]], predicate: Predicate) -> bool:
    """Tell whether X도 is an object: somebody else acts, on nothing else (새솔은 … 사업도 시작했다).

    In ``새솔도 노선 공략에 나섰다`` the goal between X도 and its verb shows that 새솔 acts; what a describing
    verb acts on is its noun (새솔도 | 한빛이 세운 누리를 샀다).
    """
    if "head" in slots:
        return False
    also, goal = slots["also"][-1], slots.get("to")
    acts = goal is not None and also.index < goal[0].index and predicate.voice == "verb"
    return not acts and "object" not in slots and bool(slots.keys() & {"subject", "topic"})


def find_beside(items: Sequence[Item], subject: Sequence[Phrase]) -> list[Phrase]:
    """Return the phrases with 와/과 right before a subject, which may act with it (부처와 공사는)."""
    at = subject[0].index - 1 if subject else -1
    before = items[at] if at >= 0 else None
    if not isinstance(before, Phrase) or before.particle not in COMPANIONS:
        return []
    alone = before.together or before.speech or is_apart(before, subject[0])
    return [] if alone else gather_group(items, at)


def is_of_setting(items: Sequence[Item], slots: Mapping[str, list[Phrase]]) -> bool:
    """Tell whether the subject found is that of a verb before X도 (정부가 나선 가운데 새솔도 …)."""
    subject = slots.get("subject")
    between = items[subject[-1].index : slots["topic"][0].index] if subject else []
    return any(isinstance(item, Predicate) for item in between)


def carries(phrase: Phrase, slot: str) -> bool:
    """Tell whether a topic reaches over a connective ending: 은/는 do, X도 only in front."""
    return slot == "topic" and (phrase.particle != ALSO or phrase.index == 0)


def drop_distant_topic(items: Sequence[Item], predicate: Predicate, slots: dict[str, list[Phrase]]) -> None:
    """Take the topic from a relative clause behind another subject (A는 … B가 … 납품한 총액)."""
    between = items[slots["topic"][-1].index + 1 : predicate.index]
    if any(isinstance(item, Phrase) and item.particle in SUBJECTS and not item.speech for item in between):
        slots["subject"] = []


def get_slot(items: Sequence[Item], i: int, index: int) -> str | None:
    """Read the slot off a particle; a bare noun right before the predicate is its object."""
    phrase = items[i]
    if not isinstance(phrase, Phrase):
        return None
    if phrase.together and SLOT_OF_PARTICLE.get(phrase.particle) in (None, "with"):
        return "with"  # 한빛과 함께; not 브랜드를 함께
    if not phrase.particle:
        return "bare" if i == index - 1 else None
    slot = SLOT_OF_PARTICLE.get(phrase.particle)
    if slot == "subject" and any(is_source(item) for item in items[i + 1 : index]):
        return None  # 새솔이 낸 자료에 따르면: whose source it is does nothing else
    if (
        leaves_out(phrase)
        or (slot == "of" and is_of_place(items, i))
        or (slot == "with" and is_of_pair(items, i))
    ):
        return None
    return slot


def share_companions(items: Sequence[Item], i: int, slots: dict[str, list[Phrase]]) -> None:
    """Take the companions of 손잡고, 협력해 for the main verb too."""
    for j in range(i - 1, -1, -1):
        item = items[j]
        if isinstance(item, Predicate):
            return
        if isinstance(item, Phrase) and SLOT_OF_PARTICLE.get(item.particle) == "with":
            slots.setdefault("with", gather_group(items, j))
            return
