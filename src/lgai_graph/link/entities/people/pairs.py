"""Say what two people of one name share, and what speaks for their being two."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import product

from lgai_graph.korean import name_key, split_surname
from lgai_graph.lexicon import load_lexicon
from lgai_graph.lexicon.spellings import load_spellings
from lgai_graph.link.entities.identity import Identity
from lgai_graph.link.entities.names import compare_names
from lgai_graph.link.entities.people.houses import KEPT, list_houses
from lgai_graph.link.scores import Rating, Scorer, rate
from lgai_graph.model.making import make_maker

RARE_NAME_LENGTH = 5  # syllables of a name that namesakes hardly share (케빈 페레이라)
POLITICS, _PARTY = "politics", "당"  # a calling of spellings.yaml, and how the name of a party ends
_SAME_SPELLING = 0.97  # spellings that score less waver in a letter or an alphabet

OrganizationIds = frozenset[Identity]


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """All that is known of one person so far, from one article or from several.

    Args:
        names: all forms of the name that articles use (시진핑, 習近平).
        organizations: where the articles place the person.
        above: the same and all their parents.
        mentioned: all organisations of the articles.
        company: the other people of the articles, of one article in a row, which is smaller than a set.
        articles: how many tell of the person.
        circle: of the names that may mean the person, by its number.
    """

    names: frozenset[str]
    roles: frozenset[str] = frozenset()
    organizations: OrganizationIds = frozenset()
    above: OrganizationIds = frozenset()
    mentioned: OrganizationIds = frozenset()
    company: Collection[str] = frozenset()
    articles: int = 1
    circle: int = 0

    @property
    def callings(self) -> frozenset[str]:
        """Return the walks of life that the person's titles belong to."""
        return _find_callings(self.roles)

    @property
    def is_bare(self) -> bool:
        """Tell whether no article places the person anywhere."""
        return not self.organizations


@lru_cache(KEPT)
def _find_callings(roles: frozenset[str]) -> frozenset[str]:
    """Return the walks of life that titles belong to."""
    known = load_spellings().callings
    return frozenset(known[role] for role in roles if role in known)


