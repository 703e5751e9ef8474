"""Tell which clause only sets the scene for what others do: 새솔이 공장을 지으면서 | 마을이 살아나고 있다."""

from lgai_graph.extract.syntax.phrases import SUBJECT_PARTICLES, Phrase, Predicate, Sentence

WHILE, SAID = "면서", ("다면서", "라면서")
LAST = 2  # items behind a verb that only close its sentence (치열해질 | 전망이다)


def sets_scene(sentence: Sentence, predicate: Predicate) -> bool:
    """Tell whether somebody else's clause follows a deed told in 면서: its own tense is not that clause's."""
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


def is_subject(item: object) -> bool:
    """Tell whether an item of a sentence is a subject outside quotations."""
    return isinstance(item, Phrase) and item.particle in SUBJECT_PARTICLES and not item.speech
