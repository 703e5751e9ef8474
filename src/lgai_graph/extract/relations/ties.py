"""Read ties between organisations that words next to their names tell outright.

한빛전자의 자회사 새솔, 한빛그룹 계열사인 새솔       part_of: the later name to the earlier
새솔은 한빛그룹의 자회사다                       part_of: the topic to the name before 자회사
한빛전자 구조조정위원회                         part_of: a unit to its organisation
한빛전자가 51%를 보유한 새솔                     invested_in
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.participants import find_head
from lgai_graph.extract.names.nouns import Name
from lgai_graph.extract.syntax.phrases import SUBJECT_PARTICLES, Phrase, Sentence
from lgai_graph.lexicon.sections.ties import TieWords
from lgai_graph.model import Argument, Claim, ParticipantRole, RelationType

NOTE = re.compile(r"\([^()]{0,60}\)")
PREDICATE = re.compile(  # … 의 자회사다, 자회사로, 계열사인
    r"""^(?:그룹|측)?의?\s*(?P<words>(?:[가-힣A-Za-z0-9·]+\s+){0,3}?)(?P<tie>[가-힣A-Z0-9]+?)
        (?:이다|다|로서|로|이며|이고|였다|가[ ]됐다|가[ ]된다)(?=[\s.,]|$)""",
    re.VERBOSE,
)
TAKEN = re.compile(r"(?:은|는|도|으로|에서|하고|들의|들도|부터|전|후)\s")  # another verb's word
LONGEST_GAP = 40  # characters between two names, brackets left out
TOWN = 4  # syllables of the longest name of a town (안양시)
SHORT_UNIT = 3  # syllables that a unit's name needs (위원회, but not 팀)


@dataclass(frozen=True, slots=True)
class TiePatterns:
    """What may stand between two names that are tied.

    Args:
        gap: ``의 투자전문 자회사인 ‘``.
        holding: ``가 지분 51%를 보유한``.
    """

    gap: re.Pattern[str]
    holding: re.Pattern[str]


def extract_ties(context: ArticleContext, sentences: Sequence[Sentence], words: TieWords) -> Iterator[Claim]:
    """Read every sentence for ties between its neighbouring organisations."""
    patterns = make_patterns(words)
    for sentence in sentences:
        inside = [name for name in context.names if is_tied(name, sentence)]
        for left, right in pairwise(inside):
            yield from read_pair(context, (left, right), words, patterns)
        yield from read_predicates(context, sentence, inside, words)


def make_patterns(words: TieWords) -> TiePatterns:
    """Make the patterns of a lexicon's words."""
    kinds, holdings = ("|".join(map(re.escape, sorted(one))) for one in (words.firms, words.holdings))
    return TiePatterns(
        gap=re.compile(
            rf"""^(?:그룹|측)?의?\s*(?P<words>(?:[가-힣A-Za-z0-9·]+\s+){{0,3}}?)(?P<tie>[가-힣A-Z0-9]+?)(?:인|이자|로|,)?
            \s*(?:[가-힣]+(?:{kinds})\s+)?[‘'“"(㈜]{{0,3}}\s*$""",
            re.VERBOSE,
        ),
        holding=re.compile(
            rf"""^(?:가|이)\s+(?:지분|주식)?\s*(?:을|를)?\s*[\d.]+%(?:의[ ]지분)?(?:을|를)?\s*(?:를|을)?\s*
            (?:{holdings})(?:한|하고[ ]있는|고[ ]있는)?\s*[‘'“"]?$""",
            re.VERBOSE,
        ),
    )


def is_tied(name: Name, sentence: Sentence) -> bool:
    """Tell whether a name is an organisation of a sentence."""
    return name.is_organization and name.rule != "open" and sentence.start <= name.start < sentence.end


def read_pair(
    context: ArticleContext, pair: tuple[Name, Name], words: TieWords, patterns: TiePatterns
) -> Iterator[Claim]:
    """Read the words between two names that follow each other."""
    left, right = pair
    if left.label == right.label or right.start - left.end > LONGEST_GAP * 2:
        return
    gap = NOTE.sub("", context.text[left.end : right.start])
    if len(gap) > LONGEST_GAP or gap.count("(") != gap.count(")"):
        return
    if gap == " " and is_unit(right, words) and not is_sibling(left, right) and not is_place(context, left):
        yield make_tie(context, (right, left), RelationType.PART_OF, "tie.unit")
    elif patterns.holding.match(gap):
        yield make_tie(context, (left, right), RelationType.INVESTED_IN, "tie.holding")
    elif (
        (match := patterns.gap.match(gap))
        and not TAKEN.search(match["words"])
        and (tie := words.find(match["tie"]))
    ):
        ends = (right, left) if tie[1] else (left, right)
        yield make_tie(context, ends, tie[0], "tie.between")


def is_unit(name: Name, words: TieWords) -> bool:
    """Tell whether a name is a unit's alone: it ends like one and holds no firm of its own."""
    return len(name.text) >= SHORT_UNIT and any(name.text.endswith(unit) for unit in words.units)


def is_place(context: ArticleContext, name: Name) -> bool:
    """Tell whether a name is a town's or a country's, which only says where a body sits."""
    return name.text in context.lexicon.places or (len(name.text) <= TOWN and name.text[-1] in "시도군구")


def is_sibling(left: Name, right: Name) -> bool:
    """Tell whether two names in a row are of one rank, as in a list of committees without commas."""
    smaller = right.text.endswith(("소위원회", "분과위원회"))
    return left.text[-3:] == right.text[-3:] and not smaller


def read_predicates(
    context: ArticleContext, sentence: Sentence, inside: Sequence[Name], words: TieWords
) -> Iterator[Claim]:
    """Read 새솔은 한빛그룹의 자회사다: the topic is tied to the name before the word."""
    topic = find_topic(context, sentence)
    if topic is None:
        return
    for name in inside:
        if name.label == topic.label or name.start < topic.end:
            continue
        match = PREDICATE.match(NOTE.sub("", context.text[name.end : sentence.end])[:LONGEST_GAP])
        tie = words.find(match["tie"]) if match else None
        if tie and tie[0] is not RelationType.PARTNER_OF:
            ends = (topic, name) if tie[1] else (name, topic)
            yield make_tie(context, ends, tie[0], "tie.predicate")


def find_topic(context: ArticleContext, sentence: Sentence) -> Name | None:
    """Return the organisation that a sentence's first phrase puts as its topic or subject."""
    first = next((item for item in sentence.items if isinstance(item, Phrase)), None)
    if first is None or first.particle not in SUBJECT_PARTICLES:
        return None
    return next((name for name in find_head(first, context.referents) if name.is_organization), None)


def make_tie(context: ArticleContext, ends: tuple[Name, Name], kind: RelationType, rule: str) -> Claim:
    """Make the claim of a tie, quoting both names and the words between."""
    source, target = ends
    start, end = min(source.start, target.start), max(source.end, target.end)
    return Claim(
        article=context.article.id,
        type=kind,
        arguments=(
            Argument(role=ParticipantRole.SOURCE, mention=context.make_mention(source)),
            Argument(role=ParticipantRole.TARGET, mention=context.make_mention(target)),
        ),
        summary=f"{source.label} → {target.label}",
        evidence=context.make_evidence(start, end, rule),
    )