def unite_people(people: Iterable[Person]) -> Person:
    """Put together what several articles say of one person."""
    rows = list(people)
    if len(rows) == 1:
        return rows[0]
    return Person(
        names=frozenset().union(*(row.names for row in rows)),
        roles=frozenset().union(*(row.roles for row in rows)),
        organizations=frozenset[Identity]().union(*(row.organizations for row in rows)),
        above=frozenset[Identity]().union(*(row.above for row in rows)),
        mentioned=frozenset[Identity]().union(*(row.mentioned for row in rows)),
        company=frozenset().union(*(row.company for row in rows)),
        articles=sum(row.articles for row in rows),
        circle=rows[0].circle,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonPair:
    """Two people, possibly one.

    Args:
        spelling: how alike the spellings alone are, 0–1, of the two nearest ones of each person's.
        is_shortened: whether one article uses the family name alone.
    """

    left: Person
    right: Person
    spelling: float
    is_shortened: bool

    @property
    def shares_organization(self) -> bool:
        """Tell whether one organisation holds both, directly or as parent of the other's."""
        left, right = self.left, self.right
        return bool(left.organizations & right.above or right.organizations & left.above)

    @property
    def shared_company(self) -> frozenset[str]:
        """Return the people whom articles name beside both."""
        return frozenset(self.left.company).intersection(self.right.company)

    @property
    def shares_name(self) -> bool:
        """Tell whether both names are one, spaces apart."""
        return self.spelling >= _SAME_SPELLING


_PAIR = make_maker(PersonPair)


@lru_cache(KEPT)
def _compare_forms(left: frozenset[str], right: frozenset[str]) -> tuple[float, bool]:
    """Compare each form of one's name with each of the other's.

    Returns:
        how alike the two nearest are, 0–1, and whether one of them is the family name alone.
    """
    forms = list(product(sorted(left), sorted(right)))
    spellings = (compare_names(*pair) for pair in forms)
    nearest = max((spelling.weight for spelling in spellings if spelling), default=0.0)
    return nearest, any(is_part_of_name(*pair) or is_part_of_name(*pair[::-1]) for pair in forms)


def is_part_of_name(short: str, full: str) -> bool:
    """Tell whether a foreign name is the family name of a longer one (트럼프, 도널드 트럼프)."""
    words = full.split()
    is_word = len(words) > 1 and name_key(words[-1]) == name_key(short)
    return is_word and split_surname(short) is None


def _has_rare_name(pair: PersonPair) -> bool:
    """Tell whether the name is so long that namesakes are unlikely."""
    sides = (pair.left.names, pair.right.names)
    return all(max(len(name_key(name)) for name in names) >= RARE_NAME_LENGTH for names in sides)


def _shares_rare_role(pair: PersonPair) -> bool:
    """Tell whether both bear a title that few people bear."""
    return bool((pair.left.roles & pair.right.roles) - load_lexicon().common_titles)


def _mentions_organization(pair: PersonPair) -> bool:
    """Tell whether one article mentions where the other places the person."""
    left, right = pair.left, pair.right
    return bool(left.organizations & right.mentioned or right.organizations & left.mentioned)


def _shares_house(pair: PersonPair) -> bool:
    """Tell whether the firms of the two begin alike (한빛전자, 한빛화학)."""
    return not list_houses(pair.left.organizations).isdisjoint(list_houses(pair.right.organizations))


def _leads_association(pair: PersonPair) -> bool:
    """Tell whether both bear one title and one bears it of an association, whose chief leads a firm too."""
    sides = (pair.left.organizations, pair.right.organizations)
    is_chief = bool(pair.left.roles & pair.right.roles) and pair.shares_name
    return is_chief and any(places and all(map(is_association, places)) for places in sides)


def is_association(organization: Identity) -> bool:
    """Tell whether an organisation's name ends as an association's does (협회, 중앙회)."""
    name = organization if isinstance(organization, str) else organization.key
    return name.endswith(_list_associations())


@cache
def _list_associations() -> tuple[str, ...]:
    """Return how the names of associations end."""
    return tuple(sorted(load_spellings().associations))


def _serves_government(pair: PersonPair) -> bool:
    """Tell whether one is a party's politician and the other holds an office of state.

    A member of parliament becomes a minister; two parties are another matter.
    """
    sides = (pair.left, pair.right)
    are_politicians = all(POLITICS in side.callings for side in sides) and pair.shares_name
    in_party = [bool(s.organizations) and all(map(_is_party, s.organizations)) for s in sides]
    return are_politicians and in_party[0] is not in_party[1]


def _is_party(organization: Identity) -> bool:
    """Tell whether an organisation's name ends as a party's does."""
    name = organization if isinstance(organization, str) else organization.key
    return name.endswith(_PARTY)


def _works_elsewhere(pair: PersonPair) -> bool:
    """Tell whether both are placed somewhere and the places have nothing in common."""
    is_placed = not (pair.left.is_bare or pair.right.is_bare)
    is_near = pair.shares_organization or _mentions_organization(pair) or _shares_house(pair)
    return is_placed and not is_near


def _has_other_calling(pair: PersonPair) -> bool:
    """Tell whether the titles of the two belong to different walks of life."""
    left, right = pair.left.callings, pair.right.callings
    return bool(left and right) and left.isdisjoint(right)


def _has_no_contradiction(pair: PersonPair) -> bool:
    """Tell whether one of the two is named without a firm, and nothing tells them apart."""
    is_open = pair.left.is_bare or pair.right.is_bare
    is_named = pair.shares_name or pair.is_shortened
    return is_open and is_named and not _has_other_calling(pair)


# The spelling gives half; the other half must come from outside the name. Calibrated on the tables of
# tests/test_link_entities.py and tests/test_link_names.py.
PERSON_SCORERS: tuple[Scorer[PersonPair], ...] = (
    Scorer(reason="same name", weight=0.5, holds=lambda pair: pair.shares_name),
    Scorer(
        reason="another spelling of the name",
        weight=0.4,
        holds=lambda pair: 0.0 < pair.spelling < _SAME_SPELLING,
    ),
    Scorer(reason="the family name alone", weight=0.5, holds=lambda pair: pair.is_shortened),
    Scorer(reason="same organisation", weight=0.5, holds=lambda pair: pair.shares_organization),
    Scorer(
        reason="firms of one house",
        weight=0.25,
        holds=lambda pair: _shares_house(pair) and not pair.shares_organization,
    ),
    Scorer(reason="same rare title", weight=0.4, holds=_shares_rare_role),
    Scorer(
        reason="same title",
        weight=0.1,
        holds=lambda pair: bool(pair.left.roles & pair.right.roles),
    ),
    Scorer(reason="the other article mentions the organisation", weight=0.3, holds=_mentions_organization),
    Scorer(
        reason="named beside the same person",
        weight=0.15,
        holds=lambda pair: bool(pair.shared_company),
    ),
    Scorer(
        reason="named beside the same people",
        weight=0.15,
        holds=lambda pair: len(pair.shared_company) > 1,
    ),
    Scorer(
        reason="an association's chief leads a firm too",
        weight=0.4,
        holds=lambda pair: _leads_association(pair) and _works_elsewhere(pair),
    ),
    Scorer(
        reason="a party's politician in an office of state",
        weight=0.5,
        holds=lambda pair: _serves_government(pair) and _works_elsewhere(pair),
    ),
    Scorer(reason="a rare name", weight=0.2, holds=_has_rare_name),
    Scorer(reason="nothing tells them apart", weight=0.3, holds=_has_no_contradiction),
    Scorer(reason="different organisations", weight=-0.2, holds=_works_elsewhere),
    Scorer(reason="different callings", weight=-0.3, holds=_has_other_calling),
)


def rate_people(left: Person, right: Person) -> Rating:
    """Rate two people; names that are not alike count for nothing, whatever else the two share."""
    spelling, is_shortened = _compare_forms(left.names, right.names)
    if spelling == 0.0 and not is_shortened:
        return Rating(0.0, "")
    return rate(_PAIR(left, right, spelling, is_shortened), PERSON_SCORERS)
