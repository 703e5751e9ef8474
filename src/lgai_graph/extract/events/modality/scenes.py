"""Tell which clause only leads to the next: it sets the scene for others, or is how something is reached."""

from lgai_graph.extract.events.modality.status import is_past
from lgai_graph.extract.syntax.clauses.moments import MANNER_ENDINGS, is_subject
from lgai_graph.extract.syntax.phrases import Moment, Predicate, Sentence
from lgai_graph.model import PeriodKind

WHILE, SAID = "면서", ("다면서", "라면서")
LAST = 2  # items behind a verb that only close its sentence (치열해질 | 전망이다)


def sets_scene(sentence: Sentence, predicate: Predicate) -> bool:
    """Tell whether somebody else's clause follows a deed told in 면서: its own tense is not that clause's.

    ``새솔이 공장을 지으면서 | 마을이 살아나고 있다``.
    """
    if predicate.ending != "EC" or not predicate.tail.endswith(WHILE) or predicate.tail.endswith(SAID):
        return False
    behind = sentence.items[predicate.index + 1 :]
    subject = next((item for item in behind if is_subject(item)), None)
    if subject is None:
        return False
    verb = next((item for item in behind if isinstance(item, Predicate) and item.index > subject.index), None)
    if verb is None or verb.quoted:
        return False
    closes = len(sentence.items) - verb.index - 1 <= LAST
    return verb.ending in ("EF", "EC") or closes


def goes_on_until(sentence: Sentence, predicate: Predicate, later: Predicate | None) -> bool:
    """Tell whether a verb says how something is reached by a day (과정을 운영해 | 2023년까지 키운다)."""
    if later is None or is_past(later) or not predicate.tail.endswith(MANNER_ENDINGS):
        return False
    between = sentence.items[predicate.index + 1 : later.index]
    return any(isinstance(item, Moment) and item.period.kind is PeriodKind.DEADLINE for item in between)
