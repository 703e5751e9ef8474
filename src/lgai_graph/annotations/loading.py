"""Read a whole annotations file, or raise all that is wrong with it at once."""

from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from lgai_graph.annotations.checks import Placed, check_references
from lgai_graph.annotations.claims import CLAIM, read_claims
from lgai_graph.annotations.schema import Annotations, ClaimTypes
from lgai_graph.annotations.sections import (
    ARTICLE,
    ENTITY,
    IGNORE,
    JUDGEMENT,
    TOP,
    read_article,
    read_entity,
    read_ignore,
    read_judgement,
)
from lgai_graph.checked.row import Row
from lgai_graph.checked.values import Problems, Table, parse_yaml
from lgai_graph.errors import AnnotationsError
from lgai_graph.lexicon import load_lexicon
from lgai_graph.model import EntityId, GazetteerEntry, RelationType


def load_annotations(path: Path, types: ClaimTypes | None = None) -> Annotations:
    """Read and check a hand-written annotations file.

    Args:
        path: the file.
        types: the types that claims may have; None for those of the package's lexicon.

    Raises:
        AnnotationsError: every problem of the file, each as ``file:line: problem; cure``.
    """
    raw = _read_bytes(path)
    problems = Problems(path.as_posix())
    value = parse_yaml(_decode(raw, path), problems)
    if not isinstance(value, Table):
        problems.add(1, f"the file holds no sections; write at least one of {', '.join(TOP.keys)}")
        problems.raise_if_any()
        value = Table(fields={}, lines={}, line=1)
    placed = _read_sections(Row(value, TOP, problems), types or _list_types())
    check_references(placed)
    problems.raise_if_any()
    return Annotations(
        known_articles=tuple(article for _, article in placed.articles),
        gazetteer=_place_units(placed),
        claims=tuple(claim for _, claim in placed.claims),
        judgements=tuple(judgement for _, judgement in placed.judgements),
        ignores=tuple(ignore for _, ignore in placed.ignores),
        fingerprint=sha256(raw).hexdigest(),
        path=path,
    )


def _place_units(placed: Placed) -> tuple[GazetteerEntry, ...]:
    """Note with each entity what the claims call it part of."""
    units: dict[str, list[EntityId]] = {}
    for _, claim in placed.claims:
        if claim.type is RelationType.PART_OF and not claim.former:
            source, target = (part.entity for part in claim.parts)
            units.setdefault(source, []).append(target)
    return tuple(
        replace(entry, within=tuple(dict.fromkeys(units[entry.id]))) if entry.id in units else entry
        for _, entry in placed.entities
    )


def _list_types() -> ClaimTypes:
    lexicon = load_lexicon()
    return ClaimTypes(events=tuple(lexicon.event_types), relations=tuple(lexicon.relation_types))


def _read_sections(top: Row, types: ClaimTypes) -> Placed:
    return Placed(
        articles=[(row, read_article(row)) for row in top.rows("articles", ARTICLE)],
        entities=[(row, read_entity(row)) for row in top.rows("entities", ENTITY)],
        claims=[(row, claim) for row in top.rows("claims", CLAIM) for claim in read_claims(row, types)],
        judgements=[(row, read_judgement(row)) for row in top.rows("judgements", JUDGEMENT)],
        ignores=[(row, read_ignore(row, types)) for row in top.rows("ignore", IGNORE)],
    )


def _read_bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise AnnotationsError(
            [f"{path}: no such file; check the path or build with --no-annotations"]
        ) from error
    except OSError as error:
        raise AnnotationsError(
            [f"{path}: cannot be read ({error.strerror}); check its permissions"]
        ) from error


def _decode(raw: bytes, path: Path) -> str:
    if b"\0" in raw:
        raise AnnotationsError([f"{path}:1: binary, not YAML; save it as plain UTF-8 text"])
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise AnnotationsError([f"{path}:{line}: not UTF-8; save the file as UTF-8"]) from error
