"""Tell what a sentence says to be meant, or set for its time."""

from lgai_graph.extract.events.deeds.told import find_behind
from lgai_graph.extract.syntax.phrases import Phrase, Predicate, Sentence


def is_planned(sentence: Sentence, predicate: Predicate) -> bool:
    """Tell whether a sentence ends by saying that a deed is to come (팔 계획이다, 열릴 예정이다)."""
    plan = find_end_noun(sentence, predicate)
    return plan is not None and plan.is_due


def is_willed(sentence: Sentence, predicate: Predicate) -> bool:
    """Tell whether a sentence ends by saying that somebody means a deed (팔 계획이다, 판다는 방침이다)."""
    plan = find_end_noun(sentence, predicate)
    return plan is not None and plan.is_plan


def find_end_noun(sentence: Sentence, predicate: Predicate) -> Phrase | None:
    """Return the noun behind a verb that ends its sentence: 팔 | 계획이다."""
    noun = find_behind(sentence, predicate)
    ends = predicate.ending == "ETM" and isinstance(noun, Phrase) and noun.particle == "이다"
    return noun if ends and isinstance(noun, Phrase) else None
