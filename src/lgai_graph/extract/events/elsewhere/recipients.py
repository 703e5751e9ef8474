"""Let whoever gets what is given take part: 새솔은 한빛재단에 3억원을 기부했다."""

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.parts.fillers import find_fillers
from lgai_graph.extract.events.parts.filling import Filled
from lgai_graph.model import EventType, ParticipantRole

PART = ParticipantRole.RECIPIENT.value
GIVEN = frozenset({EventType.OTHER, EventType.PROGRAM, EventType.INVESTMENT})  # their types have such a part


def add_recipients(context: ArticleContext, filled: Filled) -> None:
    """Put the names that a thing is given to among those of its deed, unless they have another part."""
    clause, frame = filled.clause, filled.frame
    gives = clause.predicate.lemma in context.lexicon.deeds.giving and clause.predicate.voice == "active"
    if frame.type not in GIVEN or not gives or not filled.names:
        return
    known = {name.label for name in filled.everyone}
    found = find_fillers(context, clause.slots.get("to", []), PART, frame)
    new = [name for name in found if name.label not in known and (name.is_organization or name.is_person)]
    if new:
        filled.names.setdefault(PART, []).extend(new)
