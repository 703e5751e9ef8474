"""Mark the words of a sentence that the reference list knows as an organisation."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from lgai_graph.extract.names.model.units import Unit, UnitWord
from lgai_graph.extract.names.proof.reference import ReferenceHit, keep_longest, load_reference_names
from lgai_graph.lexicon.reference import ReferenceKind

NOTHING = "O"
OFFICIAL = frozenset(
    (
        ReferenceKind.MINISTRY,
        ReferenceKind.AGENCY,
        ReferenceKind.INTL,
        ReferenceKind.PARTY,
        ReferenceKind.PUBLIC,
        ReferenceKind.ASSOCIATION,
    )
)


def mark_listed(words: Sequence[Unit | UnitWord]) -> list[str]:
    """Return for each word O, or where in which kind of listed name it stands: ``Bcompany``, ``Igov?$``.

    A question mark says that the name is an ordinary word too, a dollar sign that the name ends here.
    """
    marks = [NOTHING] * len(words)
    forms = [f" {word.form}" if word.spaced else word.form for word in words]
    text = "".join(forms)
    hits = list(load_reference_names().find_all(text))
    if not hits:
        return marks
    ends = list(accumulate(map(len, forms)))
    for hit in keep_longest(hit for hit in hits if is_whole(hit, words, ends)):
        first, last = bisect_right(ends, hit.start), bisect_left(ends, hit.end)
        kind = name_kind(hit) + "?" * hit.ambiguous
        marks[first : last + 1] = [f"B{kind}", *[f"I{kind}"] * (last - first)]
        marks[last] += "$"
    return marks


def is_whole(hit: ReferenceHit, words: Sequence[Unit | UnitWord], ends: Sequence[int]) -> bool:
    """Tell whether a name begins and ends where words do.

    Args:
        hit: the name.
        words: those of its sentence.
        ends: where they end in the text that the name was found in.
    """
    if ends[bisect_left(ends, hit.end)] != hit.end:
        return False
    first = bisect_right(ends, hit.start)
    return ends[first] - len(words[first].form) == hit.start


def name_kind(hit: ReferenceHit) -> str:
    """Return the kind of a listed name, as coarse as a sentence shows it."""
    organization = hit.organization
    if organization.is_press:
        return "press"
    if organization.kind is ReferenceKind.LOCALGOV:
        return "local"
    return "gov" if organization.kind in OFFICIAL else organization.kind.entity_kind.value


def describe_listed(words: Sequence[Unit | UnitWord], marks: Sequence[str], i: int) -> Iterator[str]:
    """Yield what the marks of a word and its neighbours say."""
    mark, last = marks[i], len(words) - 1
    if mark != NOTHING:
        yield f"g={mark}"
        yield f"gt={mark}|{words[i].tag}"
        if i:
            yield f"gl={mark}|{words[i - 1].form}"
        if i < last:
            yield f"gr={mark}|{words[i + 1].form}"
    if i and marks[i - 1] != NOTHING:
        yield f"g-={marks[i - 1]}|{mark}"
    if i < last and marks[i + 1] != NOTHING:
        yield f"g+={mark}|{marks[i + 1]}"
