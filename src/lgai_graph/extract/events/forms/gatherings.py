"""Join attendees to the event that the sentence before told of."""

from dataclasses import replace

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.filling import Filled
from lgai_graph.extract.syntax.clauses.arguments import Clause
from lgai_graph.extract.syntax.clauses.groups import gather_group
from lgai_graph.extract.syntax.clauses.subjects import sets_scene
from lgai_graph.extract.syntax.phrases import Phrase, Predicate, Sentence
from lgai_graph.lexicon import Frame
from lgai_graph.model import (
    Argument,
    Claim,
    ParticipantRole,
)

OBJECT = ("을", "를")


def find_gathering(context: ArticleContext, clause: Clause) -> Claim | None:
    """Return the event of the last sentence where 체결식에는 … 참석했다 speaks of it."""
    places = clause.slots.get("to") or clause.slots.get("at") or []
    words = places[-1].words[-1].text if places else ""
    speaks_of_it = (
        not words or words.endswith(tuple(context.lexicon.gathering_words)) or words in ("이날", "자리")
    )
    return context.memory.gathering if speaks_of_it else None


def place_scene(context: ArticleContext, sentence: Sentence, frame: Frame, clause: Clause) -> None:
    """Take what the main verb holds as what is attended: 홍길동이 참석한 가운데 | 준공식을 열었다."""
    items, predicate = sentence.items, clause.predicate
    if not frame.attends or "to" in clause.slots or not sets_scene(items, predicate):
        return
    for item in items[predicate.index + 2 :]:
        verb = items[item.index + 1] if item.index + 1 < len(items) else None
        acted = isinstance(item, Phrase) and item.particle in OBJECT
        if acted and isinstance(verb, Predicate) and verb.ending in ("EF", "EC"):
            held = gather_group(items, item.index)
            if held[-1].words[-1].text.endswith(tuple(context.lexicon.gathering_words)):
                clause.slots["to"] = clause.slots["object"] = held
            return


def join_gathering(context: ArticleContext, sentence: Sentence, filled: Filled, gathering: Claim) -> Claim:
    """Tell the last sentence's event again, with those who attended it."""
    known = {argument.mention.name for argument in gathering.arguments}
    people = [name for name in filled.names.get("attendee", []) if name.label not in known]
    attendees = (
        Argument(role=ParticipantRole.ATTENDEE, mention=context.make_mention(name)) for name in people
    )
    return replace(
        gathering,
        arguments=(*gathering.arguments, *attendees),
        evidence=context.make_evidence(sentence.start, sentence.end, filled.frame.id),
    )
