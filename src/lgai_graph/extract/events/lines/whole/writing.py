"""Word a deed by its whole clause: every phrase between subject and verb, in the article's words and order.

``새솔은 9일 5년 만에 대회에 다시 나가기로 했다`` is told by ``5년 만에 대회에 다시 진출``: left out are who
acts, which the line begins with, the time, which the date column shows, and what only points or links.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.elsewhere.completing import MEANT
from lgai_graph.extract.events.elsewhere.targets import TARGET
from lgai_graph.extract.events.lines.beside import LOCAL, VISITED, is_inside, is_ranking
from lgai_graph.extract.events.lines.doers.who import find_lead, list_beside
from lgai_graph.extract.events.lines.misses.which import lacks_which, split_head
from lgai_graph.extract.events.lines.naming import is_verb, takes_in
from lgai_graph.extract.events.lines.particles import ROLES, SUBJECT_FORMS, TOPIC_FORMS, refit_object
from lgai_graph.extract.events.lines.parts import FIRST, Parts
from lgai_graph.extract.events.lines.things import find_phrases
from lgai_graph.extract.events.lines.whole.charges import word_charge
from lgai_graph.extract.events.lines.whole.extents import EMPTY, is_said
from lgai_graph.extract.events.lines.whole.matters import word_matter
from lgai_graph.extract.events.lines.whole.purposes import join_purpose
from lgai_graph.extract.events.lines.whole.scope import ClauseScope, make_scope
from lgai_graph.extract.events.lines.whole.units import CHARGE, LineUnit, list_adverbs
from lgai_graph.extract.events.lines.whole.walk import ABOUT, ASIDE, SERIAL, THAN, ClauseWalk
from lgai_graph.extract.events.parts.filling import Filled
from lgai_graph.extract.syntax.between import list_between
from lgai_graph.extract.syntax.phrases import Moment, Phrase, Predicate, Sentence
from lgai_graph.korean.cases import ALSO, COMPANIONS, OBJECTS
from lgai_graph.korean.headlines import end_done
from lgai_graph.model import EventType

LONG, LONGEST = 80, 96  # characters behind the subject: beyond the first, what it can do without goes
BARE = (*OBJECTS, *SUBJECT_FORMS, ALSO)  # what the last phrase before a noun loses
LIKE = re.compile(r"(?:^|\s)(?:[이그위]|[이그위]와)\s?같은\s")  # what an article told before
TOWARDS = re.compile(r"에\s대(?:해서?|하여)$")
TOGETHER, ONLY = " 함께", " 것"  # 상을 받은 것은 물론
BESIDES, FOLLOWED = " 데", re.compile(r"\s(?:이어|더해)")  # 문을 연 | 데 이어 새솔과 제휴했다
REST = ("등 ", "등에 ", "등의 ")
TORN = re.compile(rf"(?:{'|'.join((*OBJECTS, *TOPIC_FORMS))})\s")  # a title that the parser lost: | 을 공개
NEGATIVE = frozenset({"안", "못"})


@dataclass(frozen=True, slots=True)
class WholeLine:
    """A line behind its subject as the clause has it.

    Args:
        words: empty where the clause cannot serve.
        borrows: its object is that of a verb that leads on (공장을 늘려 | 운영).
    """

    words: str = ""
    borrows: bool = False


def write_whole(context: ArticleContext, sentence: Sentence, filled: Filled, parts: Parts) -> WholeLine:
    """Return a line behind its subject as the clause has it."""
    scope = make_scope(context, sentence, filled)
    if sentence.is_part or is_of_another(scope):
        return WholeLine()
    walk = ClauseWalk(scope)
    words = word_units(walk, parts)
    timed = any(isinstance(scope.items[unit.last], Moment) for unit in walk.units)
    parts = replace(parts, period="") if timed else parts
    return WholeLine(add_others(scope, parts, words), walk.borrows) if words else WholeLine()


def is_of_another(scope: ClauseScope) -> bool:
    """Tell whether the clause has another subject than the line (새솔이 대법원에서 권리를 인정받았다)."""
    acting = [item for item in scope.items if item.index in scope.subjects and isinstance(item, Phrase)]
    everybody = (name for names in scope.filled.names.values() for name in names)
    inside = sorted((name for name in everybody if is_inside(name, acting)), key=lambda name: name.end)
    actor = next((name for name in inside if name.is_person), next(reversed(inside), None))
    return actor is not None and actor.label not in {name.label for name in scope.leading}


def add_others(scope: ClauseScope, parts: Parts, words: str) -> str:
    """Put before a clause what it leaves to others: the period of a figure, who else acts, a rank's field."""
    lead, told = find_lead(scope.filled), f"{words} {parts.subject}"
    others = list_beside(scope.context, scope.filled, lead, words, frozenset())
    beside = " ".join(one for one in others if one not in told)
    if beside.endswith(COMPANIONS) and scope.filled.frame.type is not EventType.PARTNERSHIP:
        beside += TOGETHER  # 한빛과 함께 | 부산 전시관에서 개최
    if beside and not parts.subject:
        beside = beside.removesuffix("에") + ","  # 연구소, 토론토에 설립
    fields = [piece for piece in parts.before if piece.endswith("에서") and piece not in words]
    period = parts.period if parts.period not in words else ""
    first, _, rest = words.partition(" ")
    words = rest if rest and beside.endswith(first) else words  # 새솔그룹 | 그룹 2대 회장
    charge = word_charge(scope) if CHARGE not in words else ""
    fields = fields if is_ranking(scope.filled) else []
    sells = scope.filled.frame.type is EventType.LAUNCH  # 고객을 만족시키기 위해
    matter = "" if charge or fields or sells else find_matter(scope, parts, words)
    words = tell_country(scope, words)
    words = words if matter else join_purpose(scope, words)
    return " ".join(filter(None, (period, beside, charge, matter, *fields, words)))


