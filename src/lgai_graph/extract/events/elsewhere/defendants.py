"""Let whoever is charged take part: 검찰은 홍길동 대표를 기소했다."""

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.fillers import find_fillers
from lgai_graph.extract.events.filling import ROLES, Filled
from lgai_graph.model import EventType, ParticipantRole

TARGET = ParticipantRole.TARGET.value


def add_defendants(context: ArticleContext, filled: Filled) -> None:
    """Put whom a charge is against among the names of its deed, unless they have another part."""
    clause, frame = filled.clause, filled.frame
    if frame.type is not EventType.LEGAL or filled.names.get(TARGET) or clause.predicate.voice == "passive":
        return
    if clause.predicate.lemma not in context.lexicon.referring.charging:
        return
    known = {name.label for part, names in filled.names.items() if part in ROLES for name in names}
    found = find_fillers(context, clause.slots.get("object", []), TARGET, frame)
    if new := [name for name in found if name.label not in known and name.rule != "weak"]:
        filled.names[TARGET] = new
