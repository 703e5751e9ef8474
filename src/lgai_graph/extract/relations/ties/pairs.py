"""Read what stands between two neighbouring names.

한빛전자의 자회사 새솔, 한빛그룹 계열사인 새솔과 한라     part_of: each later name to the earlier
새솔, 한라 등 한빛그룹 계열사                        part_of: each earlier name to the later
한빛전자와 한라의 합작사 새솔                        invested_in: both in the last
한빛전자 구조조정위원회, 비상위원회 내 구조조정위원회      part_of: a unit to its organisation
한빛전자가 51%를 보유한 새솔                         invested_in
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.names.nouns import Name
from lgai_graph.extract.relations.ties.tie import NOTE, ToldTie, list_neighbours
from lgai_graph.lexicon.sections.ties import TieWords
from lgai_graph.model import EntityKind, RelationType

TAKEN = re.compile(r"(?:은|는|도|으로|에서|하고|의|들도|부터|전|후)\s")  # of another verb, or another owner
SUBJECT = re.compile(r"(?:이|가)\s")  # 한라|가 최대주주인 새솔: the name before is what the word says
# 한빛|그룹의, not 해남군|수와
WHOLE = re.compile(
    r"(?:그룹|측)?(?:의|와|과|이|가|은|는|을|를|에|도|인|이자|처럼)?(?![가-힣])|[가-힣]*(?:사|법인|회사) "
)
LISTED = re.compile(
    r"\s등(?:\s[\d여]+(?:개|곳|개사))?(?:의)?\s[‘'“\"㈜]{0,2}$"
)  # 새솔, 한라 등 | 한빛그룹 계열사
BELONGING, GROUP = "소속", "그룹"
OF = ("의 ", "의 ‘")
HOSTED = re.compile(r"[’”'\"]? 공동 (?:주최|주관|개최|운영|제작|개발|투자)(?:로|으로|한|하는|했)")
MOST_HOSTS = 4  # of one event; more are its participants
LONGEST_GAP = 40  # characters between two names, brackets left out
TOWN = 4  # syllables of the longest name of a town (안양시)
SHORT_UNIT = 3  # syllables that a unit's name needs (위원회, but not 팀)


@dataclass(frozen=True, slots=True)
class TiePatterns:
    """What may stand between two names that are tied.

    Args:
        gap: ``의 투자전문 자회사인 ‘``.
        behind: ``그룹 계열사``, behind the name that closes a list.
        holding: ``가 지분 51%를 보유한``.
    """

    gap: re.Pattern[str]
    behind: re.Pattern[str]
    holding: re.Pattern[str]


@cache
def make_patterns(told: frozenset[str], firms: frozenset[str], held: frozenset[str]) -> TiePatterns:
    """Make the patterns of a lexicon's words.

    Args:
        told: words of ties, and what firms found together.
        firms: words for firms.
        held: verbs of holding shares.
    """
    kinds, holdings, ties = ("|".join(map(re.escape, sorted(one))) for one in (firms, held, told))
    return TiePatterns(
        gap=re.compile(
            rf"""^(?:그룹|측)?의?\s*(?P<words>(?:[가-힣A-Za-z0-9·.%]+\s+){{0,3}}?)(?P<tie>[가-힣A-Z0-9]*?(?:{ties}))
            (?:인|이자|로|,|의|[ ](?:중|가운데))?
            (?:\s+(?:[가-힣A-Za-z0-9·]+\s+){{0,2}}[가-힣]+(?:{kinds})(?:인|이자)?)?
            \s*[‘'“"(㈜]{{0,3}}\s*$""",
            re.VERBOSE,
        ),
        behind=re.compile(
            r"^(?:그룹)?(?:의)?\s(?P<words>(?:[가-힣A-Za-z0-9·]+\s+){0,2}?)(?P<tie>[가-힣A-Z0-9]+?)(?:들)?"
            r"(?:이|가|은|는|을|를|의|와|과|에|도|에서|에도)?(?=[\s,.])"
        ),
        holding=re.compile(
            rf"""^(?:가|이)\s+(?:지분|주식)?\s*(?:을|를)?\s*[\d.]+%(?:의[ ]지분)?(?:을|를)?\s*(?:를|을)?\s*
            (?:{holdings})(?:한|하고[ ]있는|고[ ]있는)?\s*[‘'“"]?$""",
            re.VERBOSE,
        ),
    )


def read_pairs(
    context: ArticleContext, names: Sequence[Name], words: TieWords, patterns: TiePatterns
) -> Iterator[ToldTie]:
    """Read a sentence's organisations, each with the one before it."""
    names = [name for name in names if not is_gloss(context.text, name)]
    for at in range(1, len(names)):
        yield from read_gap(context, names, at, (words, patterns))
        yield from read_list(context.text, names, at, (words, patterns))
        yield from read_hosted(context.text, names, at)


