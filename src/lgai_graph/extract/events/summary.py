"""Word an event in one short line: who, what (LG전자, 토론토 인공지능연구소 설립)."""

from collections.abc import Sequence

from lgai_graph.extract.events.filling import Filled
from lgai_graph.extract.names.nouns import Name
from lgai_graph.extract.syntax.phrases import Predicate

LEADING = ("agent", "host", "investor", "member", "speaker", "attendee", "recipient", "source")
OBJECTS = ("partner", "appointee", "recipient", "target", "organization", "name")
HANGUL_BASE = 0xAC00  # Unicode: syllable = base + (lead * 21 + vowel) * 28 + final
HANGUL_COUNT = 11172
FINALS = 28
IRREGULAR = {
    "짓": "지음",
    "잇": "이음",
    "붓": "부음",
    "긋": "그음",
    "돕": "도움",
    "듣": "들음",
    "싣": "실음",
    "깨닫": "깨달음",
    "갖": "가짐",
}
FINAL_L, FINAL_LM, FINAL_M = 8, 10, 16  # ㄹ ㄻ ㅁ
SELF_SAID = ("appointee", "target", "speaker", "recipient")  # parts beside which an object adds nothing
MAX_NAMES = 5


def write_summary(filled: Filled) -> str:
    """Write the line from the filled parts."""
    frame, predicate, names = filled.frame, filled.clause.predicate, filled.names
    words = filled.words
    leading = ("agent", "organization") if names.get("appointee") else LEADING
    lead = next((part for part in leading if names.get(part)), None)
    subject = join_names(names[lead]) if lead else ""
    objects = [join_names(names[part]) for part in OBJECTS if part != lead and names.get(part)]
    objects = add_thing(filled, objects)
    noun = frame.label or name_act(predicate) if predicate.voice == "verb" else predicate.lemma
    post = f" ({words['post']})" if words.get("post") else ""
    body = " ".join([*objects, noun]).strip()
    return f"{subject}, {body}{post}" if subject else f"{body}{post}"


def add_thing(filled: Filled, objects: list[str]) -> list[str]:
    """Add to the named objects what the verb's object says: its own name, or its words."""
    names, name = filled.names, filled.name
    surfaces = [one.text for found in names.values() for one in found]
    thing = filled.words.get("object") or filled.words.get("name", "")
    if name and not any(name in text for text in objects) and name not in surfaces:
        return [*objects, f"‘{name}’" + thing.partition(name)[2]]
    if thing and not name and not any(names.get(part) for part in SELF_SAID):
        return [*(text for text in objects if text not in thing), thing]
    return objects


def name_act(predicate: Predicate) -> str:
    """Word a verb without a frame: as written where it ends the sentence alone (만났다), or as a noun."""
    alone = predicate.ending == "EF" and " " not in predicate.tail  # 떼어 냈다 is no word
    return predicate.tail if alone else nominalize(predicate.lemma)


def nominalize(stem: str) -> str:
    """Make a noun of a verb's stem, as headlines do.

    >>> nominalize("받"), nominalize("줄이"), nominalize("늘"), nominalize("짓")
    ('받음', '줄임', '늚', '지음')
    """
    if stem in IRREGULAR:
        return IRREGULAR[stem]
    last = ord(stem[-1]) - HANGUL_BASE
    if not 0 <= last < HANGUL_COUNT:
        return stem
    final = last % FINALS
    if final == 0:
        return stem[:-1] + chr(ord(stem[-1]) + FINAL_M)
    if final == FINAL_L:
        return stem[:-1] + chr(ord(stem[-1]) + FINAL_LM - FINAL_L)
    return stem + "음"


def join_names(names: Sequence[Name]) -> str:
    """Join names, five at the most."""
    labels = list(dict.fromkeys(name.label for name in names))
    more = f" 외 {len(labels) - MAX_NAMES}" if len(labels) > MAX_NAMES else ""
    return "·".join(labels[:MAX_NAMES]) + more
