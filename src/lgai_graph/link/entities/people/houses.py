"""Tell which firms are of one house by how their names begin."""

from functools import lru_cache

from lgai_graph.korean import is_hangul
from lgai_graph.lexicon.spellings import load_spellings
from lgai_graph.link.entities.identity import Identity

KEPT = 16_384  # people whose callings and firms are kept; each is compared with many namesakes
_BEGINNING = 2  # syllables or letters of a firm's name that its house shares


@lru_cache(KEPT)
def list_houses(organizations: frozenset[Identity]) -> frozenset[str]:
    """Return how the firms of a person begin, where that tells a house."""
    return frozenset(map(_get_house, organizations)) - {""}


def _get_house(organization: Identity) -> str:
    """Return the first two letters of an organisation's name where they tell a house, else nothing."""
    is_id = isinstance(organization, str)  # of the gazetteer: its letters tell nothing unless Hangul
    name = organization.partition("/")[2] if isinstance(organization, str) else organization.key
    beginning = name[:_BEGINNING].casefold()
    is_word = len(beginning) == _BEGINNING and (is_hangul(beginning[0]) or not is_id)
    is_telling = is_word and beginning not in load_spellings().common_beginnings
    return beginning if is_telling else ""
