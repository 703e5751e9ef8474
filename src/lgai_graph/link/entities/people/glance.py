"""Tell at a glance which people of one name are two, for in an archive most are."""

from lgai_graph.korean import name_key
from lgai_graph.lexicon import load_lexicon
from lgai_graph.link.entities.people.houses import list_houses
from lgai_graph.link.entities.people.pairs import POLITICS, RARE_NAME_LENGTH, Person, is_association


def is_hopeless(left: Person, right: Person) -> bool:
    """Tell at a glance of two who are both placed somewhere that they share little but, at most, a name.

    Such are never one, and in an archive most namesakes are such: neither a title that many bear nor, beside
    a name of usual length, the same company makes up for different firms. Names of several words, several
    forms of a name, two politicians and chiefs of associations are left to a closer look.
    """
    return (
        _share_common_titles(left, right)
        and left.organizations.isdisjoint(right.mentioned)
        and right.organizations.isdisjoint(left.mentioned)
        and left.organizations.isdisjoint(right.above)
        and right.organizations.isdisjoint(left.above)
        and (_has_short_name(left) or _has_short_name(right) or _have_no_company(left, right))
        and not (left.is_bare or right.is_bare)
        and all(len(side.names) == 1 and " " not in next(iter(side.names)) for side in (left, right))
        and not all(POLITICS in side.callings for side in (left, right))
        and list_houses(left.organizations).isdisjoint(list_houses(right.organizations))
    )


def _share_common_titles(left: Person, right: Person) -> bool:
    """Tell whether all titles that two share are such as many bear, and neither leads associations only."""
    shared = left.roles & right.roles
    is_chief = (
        any(all(map(is_association, side.organizations)) for side in (left, right)) if shared else False
    )
    return shared <= load_lexicon().common_titles and not is_chief


def _have_no_company(left: Person, right: Person) -> bool:
    """Tell whether no article names anybody else beside both."""
    return frozenset(left.company).isdisjoint(right.company)


def _has_short_name(person: Person) -> bool:
    """Tell whether every form of a name is too short to be rare."""
    return all(len(name_key(name)) < RARE_NAME_LENGTH for name in person.names)
