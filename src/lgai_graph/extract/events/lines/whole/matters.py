"""Say what a suit, a rally or a gathering is about where only an aside of its sentence does.

``규제를 놓고 공청회를 열었다``, ``임금 인상을 요구하며 집회를 열었다``: the aside alone says of what.
"""

from lgai_graph.extract.events.lines.misses.which import ALONG, CLAIMED
from lgai_graph.extract.events.lines.particles import TOPIC_FORMS
from lgai_graph.extract.events.lines.whole.extents import find_first
from lgai_graph.extract.events.lines.whole.scope import ClauseScope
from lgai_graph.extract.events.lines.whole.units import make_unit
from lgai_graph.extract.syntax.clauses.relative import skip_relative
from lgai_graph.extract.syntax.phrases import Phrase, Predicate, is_spoken

LONGEST = 44  # characters


def word_matter(scope: ClauseScope) -> str:
    """Return the words of the aside that says what a deed is about, empty where none does."""
    i = scope.predicate.index - 1
    while i > 0:
        item = scope.items[i]
        if isinstance(item, Predicate) and item.ending != "ETM":
            return word_aside(scope, item) if tells_matter(scope, item) else ""
        i = skip_relative(scope.items, i) if isinstance(item, Predicate) else i - 1
    return ""


def tells_matter(scope: ClauseScope, verb: Predicate) -> bool:
    """Tell whether a verb ends an aside that says what something is about (놓고, 요구하며, 침해했다며)."""
    if verb.ending != "EC" or verb.quoted:
        return False
    referring = scope.context.lexicon.referring
    claims = verb.lemma in referring.claiming and verb.tail.endswith(ALONG)
    return claims or verb.tail in referring.about or verb.tail.endswith(CLAIMED)


def word_aside(scope: ClauseScope, verb: Predicate) -> str:
    """Word an aside from its own first phrase; empty where it holds who acts, speech, or too much."""
    before = scope.items[verb.index - 1]
    if isinstance(before, Phrase) and not verb.tail.endswith(CLAIMED):
        first = find_first(scope, before.index)
    else:
        first = skip_relative(scope.items, before.index if isinstance(before, Predicate) else verb.index) + 1
    inside = scope.items[first : verb.index]
    if not inside or any(is_spoken(one) or scope.points(one.index) for one in inside):
        return ""
    if any(leads(scope, one) for one in inside if isinstance(one, Phrase)):
        return ""
    words = make_unit(scope, first, verb.index, 0).text
    return words if len(words) <= LONGEST else ""


def leads(scope: ClauseScope, phrase: Phrase) -> bool:
    """Tell whether a phrase is a topic, or holds who the line begins with."""
    return phrase.particle in TOPIC_FORMS or scope.is_led_by(phrase)
