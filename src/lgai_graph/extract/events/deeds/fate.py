"""Read what became of a deed that a noun names: 인수가 무산됐다, 출시를 연기했다, 합병설을 부인했다.

The verb gives the status and the noun the type: a bid that fell through is a cancelled acquisition. A deed
put off is still planned.
"""

from lgai_graph.extract.syntax.clauses.arguments import Clause
from lgai_graph.extract.syntax.clauses.groups import gather_group
from lgai_graph.extract.syntax.phrases import SLOT_OF_PARTICLE, Phrase, Predicate, Sentence
from lgai_graph.lexicon import Statuses
from lgai_graph.lexicon.sections.deeds import Deeds
from lgai_graph.model import EventStatus, EventType

RUMOUR = "설"  # 인수설, 매각설
# to take back a word or a complaint is a deed of its own
UNTYPED = frozenset({EventType.STATEMENT, EventType.LEGAL, EventType.OTHER})


def read_fate(
    sentence: Sentence, clause: Clause, deeds: Deeds, words: Statuses
) -> tuple[EventType, EventStatus] | None:
    """Return the type of the deed whose fate a verb tells, and its status.

    Whoever does it stands before its noun (한빛전자의 새솔 인수가 …) and becomes the passive verb's ``by``.

    Returns:
        None where the verb tells no fate, or its noun names no deed.
    """
    status = find_status(clause.predicate.lemma, words)
    thing = find_deed_phrase(clause)
    if status is None or thing is None:
        return None
    kind = name_type(thing, deeds, rumour=status is EventStatus.DENIED)
    if kind is None or kind in UNTYPED:
        return None
    if clause.predicate.voice == "passive" and "by" not in clause.slots:
        clause.slots["by"] = find_doer(sentence, thing, deeds)
    return kind, status


def find_status(lemma: str, words: Statuses) -> EventStatus | None:
    """Return the status that a verb of fate gives."""
    if lemma in words.cancelled:
        return EventStatus.CANCELLED
    if lemma in words.postponed:
        return EventStatus.PLANNED
    return EventStatus.DENIED if lemma in words.denying else None


def find_deed_phrase(clause: Clause) -> Phrase | None:
    """Return the phrase that names the deed: of a passive the subject, else the object."""
    name = "subject" if clause.predicate.voice == "passive" else "object"
    phrases = clause.slots.get(name)
    return phrases[-1] if phrases else None


def name_type(thing: Phrase, deeds: Deeds, *, rumour: bool) -> EventType | None:
    """Return the type of the deed that a noun names; 인수 계획 is that of 인수, 인수설 only a rumour's."""
    words = [word.text for word in thing.words]
    if rumour:
        return deeds.verbs.get(words[-1].removesuffix(RUMOUR)) if words[-1].endswith(RUMOUR) else None
    if len(words) > 1 and words[-1] in deeds.plans:
        words.pop()
    return deeds.verbs.get(words[-1]) or deeds.find_object_type(words[-1])


def find_doer(sentence: Sentence, thing: Phrase, deeds: Deeds) -> list[Phrase]:
    """Return who does what a noun names: 한빛전자의 인수, 한빛전자가 추진하던 인수."""
    before = sentence.items[: thing.index]
    last = before[-1] if before else None
    if isinstance(last, Phrase) and last.particle == "의":
        return gather_group(sentence.items, last.index)
    if not (
        isinstance(last, Predicate) and last.ending == "ETM" and last.lemma in deeds.plans | deeds.makers
    ):
        return []
    for item in reversed(before[:-1]):
        if isinstance(item, Predicate):
            break
        if isinstance(item, Phrase) and SLOT_OF_PARTICLE.get(item.particle) in ("subject", "topic"):
            return gather_group(sentence.items, item.index)
    return []
