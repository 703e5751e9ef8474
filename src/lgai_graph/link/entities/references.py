"""Index a reference list of organisations, so that linking can ask which names are one."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Protocol

from lgai_graph.korean import is_hangul, name_key
from lgai_graph.lexicon.reference import load_organizations
from lgai_graph.link.entities.names import gloss_key

_GROUP, _GROUP_KIND = "그룹", "group"

# Key of a name → the one row of a reference list that has it; ambiguous names are left out.
References = Mapping[str, str]


class ReferenceRow(Protocol):
    """An organisation of a reference list."""

    @property
    def name(self) -> str:
        """Return the name that the list files it under."""

    @property
    def kind(self) -> str:
        """Return what it is (``company``, ``group``, ``ministry``)."""

    def list_forms(self) -> Iterator[tuple[str, bool]]:
        """Yield every form of the name with whether it is ambiguous."""


def index_references(rows: Iterable[ReferenceRow]) -> References:
    """Map every unambiguous form of a name to its row; a form that two rows have names neither.

    A group is known by the word group alone, since its bare name may be a firm's: 현대차그룹 owns 현대차.
    Brands and branches that a list files under their owner (a shop of a retailer, a maker's office in
    Korea) are no forms of its name.
    """
    found: dict[str, set[str]] = {}
    for row in rows:
        for form, is_ambiguous in row.list_forms():
            is_group = row.kind == _GROUP_KIND
            if is_group != name_key(form).endswith(_GROUP) or is_ambiguous:
                continue
            if is_group or is_form_of(form, row.name):
                found.setdefault(name_key(form), set()).add(f"{row.kind}:{row.name}")
    return {key: next(iter(names)) for key, names in sorted(found.items()) if len(names) == 1}


@cache
def load_references() -> References:
    """Index the package's reference list once per process."""
    return index_references(load_organizations())


def is_form_of(form: str, name: str) -> bool:
    """Tell whether a form writes a name otherwise: shortened, in Latin letters, or letter by letter.

    >>> is_form_of("금감원", "금융감독원"), is_form_of("KISA", "한국인터넷진흥원")
    (True, True)
    >>> is_form_of("새솔마트", "새솔쇼핑")
    False
    """
    short, full = name_key(form), name_key(name)
    if not any(map(is_hangul, short)) or gloss_key(form) == gloss_key(name):
        return True
    letters = iter(full)
    return all(letter in letters for letter in short)
