"""Read gold files, of either format."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import yaml

from lgai_graph.errors import InputError
from lgai_graph.evaluate.gold.nouns import (
    ORGANISATION_TIES,
    Gold,
    GoldAmount,
    GoldArticle,
    GoldEvent,
    GoldName,
    GoldPerson,
    GoldRelation,
    TieReading,
)
from lgai_graph.model import ArticleId, EventStatus, EventType, RelationType

# The file's words for organisation relations: the type, and whether a and b change places
RELATIONS: Mapping[str, tuple[str, bool]] = {
    "alias_of": (RelationType.ALIAS_OF, False),
    "member_of": (RelationType.MEMBERSHIP, False),
    "partner_of": (RelationType.PARTNER_OF, False),
    "part_of": (RelationType.PART_OF, False),
    "parent_of": (RelationType.PART_OF, True),
    "invested_in": (RelationType.INVESTED_IN, False),
    "acquired": (RelationType.ACQUIRED, False),
    "supplies": ("supplies", False),
}


def load_gold(path: Path) -> Gold:
    """Read a gold file.

    Which relations were looked for, and whether amounts were, shows in what the file holds.

    Raises:
        InputError: the file cannot be read, or its rows break the conventions; all problems at once.
    """
    articles = read_gold_rows(path, read_article)
    used = {reading.type for article in articles for tie in article.relations for reading in tie.readings}
    has_amounts = any(event.amounts for article in articles for event in article.events)
    return Gold(
        articles=tuple(
            replace(
                article,
                tie_types=ORGANISATION_TIES | used,
                events=tuple(map(_list_amounts, article.events)) if has_amounts else article.events,
            )
            for article in articles
        )
    )


def _list_amounts(event: GoldEvent) -> GoldEvent:
    """Read no amount as none, in a file that lists amounts."""
    return event if event.amounts else replace(event, amounts=())


def read_gold_text(path: Path) -> str:
    """Read a gold file.

    Raises:
        InputError: the file cannot be read, or is not UTF-8.
    """
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "not UTF-8"
        raise InputError(f"{path}: {reason}; give a gold file such as gold.yaml") from error


def read_gold_rows(
    path: Path, read_article: Callable[[Mapping[str, object]], GoldArticle]
) -> tuple[GoldArticle, ...]:
    """Read the list ``articles`` of a YAML file, each row by ``read_article``.

    Raises:
        InputError: the file cannot be read, or its rows break the conventions; all problems at once.
    """
    try:
        content = yaml.safe_load(read_gold_text(path))
    except yaml.YAMLError as error:
        raise InputError(
            f"{_describe_yaml_error(path, error)}; give a gold file such as gold.yaml"
        ) from error
    if not isinstance(content, dict) or not isinstance(content.get("articles"), list):
        raise InputError(f"{path}: no list 'articles'; give a gold file such as gold.yaml")
    articles: list[GoldArticle] = []
    problems: list[str] = []
    for number, row in enumerate(content["articles"]):
        try:
            articles.append(read_article(row))
        except (KeyError, ValueError, TypeError, AttributeError) as error:
            name = row.get("id", number) if isinstance(row, dict) else number
            problems.append(f"{path}: articles[{name}]: {_describe_row_error(error)}; see 'conventions'")
    if problems:
        raise InputError("\n".join(problems))
    return tuple(articles)


def _describe_yaml_error(path: Path, error: yaml.YAMLError) -> str:
    """Say in one line where a file is no YAML."""
    if isinstance(error, yaml.MarkedYAMLError) and error.problem_mark:
        return f"{path}:{error.problem_mark.line + 1}: no YAML, {error.problem}"
    return f"{path}: no YAML, {' '.join(str(error).split())}"


def _describe_row_error(error: Exception) -> str:
    """Say what a row lacks or has in excess."""
    if isinstance(error, KeyError):
        return f"{error} is missing"
    return "not a mapping" if isinstance(error, AttributeError) else str(error)


def read_article(row: Mapping[str, object]) -> GoldArticle:
    """Read one row of ``articles``."""
    published = row.get("published")
    relations = tuple(_read_relation(relation) for relation in read_rows_of(row, "org_relations"))
    return GoldArticle(
        id=ArticleId(str(row["id"])),
        events=tuple(read_event(event) for event in read_rows_of(row, "events")),
        people=tuple(_read_person(person) for person in read_rows_of(row, "people")),
        relations=relations,
        published=date.fromisoformat(str(published)) if published else None,
        year_hint=_whole(row, "year_hint"),
        month_hint=_whole(row, "month_hint"),
    )


def read_event(row: Mapping[str, object]) -> GoldEvent:
    """Read one row of ``events``."""
    resolves = row.get("resolves") or row["when"]
    when_ok = read_list(row, "when_ok")
    return GoldEvent(
        types=tuple(EventType(str(name)) for name in (row["type"], *read_list(row, "type_ok"))),
        statuses=tuple(EventStatus(str(name)) for name in (row["status"], *read_list(row, "status_ok"))),
        cue=str(row["cue"]) if row["cue"] else None,
        cue_ok=tuple(str(cue) for cue in read_list(row, "cue_ok")),
        resolves=str(resolves) if resolves else None,
        when_ok=tuple(str(when) for when in when_ok if when),
        announced=row.get("date_of") == "announcement",
        undated_ok=None in when_ok or row.get("cue_null_ok") is True,
        who=tuple(_read_name(name) for name in read_list(row, "who")),
        who_opt=tuple(_read_name(name) for name in read_list(row, "who_opt")),
        core=row.get("core") is True,
        unsure=row.get("unsure") is True,
        optional=row.get("optional") is True,
        lead=row.get("lead") is True,
        what=str(row.get("what") or ""),
        object=_text(row, "object"),
        post=_text(row, "post"),
        amounts=tuple(_read_amount(amount) for amount in read_rows_of(row, "amounts")) or None,
        same=_text(row, "same"),
    )


def _read_name(value: object) -> GoldName:
    """Read a participant: its name alone, or a mapping with its role."""
    if not isinstance(value, dict):
        return GoldName(names=split_names(value))
    roles = (value["role"], *read_list(value, "role_ok")) if value.get("role") else ()
    return GoldName(names=split_names(value["name"]), roles=tuple(str(role) for role in roles))


def _read_amount(row: Mapping[str, object]) -> GoldAmount:
    return GoldAmount(words=str(row["words"]), value=float(str(row["value"])), unit=str(row["unit"]))


def _read_person(row: Mapping[str, object]) -> GoldPerson:
    return GoldPerson(
        names=split_names(row["name"]),
        roles=split_names(row["role"]) if row["role"] else (),
        orgs=split_names(row["org"]) if row["org"] else (),
        former=row.get("former") is True,
        unsure=row.get("unsure") is True,
    )


def _read_relation(row: Mapping[str, object]) -> GoldRelation:
    ends = split_names(row["a"]), split_names(row["b"])
    readings = []
    for name in (row["relation"], *read_list(row, "relation_ok")):
        if str(name) not in RELATIONS:
            raise ValueError(f"{name!r} is no relation; known are {', '.join(RELATIONS)}")
        type_, swapped = RELATIONS[str(name)]
        source, target = reversed(ends) if swapped else ends
        readings.append(TieReading(type=type_, source=source, target=target))
    return GoldRelation(readings=tuple(readings), unsure=row.get("unsure") is True)


def split_names(value: object) -> tuple[str, ...]:
    """Split the alternatives of a name.

    >>> split_names("사랑의열매|사회복지공동모금회")
    ('사랑의열매', '사회복지공동모금회')
    """
    return tuple(name.strip() for name in str(value).split("|"))


def read_list(row: Mapping[str, object], key: str) -> Sequence[object]:
    """Return a list of a row, empty where the key is absent."""
    value = row.get(key) or ()
    if not isinstance(value, list | tuple):
        raise TypeError(f"{key!r} is not a list")
    return value


def read_rows_of(row: Mapping[str, object], key: str) -> Iterator[Mapping[str, object]]:
    """Yield the mappings in a list of a row."""
    for value in read_list(row, key):
        if not isinstance(value, dict):
            raise TypeError(f"a row of {key!r} is not a mapping")
        yield value


def _whole(row: Mapping[str, object], key: str) -> int | None:
    value = row.get(key)
    return int(str(value)) if value is not None else None


def _text(row: Mapping[str, object], key: str) -> str | None:
    value = row.get(key)
    return str(value) if value not in (None, "") else None
