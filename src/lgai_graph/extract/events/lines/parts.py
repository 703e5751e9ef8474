"""Gather the parts of a line: who, beside whom, what among which phrases, and the deed's noun."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.elsewhere.completing import MEANT
from lgai_graph.extract.events.elsewhere.targets import name_target
from lgai_graph.extract.events.lines.beside import OFFICES, is_inside, list_pieces, points_back
from lgai_graph.extract.events.lines.dated.periods import find_period
from lgai_graph.extract.events.lines.doers.together import join_actors
from lgai_graph.extract.events.lines.doers.who import BESIDE, find_lead, join_names, list_beside
from lgai_graph.extract.events.lines.naming import (
    MARKS,
    end_getting,
    end_verb,
    find_stem,
    gets,
    name_deed,
    takes_in,
)
from lgai_graph.extract.events.lines.particles import ROLES, refit
from lgai_graph.extract.events.lines.things import GOALS, describe_phrases, describe_thing, find_phrases
from lgai_graph.extract.events.parts.filling import Filled
from lgai_graph.extract.syntax.phrases import Sentence
from lgai_graph.korean.cases import OBJECTS, TOPICS
from lgai_graph.korean.nominal import nominalize
from lgai_graph.korean.particles import attach_particle
from lgai_graph.lexicon.sections.wording import Wording
from lgai_graph.model import EventStatus

GET, FIRST = "받", "첫"
LONGEST_NOUN = 4  # syllables that may stand before the last noun of a compound deed
TOUCHING = re.compile(r"(?<![가-힣])[가-힣]{1,4}$")
LONGEST_THING = 60
NUMBER = re.compile(r"\d[\d,.]*여?(?!\S*[원엔위])[가-힣%]{0,2}씩?")  # 1척씩, 20%: of what?
GOAL = re.compile(r"(?:에게?|에서|로부터)$")  # 누리전자에, 회그로부터


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What a line is made of: who, beside whom, what, and the deed's noun.

    Args:
        period: of a figure or a rank.
        beside: who else takes part, from outside the clause.
        before: the phrases that stand before the thing.
        after: the phrases between the thing and the verb.
        particle: of the thing.
        noun: empty where the object itself tells the deed.
        is_noun: the deed has a noun of its own; another ends in its verb.
        is_office: it is about an office that somebody takes or leaves.
    """

    subject: str
    period: str
    beside: Sequence[str]
    before: Sequence[str]
    thing: str
    after: Sequence[str]
    particle: str
    noun: str
    is_noun: bool
    is_office: bool

    @property
    def ordered(self) -> tuple[str, ...]:
        """Return the thing among its phrases, in the order of the sentence."""
        if not self.noun:
            return (*self.before, *self.after, self.thing)
        after = " ".join(self.after)
        keeps = self.thing and (" " in after or is_goal(after) or self.particle in ROLES)
        return (*self.before, self.thing + self.particle if keeps else self.thing, *self.after)

    @property
    def body(self) -> str:
        """Return everything behind the subject."""
        beside = " ".join(self.beside)
        told = " ".join(filter(None, self.ordered))
        if not self.subject and beside and told:
            beside += ","  # 연구소, 토론토에 설립
        return " ".join(filter(None, (self.period, beside, told, self.noun)))


def is_goal(words: str) -> bool:
    """Tell whether words say to whom or where a thing goes, not for how much (누리전자에)."""
    return GOAL.search(words) is not None and not words[:1].isdigit()


def is_telling(parts: Parts, wording: Wording) -> bool:
    """Tell whether a line says what happened: the deed as a noun, with an object where it needs one."""
    if not parts.is_noun or (len(parts.noun) == 1 and parts.noun) or parts.noun in wording.empty:
        return False
    if parts.thing in wording.hollow and not (parts.beside or parts.before or parts.after):
        return False
    goes = (parts.noun in wording.bare_goals or parts.is_office) and (parts.before or parts.after)
    number = bool(NUMBER.fullmatch(parts.thing)) and not (parts.before or parts.after)
    return bool((parts.thing and not number) or parts.beside or goes or parts.noun in wording.bare)


