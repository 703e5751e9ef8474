"""Score name spans: people (PS) and organisations (OG), right only where both ends agree."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from lgai_graph.errors import InputError
from lgai_graph.evaluate.rows import read_rows
from lgai_graph.evaluate.tally import Tally
from lgai_graph.model import EntityKind

Span = tuple[int, int, str]  # start, end (half-open), label
LABELS = ("PS", "OG")
# What we call an organisation the data set calls OG; places and products are not ours to find there
LABEL_OF_KIND = {
    EntityKind.PERSON: "PS",
    EntityKind.COMPANY: "OG",
    EntityKind.LAB: "OG",
    EntityKind.UNIVERSITY: "OG",
    EntityKind.ORGANIZATION: "OG",
    EntityKind.ALLIANCE: "OG",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class NameRow:
    """One sentence with its true name spans."""

    id: str
    text: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NameSlip:
    """One span that was wrongly found or missed."""

    row: NameRow
    span: Span
    missed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class NameScore:
    """Count spans by label, and lists the wrong and the missed ones in order."""

    tallies: Mapping[str, Tally]
    slips: tuple[NameSlip, ...]


def load_name_rows(path: Path) -> tuple[NameRow, ...]:
    """Read sentences with ``entities`` of ``start``, ``end`` and ``label``.

    Raises:
        InputError: the file cannot be read or a row lacks a field.
    """
    return tuple(_read_row(row, path) for row in read_rows(path))


def score_names(rows: Sequence[NameRow], mentions: Mapping[str, Iterable[Span]]) -> NameScore:
    """Compare spans sentence by sentence.

    Args:
        rows: the truth.
        mentions: spans found, by row id; labels other than PS and OG are passed over.
    """
    slips: list[NameSlip] = []
    right = dict.fromkeys(LABELS, 0)
    for row in rows:
        truth = {span for span in row.spans if span[2] in LABELS}
        found = {span for span in mentions.get(row.id, ()) if span[2] in LABELS}
        slips.extend(_slips(row, truth, found))
        for _, _, label in truth & found:
            right[label] += 1
    return NameScore(
        tallies={label: _tally(label, right[label], slips) for label in LABELS}, slips=tuple(slips)
    )


def _slips(row: NameRow, truth: set[Span], found: set[Span]) -> Iterator[NameSlip]:
    for span in sorted(truth ^ found):
        yield NameSlip(row=row, span=span, missed=span in truth)


def _tally(label: str, right: int, slips: Iterable[NameSlip]) -> Tally:
    missed = [slip.missed for slip in slips if slip.span[2] == label]
    return Tally(right=right, missed=sum(missed), wrong=len(missed) - sum(missed))


def _read_row(row: Mapping[str, object], path: Path) -> NameRow:
    try:
        entities = row["entities"]
        if not isinstance(entities, list):
            raise TypeError("'entities' is not a list")
        spans = tuple((int(each["start"]), int(each["end"]), str(each["label"])) for each in entities)
        return NameRow(id=str(row["id"]), text=str(row["text"]), spans=spans)
    except (KeyError, TypeError, ValueError) as error:
        raise InputError(f"{path}: row {row.get('id')}: give id, text and entities ({error})") from error
