"""Read relative clauses: what they keep to themselves, and the noun that they modify."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from lgai_graph.dates import count_days
from lgai_graph.extract.syntax.clauses.groups import acts, is_inner
from lgai_graph.extract.syntax.phrases import (
    PROPER_TAGS,
    SLOT_OF_PARTICLE,
    SUBJECT_PARTICLES,
    Item,
    Moment,
    Phrase,
    Predicate,
    is_proper,
)
from lgai_graph.korean.cases import COMPANIONS, OBJECTS, SUBJECTS
from lgai_graph.model import PeriodKind

MONTH = 31  # days
PASSED = "지나"
WHILE = "가운데"
LONGEST_SORT = 3  # words of a noun that says what something is (미국 벤처 회사)
LONGEST_RUN = 10  # verbs and phrases with 의 in a row before a noun; a run of more is no prose
PLACED = frozenset({"있", "없", "많", "적"})  # adjectives of being somewhere take places as verbs do


def find_sharer(items: Sequence[Item], predicate: Predicate) -> Phrase | None:
    """Return the noun that two verbs modify together: 지분을 확보해 주주에 오른 밸류액트가."""
    for j in range(predicate.index + 1, len(items)):
        item = items[j]
        if isinstance(item, Predicate):
            return find_head_noun(items, j) if modifies_noun(items, item) else None
        if isinstance(item, Phrase) and acts(item):
            return None
    return None


def find_described(items: Sequence[Item], predicate: Predicate) -> Phrase | None:
    """Return who does what two verbs tell, the second of which describes a noun.

    ``공사를 진행해 임대를 마친 새솔몰에는``: the second has an object of its own, so that the noun
    behind it can only be whoever acts.
    """
    for j in range(predicate.index + 1, len(items)):
        item = items[j]
        if isinstance(item, Predicate):
            before, behind = items[j - 1], items[j + 1] if j + 1 < len(items) else None
            acted = isinstance(before, Phrase) and before.particle in OBJECTS
            described = acted and modifies_noun(items, item) and isinstance(behind, Phrase)
            return behind if described and isinstance(behind, Phrase) and is_proper(behind) else None
        if isinstance(item, Phrase) and acts(item):
            return None
    return None


def find_head_noun(items: Sequence[Item], j: int) -> Phrase | None:
    """Return the proper noun with 이/가 right behind a modifying verb."""
    head = items[j + 1] if j + 1 < len(items) else None
    named = isinstance(head, Phrase) and head.particle in SUBJECTS and is_proper(head)
    return head if named and isinstance(head, Phrase) else None


def skip_relative(items: Sequence[Item], i: int) -> int:
    """Step left over a relative clause: its objects, then its subject.

    A topic, a companion and a time stay outside; 위한, 대한 take one phrase and no more, 지난 | 2017년 none.
    """
    verb = items[i]
    i -= 1
    if is_before_time(items, i + 1):
        return i
    if isinstance(verb, Predicate) and verb.has_one_place:
        return skip_purpose(items, i)
    if isinstance(verb, Predicate) and verb.voice == "copula":
        return skip_said(items, i)
    if isinstance(verb, Predicate) and verb.state and verb.lemma not in PLACED:
        return skip_described(items, i, leaning=verb.is_leaning)
    return skip_clause(items, i, i + 1)


def skip_clause(items: Sequence[Item], i: int, start: int) -> int:
    """Step left over what stands in a relative clause before its verb, at ``start``."""
    while i >= 0:
        item = items[i]
        if isinstance(item, Predicate):
            return skip_clause(items, skip_said(items, i - 1), start) if is_inner(items, item) else i
        if isinstance(item, Phrase):
            if is_beside_main(items, item):
                return i
            slot = SLOT_OF_PARTICLE.get(item.particle)
            if slot == "with" and not item.together and opens_main(items, start):
                i -= 1
                continue
            if slot in ("topic", "with") or item.particle.endswith(
                ("에는", "엔", "서는", "로는", "이다", "에선")
            ):
                return i
            if slot == "subject":
                return skip_beside(items, i)
        if isinstance(item, Moment) and not opens_main(items, start):
            return i
        i -= 1
    return i


def is_before_time(items: Sequence[Item], i: int) -> bool:
    """Tell whether a verb only says that a time is over (지난 | 2017년)."""
    verb, behind = items[i], items[i + 1] if i + 1 < len(items) else None
    return isinstance(verb, Predicate) and verb.lemma == PASSED and isinstance(behind, Moment)


def is_beside_main(items: Sequence[Item], phrase: Phrase) -> bool:
    """Tell whether a phrase with its clause only says what goes on beside: 장관이 참석한 가운데."""
    before = items[phrase.index - 1] if phrase.index else None
    alone = phrase.words[0].text == WHILE and len(phrase.words) == 1 and phrase.particle in ("", ",")
    return alone and isinstance(before, Predicate) and before.ending == "ETM"


def skip_beside(items: Sequence[Item], i: int) -> int:
    """Step left over a subject and the people that act with it (홍길동 시장과 김도윤 사장이 참석한).

    So do bodies that are said to (새솔과 한빛이 공동 설립한).
    """
    subject, before = items[i], items[i - 1] if i else None
    beside = isinstance(before, Phrase) and before.particle in COMPANIONS and not before.together
    people = isinstance(subject, Phrase) and len(subject.words) > 1 and is_proper(subject)
    alike = isinstance(before, Phrase) and len(before.words) > 1 and is_proper(before)
    behind = items[i + 1]
    joint = isinstance(behind, Phrase) and behind.is_joint
    return i - 2 if beside and (joint or (people and alike)) else i - 1


def skip_purpose(items: Sequence[Item], i: int) -> int:
    """Step left over what 위한 takes: a phrase, or a verb as a noun with its object (소음을 막기 위한)."""
    verb, thing = items[i], items[i - 1] if i else None
    acted = isinstance(verb, Predicate) and verb.ending == "ETN"
    objects = acted and isinstance(thing, Phrase) and SLOT_OF_PARTICLE.get(thing.particle) == "object"
    return i - 2 if objects else i - 1


def skip_said(items: Sequence[Item], i: int) -> int:
    """Step left over what somebody is said to be, and with whom (A와 형제인 B)."""
    noun, before = items[i], items[i - 1] if i else None
    if not isinstance(noun, Phrase) or not noun.is_mutual or not isinstance(before, Phrase):
        return i - 1
    return i - 2 if SLOT_OF_PARTICLE.get(before.particle) == "with" else i - 1


def skip_described(items: Sequence[Item], i: int, *, leaning: bool) -> int:
    """Step left over what an adjective keeps: its subject (규모가 두 배나 큰) or 건강에 in 좋은."""
    kept = i
    while i >= 0:
        item = items[i]
        slot = SLOT_OF_PARTICLE.get(item.particle) if isinstance(item, Phrase) else "none"
        if slot == "subject":
            return i - 1
        leans = leaning and slot in ("to", "with", "as")
        if slot is not None and not leans:
            return kept
        i -= 1
        kept = i if leans else kept
    return kept


def opens_main(items: Sequence[Item], i: int) -> bool:
    """Tell whether the noun behind a relative verb is a topic or subject: all before it is the verb's own.

    ``KT와 약정을 체결한 새솔은 …``: the pact is with KT, whatever 새솔 goes on to do.
    """
    j = i + 1
    while j < min(len(items), i + LONGEST_RUN) and (is_relative(items[j]) or is_modifier(items[j])):
        j += 1
    head = items[j] if j < len(items) else None
    return isinstance(head, Phrase) and head.particle in SUBJECT_PARTICLES and not head.is_empty


def fill_from_head(items: Sequence[Item], predicate: Predicate, slots: dict[str, list[Phrase]]) -> None:
    """Return a relative clause the noun it modifies (결성한 'AI 원팀') where a slot is open."""
    j = predicate.index + 1
    while j < len(items) and is_relative(items[j]):
        j += 1
    if is_cleft(items, j) or is_label(items, j):
        j += 1
    while j + 1 < len(items) and is_modifier(items[j]):
        if isinstance(owner := items[j], Phrase) and owner.is_empty:
            return  # 부임한 | 후 200편의 논문을: when, and no paper that took office
        j += 1
    head = items[j] if j < len(items) else None
    if isinstance(head, Phrase) and head.is_part:
        head = find_whole(items, head)
    if not isinstance(head, Phrase) or head.is_empty or (head.is_content and "object" in slots):
        return
    if is_equated(items, head, slots):
        place_equated(predicate, slots)
        return
    if predicate.voice == "passive":
        if not has_own_subject(items, predicate):
            slots["subject"] = list_titles(items, head)
    else:
        slots["head"] = list_titles(items, head)
        if slots.get("object") is slots.get("bare"):
            slots.pop("object", None)


def is_equated(items: Sequence[Item], head: Phrase, slots: Mapping[str, list[Phrase]]) -> bool:
    """Tell whether a sentence says that its topic is the noun: 새솔은 1999년 설립된 단체다, … 회사로, …."""
    topic = slots.get("topic", [])
    named = not PROPER_TAGS.isdisjoint(head.words[-1].tags)  # 미 스타트업 names nothing
    if len(topic) != 1 or not is_proper(topic[0]) or named or len(head.words) > LONGEST_SORT:
        return False
    behind = items[head.index + 1] if head.index + 1 < len(items) else None
    pause = behind is not None and behind.start - head.end - len(head.particle) == len(", ")
    return head.particle == "이다" or (head.particle in ("로", "으로") and pause)


def place_equated(predicate: Predicate, slots: dict[str, list[Phrase]]) -> None:
    """Put the topic in the place of the noun that says what it is."""
    topic = slots.pop("topic")
    if predicate.voice == "passive":
        slots["subject"] = topic
    else:
        slots["head"] = topic
    if slots.get("object") in (slots.get("bare"), topic):
        slots.pop("object", None)


def list_titles(items: Sequence[Item], head: Phrase) -> list[Phrase]:
    """Return a noun with the quoted titles listed behind it (발족한 ‘개선위원회’와 ‘자문위원회’는)."""
    found = [head]
    for item in items[head.index + 1 :]:
        before, quoted = found[-1], found[-1].words[-1].quoted
        if before.particle not in COMPANIONS or not isinstance(item, Phrase):
            break
        if not quoted or not item.words[-1].quoted:
            break
        found.append(item)
    return found


def has_own_subject(items: Sequence[Item], predicate: Predicate) -> bool:
    """Tell whether a passive says by itself what was done (조합이 설립된 구역은: no district)."""
    before = items[predicate.index - 1] if predicate.index else None
    return isinstance(before, Phrase) and before.particle in SUBJECTS and not before.speech


def find_whole(items: Sequence[Item], head: Phrase) -> Phrase | None:
    """Return what a noun like 판매량 is one side of: the words before it, else its owner (로봇의)."""
    if len(head.words) > 1:
        return replace(head, words=head.words[:-1], end=head.words[-2].end, notes=[], is_part=False)
    owner = items[head.index - 1] if head.index else None
    return owner if isinstance(owner, Phrase) and owner.particle == "의" else None


def modifies_noun(items: Sequence[Item], predicate: Predicate) -> bool:
    """Tell whether a verb stands in a relative clause; 한 바 있다, 할 계획이다 are whole sentences."""
    if predicate.ending != "ETM":
        return False
    behind = items[predicate.index + 1] if predicate.index + 1 < len(items) else None
    return not (isinstance(behind, Phrase) and behind.is_empty)


def describes(items: Sequence[Item], predicate: Predicate) -> bool:
    """Tell whether a verb only describes a noun, which is not what the clause says (건립한 영향으로)."""
    if not modifies_noun(items, predicate):
        return False
    behind = items[predicate.index + 1] if predicate.index + 1 < len(items) else None
    return not (isinstance(behind, Phrase) and behind.is_content)


def is_label(items: Sequence[Item], j: int) -> bool:
    """Tell whether a time says of which year or season the thing behind it is (공개한 | 올해 여름 광고)."""
    moment, behind = items[j : j + 1], items[j + 1 : j + 2]
    if not moment or not behind or not isinstance(moment[0], Moment) or not isinstance(behind[0], Phrase):
        return False
    period, thing = moment[0].period, behind[0]
    wide = (count_days(period) or 0) > MONTH
    touches = thing.start == period.end + 1 and thing.particle not in (*SUBJECT_PARTICLES, "")
    return wide and touches and period.kind is PeriodKind.DATE


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
    return head[0].is_cleft and head[0].particle in SUBJECT_PARTICLES and behind[0].particle == "이다"
