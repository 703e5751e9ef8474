"""Words between two organisations that say how they are tied."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from lgai_graph.checked.row import Row, Shape
from lgai_graph.lexicon.reading import read_one, read_set, read_words
from lgai_graph.model import RelationType

LONGEST = 8  # syllables of the longest word
DIRECTIONS = ("forward", "backward")
TIE = Shape(noun="a tie", required=("relation", "direction", "words"))
LISTS = (
    "own",
    "partners",
    "joint",
    "hosting",
    "ventures",
    "operators",
    "suppliers",
    "composing",
    "signing",
    "pacts",
    "brands",
    "renaming",
    "names",
    "committees",
    "joining",
    "sharing",
    "alliances",
    "having",
)
SECTIONS = (
    *("tie_words", "not_tie_words", "tie_units", "tie_firms", "tie_holdings"),
    *(f"tie_{name}" for name in LISTS),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class TieWords:
    """Words that tie two organisations.

    Args:
        between: word → (type, the tie runs from the later name to the earlier).
        not_between: words that merely end like one that ties.
        units: last words of a unit that belongs to the organisation before it.
        firms: last words of what a firm is said to be, right before its name (자회사 반도체업체 새솔).
        holdings: verbs of holding a share, without 하 (51%를 보유한 새솔).
        own: words that alone say whose a firm is (자회사 새솔).
        partners: verbs of two that work together (손잡고).
        joint: verbs that 공동 or 함께 makes such a one (공동으로 주최한).
        hosting: verbs of holding an event, which two subjects do together (개최한다).
        ventures: what two found together, as noun or verb (합작사).
        operators: verbs of running a firm or a shop (운영하는).
        suppliers: verbs of delivering (납품하는).
        composing: verbs of being made up of members (구성된).
        signing: verbs of making a pact (체결한).
        pacts: what they make (계약).
        brands: words that tie only behind 의 (한빛의 뮤직 플랫폼 새솔).
        renaming: verbs of changing (사명을 바꿨다).
        names: what a firm changes when it takes another name (사명).
        committees: last words of a part that has a name of its own (새솔위원회).
        joining: verbs of being a member (가입한, 속한).
        sharing: verbs of taking part, in what is made up of those who do (참여하는).
        alliances: last words of such bodies (협의회).
        having: verbs of having somebody as what the word before 로 says (자회사로 둔).
    """

    between: Mapping[str, tuple[RelationType, bool]]
    not_between: frozenset[str]
    units: frozenset[str]
    firms: frozenset[str]
    holdings: frozenset[str]
    own: frozenset[str]
    partners: frozenset[str]
    joint: frozenset[str]
    hosting: frozenset[str]
    ventures: frozenset[str]
    operators: frozenset[str]
    suppliers: frozenset[str]
    composing: frozenset[str]
    signing: frozenset[str]
    pacts: frozenset[str]
    brands: frozenset[str]
    renaming: frozenset[str]
    names: frozenset[str]
    committees: frozenset[str]
    joining: frozenset[str]
    sharing: frozenset[str]
    alliances: frozenset[str]
    having: frozenset[str]

    def find(self, word: str) -> tuple[RelationType, bool] | None:
        """Return what the longest known ending of a word ties, None where none does."""
        if any(word.endswith(other) for other in self.not_between):
            return None
        endings = (word[-size:] for size in range(min(len(word), LONGEST), 1, -1))
        return next((self.between[end] for end in endings if end in self.between), None)


def read_ties(top: Row, relations: Iterable[RelationType]) -> TieWords:
    """Read the sections of ``ties.yaml``."""
    known = [str(relation) for relation in relations]
    between: dict[str, tuple[RelationType, bool]] = {}
    for row in top.rows("tie_words", TIE):
        relation = read_one(row, "relation", known)
        forward = read_one(row, "direction", DIRECTIONS) == "forward"
        for word in read_words(row, "words") if relation else ():
            between[word] = (RelationType(relation), forward)
    return TieWords(
        between=between,
        not_between=read_set(top, "not_tie_words"),
        units=read_set(top, "tie_units"),
        firms=read_set(top, "tie_firms"),
        holdings=read_set(top, "tie_holdings"),
        **{name: read_set(top, f"tie_{name}") for name in LISTS},
    )
