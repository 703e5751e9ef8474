"""Score claims against sentences in which one relation between two names is marked."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from lgai_graph.errors import InputError
from lgai_graph.evaluate.gold.annotated import find_ends
from lgai_graph.evaluate.rows import read_rows
from lgai_graph.evaluate.tally import Tally
from lgai_graph.korean import name_key
from lgai_graph.model import Claim, EventType, Mention, ParticipantRole, RelationType

NO_RELATION = "no_relation"
INSIDE = (RelationType.MEMBERSHIP, RelationType.PART_OF)


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A marked name, title or date; ``text[start:end] == word``."""

    word: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationRow:
    """One sentence with one relation, or ``no_relation``, between subject and object."""

    id: str
    text: str
    subject: Marked
    object: Marked
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationScore:
    """Count what was found, by label, and what was claimed where nothing holds.

    Args:
        tallies: right and missed by label; ``no_relation`` has right (kept silent) and wrong.
        missed: rows whose relation was not claimed.
        false_alarms: rows of ``no_relation`` with a claim between the two, and the label claimed.
    """

    tallies: Mapping[str, Tally]
    missed: tuple[RelationRow, ...]
    false_alarms: tuple[tuple[RelationRow, str], ...]


def load_relation_rows(path: Path) -> tuple[RelationRow, ...]:
    """Read rows of ``guid``, ``sentence``, ``subject``, ``object`` and ``label``.

    Raises:
        InputError: the file cannot be read or a row lacks a field.
    """
    return tuple(_read_row(row, path) for row in read_rows(path))


def score_relations(rows: Sequence[RelationRow], claims: Mapping[str, Sequence[Claim]]) -> RelationScore:
    """Look in each row's claims for the row's relation; rows of labels not ours are passed over.

    Args:
        rows: the truth; only one relation of a sentence is marked, so other claims are not judged.
        claims: what was extracted from a row's sentence, by row id.
    """
    ours = [row for row in rows if row.label in CHECKS]
    missed = tuple(row for row in ours if not CHECKS[row.label](row, claims.get(row.id, ())))
    silent = [row for row in rows if row.label == NO_RELATION]
    alarms = tuple((row, label) for row in silent if (label := _claimed_label(row, claims.get(row.id, ()))))
    tallies = {label: _tally(label, ours, missed) for label in CHECKS}
    tallies[NO_RELATION] = Tally(right=len(silent) - len(alarms), wrong=len(alarms))
    return RelationScore(tallies=tallies, missed=missed, false_alarms=alarms)


def _tally(label: str, rows: Iterable[RelationRow], missed: Iterable[RelationRow]) -> Tally:
    lost = sum(row.label == label for row in missed)
    return Tally(right=sum(row.label == label for row in rows) - lost, missed=lost)


def _claimed_label(row: RelationRow, claims: Sequence[Claim]) -> str | None:
    return next((label for label, holds in CHECKS.items() if holds(row, claims)), None)


def _is(mention: Mention, marked: Marked) -> bool:
    same_place = (mention.start, mention.end) == (marked.start, marked.end) and mention.end > mention.start
    return same_place or name_key(mention.name) == name_key(marked.word)


def _has_tie(claims: Iterable[Claim], types: Sequence[RelationType], source: Marked, target: Marked) -> bool:
    for claim in claims:
        ends = find_ends(claim) if isinstance(claim.type, RelationType) and claim.type in types else None
        if ends and _is(ends[0], source) and _is(ends[1], target):
            return True
    return False


def _has_title(row: RelationRow, claims: Iterable[Claim]) -> bool:
    return any(
        claim.type is RelationType.EMPLOYMENT
        and name_key(claim.role or "–") == name_key(row.object.word)
        and any(
            argument.role is ParticipantRole.SOURCE and _is(argument.mention, row.subject)
            for argument in claim.arguments
        )
        for claim in claims
    )


def _is_employed(row: RelationRow, claims: Sequence[Claim]) -> bool:
    return _has_tie(claims, (RelationType.EMPLOYMENT,), row.subject, row.object)


def _employs(row: RelationRow, claims: Sequence[Claim]) -> bool:
    return _has_tie(claims, (RelationType.EMPLOYMENT,), row.object, row.subject)


def _is_inside(row: RelationRow, claims: Sequence[Claim]) -> bool:
    return _has_tie(claims, INSIDE, row.subject, row.object)


def _holds_inside(row: RelationRow, claims: Sequence[Claim]) -> bool:
    return _has_tie(claims, INSIDE, row.object, row.subject)


def _is_alias(row: RelationRow, claims: Sequence[Claim]) -> bool:
    alias = (RelationType.ALIAS_OF,)
    return _has_tie(claims, alias, row.subject, row.object) or _has_tie(
        claims, alias, row.object, row.subject
    )


def _is_founded_on(row: RelationRow, claims: Iterable[Claim]) -> bool:
    """Look for an establishment of the subject whose date stands at the object."""
    return any(
        claim.type is EventType.ESTABLISHMENT
        and claim.when is not None
        and name_key(claim.when.words) in name_key(row.object.word)
        and any(_is(argument.mention, row.subject) for argument in claim.arguments)
        for claim in claims
    )


def _is_founded_by(row: RelationRow, claims: Sequence[Claim]) -> bool:
    """Look for the tie, or for an establishment that names both."""
    if _has_tie(claims, (RelationType.FOUNDED,), row.object, row.subject):
        return True
    return any(
        claim.type is EventType.ESTABLISHMENT
        and any(_is(argument.mention, row.subject) for argument in claim.arguments)
        and any(_is(argument.mention, row.object) for argument in claim.arguments)
        for claim in claims
    )


# The data set's labels that are ours, and what proves each
CHECKS: Mapping[str, Callable[[RelationRow, Sequence[Claim]], bool]] = {
    "per:title": _has_title,
    "per:employee_of": _is_employed,
    "org:top_members/employees": _employs,
    "org:member_of": _is_inside,
    "org:members": _holds_inside,
    "org:alternate_names": _is_alias,
    "org:founded": _is_founded_on,
    "org:founded_by": _is_founded_by,
}


def _read_row(row: Mapping[str, object], path: Path) -> RelationRow:
    try:
        return RelationRow(
            id=str(row["guid"]),
            text=str(row["sentence"]),
            subject=_read_marked(row["subject"]),
            object=_read_marked(row["object"]),
            label=str(row["label"]),
        )
    except (KeyError, TypeError, ValueError) as error:
        fields = "guid, sentence, subject, object and label"
        raise InputError(f"{path}: row {row.get('guid')}: give {fields} ({error})") from error


def _read_marked(value: object) -> Marked:
    if not isinstance(value, dict):
        raise TypeError("subject and object are objects with word, start and end")
    return Marked(word=str(value["word"]), start=int(value["start"]), end=int(value["end"]))