def tell_country(scope: ClauseScope, words: str) -> str:
    """Return words with the country that they only call 현지, which their sentence names before."""
    if not words.startswith(f"{LOCAL} "):
        return words
    lexicon = scope.context.lexicon
    told = (item for item in reversed(scope.items[: scope.predicate.index]) if isinstance(item, Phrase))
    named = (word.text for phrase in told for word in phrase.words if word.text in lexicon.countries)
    country = next(named, "")
    return f"{country} {words}" if country and country not in words else words


def find_matter(scope: ClauseScope, parts: Parts, words: str) -> str:
    """Return what a suit or a rally is for, or what a thing is about that its words do not tell apart."""
    said = words.removesuffix(parts.noun).strip()
    claimed = split_head(scope.context, said)[0] in scope.context.lexicon.referring.claimed
    if not (claimed or lacks_which(scope.context, scope.sentence, (scope.filled, parts.subject), said)):
        return ""
    matter = word_matter(scope)
    return matter if matter not in words else ""


def word_units(walk: ClauseWalk, parts: Parts) -> str:
    """Return the words of a clause's units with the deed's noun, empty where they cannot serve."""
    scope, things = walk.scope, find_phrases(walk.scope.filled)
    told = (leave_out_pointing(scope, unit) for unit in walk.run())
    units = shorten([mark_plainly(scope, unit) for unit in told if says_something(scope, unit)])
    adverbs = list_adverbs(scope, scope.predicate)
    if tells_otherwise(scope, units, adverbs) or leaves_topic(walk, units, things):
        return ""
    if not parts.noun:
        units = [leave_out_about(scope, unit) for unit in units]
    if things and any(unit.last == things[-1].index for unit in units):
        units = name_thing(scope, units, things[-1].index, parts.thing)
        units = place_thing(scope, units, things[-1].index, parts.noun)
    elif things and things[0].index > scope.predicate.index:
        place = len(units) - (bool(units) and stays_beside(scope, units[-1]))
        units.insert(place, LineUnit(scope.predicate.index, scope.predicate.index, parts.thing))
    elif not parts.noun:
        return ""
    elif parts.thing and MEANT in scope.filled.words and not things:  # ‘나래폰’을 | 온라인에서 판매한다
        at, particle = scope.predicate.index, refit_object(parts.thing, OBJECTS[0])
        units.insert(0, LineUnit(at, at, parts.thing, particle))
    words = spell(scope, units, adverbs, parts.noun)
    return "" if TORN.match(words) else words


def stays_beside(scope: ClauseScope, unit: LineUnit) -> bool:
    """Tell whether a unit is a noun that only says how its verb does it (시계 | 첫 공개, 독자 개발)."""
    item = scope.items[unit.last]
    touching = isinstance(item, Phrase) and unit.last == scope.predicate.index - 1 and not item.particle
    return unit.words == FIRST or (touching and " " not in unit.words)


