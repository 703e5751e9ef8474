"""Let whoever is charged or sued take part: 검찰은 홍길동을 기소했다, 한빛은 새솔을 상대로 소송을 냈다."""

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.parts.fillers import find_fillers
from lgai_graph.extract.events.parts.filling import ROLES, Filled
from lgai_graph.extract.syntax.clauses.groups import gather_group
from lgai_graph.extract.syntax.phrases import Phrase, Predicate, Sentence
from lgai_graph.model import EventType, ParticipantRole

TARGET = ParticipantRole.TARGET.value
SUING = ("고소", "고발", "제소")
AGAINST = "상대"  # 새솔을 | 상대로


def add_defendants(context: ArticleContext, sentence: Sentence, filled: Filled) -> None:
    """Put whom a charge or a suit is against among the names of its deed, unless they have another part."""
    clause, frame = filled.clause, filled.frame
    if frame.type is not EventType.LEGAL or filled.names.get(TARGET) or clause.predicate.voice == "passive":
        return
    charges = clause.predicate.lemma in context.lexicon.referring.charging.union(SUING)
    against = clause.slots.get("object", []) if charges else list_against(sentence, filled)
    known = {name.label for part, names in filled.names.items() if part in ROLES for name in names}
    found = find_fillers(context, against, TARGET, frame)
    if new := [name for name in found if name.label not in known and name.rule != "weak"]:
        filled.names[TARGET] = new


def list_against(sentence: Sentence, filled: Filled) -> list[Phrase]:
    """Return whom a deed is against: the row before 상대로 on the way to the verb before."""
    items = sentence.items
    for i in range(filled.clause.predicate.index - 1, 0, -1):
        item = items[i]
        if isinstance(item, Predicate):
            break
        if isinstance(item, Phrase) and is_against(item) and isinstance(items[i - 1], Phrase):
            return gather_group(items, i - 1)
    return []


def is_against(phrase: Phrase) -> bool:
    """Tell whether a phrase is the 상대로 that makes what stands before it the other side."""
    return phrase.is_manner and [word.text for word in phrase.words] == [AGAINST]
