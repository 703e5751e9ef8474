"""Tell what looks like an organisation's name and is none: a sort of firm, a passing body, a work."""

import re

from lgai_graph.extract.names.model import NameLabel
from lgai_graph.extract.names.nouns import Name
from lgai_graph.extract.names.proof.witnesses import Witnesses
from lgai_graph.lexicon import Lexicon

OPEN, CLOSE = "‘'“\"<《〈「『", "’'”\">》〉」』"
# A run of Hangul is bounded, or one long word would be read from each of its syllables to its end.
QUOTED = re.compile(rf"([가-힣]{{0,20}}) ?[{OPEN}]([^{OPEN}{CLOSE}\n]{{1,30}})[{CLOSE}] ?([가-힣]*)")
WORD_BEFORE = re.compile(r"([가-힣]{2,8})(?: ?[·,] ?| )$")
TRADE, SURE = "산업", 0.95  # what the model must make of a firm that common nouns name
PLACE_ENDS = "동읍면리역"
LONGEST_WORD = 10  # characters before a name in which the word before it begins


def is_sort(name: Name, witnesses: Witnesses) -> bool:
    """Tell whether a name is a sort of firm (재보험사) or a body that any organisation may have (회추위)."""
    if name.text in witnesses.lexicon.passing_bodies or is_branch_of_trade(name, witnesses):
        return True
    last = name.text.split()[-1]
    return any(last[-size:] in witnesses.lexicon.firm_sorts for size in (len(last), len(last) - 1))


def is_branch_of_trade(name: Name, witnesses: Witnesses) -> bool:
    """Tell whether common nouns before 산업 say which trade is meant (제약산업), and no firm."""
    start = name.end - len(name.text.split()[-1])
    cut = name.end - len(TRADE)
    plain = start < cut and name.text.endswith(TRADE) and not witnesses.is_proper(start, cut)
    return plain and witnesses.get_highest(name.text, NameLabel.ORGANIZATION) < SURE


def find_works(witnesses: Witnesses) -> frozenset[str]:
    """Return what the article puts in quotes and calls a work or a building (드라마 ‘새솔뎐’)."""
    works = tuple(witnesses.lexicon.works)
    return frozenset(
        quoted[2]
        for quoted in QUOTED.finditer(witnesses.text)
        if quoted[1].endswith(works) or quoted[3].startswith(works)
    )


def is_said_of_person(name: Name, witnesses: Witnesses) -> bool:
    """Tell whether words begin with what somebody is (가수 새솔), or kin stands before them (처제 가오)."""
    lexicon = witnesses.lexicon
    first, _, rest = name.text.partition(" ")
    job = first in lexicon.person_labels or first in lexicon.title_entries
    if rest and job and lexicon.find_head(rest.split()[-1]) is None:
        return True
    before = WORD_BEFORE.search(witnesses.text[max(0, name.start - LONGEST_WORD) : name.start])
    return before is not None and before[1] in lexicon.kin


def is_place_part(name: Name, witnesses: Witnesses) -> bool:
    """Tell whether a name ends like a part of the place before it: 서울 방화동."""
    before = witnesses.text[max(0, name.start - LONGEST_WORD) : name.start].split(" ")
    beside = len(before) > 1 and not before[-1] and before[-2] in witnesses.lexicon.places
    return beside and name.text[-1] in PLACE_ENDS


def is_generic(name: Name, lexicon: Lexicon) -> bool:
    """Tell whether nothing but a common abbreviation stands before a name's last part (R&D연구소)."""
    head = lexicon.find_head(name.text.split()[-1])
    front = name.text[: -len(head[0])].strip() if head else ""
    return front in lexicon.not_organizations | lexicon.generic_prefixes
