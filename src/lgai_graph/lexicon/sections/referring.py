"""Words that point to what an article told before: this service, the case, whose recall."""

from collections.abc import Mapping
from dataclasses import dataclass

from lgai_graph.checked.row import Row
from lgai_graph.lexicon.reading import read_set, read_table, read_words

SECTIONS = (
    *("definite_words", "told_things", "creating_deeds", "object_deeds", "loose_words", "thing_sorts"),
    *(
        "plain_things",
        "routine_things",
        "taken_things",
        "other_actors",
        "rising_deeds",
        "court_things",
        "suit_heads",
        "suit_stages",
        "charging_deeds",
        "filing_deeds",
        "entered_phases",
        "charged_verbs",
        "likening_words",
        "order_words",
        "office_places",
        "verdict_words",
        "asking_deeds",
        "changing_deeds",
        "such_words",
        "thus_words",
        "which_things",
        "placed_things",
        "subject_marks",
        "claiming_deeds",
        "claimed_things",
        "unnamed_subjects",
        "spoken_marks",
        "corporate_matters",
        "wrong_deeds",
        "unsaid_deeds",
        "unsaid_things",
        "how_words",
        "idle_things",
        "passing_ages",
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Referring:
    """Words whose meaning another sentence tells.

    Args:
        definite: words in front that point back (이 서비스, 이번 포럼).
        things: nouns that alone mean the one told of before (지침을 바꿨다).
        creating: deeds that make what was not there, so that their object points to nothing.
        deeds: deeds that say nothing without their object (판매 시작).
        loose: modifiers that do not say which (기존 서비스).
        sorts: general noun → endings of what it can stand for (행사: 포럼).
        plain: short nouns that say enough alone (자사주 매입).
        routine: meetings of which everybody holds some (기자간담회).
        taken: what is of the firm that changes hands (경영권 인수 협상).
        others: endings of what acts without a name (수입 업체).
        rising: deeds by which one takes another office at the same place.
        court: what a court deals with (사건을 돌려보냈다).
        suits: endings of what names a case (구상금 청구 소송).
        stages: words behind it for where it stands (상고심).
        charging: deeds that say nothing without whom they concern (기소했다).
        filing: what a person files in his own name (발의했다고 밝혔다).
        phases: ends of what somebody enters and does not build (회복기에 들어섰다).
        charged: verbs that tell who is tried (혐의로 기소된 홍길동).
        likening: words that liken something to what an article told before (비슷한 문제).
        order: words that only say which of several it is (첫 번째 행사로).
        verdicts: words of a ruling that do not say on whose case (원고패소 판결).
        places: organisations that an office does not name (그룹 2대 회장).
        asking: deeds that say nothing by whom they go to alone (의회에 주문).
        changing: deeds that say nothing by how much they change something alone (100억달러 축소).
        thus: words that say only that the text before tells how (이처럼 바꾸다).
        such: words that say of something only that it was told of before (이 같은 일).
        which: nouns that say nothing unless a word in front says which (기자회견, 소송).
        placed: nouns that a place or a partner tells as well (한빛과 계약).
        about: words behind what a deed is about (규제를 놓고 토론회).
        claiming: verbs that say what a suit or a rally is for (임금 인상을 요구하며).
        corporate: what only bodies go through, and no person told of before.
        wrongs: verbs of wrongs, which nobody says of himself where a clause has a subject of its own.
        claimed: suits and rallies, of which a line says what they are for.
        unsaid: deed whose object a sentence may leave out → endings of what that can be (판매: 제품).
        how: words that say how something is done, and not to what (시험 가동).
        idle: nouns for what does nothing itself (청약 일정은 접수를 진행한다).
        ages: endings of what begins and is not built (새 정부가 들어서다).
        unnamed: subjects that do not say of what somebody speaks (우리는, 이것이).
        spoken: words behind what somebody speaks of (이전과 관련해).
    """

    definite: frozenset[str]
    things: frozenset[str]
    creating: frozenset[str]
    deeds: frozenset[str]
    loose: frozenset[str]
    sorts: Mapping[str, tuple[str, ...]]
    plain: frozenset[str]
    routine: frozenset[str]
    taken: tuple[str, ...]
    others: tuple[str, ...]
    rising: frozenset[str]
    court: frozenset[str]
    suits: tuple[str, ...]
    stages: frozenset[str]
    charging: frozenset[str]
    filing: frozenset[str]
    phases: tuple[str, ...]
    charged: frozenset[str]
    likening: frozenset[str]
    order: frozenset[str]
    verdicts: frozenset[str]
    places: frozenset[str]
    asking: frozenset[str]
    changing: frozenset[str]
    such: tuple[str, ...]
    thus: frozenset[str]
    which: frozenset[str]
    placed: frozenset[str]
    about: frozenset[str]
    claiming: frozenset[str]
    claimed: frozenset[str]
    unnamed: frozenset[str]
    spoken: frozenset[str]
    corporate: frozenset[str]
    wrongs: frozenset[str]
    unsaid: Mapping[str, tuple[str, ...]]
    how: frozenset[str]
    idle: frozenset[str]
    ages: tuple[str, ...]


def read_referring(top: Row) -> Referring:
    """Read the sections of ``referring.yaml``."""
    sorts = read_table(top, "thing_sorts")
    return Referring(
        definite=read_set(top, "definite_words"),
        things=read_set(top, "told_things"),
        creating=read_set(top, "creating_deeds"),
        deeds=read_set(top, "object_deeds"),
        loose=read_set(top, "loose_words"),
        sorts={noun: read_words(sorts, noun) for noun in sorts.shape.keys} if sorts else {},
        plain=read_set(top, "plain_things"),
        routine=read_set(top, "routine_things"),
        taken=read_words(top, "taken_things"),
        others=read_words(top, "other_actors"),
        rising=read_set(top, "rising_deeds"),
        court=read_set(top, "court_things"),
        suits=read_words(top, "suit_heads"),
        stages=read_set(top, "suit_stages"),
        charging=read_set(top, "charging_deeds"),
        filing=read_set(top, "filing_deeds"),
        phases=read_words(top, "entered_phases"),
        charged=read_set(top, "charged_verbs"),
        likening=read_set(top, "likening_words"),
        order=read_set(top, "order_words"),
        verdicts=read_set(top, "verdict_words"),
        places=read_set(top, "office_places"),
        asking=read_set(top, "asking_deeds"),
        changing=read_set(top, "changing_deeds"),
        such=read_words(top, "such_words"),
        thus=read_set(top, "thus_words"),
        which=read_set(top, "which_things"),
        placed=read_set(top, "placed_things"),
        about=read_set(top, "subject_marks"),
        claiming=read_set(top, "claiming_deeds"),
        claimed=read_set(top, "claimed_things"),
        unnamed=read_set(top, "unnamed_subjects"),
        spoken=read_set(top, "spoken_marks"),
        corporate=read_set(top, "corporate_matters"),
        wrongs=read_set(top, "wrong_deeds"),
        unsaid=read_unsaid(top),
        how=read_set(top, "how_words"),
        idle=read_set(top, "idle_things"),
        ages=read_words(top, "passing_ages"),
    )


def read_unsaid(top: Row) -> dict[str, tuple[str, ...]]:
    """Return the deeds whose object a sentence may leave out, each with the endings of all it can be."""
    deeds, things = read_table(top, "unsaid_deeds"), read_table(top, "unsaid_things")
    found: dict[str, tuple[str, ...]] = {}
    if deeds is None or things is None:
        return found
    for one, other in ((deeds, things), (things, deeds)):
        for sort in one.shape.keys:
            if sort not in other.shape.keys:
                one.add(sort, f"no '{sort}' in '{other.shape.noun}'; spell it alike in both")
    for sort in (sort for sort in deeds.shape.keys if sort in things.shape.keys):
        for deed in read_words(deeds, sort):
            found[deed] = (*found.get(deed, ()), *read_words(things, sort))
    return found
