"""Name a deed by a noun, as headlines do (사들이다 → 매입, 문을 열다 → 개장)."""

import re

from lgai_graph.extract.events.parts.filling import Filled
from lgai_graph.extract.names.nouns import Name
from lgai_graph.extract.syntax.phrases import Phrase, Predicate
from lgai_graph.korean.headlines import end_ahead, end_done, end_running
from lgai_graph.korean.nominal import find_nominal_stem, nominalize
from lgai_graph.lexicon.lexicon import Lexicon
from lgai_graph.lexicon.sections.wording import Wording
from lgai_graph.model import EventStatus, EventType

DO = "하"
MARKS = "’”'\"」』》〉>"
SHORTENED, KEPT = ("내놨", "털어놨"), "놓"  # 내놨다 is 내놓았다, which Kiwi takes for 내 + 놓았다
RECEIVED = ("받", "당하")
PRESS = "press"  # the rule by which a paper's name is known
SPEECH, STANCE = "발언", "표명"
TALK, SAY, STATE = "말", "말하", "밝히"
GOAL = "에"  # 시장에 뛰어들다
OPEN_TYPES = frozenset({EventType.OTHER, EventType.STATEMENT, EventType.LEGAL})  # of any object
GAINED = frozenset({EventType.RECOGNITION, EventType.INVESTMENT})  # 상을, 투자를 받다
UNDER_WAY = re.compile(r"고 ?있")  # 쫓고 있다
OUT, OUT_OF = re.compile(r"([어아]?) ?[내냈낸낼]"), "내"  # 떼어 냈다
CAUSATIVE, MAKE = "causative", "시키"
TAKE_ON, PUT_OUT, GET = "맡", "내놓", "받"


def name_deed(lexicon: Lexicon, filled: Filled, thing: str) -> tuple[str, bool]:
    """Return the deed's noun, and whether it is a noun of its own; empty where the thing tells the deed."""
    wording = lexicon.wording
    predicate = filled.clause.predicate
    stem, last = find_stem(predicate), thing.rpartition(" ")[2].rstrip(MARKS)
    if predicate.voice != "verb":
        return name_noun(wording, filled, stem, last), True
    noun: str | None = find_idiom(wording, filled) or wording.find_pair(last.removesuffix(GOAL), stem)
    if not noun and keeps_verb(lexicon, filled, last):
        return nominalize(stem), True
    noun = noun or find_typed(lexicon, filled, last)
    if not noun and not thing:
        noun = wording.alone.get(stem)
    if not noun and stem in wording.light:
        noun = name_light(lexicon, filled, stem, thing)
    elif not noun:
        noun = wording.nouns.get(stem)
        if noun and stem in wording.wide and filled.frame.type in OPEN_TYPES:
            return nominalize(stem), True  # 화제에 올라, 반발 사: only the object tells the sense
        noun = noun or find_received(stem)
    if noun is None:
        return nominalize(stem), False
    first, _, rest = noun.partition(" ")
    return ("" if last.endswith(noun) else rest if rest and first in thing.split() else noun), True


def name_light(lexicon: Lexicon, filled: Filled, stem: str, thing: str) -> str | None:
    """Return the noun of a light verb by the type of its deed; 투자를 하다 raises none."""
    kind, done = filled.frame.type, stem == DO
    if stem == GET and kind not in GAINED:
        return None  # 벌금을 받았다, 제안을 받았다: whoever gets it does not do it
    if done and kind is EventType.INVESTMENT and lexicon.deeds.verbs.get(thing.rpartition(" ")[2]) is kind:
        return ""
    return lexicon.wording.by_type.get(kind, "" if thing and done else None)


def gets(predicate: Predicate) -> bool:
    """Tell whether the subject of a verb gets what its noun says (과태료를 부과|받았다)."""
    return predicate.voice == "passive" and predicate.tail.removeprefix(predicate.lemma).startswith(GET)


def end_getting(noun: str, status: EventStatus) -> str:
    """Return the word of a deed whose line begins with who gets it (과태료 부과받아)."""
    return noun + (end_ahead(GET) if status is EventStatus.PLANNED else end_done(GET))


