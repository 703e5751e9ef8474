"""Words that change how a sentence is built."""

from dataclasses import dataclass

from lgai_graph.checked.row import Row
from lgai_graph.lexicon.reading import read_set

SECTIONS = (
    *("one_place_verbs", "sharing_verbs", "deciding_verbs", "empty_heads", "cleft_heads", "deal_heads"),
    *(
        "content_heads",
        "plan_nouns",
        "due_nouns",
        "part_heads",
        "manner_nouns",
        "leaning_adjectives",
        "press_verbs",
    ),
    *("party_counts", "parties", "office_marks", "mutual_nouns", "counting_words", "own_titles"),
    *("listing_adverbs", "also_adverbs", "together_adverbs", "adverb_verbs"),
    *("objectless_verbs", "matter_verbs", "atoning_verbs", "classes", "occurrences"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SyntaxWords:
    """Words that the parser asks for; ``syntax.yaml`` explains each list.

    Args:
        one_place_verbs: verbs that modify a noun with one phrase and no more (A를 위한 B).
        sharing_verbs: verbs that share their companions with the next verb (A와 손잡고 … 개발했다).
        deciding_verbs: verbs behind 기로 that tell of a decision (설립하기로 합의했다).
        empty_heads: nouns behind an adnominal ending that make no relative clause (설립한 바 있다), those of
            what is to come among them.
        cleft_heads: nouns of 찾은 곳은 X였다.
        content_heads: nouns that a whole clause spells out, with no gap of its own (인수한 사실).
        deal_heads: nouns for what is signed or decided, whose content a clause tells (공장을 짓는 협약).
        plan_nouns: nouns for what somebody means to do (지을 방침이다).
        due_nouns: nouns for what is only set for its time (20일 열릴 예정이다).
        coming_nouns: both, nouns for what is to come.
        part_heads: nouns for one side of what a clause describes (출시한 로봇의 판매량).
        manner_nouns: nouns that with 로 make an adverb of the object before them (X를 대상으로).
        leaning_adjectives: adjectives that lean on a phrase with 에, 와, 로 (건강에 좋은).
        press_verbs: verbs of which the press is the subject (보도했다).
        mutual_nouns: nouns that take somebody else with them (A와 형제인 B).
        own_titles: posts in which a person acts for nobody else (의원).
        objectless_verbs: verbs that take no object (변하).
        adverb_verbs: forms of verbs that are adverbs of the next verb (신제품을 잇따라 내놨다).
        matter_verbs: verbs that set what others do apart as what is spoken of (제소한 데 대해).
        atoning_verbs: verbs about a deed of one's own (유출한 데 대해 사과했다).
        classes: people named after the year in which they begin or leave (2021년 졸업자를).
        occurrences: ends of nouns for what happened on a day, from which a deed follows (화재에 따라).
        counting_words: determiners that count the noun behind them (두 척, 첫 회의).
    """

    one_place_verbs: frozenset[str]
    sharing_verbs: frozenset[str]
    deciding_verbs: frozenset[str]
    empty_heads: frozenset[str]
    cleft_heads: frozenset[str]
    content_heads: frozenset[str]
    deal_heads: frozenset[str]
    plan_nouns: frozenset[str]
    due_nouns: frozenset[str]
    coming_nouns: frozenset[str]
    part_heads: frozenset[str]
    manner_nouns: frozenset[str]
    leaning_adjectives: frozenset[str]
    press_verbs: frozenset[str]
    party_counts: frozenset[str]
    parties: frozenset[str]
    office_marks: frozenset[str]
    mutual_nouns: frozenset[str]
    counting_words: frozenset[str]
    own_titles: frozenset[str]
    listing_adverbs: frozenset[str]
    also_adverbs: frozenset[str]
    together_adverbs: frozenset[str]
    adverb_verbs: frozenset[str]
    objectless_verbs: frozenset[str]
    matter_verbs: frozenset[str]
    atoning_verbs: frozenset[str]
    classes: frozenset[str]
    occurrences: frozenset[str]


def read_syntax(top: Row) -> SyntaxWords:
    """Read the sections of ``syntax.yaml``."""
    words = {name: read_set(top, name) for name in SECTIONS}
    coming = words["plan_nouns"] | words["due_nouns"]
    return SyntaxWords(**words | {"empty_heads": words["empty_heads"] | coming}, coming_nouns=coming)