def tells_otherwise(scope: ClauseScope, units: Sequence[LineUnit], adverbs: Sequence[str]) -> bool:
    """Tell whether units hold nothing of their own, or adverbs or a likeness turn what they say."""
    if not any(isinstance(scope.items[unit.last], Phrase | Predicate) for unit in units):
        return True
    return not NEGATIVE.isdisjoint(adverbs) or any(LIKE.search(unit.words) for unit in units)


def leaves_topic(walk: ClauseWalk, units: Sequence[LineUnit], things: Sequence[Phrase]) -> bool:
    """Tell whether a clause around another leaves a thing out that is its topic (건물은 새솔이 팔았다)."""
    scope = walk.scope
    compares = scope.filled.frame.measures and any(unit.words.endswith(THAN) for unit in units)
    topics = [phrase for phrase in things if phrase.particle in TOPIC_FORMS and not compares]
    return walk.is_outer and not all(is_said(scope.items, max(0, one.index - 2)) for one in topics)


def says_something(scope: ClauseScope, unit: LineUnit) -> bool:
    """Tell whether a unit says more than a pronoun, an empty noun or who the line begins with."""
    words = unit.words
    if not words or words in scope.wording.back or words in EMPTY or words.endswith(ONLY):
        return False
    besides = words.endswith(BESIDES) and FOLLOWED.match(scope.text, scope.items[unit.last].end)
    if besides or words.startswith(REST) or is_noted(scope, unit):  # … 가담한 것인지 | 등에 대해
        return False
    return not names_lead(scope, unit)


def is_noted(scope: ClauseScope, unit: LineUnit) -> bool:
    """Tell whether a unit stands in its sentence's brackets, which explain a word (not 풀(narae)서비스)."""
    start, end = scope.items[unit.first].start, scope.items[unit.last].end
    first, last = scope.sentence.start, scope.sentence.end
    inside = scope.text.rfind("(", first, start) > scope.text.rfind(")", first, start)
    return inside and " " in unit.words and scope.text.find(")", start, last) >= end


def leave_out_about(scope: ClauseScope, unit: LineUnit) -> LineUnit:
    """Return a unit as a deed's own object where it says what the deed is about (16만대에 대해 | 리콜)."""
    verb = scope.items[unit.last]
    about = isinstance(verb, Predicate) and verb.lemma == ABOUT
    return replace(unit, words=TOWARDS.sub("", unit.words)) if about else unit


def names_lead(scope: ClauseScope, unit: LineUnit) -> bool:
    """Tell whether a unit only names companions whom the line begins with (새솔·한빛, | 한빛과 결성)."""
    start, end = scope.items[unit.first].start, scope.items[unit.last].end
    inside = [name.label for name in list_between(scope.context.names, start, end) if name.end <= end]
    known = {name.label for name in scope.leading}
    return unit.particle.startswith(COMPANIONS) and bool(inside) and known.issuperset(inside)


def leave_out_pointing(scope: ClauseScope, unit: LineUnit) -> LineUnit:
    """Return a unit without companions that it only points to, where the line names them (| 두 회사와)."""
    lexicon, words = scope.context.lexicon, unit.words + unit.particle
    first = next((one for one in (*lexicon.group_sizes, *lexicon.group_words) if words.startswith(one)), "")
    joined = first and words[len(first) :].startswith(COMPANIONS) and scope.filled.names.get("partner")
    if not joined:
        return unit
    rest = words[len(first) :].partition(" ")[2]
    return replace(unit, words=rest.removesuffix(unit.particle), particle=unit.particle if rest else "")


def name_thing(scope: ClauseScope, units: Sequence[LineUnit], index: int, thing: str) -> list[LineUnit]:
    """Give a thing the name that other words have for it (이 서비스를: ‘나래’ 서비스), and say that once."""
    known = [name.label for name in scope.filled.names.get(TARGET, ()) if thing.startswith(f"{name.label} ")]
    meant = MEANT in scope.filled.words
    telling = {word for word in thing.split() if len(word) > 1} if meant else set()
    found: list[LineUnit] = []
    for unit in units:
        if unit.last == index:
            front = f"{known[0]} " if known and known[0] not in unit.words else ""
            particle = refit_object(thing, unit.particle) if meant else unit.particle
            found.append(replace(unit, words=thing if meant else front + unit.words, particle=particle))
        elif not (unit.weight and telling & set(unit.words.split())):
            found.append(unit)
    return found


