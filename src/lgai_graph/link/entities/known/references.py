"""Index a reference list of organisations, so that linking can ask which names are one."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Protocol

from lgai_graph.korean import is_hangul, name_key
from lgai_graph.lexicon.reference import load_organizations
from lgai_graph.link.entities.names import gloss_key

_GROUP, _GROUP_KIND = "그룹", "group"


@dataclass(frozen=True, slots=True, kw_only=True)
class References:
    """The names of a reference list.

    Args:
        certain: key of a name → the one row that has it.
        unsure: key of a short name that several rows have, or that may be something else → those rows.
    """

    certain: Mapping[str, str] = field(default_factory=dict)
    unsure: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def __contains__(self, key: str) -> bool:
        return key in self.certain

    def get(self, key: str) -> str | None:
        """Return the one row that has a name."""
        return self.certain.get(key)


NO_REFERENCES = References()


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
    """Map every form of a name to its row; a form that two rows have, or that is ambiguous, is unsure.

    A group is known by the word group alone, since its bare name may be a firm's: 현대차그룹 owns 현대차.
    Brands and branches that a list files under their owner (a shop of a retailer, a maker's office in
    Korea) are no forms of its name.
    """
    found: dict[str, set[str]] = {}
    unsure: set[str] = set()
    for row in rows:
        for form, is_ambiguous in row.list_forms():
            is_group = row.kind == _GROUP_KIND
            if is_group != name_key(form).endswith(_GROUP) or not (is_group or is_form_of(form, row.name)):
                continue
            found.setdefault(name_key(form), set()).add(f"{row.kind}:{row.name}")
            unsure |= {name_key(form)} if is_ambiguous else set()
    unsure |= {key for key, names in found.items() if len(names) > 1}
    return References(
        certain={key: next(iter(names)) for key, names in sorted(found.items()) if key not in unsure},
        unsure={key: frozenset(found[key]) for key in sorted(unsure)},
    )


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
