"""Say whose management, takeover or merger a deed is about, where only another phrase names the firm."""

import re

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.parts.filling import Filled
from lgai_graph.extract.names.nouns import Name
from lgai_graph.extract.syntax.phrases import Sentence
from lgai_graph.model import ParticipantRole

TARGET = ParticipantRole.TARGET.value
OWNER = "owner"  # a word of a filled frame: whose its thing is
JOINED = r"(?:의|을|를)?\s"  # 새솔 인수, 새솔을 인수


def name_target(context: ArticleContext, sentence: Sentence, filled: Filled, thing: str) -> str:
    """Return a thing with the firm that it is about, which then takes part (새솔 | 인수 협상)."""
    taken = context.lexicon.referring.taken
    if not thing.startswith(taken) or thing in taken or filled.names.get(TARGET):
        return thing
    target = find_target(context, sentence, filled)
    if target is None:
        return thing
    filled.names[TARGET] = [target]
    filled.words[OWNER] = target.label
    return f"{target.label} {thing}"


def find_target(context: ArticleContext, sentence: Sentence, filled: Filled) -> Name | None:
    """Return the only firm of which the article so far says that it is to be taken over."""
    said = re.compile(f"{JOINED}(?:{'|'.join(context.lexicon.referring.taken)})")
    acting = {name.label for name in filled.everyone}
    found: dict[str, Name] = {}
    for name in context.names:
        if name.start >= sentence.end:
            break
        if name.is_organization and name.label not in acting and said.match(context.text, name.end):
            found[name.label] = name
    return next(iter(found.values())) if len(found) == 1 else None
