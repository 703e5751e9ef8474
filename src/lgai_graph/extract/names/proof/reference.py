"""Find the organisations of the reference list in raw text, and guard their edges."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

import ahocorasick

from lgai_graph.extract.names.proof.known import is_letter
from lgai_graph.korean import cut_particle
from lgai_graph.lexicon.reference import KnownOrganization, ReferenceKind, load_organizations
from lgai_graph.model import EntityKind

# 새솔측이, 새솔 등은: what may stand glued between a name and its particle
NAME_SUFFIX = re.compile(r"(?:측|등|들|내|산하|출신|계열|발)(?=\W|$|[가-힣])")
# 새솔이다, 새솔인
COPULA = re.compile(
    r"""
    이?(?:다|고|며|자|지만|었다|라는|라며|라고|란|던|어서|라서)
    | 인 | 일 | 였다 | 였던 | 여서 | 이었던
    """,
    re.VERBOSE,
)
HANGUL_RUN = re.compile(r"[가-힣]*")


class ReferenceHit(NamedTuple):
    """One place where a text writes a name of the reference list.

    Args:
        start: offset in the text, in characters.
        end: offset behind it.
        organization: the row of the list.
        ambiguous: whether the form is an ordinary word too; without evidence in its sentence it names nobody.
    """

    start: int
    end: int
    organization: KnownOrganization
    ambiguous: bool


class ReferenceNames:
    """Every form of the reference list in one automaton; a pickle holds none of it and reads it anew."""

    def __init__(self, organizations: Iterable[KnownOrganization]) -> None:
        self.automaton = ahocorasick.Automaton()
        for form, (organization, ambiguous) in sorted(choose_owners(organizations).items()):
            self.automaton.add_word(form, (len(form), organization, ambiguous))
        self.automaton.make_automaton()

    def __reduce__(self) -> tuple[object, ...]:
        return (load_reference_names, ())

    def find_all(self, text: str) -> Iterator[ReferenceHit]:
        """Yield every place where a form stands in a text, guarded or not, by the form's end."""
        for last, (size, organization, ambiguous) in self.automaton.iter(text):
            yield ReferenceHit(last + 1 - size, last + 1, organization, ambiguous)

    def knows(self, words: str) -> bool:
        """Tell whether the list writes a name exactly so, and the form is no ordinary word too."""
        found = self.automaton.get(words, None)
        return found is not None and not found[2]

    def get_kind(self, words: str) -> EntityKind | None:
        """Return what the list says that a name is of, None for a name it lacks or doubts."""
        found = self.automaton.get(words, None)
        return found[1].entity_kind if found is not None and not found[2] else None

    def find(self, text: str) -> list[ReferenceHit]:
        """Return the names of a text, left to right: the longest where several overlap."""
        return keep_longest(hit for hit in self.find_all(text) if has_free_edges(text, hit.start, hit.end))


def choose_owners(organizations: Iterable[KnownOrganization]) -> dict[str, tuple[KnownOrganization, bool]]:
    """Give each form to one organisation.

    A firm comes before the group named after it, a firm's own name before another's alias, a clear form
    before a doubtful one; then the order of the list decides.
    """
    owners: dict[str, tuple[KnownOrganization, bool]] = {}
    ranks: dict[str, tuple[bool, bool, bool]] = {}
    for organization in organizations:
        for form, ambiguous in organization.list_forms():
            rank = (organization.kind is ReferenceKind.GROUP, form != organization.name, ambiguous)
            if form not in ranks or rank < ranks[form]:
                owners[form], ranks[form] = (organization, ambiguous), rank
    return owners


def keep_longest(hits: Iterable[ReferenceHit]) -> list[ReferenceHit]:
    """Return the hits that no longer or earlier one overlaps, left to right."""
    kept: list[ReferenceHit] = []
    for hit in sorted(hits, key=lambda hit: (hit.start - hit.end, hit.start)):
        place = bisect_right(kept, hit.start, key=lambda other: other.start)
        is_free = place == 0 or kept[place - 1].end <= hit.start
        if is_free and (place == len(kept) or hit.end <= kept[place].start):
            kept.insert(place, hit)
    return kept


def has_free_edges(text: str, start: int, end: int) -> bool:
    """Tell whether a name stands alone: no letter before it, at most suffix and particle behind it."""
    if start and is_letter(text[start - 1]):
        return False
    if end == len(text) or not is_letter(text[end]):
        return True
    run = HANGUL_RUN.match(text, end)
    return run is not None and run[0] != "" and is_tail(text[start:end], run[0])


def is_tail(name: str, run: str) -> bool:
    """Tell whether the Hangul glued to a name is a suffix, a particle or a form of 이다."""
    if COPULA.fullmatch(run) or len(cut_particle(name + run)[1]) >= len(run):
        return True
    suffix = NAME_SUFFIX.match(run)
    return suffix is not None and (suffix.end() == len(run) or is_tail(name + suffix[0], run[suffix.end() :]))


@cache
def load_reference_names() -> ReferenceNames:
    """Load the package's reference list once per process."""
    return ReferenceNames(load_organizations())
