"""Let whoever is sued or charged take part: 한빛전자를 상대로 소송을 냈다, 홍길동 대표를 기소했다."""

from collections.abc import Sequence

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.fillers import find_fillers
from lgai_graph.extract.events.filling import ROLES, Filled
from lgai_graph.extract.syntax.clauses.groups import gather_group
from lgai_graph.extract.syntax.phrases import Phrase, Predicate, Sentence
from lgai_graph.model import EventType, ParticipantRole

TARGET = ParticipantRole.TARGET.value
AGAINST = "상대"  # 한빛전자를 상대로


def add_defendants(context: ArticleContext, sentence: Sentence, filled: Filled) -> None:
    """Put whom a suit or a charge is against among the names of its deed, unless they have another part."""
    clause, frame = filled.clause, filled.frame
    if frame.type is not EventType.LEGAL or filled.names.get(TARGET) or clause.predicate.voice == "passive":
        return
    phrases = find_sued(sentence, clause.predicate)
    if not phrases and clause.predicate.lemma in context.lexicon.referring.charging:
        phrases = clause.slots.get("object", [])
    known = {name.label for part, names in filled.names.items() if part in ROLES for name in names}
    found = (name for name in find_fillers(context, phrases, TARGET, frame) if name.rule != "weak")
    if new := [name for name in found if name.label not in known]:
        filled.names[TARGET] = new


def find_sued(sentence: Sentence, verb: Predicate) -> Sequence[Phrase]:
    """Return whom a clause names before 상대로, with those beside it (한빛전자와 새솔을 상대로)."""
    items = sentence.items
    for index in range(verb.index - 1, 0, -1):
        item, before = items[index], items[index - 1]
        if isinstance(item, Predicate):
            break
        if not isinstance(item, Phrase) or [word.text for word in item.words] != [AGAINST]:
            continue
        if isinstance(before, Phrase) and before.particle in ("을", "를"):
            return gather_group(items, before.index)
    return []