def place_thing(scope: ClauseScope, units: Sequence[LineUnit], index: int, noun: str) -> list[LineUnit]:
    """Cut off a thing what its verb has taken in (매장의 | 문을 열다); put last what tells the deed."""
    thing = next(unit for unit in units if unit.last == index)
    if takes_in(scope.wording, scope.filled):
        front = thing.words.rpartition(" ")[0].removesuffix(FIRST).rstrip().removesuffix("의")
        cut = (replace(thing, words=front, particle=""),) if front else ()
        return [one for unit in units for one in (cut if unit is thing else (unit,))]
    return list(units) if noun else [*(unit for unit in units if unit is not thing), thing]


def mark_plainly(scope: ClauseScope, unit: LineUnit) -> LineUnit:
    """Return a unit with 을/를 for 도 and an object's 은/는, and without 이/가: a figure has none."""
    objects = scope.filled.clause.slots.get("object", []) if not scope.filled.frame.measures else []
    acted = any(phrase.index == unit.last and phrase.particle in TOPIC_FORMS for phrase in objects)
    acted = acted and scope.predicate.voice != "passive"  # 난방수는 새솔에 공급한다
    if (unit.particle.partition(" ")[0] == ALSO and unit.last in scope.things) or acted:  # 방안도 함께
        return replace(unit, particle=refit_object(unit.words, OBJECTS[0]))
    return replace(unit, particle="") if unit.particle in SUBJECT_FORMS else unit


def shorten(units: list[LineUnit]) -> list[LineUnit]:
    """Leave out what a line can do without until it fits; return nothing where it does not."""
    while len(units) > 1:
        heaviest = max(units, key=lambda unit: unit.weight)
        if not heaviest.weight or measure(units) <= (LONG if heaviest.weight >= ASIDE else LONGEST):
            break
        place = units.index(heaviest)
        before = [unit for unit in units[:place] if heaviest.weight != SERIAL or unit.weight != ASIDE]
        units = [*before, *units[place + 1 :]]  # 기업을 대상으로 | 실태를 조사해 | 명단을 공개했다
    return units if measure(units) <= LONGEST else []


def measure(units: Sequence[LineUnit]) -> int:
    """Count the characters of units with the spaces behind them."""
    return sum(len(unit.text) + 1 for unit in units)


def spell(scope: ClauseScope, units: list[LineUnit], adverbs: Sequence[str], noun: str) -> str:
    """Join units, adverbs and a deed's noun; the last phrase needs no object particle before it."""
    front, _, last = units[-1].text.rpartition(" ") if units else ("", "", "")
    if units and last and last != noun and noun.startswith(last):
        units[-1:] = (
            [replace(units[-1], words=front, particle="", touches=False)] if front else []
        )  # 조기 | 조기상환
    if units and not adverbs:
        units[-2:] = bare_end(scope, noun, *units[-2:])
    told = "".join(unit.text + ("" if unit.touches else " ") for unit in units)
    if adverbs and not noun:  # 용역을 다시 했다; 결정을 잇달아 내렸다
        own = scope.predicate.voice == "verb" and scope.predicate.lemma not in scope.wording.light
        noun = end_done(scope.predicate.lemma) if own else scope.wording.by_type[EventType.PROGRAM]
    whole = noun == scope.predicate.lemma or is_verb(noun, scope.predicate)
    joined = units and units[-1].touches and not adverbs and whole  # 전달|받아
    end = told.strip() + noun if joined else " ".join(filter(None, (told.strip(), *adverbs, noun)))
    return end.strip(" ,·")


def bare_end(scope: ClauseScope, deed: str, *units: LineUnit) -> Iterator[LineUnit]:
    """Yield the last units before a deed's noun without the particles that headlines drop."""
    *before, last = units
    bare, verb = scope.wording.bare_goals, scope.predicate.lemma
    goal = last.particle == "에" and (deed in bare or verb in bare) and not is_verb(deed, scope.predicate)
    goal = goal or (deed == VISITED and last.particle in ("에", *ROLES))  # 시애틀로 방문했다
    noun = not last.particle and " " not in last.words and isinstance(scope.items[last.last], Phrase)
    for unit in before:
        drops = noun and unit.particle in OBJECTS  # 1000개 | 한정 판매
        yield replace(unit, particle="") if drops else unit
    yield replace(last, particle="") if last.particle in BARE or goal else last