def make_parts(context: ArticleContext, sentence: Sentence, filled: Filled, status: EventStatus) -> Parts:
    """Gather what a line is made of; a verb without a noun shows the status."""
    lead = find_lead(filled)
    subject = join_actors(context, sentence, filled)
    thing = find_thing(context, sentence, filled, lead, subject)
    noun, is_noun = name_deed(context.lexicon, filled, thing)
    noun = complete_noun(context, filled, noun, thing)
    thing = shorten_thing(context, filled, thing)
    phrases = find_phrases(filled)
    place = phrases[-1].index if phrases and thing else -1
    pieces = [
        piece
        for piece in list_pieces(context, sentence, filled, lead)
        if not thing or not piece.words.startswith(thing)
    ]
    before = tuple(piece.words for piece in pieces if piece.index < place)
    after = tuple(piece.words for piece in pieces if piece.index > place)
    told = frozenset(label for piece in pieces for label in piece.labels)
    shown = " ".join((*before, thing, *after))
    return Parts(
        subject=subject,
        period=find_period(context.lexicon.wording, filled, shown),
        beside=tuple(list_beside(context, filled, lead, shown, told)),
        before=before,
        thing=thing,
        after=after,
        particle=find_object_particle(filled, thing),
        noun=end_deed(context, filled, noun, status, lead),
        is_noun=is_noun,
        is_office=filled.frame.type in OFFICES,
    )


def end_deed(
    context: ArticleContext, filled: Filled, noun: str, status: EventStatus, lead: str | None
) -> str:
    """Return a deed's word as a line ends in it, of who gets it where the line begins with them."""
    predicate = filled.clause.predicate
    if gets(predicate) and noun == predicate.lemma and lead == filled.frame.passive.get("subject"):
        return end_getting(noun, status)
    return end_verb(context.lexicon.wording, predicate, noun, status)


def find_thing(
    context: ArticleContext, sentence: Sentence, filled: Filled, lead: str | None, subject: str
) -> str:
    """Return what a deed is about, empty where the words say nothing or only the subject again."""
    thing = filled.words.get(MEANT) or choose_thing(context, sentence, filled, lead)
    thing = thing.removeprefix(f"{subject} ") if MEANT in filled.words else thing
    thing = name_target(context, sentence, filled, thing)
    if thing in context.lexicon.wording.empty or len(thing) < 2 or thing == subject:
        return ""
    return thing.removeprefix(f"{subject}의 ")


def shorten_thing(context: ArticleContext, filled: Filled, thing: str) -> str:
    """Drop from a thing what its verb has taken in (매장의 | 문을 닫다), and what names say better."""
    if takes_in(context.lexicon.wording, filled):
        thing = thing.rpartition(" ")[0].removesuffix(FIRST).rstrip()  # 공장의 첫 삽을 떴다
        if len(thing.rpartition(" ")[2]) > 2:  # 매장의, and no 회의
            thing = thing.removesuffix("의")
    named = any(filled.names.get(part) for part in BESIDE)
    if named and thing in context.lexicon.company_words and points_back(context, find_phrases(filled)[-1]):
        return ""  # 이 회사를 창업했다
    return thing if len(thing) <= LONGEST_THING else thing[-LONGEST_THING:].partition(" ")[2]


def find_object_particle(filled: Filled, thing: str) -> str:
    """Return the particle that a thing takes before another phrase: 을, 를, or 에 of a goal."""
    phrases, objects = find_phrases(filled), filled.clause.slots.get("object", [])
    last = phrases[-1] if phrases and thing else None
    if last is None or (last.particle in TOPICS and (last not in objects or filled.frame.measures)):
        return ""
    if last.particle in ROLES and not objects:
        return refit(thing, last.particle)  # 연구 조직으로 설립
    if last.particle in GOALS:
        return "" if thing.endswith("에") else "에"
    if last.particle not in (*OBJECTS, *TOPICS):
        return ""
    same = last.particle in OBJECTS and thing.rstrip(MARKS).endswith(last.words[-1].text)
    return last.particle if same else attach_particle(thing, "을/를").removeprefix(thing)


def complete_noun(context: ArticleContext, filled: Filled, noun: str, thing: str) -> str:
    """Return a deed's noun with the nouns that touch it in the text (압수|수색, 조기|상환)."""
    predicate = filled.clause.predicate
    touching = TOUCHING.search(context.text, max(0, predicate.start - LONGEST_NOUN), predicate.start)
    if touching is None or thing.endswith(touching[0]):
        return noun
    if predicate.lemma == GET and predicate.voice == "verb" and noun == nominalize(GET):
        got = context.lexicon.wording.find_pair(touching[0], GET)  # 부지를 낙찰|받았다, 생산을 허가|받았다
        return (touching[0] if got in touching[0] else f"{touching[0]} {got}") if got else noun
    if predicate.voice == "verb":
        return nominalize(find_stem(predicate))  # 확정|지었다
    return touching[0] + noun if noun == predicate.lemma else noun


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