def end_verb(wording: Wording, predicate: Predicate, noun: str, status: EventStatus) -> str:
    """Return a deed's word as a headline ends in it: a verb that has no noun stays a verb (골 터뜨려).

    Args:
        wording: the words of lines.
        predicate: the verb.
        noun: as ``name_deed`` has it.
        status: what is planned is told in the present (골 터뜨린다).
    """
    stem = find_stem(predicate)
    if predicate.voice == CAUSATIVE and noun.endswith(stem):
        stem, noun = f"{noun}{MAKE}", nominalize(f"{noun}{MAKE}")
    if predicate.voice == "verb" and (own := find_nominal_stem(noun)) and own[-1] == stem[-1]:
        stem = own  # 자리를 넘겨줬다: 자리 내줘
    if noun != nominalize(stem) or predicate.voice not in ("verb", CAUSATIVE):
        return noun
    front, _, rest = predicate.tail.partition(end_done(stem))
    if not front and (out := OUT.match(rest)):
        stem = f"{end_done(stem)}{out[1]}{OUT_OF}"
    if UNDER_WAY.search(predicate.tail) and not predicate.past and stem not in wording.wide:
        return end_running(stem)
    if status is EventStatus.PLANNED and predicate.past:
        return end_done(stem)  # 시점을 3월로 정했다: 시점 정해
    endings = {EventStatus.HAPPENED: end_done, EventStatus.PLANNED: end_ahead}
    return endings.get(status, nominalize)(stem)


def is_verb(word: str, predicate: Predicate) -> bool:
    """Tell whether a line ends in a verb itself, not in a noun for it."""
    stem = predicate.lemma
    return predicate.voice == "verb" and word in (
        nominalize(stem),
        end_done(stem),
        end_ahead(stem),
        end_running(stem),
    )


def keeps_verb(lexicon: Lexicon, filled: Filled, last: str) -> bool:
    """Tell whether a verb's usual noun would mean another deed: 감사를 맡았다, 계열사를 내놓았다."""
    stem = filled.clause.predicate.lemma
    if stem == TAKE_ON:
        return last in lexicon.titles or lexicon.find_title_ending(last) is not None
    things = filled.clause.slots.get("object", [])
    names = [name for found in filled.names.values() for name in found if name.is_organization]
    return stem == PUT_OUT and any(is_whole(name, phrase) for name in names for phrase in things)


def is_whole(name: Name, phrase: Phrase) -> bool:
    """Tell whether a phrase is no more than a name, and no title."""
    return phrase.start == name.start and phrase.end == name.end and not phrase.words[-1].quoted


def name_noun(wording: Wording, filled: Filled, stem: str, last: str) -> str:
    """Return a verbal noun as its type words it (감사로 이동: 선임), empty where the thing ends in it."""
    if moved := wording.typed.get(f"{filled.frame.type} {stem}"):
        return moved
    return "" if last.endswith(stem) and len(stem) > 1 else stem


def find_stem(predicate: Predicate) -> str:
    """Return a verb's stem, whole where the auxiliary makes another verb of it (내놨다: 내놓)."""
    tail = predicate.tail
    whole = next((one for one in SHORTENED if predicate.voice == "verb" and tail.startswith(one)), "")
    return whole[:-1] + KEPT if predicate.lemma == whole[:1] else predicate.lemma


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


def takes_in(wording: Wording, filled: Filled) -> bool:
    """Tell whether the noun of an idiom swallows its object (문을 열다: 개장; not 우려 표명)."""
    phrases, noun = filled.clause.slots.get("object", []), find_idiom(wording, filled)
    return bool(noun) and not noun.startswith(phrases[-1].words[-1].text)


def is_press(wording: Wording, name: Name) -> bool:
    """Tell whether a name is a paper's or a broadcaster's."""
    return name.rule == PRESS or name.label.endswith(wording.press)


def end_report(predicate: Predicate) -> str:
    """Return the verb in which the report of a person's words ends (… 늘었다고 밝혀, … 갈 것이라고 말해)."""
    if predicate.lemma in (DO, TALK):
        return end_done(SAY)
    return end_done(predicate.lemma if predicate.voice == "verb" else STATE)


def name_saying(wording: Wording, filled: Filled, *, told: bool = False) -> str:
    """Return the noun of a verb of speaking: a person's 발언, a body's 발표, a paper's 보도.

    Args:
        wording: the words of lines.
        filled: the statement.
        told: the line has what was said, so that it needs no 뜻, 입장 of it.
    """
    predicate, speakers = filled.clause.predicate, filled.names.get("speaker", [])
    things = filled.clause.slots.get("object", [])
    pair = wording.find_pair(things[-1].words[-1].text, predicate.lemma) if things else ""
    if pair and not (told and pair == STANCE):  # 결론을 내렸다; “…”며 뜻을 밝혔다
        return pair
    if noun := find_idiom(wording, filled):  # 매각은 없다고 선을 그었다
        return noun
    stem = predicate.lemma
    body = bool(speakers) and not any(name.is_person for name in speakers)
    paper = body and (predicate.is_reporting or all(is_press(wording, name) for name in speakers))
    own = wording.press_saying.get(stem) if paper else wording.body_saying.get(stem) if body else None
    if noun := own or wording.saying.get(stem, ""):
        return noun
    return stem if predicate.voice != "verb" else filled.frame.label or SPEECH
