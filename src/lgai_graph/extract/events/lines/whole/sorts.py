"""Tell what a phrase of a clause is to its line: a body, a medium, a gloss, a noun without its clause."""

import re

from lgai_graph.extract.events.lines.particles import ROLES
from lgai_graph.extract.events.lines.whole.extents import is_owner, only_dates
from lgai_graph.extract.events.lines.whole.scope import ClauseScope
from lgai_graph.extract.syntax.phrases import Phrase, Predicate, is_proper
from lgai_graph.korean.cases import OBJECTS
from lgai_graph.model import EventType

REPORTED = re.compile(r"(?:다|라)고$")
AT = "에서"
AND, GATHERING = "고", frozenset({EventType.CONFERENCE, EventType.VISIT, EventType.STATEMENT})


def names_body(scope: ClauseScope, phrase: Phrase) -> bool:
    """Tell whether a phrase names an organisation."""
    return any(name.is_organization for name in scope.context.find_names(phrase))


def ends_in_body(scope: ClauseScope, phrase: Phrase) -> bool:
    """Tell whether a phrase is an organisation, and no work or gathering of one (MBC ‘새솔 쇼’에서)."""
    bodies = (name for name in scope.context.find_names(phrase) if name.is_organization)
    return any(name.end >= phrase.words[-1].start for name in bodies)


def names_medium(scope: ClauseScope, phrase: Phrase) -> bool:
    """Tell whether a phrase names what people tell something through."""
    return phrase.words[-1].text in scope.wording.media


def is_gloss(text: str, phrase: Phrase) -> bool:
    """Tell whether a number stands in brackets of its own (올해(10대) | 두 배가 넘는)."""
    return (
        text[phrase.start].isdigit()
        and text[phrase.start - 1 : phrase.start] == "("
        and text[phrase.end : phrase.end + 1] == ")"
    )


def adds_nothing(scope: ClauseScope, phrase: Phrase, first: int) -> bool:
    """Tell whether a phrase says as what, of nothing that the line names, or of who acts."""
    return is_role_of_nothing(scope, phrase, first) or describes_actor(scope, phrase)


def is_role_of_nothing(scope: ClauseScope, phrase: Phrase, first: int) -> bool:
    """Tell whether a phrase says as what, and only an article knows of what (이의 해결책으로, 첫 행사로)."""
    if phrase.particle not in ROLES:
        return False
    if first and is_owner(scope.items[first - 1]) and scope.points(first - 1):
        return True
    wording, last = scope.wording, phrase.words[-1].text
    counted = all(word.text in scope.context.lexicon.referring.order for word in phrase.words[:-1])
    return phrase.index == first and last in wording.hollow and counted


def is_of_telling(scope: ClauseScope, phrase: Phrase) -> bool:
    """Tell whether a phrase says where a deed was told, not done (설명회에서 | 매각하겠다고 발표했다)."""
    reported = scope.predicate.ending == "EC" and REPORTED.search(scope.predicate.tail) is not None
    return reported and phrase.particle.startswith(AT) and names_medium(scope, phrase)


def is_left_bare(scope: ClauseScope, phrase: Phrase, first: int) -> bool:
    """Tell whether a common noun has lost the clause that says which (이 기술을 개발한 | 공로로)."""
    before = scope.items[first - 1] if first else None
    if not isinstance(before, Predicate) or before.ending != "ETM" or only_dates(scope, first - 1):
        return False
    plain = len(phrase.words) == 1 and not (is_proper(phrase) or phrase.words[0].quoted)
    own = phrase.index in scope.things or any(char.isdigit() for char in phrase.words[0].text)
    return plain and first == phrase.index and not own


def describes_actor(scope: ClauseScope, phrase: Phrase) -> bool:
    """Tell whether a phrase says what the actor is (함께 한 배우로, | 상을 받았다)."""
    parted = scope.text.startswith(",", phrase.end + len(phrase.particle))
    return phrase.particle.endswith("로") and parted


def lends(scope: ClauseScope, verb: Predicate) -> bool:
    """Tell whether a clause before has the object of a deed without one (법안을 고치고 | 본회의에 상정).

    A gathering is no object (회견을 열고 | 검찰에 고발), and neither is a place or somebody with a name.
    """
    context, deed = scope.context, scope.predicate
    before = scope.items[verb.index - 1] if verb.index else None
    if not isinstance(before, Phrase) or before.particle not in OBJECTS or context.find_names(before):
        return False
    asks = deed.voice == "active" and deed.lemma in context.lexicon.referring.asking
    gathers = verb.lemma in scope.wording.light or verb.lemma in scope.wording.held
    meets = context.lexicon.deeds.verbs.get(verb.lemma) in GATHERING
    return asks and verb.ending == "EC" and verb.tail.endswith(AND) and not (gathers or meets)
