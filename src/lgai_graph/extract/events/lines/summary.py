"""Word an event in one short line: who, what, and the deed as a noun (LG전자, 토론토 인공지능연구소 설립).

A line that says too little (no object, no noun for the verb) is written again from the clause itself;
one that stays so is marked weak, which lowers its confidence.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.filling import Filled
from lgai_graph.extract.events.lines.clauses import trim_clause
from lgai_graph.extract.events.lines.naming import find_idiom, name_deed, name_saying
from lgai_graph.extract.events.lines.sayings import find_gist, write_place
from lgai_graph.extract.events.lines.things import cut_text, describe_phrases, describe_thing, find_phrases
from lgai_graph.extract.names.nouns import Name
from lgai_graph.extract.syntax.phrases import Phrase, Sentence, is_proper
from lgai_graph.korean.particles import attach_particle
from lgai_graph.lexicon.sections.wording import Wording
from lgai_graph.model import EventType

LEADING = ("agent", "host", "investor", "member", "speaker", "attendee", "recipient", "source")
BESIDE = ("partner", "investor", "appointee", "recipient", "target", "organization", "name", "source")
PARTICLES = {  # of a phrase → the pair that its names take in a line
    "에": "에", "에게": "에", "께": "에", "에게는": "에", "에는": "에",
    "로부터": "로부터", "으로부터": "로부터", "에게서": "로부터",
    "와": "와/과", "과": "와/과", "와의": "와/과", "과의": "와/과", "와는": "와/과", "과는": "와/과",
}  # fmt: skip
MAX_NAMES = 5
LONGEST_NOUN = 4  # syllables that may stand before the last noun of a compound deed
TOUCHING = re.compile(r"(?<![가-힣])[가-힣]{1,4}$")
LONGEST_THING = 60
COMPLEMENT = 16  # characters of what a thing is made into, or moved to


@dataclass(frozen=True, slots=True, kw_only=True)
class EventLine:
    """An event in one line.

    Args:
        summary: the line.
        object: the noun phrase that it is about, None where there is none.
        is_weak: it says less than a reader needs.
    """

    summary: str
    object: str | None
    is_weak: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What a line is made of: who, beside whom, what, and the deed's noun.

    Args:
        complement: what the thing becomes, or what it goes for.
        noun: empty where the object itself tells the deed.
        is_noun: the deed has a noun of its own, not one made with -ㅁ.
        is_turned: the complement stands before the thing.
    """

    subject: str
    beside: Sequence[str]
    thing: str
    complement: str
    noun: str
    is_noun: bool
    is_turned: bool

    @property
    def ordered(self) -> tuple[str, str]:
        """Return thing and complement in the order of the sentence."""
        return (self.complement, self.thing) if self.is_turned else (self.thing, self.complement)

    @property
    def body(self) -> str:
        """Return everything behind the subject."""
        return " ".join(filter(None, (*self.beside, *self.ordered, self.noun)))


def write_line(context: ArticleContext, sentence: Sentence, filled: Filled) -> EventLine:
    """Write the line of an event from its filled parts."""
    wording = context.lexicon.wording
    if filled.frame.type is EventType.STATEMENT and (gist := find_gist(context, sentence, filled)):
        noun = name_saying(wording, filled)
        return EventLine(summary=f"{join_lead(filled)}, {gist} {noun}", object=None, is_weak=False)
    parts = make_parts(context, sentence, filled)
    body = parts.body
    is_weak = not is_telling(parts, wording)
    if filled.frame.type is EventType.STATEMENT and not parts.thing:
        body = f"{write_place(context, filled)} {name_saying(wording, filled)}".strip()
        is_weak = True
    elif is_weak and (longer := trim_clause(context, sentence, filled)):
        if find_idiom(wording, filled):
            longer = longer.rpartition(" ")[0]  # 손을 잡다 is 협력 as a whole
        body = " ".join((longer, parts.noun)).strip()
        is_weak = parts.noun in wording.empty or len(parts.noun) < 2
    if filled.words.get("post"):
        body = word_post(filled, parts) or body
    summary = f"{parts.subject}{'' if body == parts.noun else ','} {body}".strip(" ,")
    return EventLine(summary=summary, object=parts.thing or None, is_weak=is_weak or not parts.subject)


