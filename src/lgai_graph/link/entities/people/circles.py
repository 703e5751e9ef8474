"""Put names that may mean one person into one circle, so that people are compared circle by circle."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache

from lgai_graph.korean import is_hangul, name_key, romanize, split_surname
from lgai_graph.link.clusters import Clusters
from lgai_graph.link.entities.names import compare_names, loose_key
from lgai_graph.link.entities.nodes import list_meetings
from lgai_graph.link.entities.people.pairs import is_part_of_name

_FOLDED_LATIN = str.maketrans(
    {"g": "k", "c": "k", "q": "k", "b": "p", "d": "t", "j": "t", "r": "l", "v": "p"}
)
_CONSONANTS = frozenset("klmnpstfz")


def find_circles(named: Iterable[str], joined: Iterable[Collection[str]] = ()) -> dict[str, int]:
    """Find which forms of names may mean whom another means; most stand once, and are in no circle.

    >>> find_circles(["김가온", "박다온", "페레이라", "케빈 페레이라", "김가온"])
    {'김가온': 0, '페레이라': 2, '케빈 페레이라': 2}

    Args:
        named: the form of each name of a person in each article.
        joined: forms of one person's names each; a single one is in a circle, too.

    Returns:
        each form that meets another, or itself in another article, with the number of its circle.
    """
    counts = Counter(named)
    forms = list(counts)
    places = {form: place for place, form in enumerate(forms)}
    met = {form for form, count in counts.items() if count > 1}
    circles = Clusters(range(len(forms)))
    for group in joined:
        met.update(group)
        _join(circles, [places[form] for form in group])
    keys = ((hash(key), place) for form, place in places.items() for key in _list_keys(form))
    for alike in list_meetings(keys):
        _join(circles, alike)
    _join_alphabets(forms, circles)
    return {
        form: circles.find(place)
        for form, place in places.items()
        if form in met or not circles.is_alone(place)
    }


def _join(circles: Clusters[int], places: Sequence[int]) -> None:
    """Put the forms at some places into one circle."""
    for place in places[1:]:
        circles.join(places[0], place)


def _join_alphabets(forms: Sequence[str], circles: Clusters[int]) -> None:
    """Put a Korean name and the same in Latin letters into one circle."""
    latin: dict[str, list[int]] = {}
    for place, form in enumerate(forms):
        if not is_korean(form):
            for key in list_consonants(form):
                latin.setdefault(key, []).append(place)
    for place, form in enumerate(forms) if latin else ():
        if is_korean(form):
            for other in {other for key in list_consonants(form) for other in latin.get(key, ())}:
                if not circles.is_joined(place, other) and compare_names(form, forms[other]):
                    circles.join(place, other)


def is_korean(name: str) -> bool:
    """Tell whether a name has a Hangul syllable."""
    return any(map(is_hangul, name))


def list_name_keys(names: Iterable[str]) -> list[str]:
    """Return the keys under which a short form looks for a bearer: each name, its last word."""
    forms = set(names)
    lasts = {last for name in forms if is_part_of_name(last := name.split()[-1], name)}
    return sorted(str(name_key(name)) for name in forms | lasts)


@lru_cache(maxsize=16384)
def _list_keys(form: str) -> frozenset[str]:
    """List under what a form of a name meets others of its alphabet."""
    loose = loose_key(name_key(form))
    return frozenset((*list_name_keys((form,)), *((f"~{loose}",) if loose else ())))


@lru_cache(maxsize=16384)
def list_consonants(name: str) -> list[str]:
    """Return the sorted consonants of the given name, equal for 경훈 and Kyung-hoon."""
    if is_korean(name):
        parts = split_surname(name)
        return [_sort_given(parts[1])] if parts else []
    words = name.split()
    return sorted({_sort_consonants("".join(words[1:])), _sort_consonants("".join(words[:-1]))})


@lru_cache(maxsize=16384)
def _sort_given(name: str) -> str:
    """Return the sorted consonants of a Korean given name; many people bear one."""
    return _sort_consonants(romanize(name))


def _sort_consonants(latin: str) -> str:
    """Fold the consonants that people spell differently, and sort them."""
    folded = latin.casefold().replace("ch", "j").replace("ng", "n").translate(_FOLDED_LATIN)
    return "".join(sorted(set(folded) & _CONSONANTS))