def read_gap(
    context: ArticleContext, names: Sequence[Name], at: int, known: tuple[TieWords, TiePatterns]
) -> Iterator[ToldTie]:
    """Read the words between a name and the one before it."""
    words, patterns = known
    left, right = names[at - 1], names[at]
    if left.label == right.label or right.start - left.end > LONGEST_GAP * 2:
        return
    gap = drop_country(NOTE.sub("", context.text[left.end : right.start]), context.lexicon.places)
    if len(gap) > LONGEST_GAP or gap.count("(") != gap.count(")") or not WHOLE.match(gap):
        return
    if gap in (" ", " 내 ", " 산하 ") and is_unit(right, words):
        if not is_sibling(left, right) and not is_place(context, left):
            yield ToldTie(RelationType.PART_OF, right, left, "tie.unit")
        return
    if gap in OF and left.text.endswith(GROUP) and right.kind is EntityKind.COMPANY:
        if not context.text.startswith((" ", "’ "), right.end):  # 한빛그룹의 새솔 인수
            yield ToldTie(RelationType.PART_OF, right, left, "tie.between")
        return
    if patterns.holding.match(gap):
        yield ToldTie(RelationType.INVESTED_IN, left, right, "tie.holding")
        return
    yield from read_words(context.text, names, at, (words, patterns.gap.match(gap)))


def read_words(
    text: str, names: Sequence[Name], at: int, known: tuple[TieWords, re.Match[str] | None]
) -> Iterator[ToldTie]:
    """Read a word that ties the names around it: 의 자회사, 계열사인, 와 …의 합작사."""
    words, match = known
    left, right = names[at - 1], names[at]
    if match is None or TAKEN.search(match["words"]) or SUBJECT.match(match["words"]):
        return
    if match["tie"] in words.brands and match.string[0] != "의" and not left.text.endswith(GROUP):
        return  # 모빌리티 플랫폼 새솔: of a sort, and nobody's
    if match["tie"].endswith(BELONGING) and right.kind is not EntityKind.COMPANY:
        return  # 국회 위원회 소속 한빛당 의원: of somebody
    owners = list_neighbours(text, names, at - 1, -1)
    if match["tie"].endswith(tuple(words.ventures)) and len(owners) > 1:
        yield from (ToldTie(RelationType.INVESTED_IN, owner, right, "tie.venture") for owner in owners[::-1])
    elif tie := words.find(match["tie"]):
        for other in list_neighbours(text, names, at, 1):
            ends = (other, left) if tie[1] else (left, other)
            yield ToldTie(tie[0], *ends, "tie.between")


def is_gloss(text: str, name: Name) -> bool:
    """Tell whether a name alone in a bracket is another form of the name before it: 새솔그룹(SSG)."""
    return text[name.start - 1 : name.start] == "(" and text[name.end : name.end + 1] == ")"


def drop_country(gap: str, places: Collection[str]) -> str:
    """Leave out where the firm behind a gap is from: 의 지주회사인 | 일본 | 새솔."""
    words = gap.split(" ")
    home = next((i for i in range(len(words) - 1, 0, -1) if words[i].removesuffix("의") in places), 0)
    return " ".join([*words[:home], *words[home + 1 :]]) if home else gap


def read_hosted(text: str, names: Sequence[Name], at: int) -> Iterator[ToldTie]:
    """Read 한빛재단과 새솔대 공동 주최로: those of a row right before 공동 work together."""
    name = names[at]
    match = HOSTED.match(text, name.end) or HOSTED.match(
        NOTE.sub("", text[name.end : name.end + LONGEST_GAP])
    )
    hosts = list_neighbours(text, names, at, -1)[::-1] if match else []
    if match and 1 < len(hosts) <= MOST_HOSTS:
        for one, other in combinations(hosts, 2):
            if one.label != other.label:
                yield ToldTie(RelationType.PARTNER_OF, one, other, "tie.host", one.start, name.end)


def read_list(
    text: str, names: Sequence[Name], at: int, known: tuple[TieWords, TiePatterns]
) -> Iterator[ToldTie]:
    """Read 새솔, 한라 등 한빛그룹 계열사: those of the list are tied to the name behind it."""
    words, patterns = known
    owner = names[at]
    match = patterns.behind.match(NOTE.sub("", text[owner.end : owner.end + LONGEST_GAP]))
    tie = words.find(match["tie"]) if match and not TAKEN.search(match["words"]) else None
    if tie and LISTED.fullmatch(NOTE.sub("", text[names[at - 1].end : owner.start])):
        for one in list_neighbours(text, names, at - 1, -1)[::-1]:
            if one.label != owner.label:
                ends = (one, owner) if tie[1] else (owner, one)
                yield ToldTie(
                    tie[0], *ends, "tie.list", one.start, owner.end + (match.end("tie") if match else 0)
                )


def is_unit(name: Name, words: TieWords) -> bool:
    """Tell whether a name is a unit's alone: it ends like one and holds no firm of its own."""
    return len(name.text) >= SHORT_UNIT and name.text.endswith(tuple(words.units))


def is_place(context: ArticleContext, name: Name) -> bool:
    """Tell whether a name is a town's or a country's, which only says where a body sits."""
    return name.text in context.lexicon.places or (len(name.text) <= TOWN and name.text[-1] in "시도군구")


def is_sibling(left: Name, right: Name) -> bool:
    """Tell whether two names in a row are of one rank, as in a list of committees without commas."""
    smaller = right.text.endswith(("소위원회", "분과위원회"))
    return left.text[-3:] == right.text[-3:] and not smaller
