"""Words in which a deed is told in one line: nouns for verbs, and what is no noun to stand alone."""

from collections.abc import Mapping
from dataclasses import dataclass

from lgai_graph.checked.row import Row
from lgai_graph.lexicon.reading import read_keyed, read_set, read_table, read_words
from lgai_graph.lexicon.sections.entries import EventEntry
from lgai_graph.model import EventType

SECTIONS = (
    *(
        "deed_nouns",
        "wide_verbs",
        "deed_idioms",
        "deed_pairs",
        "typed_nouns",
        "lone_nouns",
        "saying_nouns",
        "body_nouns",
        "press_nouns",
        "turning_nouns",
        "arising_nouns",
        "light_verbs",
        "light_nouns",
    ),
    *(
        "empty_objects",
        "bare_deeds",
        "front_words",
        "idle_adverbs",
        "loud_words",
        "most_adverbs",
        "hour_words",
        "pointing_words",
        "time_words",
    ),
    *(
        "manner_words",
        "bare_goals",
        "hollow_things",
        "back_words",
        "field_words",
        "figure_words",
        "leaving_verbs",
    ),
    *(
        "measuring_verbs",
        "paying_verbs",
        "measured_nouns",
        "led_words",
        "media_words",
        "held_verbs",
        "praise_words",
        "appeal_words",
        "boast_words",
        "pleasure_verbs",
        "mood_words",
        "press_endings",
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """How a deed is worded as a noun.

    Args:
        nouns: stem → the noun that headlines use for it (사들이 → 매입).
        wide: stems of many senses, which stay verbs where the type of a deed leaves its object open.
        idioms: object and stem → one noun for both (문 열 → 개장).
        pairs: object and stem → the noun that follows the object (상 받 → 상 수상).
        typed: type and stem → noun (establishment 짓 → 건설).
        alone: stem of a verb without object → noun (옮기 → 이동).
        saying: stem or verbal noun of speaking → its noun.
        body_saying: the same of a body, which makes no speech (밝히 → 발표).
        press_saying: the same of a paper.
        turning: verb that says that something turned out → what its line ends in (나타나 → 조사).
        arising: verb that says that a view came up → what its line ends in (나오 → 나와).
        light: stems that mean little without their object.
        by_type: type → what its light verbs mean.
        empty: words that are no object of anything.
        bare: deeds that need no object.
        front: words in front of a phrase that only point outside it.
        idle: adverbs that only link to what was told before, or say when.
        loud: words that only stress a deed or a thing (대폭, 활발|하게), all of them idle too.
        most: adverbs that hold fast the one behind them (가장 먼저).
        hours: parts of a day.
        pointing: words that open a clause which nobody understands alone.
        times: words that make a phrase of time (만, 뒤, 결과).
        manners: words that alone say how (처음으로, 통째로).
        bare_goals: deeds whose goal stands before them without 에 (중국 진출, 행사 참석).
        hollow: things that say nothing alone (계획, 행사).
        back: pronouns that stand for what was told before (이곳, 그것).
        fields: nouns that say in what somebody ranks or wins (시장, 대회).
        figures: nouns of what a quarter or a year counts (매출, 점유율).
        leaving: deeds whose place says what is left (한국에서 철수).
        measuring: verbs that only say how large their noun is (달하).
        paying: verbs that say what a deed costs (들이).
        measured: nouns that an amount can be of.
        led: nouns that say nothing without who leads (새솔 주도로).
        media: through what something is told (보도자료를 통해).
        held: verbs that only say that something took place (22일 열린 대회).
        praise: words that only praise a thing (감각적인 디자인이 돋보이는).
        appeals: what a thing pleases by (합리적인 | 가격에).
        boasts: what sellers say of themselves (노하우를 | 바탕으로).
        pleasures: verbs of having pleasure (정취를 만끽할 수 있는 | 메뉴).
        moods: what one has pleasure of (정취).
        press: ends of the names of papers and broadcasters.
    """

    nouns: Mapping[str, str]
    wide: frozenset[str]
    idioms: Mapping[str, str]
    pairs: Mapping[str, str]
    typed: Mapping[str, str]
    alone: Mapping[str, str]
    saying: Mapping[str, str]
    body_saying: Mapping[str, str]
    press_saying: Mapping[str, str]
    turning: Mapping[str, str]
    arising: Mapping[str, str]
    light: frozenset[str]
    by_type: Mapping[EventType, str]
    empty: frozenset[str]
    bare: frozenset[str]
    front: frozenset[str]
    idle: frozenset[str]
    loud: frozenset[str]
    most: frozenset[str]
    hours: frozenset[str]
    pointing: frozenset[str]
    times: frozenset[str]
    manners: frozenset[str]
    bare_goals: frozenset[str]
    hollow: frozenset[str]
    back: frozenset[str]
    fields: tuple[str, ...]
    figures: tuple[str, ...]
    leaving: frozenset[str]
    measuring: frozenset[str]
    paying: frozenset[str]
    measured: frozenset[str]
    led: frozenset[str]
    media: frozenset[str]
    held: frozenset[str]
    praise: frozenset[str]
    appeals: frozenset[str]
    boasts: frozenset[str]
    pleasures: frozenset[str]
    moods: frozenset[str]
    press: tuple[str, ...]

    def find_pair(self, thing: str, stem: str) -> str:
        """Return the noun of a verb behind an object's longest known ending, empty where there is none."""
        endings = (thing[start:] for start in range(len(thing)))
        return next((noun for end in endings if (noun := self.pairs.get(f"{end} {stem}"))), "")


def read_wording(top: Row, types: Mapping[EventType, EventEntry]) -> Wording:
    """Read the sections of ``wording.yaml``."""
    light = read_keyed(top, "light_nouns", [str(ident) for ident in types])
    loud = read_set(top, "loud_words")
    return Wording(
        nouns=_read_turned(top, "deed_nouns"),
        wide=read_set(top, "wide_verbs"),
        idioms=_read_turned(top, "deed_idioms"),
        pairs=_read_turned(top, "deed_pairs"),
        typed=_read_turned(top, "typed_nouns"),
        alone=_read_turned(top, "lone_nouns"),
        saying=_read_turned(top, "saying_nouns"),
        body_saying=_read_turned(top, "body_nouns"),
        press_saying=_read_turned(top, "press_nouns"),
        turning=_read_turned(top, "turning_nouns"),
        arising=_read_turned(top, "arising_nouns"),
        light=read_set(top, "light_verbs"),
        by_type={EventType(name): words[0] for name, words in light.items() if words},
        empty=read_set(top, "empty_objects"),
        bare=read_set(top, "bare_deeds"),
        front=read_set(top, "front_words"),
        idle=read_set(top, "idle_adverbs") | loud,
        loud=loud,
        most=read_set(top, "most_adverbs"),
        hours=read_set(top, "hour_words"),
        pointing=read_set(top, "pointing_words"),
        times=read_set(top, "time_words"),
        manners=read_set(top, "manner_words"),
        bare_goals=read_set(top, "bare_goals"),
        hollow=read_set(top, "hollow_things"),
        back=read_set(top, "back_words"),
        figures=read_words(top, "figure_words"),
        fields=read_words(top, "field_words"),
        leaving=read_set(top, "leaving_verbs"),
        measuring=read_set(top, "measuring_verbs"),
        paying=read_set(top, "paying_verbs"),
        measured=read_set(top, "measured_nouns"),
        led=read_set(top, "led_words"),
        media=read_set(top, "media_words"),
        held=read_set(top, "held_verbs"),
        praise=read_set(top, "praise_words"),
        appeals=read_set(top, "appeal_words"),
        boasts=read_set(top, "boast_words"),
        pleasures=read_set(top, "pleasure_verbs"),
        moods=read_set(top, "mood_words"),
        press=read_words(top, "press_endings"),
    )


def _read_turned(top: Row, key: str) -> dict[str, str]:
    """Read a mapping of nouns to verbs, turned round; a verb under two nouns is a problem."""
    table = read_table(top, key)
    found: dict[str, str] = {}
    for noun in table.shape.keys if table else ():
        for verb in read_words(table, noun) if table else ():
            if found.setdefault(verb, noun) != noun:
                top.add(key, f"'{verb}' in '{key}' is {found[verb]} and {noun}; keep one")
    return found
