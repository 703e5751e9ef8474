"""Tell what only praises a thing, as sellers do: no editor would print it."""

from lgai_graph.extract.events.lines.whole.scope import ClauseScope
from lgai_graph.extract.syntax.phrases import Phrase, Predicate, is_proper
from lgai_graph.extract.syntax.quotes import widen_to_title

MANNERS = ("에", "로", "으로")


def is_praise(scope: ClauseScope, i: int) -> bool:
    """Tell whether the verb at ``i`` describes a noun with a word of praise (합리적인, 뛰어난)."""
    verb, before = scope.items[i], scope.items[i - 1] if i else None
    if not isinstance(verb, Predicate) or verb.ending != "ETM":
        return False
    said = before.words[-1].text if verb.voice == "copula" and isinstance(before, Phrase) else verb.lemma
    titled = widen_to_title(scope.text, verb.start, verb.end) != (verb.start, verb.end)  # ‘빛나는 나래’
    return said in scope.wording.praise and not titled


def only_praises(scope: ClauseScope, last: int) -> bool:
    """Tell whether the clause that ends at a verb only praises what other words tell (뛰어난 ‘나래’)."""
    head = scope.items[last + 1] if last + 1 < len(scope.items) else None
    if not isinstance(head, Phrase) or not is_praise(scope, last):
        return False
    verb = scope.items[last]
    told = len(head.words) > 1 and isinstance(verb, Predicate) and verb.voice == "copula"
    return told or is_proper(head) or any(word.quoted for word in head.words)


def is_appeal(scope: ClauseScope, phrase: Phrase) -> bool:
    """Tell whether a phrase only says how a thing is to please (합리적인 가격에, 우렁찬 목소리로)."""
    appeals = phrase.particle in MANNERS and phrase.words[-1].text in scope.wording.appeals
    return appeals and phrase.index > 0 and is_praise(scope, phrase.index - 1)


def holds_praise(scope: ClauseScope, first: int, last: int) -> bool:
    """Tell whether a clause that leads to a deed only praises what is done (감각적인 감성을 더해 출시)."""
    objects = (item for item in scope.items[first:last] if isinstance(item, Phrase))
    return any(one.index > first and is_praise(scope, one.index - 1) for one in objects)