def is_telling(parts: Parts, wording: Wording) -> bool:
    """Tell whether a line says what happened: the deed as a noun, with an object where it needs one."""
    if not parts.is_noun or (len(parts.noun) == 1 and parts.noun) or parts.noun in wording.empty:
        return False
    return bool(parts.thing or parts.beside or parts.complement or parts.noun in wording.bare)


def make_parts(context: ArticleContext, sentence: Sentence, filled: Filled) -> Parts:
    """Gather what a line is made of."""
    wording = context.lexicon.wording
    lead = find_lead(filled)
    subject = join_names(filled.names[lead]) if lead else ""
    thing = choose_thing(context, sentence, filled, lead)
    if thing in wording.empty or len(thing) < 2 or thing == subject:
        thing = ""
    thing = thing.removeprefix(f"{subject}의 ")
    noun, is_noun = name_deed(context.lexicon, filled, thing)
    noun = complete_noun(context, filled, noun, thing)
    absorbed = find_idiom(wording, filled)
    if absorbed:
        thing = thing.rpartition(" ")[0]
        if len(thing.rpartition(" ")[2]) > 2:  # 매장의, and no 회의
            thing = thing.removesuffix("의")
    return Parts(
        subject=subject,
        beside=tuple(list_beside(context, filled, lead, thing)),
        thing=thing if len(thing) <= LONGEST_THING else thing[-LONGEST_THING:].partition(" ")[2],
        complement=find_complement(context, filled, thing) if thing or absorbed else "",
        noun=noun,
        is_noun=is_noun,
        is_turned=is_turned(filled),
    )


def complete_noun(context: ArticleContext, filled: Filled, noun: str, thing: str) -> str:
    """Return a deed's noun with the nouns that touch it in the text (압수|수색, 조기|상환)."""
    predicate = filled.clause.predicate
    touching = TOUCHING.search(context.text, max(0, predicate.start - LONGEST_NOUN), predicate.start)
    if noun != predicate.lemma or touching is None or thing.endswith(touching[0]):
        return noun
    return touching[0] + noun


def find_lead(filled: Filled) -> str | None:
    """Return the part that a line begins with: who acts, or the subject that gets something."""
    names, frame = filled.names, filled.frame
    if names.get("appointee"):
        leading: tuple[str, ...] = ("agent", "organization", "appointee")
        if filled.clause.predicate.voice == "active" and frame.slots.get("subject") == "appointee":
            leading = ("appointee",)
    else:
        own = frame.slots.get("subject", "")
        turned = own in ("target", "source") and filled.clause.predicate.voice != "passive"
        leading = (own, *LEADING) if turned else LEADING  # 새솔은 지분을 한빛에 매각했다: 한빛 gets it
    return next((part for part in leading if names.get(part)), None)


def join_lead(filled: Filled) -> str:
    """Return the names that a line begins with."""
    lead = find_lead(filled)
    return join_names(filled.names[lead]) if lead else ""


def choose_thing(context: ArticleContext, sentence: Sentence, filled: Filled, lead: str | None) -> str:
    """Return a thing's words, or the names that it stands for (두 회사, 박 팀장)."""
    thing, phrases = describe_thing(context, sentence, filled), find_phrases(filled)
    for part, names in filled.names.items():
        inside = [name for name in names if is_inside(name, phrases)]
        if not inside:
            continue
        if part == lead:
            return describe_role(context, sentence, filled)
        stretch = context.text[phrases[0].start : phrases[-1].end]
        if part in ("appointee", "speaker") or not all(name.label in stretch for name in inside):
            return join_names(names)
    if filled.name and not thing:
        return f"‘{filled.name}’"
    return thing


def describe_role(context: ArticleContext, sentence: Sentence, filled: Filled) -> str:
    """Return what somebody is chosen as (가장 일하고 싶은 회사로), empty where nothing says it."""
    return describe_phrases(context, sentence, filled, filled.clause.slots.get("as", [])[-1:])


def is_inside(name: Name, phrases: Sequence[Phrase]) -> bool:
    """Tell whether a name stands in one of some phrases."""
    return any(phrase.start <= name.start < phrase.end for phrase in phrases)


