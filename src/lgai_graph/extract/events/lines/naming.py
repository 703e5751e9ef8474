"""Name a deed by a noun, as headlines do (사들이다 → 매입, 문을 열다 → 개장)."""

from lgai_graph.extract.events.filling import Filled
from lgai_graph.extract.syntax.phrases import Predicate
from lgai_graph.korean.nominal import nominalize
from lgai_graph.lexicon.lexicon import Lexicon
from lgai_graph.lexicon.sections.wording import Wording

DO = "하"
MARKS = "’”'\"」』》〉>"
SHORTENED, KEPT = "내놨", "놓"  # 내놨다 is 내놓았다, which Kiwi takes for 내 + 놓았다
RECEIVED = ("받", "당하")
PRESS = "press"  # the rule by which a paper's name is known
SPEECH = "발언"


def name_deed(lexicon: Lexicon, filled: Filled, thing: str) -> tuple[str, bool]:
    """Return the deed's noun, and whether it is a noun of its own; empty where the thing tells the deed."""
    wording = lexicon.wording
    predicate = filled.clause.predicate
    stem, last = find_stem(predicate), thing.rpartition(" ")[2].rstrip(MARKS)
    if moved := wording.typed.get(f"{filled.frame.type} {stem}") if predicate.voice != "verb" else None:
        return moved, True
    if predicate.voice != "verb":
        return "" if last.endswith(stem) and len(stem) > 1 else stem, True
    noun: str | None = find_idiom(wording, filled) or wording.find_pair(last, stem)
    noun = noun or find_typed(lexicon, filled, last)
    if not noun and not thing:
        noun = wording.alone.get(stem)
    if not noun and stem in wording.light:
        noun = wording.by_type.get(filled.frame.type, "" if thing and stem == DO else None)
    elif not noun:
        noun = wording.nouns.get(stem) or find_received(stem)
    if noun is None:
        return nominalize(stem), False
    first, _, rest = noun.partition(" ")
    return ("" if last.endswith(noun) else rest if rest and first in thing.split() else noun), True


def find_stem(predicate: Predicate) -> str:
    """Return a verb's stem, whole where the auxiliary makes another verb of it (내놨다: 내놓)."""
    whole = predicate.voice == "verb" and predicate.tail.startswith(SHORTENED)
    return f"{predicate.lemma}{KEPT}" if whole and predicate.lemma == SHORTENED[0] else predicate.lemma


def find_typed(lexicon: Lexicon, filled: Filled, last: str) -> str | None:
    """Return the noun that a verb has in a type of event, behind an object of a type, or by its frame."""
    kind, thing_kind = filled.frame.type, lexicon.deeds.find_object_type(last)
    typed, stem = lexicon.wording.typed, filled.clause.predicate.lemma
    return typed.get(f"{kind}/{thing_kind} {stem}") or typed.get(f"{kind} {stem}") or filled.frame.label


def find_received(stem: str) -> str | None:
    """Return the noun in 인정받, 거부당하; None where a stem is of another kind."""
    ending = next((one for one in RECEIVED if stem.endswith(one)), "")
    return stem.removesuffix(ending) if ending and len(stem) > len(ending) + 1 else None


def find_idiom(wording: Wording, filled: Filled) -> str:
    """Return the one noun of an object and its verb (문을 열다), empty where there is none."""
    phrases = filled.clause.slots.get("object", [])
    stem = filled.clause.predicate.lemma
    return wording.idioms.get(f"{phrases[-1].words[-1].text} {stem}", "") if phrases else ""


def name_saying(wording: Wording, filled: Filled) -> str:
    """Return the noun of a verb of speaking: a person's 발언, a body's 발표, a paper's 보도."""
    predicate, speakers = filled.clause.predicate, filled.names.get("speaker", [])
    things = filled.clause.slots.get("object", [])
    if things and (noun := wording.find_pair(things[-1].words[-1].text, predicate.lemma)):  # 결론을 내렸다
        return noun
    stem = predicate.lemma
    body = bool(speakers) and not any(name.is_person for name in speakers)
    paper = body and (predicate.is_reporting or all(name.rule == PRESS for name in speakers))
    own = wording.press_saying.get(stem) if paper else wording.body_saying.get(stem) if body else None
    if noun := own or wording.saying.get(stem, ""):
        return noun
    return stem if predicate.voice != "verb" else filled.frame.label or SPEECH
