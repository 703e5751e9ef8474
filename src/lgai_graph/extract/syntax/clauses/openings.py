"""Find the subject that opens a clause, where what stands between seems to own it."""

from collections.abc import Mapping, Sequence

from lgai_graph.extract.syntax.clauses.groups import gather_group
from lgai_graph.extract.syntax.clauses.matters import is_of_matter
from lgai_graph.extract.syntax.clauses.moments import is_circumstance
from lgai_graph.extract.syntax.clauses.relative import find_head_noun
from lgai_graph.extract.syntax.phrases import Item, Phrase, Predicate, is_proper
from lgai_graph.korean.cases import OBJECTS, SUBJECTS

SOURCES = ("따르면", "의하면")
OTHERS = ("에서는", "에선")  # 현장에서는 … 반발했다


def is_outsider(items: Sequence[Item], predicate: Predicate, slots: Mapping[str, list[Phrase]]) -> bool:
    """Tell whether a subject belongs to what others speak about.

    ``정부가 낸 대책에 대해 현장에서는 … 반발했다``: the government does not protest, and neither does
    ``한라가 제소한 데 대해 … 반발했다`` say that 한라 did.
    """
    subject = slots.get("subject", [])
    if subject and is_of_matter(items, subject[-1], predicate.index):
        return True
    between = items[subject[-1].index : predicate.index] if subject else []
    others = [item.index for item in between if isinstance(item, Phrase) and item.particle in OTHERS]
    about = [item.index for item in between if isinstance(item, Predicate) and item.has_one_place]
    return bool(others and about) and closes_clause(items[about[0]]) and about[0] < others[-1]


def find_opening_subject(items: Sequence[Item], predicate: Predicate) -> dict[str, list[Phrase]]:
    """Return the phrase with 이/가 that opens a clause, which a relative clause seemed to own.

    ``새솔이 판교에 있는 한빛에 투자했다``: 한빛 is what 있는 speaks of, so 새솔 is left for the main verb.
    The clause is the verb's own, else the sentence's first, unless the verb's has a place for whoever acts
    (정부가 발표한 대책에 대해 현장에서는 … 반발했다).
    """
    before = range(predicate.index - 1, -1, -1)
    last = next((n for n in before if closes_clause(items[n])), -1)
    own = items[last + 1 : predicate.index]
    if last >= 0 and has_object(own) and (subject := find_first_subject(own, items)):
        return subject
    placed = any(isinstance(item, Phrase) and item.particle in OTHERS for item in own)
    cited = next((n + 1 for n in before if is_source(items[n])), 0)
    return {} if placed else find_first_subject(items[cited : predicate.index], items)


def find_source_actor(items: Sequence[Item], predicate: Predicate) -> dict[str, list[Phrase]]:
    """Return the source of a report that names nobody else: 5일 한빛전자에 따르면 | … 새 공장을 짓는다.

    Of a plan or a decision alone: what is told as done (경찰에 따르면 … 훔쳤다) somebody else did.
    """
    if not looks_ahead(items, predicate):
        return {}
    verb = next((item for item in items[: predicate.index] if is_source(item)), None)
    source = items[verb.index - 1] if verb and verb.index else None
    before = items[verb.index - 2] if verb and verb.index > 1 else None
    named = isinstance(source, Phrase) and source.particle == "에" and is_proper(source)
    if not named or source is None or (isinstance(before, Predicate) and before.ending == "ETM"):
        return {}
    return {"subject": gather_group(items, source.index)}


def looks_ahead(items: Sequence[Item], predicate: Predicate) -> bool:
    """Tell whether a verb tells a decision, a plan or what is to come: 짓기로 했다, 지을 계획이다."""
    behind = items[predicate.index + 1] if predicate.index + 1 < len(items) else None
    decides = predicate.ending == "ETN" and isinstance(behind, Predicate) and behind.is_decision
    plans = predicate.ending == "ETM" and isinstance(behind, Phrase) and behind.is_empty
    comes = predicate.ending == "EF" and not predicate.past and predicate.voice == "active"
    return decides or plans or comes


def is_source(item: Item) -> bool:
    """Tell whether a verb closes the source of a report: whose it is does nothing else (자료에 따르면)."""
    return isinstance(item, Predicate) and item.tail.endswith(SOURCES)


def find_first_subject(part: Sequence[Item], items: Sequence[Item]) -> dict[str, list[Phrase]]:
    """Return the first phrase with 이/가 before any verb of a part of a sentence.

    Verbs may stand before it that describe it (주를 침공한 무장단체 새솔이).
    """
    for item in part:
        if isinstance(item, Predicate) and not (item.ending == "ETM" and says_how(item)):
            head = find_head_noun(items, item.index) if item.ending == "ETM" else None
            return {"subject": gather_group(items, head.index)} if head and acts_outside(items, head) else {}
        if isinstance(item, Phrase) and item.particle in SUBJECTS and not item.speech:
            return {"subject": gather_group(items, item.index)} if acts_outside(items, item) else {}
    return {}


def acts_outside(items: Sequence[Item], subject: Phrase) -> bool:
    """Tell whether a subject may act in what stands behind its first verb, and not only set it off."""
    return not (is_setting(items, subject.index) or is_of_matter(items, subject))


def says_how(predicate: Predicate) -> bool:
    """Tell whether a verb says what something is or is like, not what it does (국내 1위인, 큰)."""
    return predicate.state or predicate.voice == "copula"


def is_setting(items: Sequence[Item], index: int) -> bool:
    """Tell whether the verb behind a subject only gives the setting (정부가 계획을 내놓은 가운데)."""
    verb = next((item for item in items[index:] if isinstance(item, Predicate)), None)
    return verb is not None and verb.ending == "ETM" and is_circumstance(items, verb)


def has_object(part: Sequence[Item]) -> bool:
    """Tell whether an object stands before the first verb, which so has all it needs (공사를 중단하라는)."""
    for item in part:
        if isinstance(item, Predicate):
            return False
        if isinstance(item, Phrase) and item.particle in OBJECTS:
            return True
    return False


def closes_clause(item: Item) -> bool:
    """Tell whether an item is a verb that ends a clause, and describes no noun (줄였고, 줄였다)."""
    return isinstance(item, Predicate) and item.ending in ("EC", "EF") and not item.quoted