def list_beside(context: ArticleContext, filled: Filled, lead: str | None, thing: str) -> Iterator[str]:
    """Yield the names of the other parts that the thing leaves unsaid, with their particles."""
    shown = {name.label for name in filled.names[lead]} if lead else set()
    if phrases := find_phrases(filled):
        thing = f"{thing} {context.text[phrases[0].start : phrases[-1].end]}"
    for part in (*BESIDE, *(("agent",) if lead == "source" else ())):
        names = [name for name in filled.names.get(part, ()) if name.label not in shown]
        names = [name for name in names if part != lead and name.label not in thing]
        if not names:
            continue
        shown |= {name.label for name in names}
        particle = "와/과" if part == "partner" else find_particle(filled, names[0])
        words = join_names(names)
        yield join_particle(words, particle) if particle and (thing or part == "partner") else words


def find_particle(filled: Filled, name: Name) -> str:
    """Return the particle that a name keeps in a line, empty for none."""
    for phrases in filled.clause.slots.values():
        if is_inside(name, phrases):
            return PARTICLES.get(phrases[-1].particle, "")
    return ""


def join_particle(words: str, particle: str) -> str:
    """Put a particle behind words."""
    return words + particle if particle in ("에", "로부터") else attach_particle(words, particle)


def find_complement(context: ArticleContext, filled: Filled, shown: str) -> str:
    """Return what a thing becomes, where it goes, or the sum that it goes for (1100억원에 매각, 10% 인하)."""
    for slot in ("as", "to", "bare"):
        phrase = next(iter(filled.clause.slots.get(slot, [])[-1:]), None)
        if phrase is None or (slot == "as" and filled.words.get("post")) or is_shown(phrase, filled):
            continue
        words = cut_text(context.text, phrase.start, phrase.end)
        longest = COMPLEMENT if shown and not is_sum(find_phrases(filled)) else 2 * COMPLEMENT
        told = words in shown or len(words) > longest or is_adverbial(phrase, context.lexicon.wording)
        if not told and (not shown or completes(filled, slot, phrase)):
            return words + phrase.particle
    return ""


def is_shown(phrase: Phrase, filled: Filled) -> bool:
    """Tell whether a phrase is the thing itself, or holds a name that has its own place in the line."""
    named = any(is_inside(name, [phrase]) for names in filled.names.values() for name in names)
    return named or phrase in find_phrases(filled)


def completes(filled: Filled, slot: str, phrase: Phrase) -> bool:
    """Tell whether a thing needs a phrase: a count, what it becomes, the place that it goes to."""
    things, predicate = find_phrases(filled), filled.clause.predicate
    place = things[-1].index if things else -1
    becomes = slot == "as" and phrase.index == place + 1 == predicate.index - 1
    goes = slot == "to" and phrase.particle == "에" and (is_proper(phrase) or is_sum(things))
    return becomes or goes or any(char.isdigit() for word in phrase.words for char in word.text)


def is_adverbial(phrase: Phrase, wording: Wording) -> bool:
    """Tell whether a phrase only says how or when (성공적으로, 단속한 지 3시간 만에)."""
    first, last = phrase.words[0], phrase.words[-1]
    how = first is last and (last.text in wording.manners or last.tags[-1] == "XSN")
    return how or last.text in wording.times or first.text in wording.times


def is_sum(phrases: Sequence[Phrase]) -> bool:
    """Tell whether a thing is no more than a sum (30억 원): where it goes says what it is for."""
    return bool(phrases) and all(any(char.isdigit() for char in word.text) for word in phrases[-1].words[:1])


def is_turned(filled: Filled) -> bool:
    """Tell whether what a thing becomes stands before the thing."""
    things = find_phrases(filled)
    others = [phrase for slot in ("to", "as", "bare") for phrase in filled.clause.slots.get(slot, ())]
    return bool(things and others) and others[-1].index < things[0].index


def word_post(filled: Filled, parts: Parts) -> str:
    """Word an appointment to a post: 이사장에 박철규 임명; of one's own doing 이사장 취임."""
    post, names = filled.words["post"], filled.names
    people = join_names(names.get("appointee", []))
    if find_lead(filled) == "appointee":
        place = join_names([*names.get("organization", []), *names.get("agent", [])])
        return " ".join(filter(None, (place, post, parts.noun)))
    return " ".join(filter(None, (f"{post}에", people, parts.noun))) if people else ""


def join_names(names: Sequence[Name]) -> str:
    """Join names, five at the most."""
    labels = list(dict.fromkeys(name.label for name in names))
    more = f" 외 {len(labels) - MAX_NAMES}" if len(labels) > MAX_NAMES else ""
    return "·".join(labels[:MAX_NAMES]) + more
