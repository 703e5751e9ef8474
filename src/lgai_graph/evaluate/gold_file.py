"""Read a gold file and the articles beside it."""

import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from hashlib import sha256
from pathlib import Path

import yaml

from lgai_graph.errors import InputError
from lgai_graph.evaluate.gold import Gold, GoldArticle, GoldEvent, GoldPerson, GoldRelation, Reading
from lgai_graph.evaluate.rows import read_rows
from lgai_graph.model import Article, ArticleId, EventStatus, EventType, PublishedBasis, RelationType

# The file's words for organisation relations: our type, and whether a and b change places
RELATIONS = {
    "alias_of": (RelationType.ALIAS_OF, False),
    "member_of": (RelationType.MEMBERSHIP, False),
    "partner_of": (RelationType.PARTNER_OF, False),
    "part_of": (RelationType.PART_OF, False),
    "parent_of": (RelationType.PART_OF, True),
    "invested_in": (RelationType.INVESTED_IN, False),
    "acquired": (RelationType.ACQUIRED, False),
}


def load_gold(path: Path) -> Gold:
    """Read a gold file.

    Raises:
        InputError: the file cannot be read, or its rows break the conventions; all problems at once.
    """
    return Gold(articles=read_gold_rows(path, _read_article))


def read_gold_rows(
    path: Path, read_article: Callable[[Mapping[str, object]], GoldArticle]
) -> tuple[GoldArticle, ...]:
    """Read the list ``articles`` of a YAML file, each row by ``read_article``.

    Raises:
        InputError: the file cannot be read, or its rows break the conventions; all problems at once.
    """
    try:
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
    except yaml.YAMLError as error:
        raise InputError(
            f"{_describe_yaml_error(path, error)}; give a gold file such as gold.yaml"
        ) from error
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "not UTF-8"
        raise InputError(f"{path}: {reason}; give a gold file such as gold.yaml") from error
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


def load_gold_articles(path: Path, days: Mapping[ArticleId, date]) -> Iterator[Article]:
    """Yield the articles of a gold file, dated as ``days`` says.

    Args:
        path: ``articles.jsonl`` with rows of ``id``, ``title`` and ``text``.
        days: the publication day of each wanted article.

    Raises:
        InputError: the file cannot be read or lacks an article.
    """
    found = {str(row.get("id")): row for row in read_rows(path)}
    for article in sorted(days):
        row = found.get(article, {})
        title, text = row.get("title"), row.get("text")
        if not isinstance(title, str) or not isinstance(text, str):
            raise InputError(f"{path}: {article} of the gold file is not there; give its id, title and text")
        yield _make_article(article, title, text, days[article])


def _make_article(article: ArticleId, title: str, text: str, published: date) -> Article:
    return Article(
        id=article,
        title=unicodedata.normalize("NFC", title),
        author=None,
        publisher=None,
        published_at=published.isoformat(),
        modified_at=None,
        published_basis=PublishedBasis.ANNOTATION,
        source_url=None,
        content_hash=sha256(text.encode()).hexdigest(),
        text=unicodedata.normalize("NFC", text),
        source=article,
    )


def _read_article(row: Mapping[str, object]) -> GoldArticle:
    published = row.get("published")
    return GoldArticle(
        id=ArticleId(str(row["id"])),
        events=tuple(read_event(event) for event in read_rows_of(row, "events")),
        people=tuple(_read_person(person) for person in read_rows_of(row, "people")),
        relations=tuple(_read_relation(relation) for relation in read_rows_of(row, "org_relations")),
        published=date.fromisoformat(str(published)) if published else None,
        year_hint=_whole(row, "year_hint"),
        month_hint=_whole(row, "month_hint"),
    )


def read_event(row: Mapping[str, object]) -> GoldEvent:
    """Read one row of ``events``."""
    resolves = row.get("resolves") or row["when"]
    return GoldEvent(
        types=tuple(EventType(str(name)) for name in (row["type"], *read_list(row, "type_ok"))),
        statuses=tuple(EventStatus(str(name)) for name in (row["status"], *read_list(row, "status_ok"))),
        cue=str(row["cue"]) if row["cue"] else None,
        cue_ok=tuple(str(cue) for cue in read_list(row, "cue_ok")),
        resolves=str(resolves) if resolves else None,
        when_ok=tuple(str(when) for when in read_list(row, "when_ok") if when),
        undated_ok=None in read_list(row, "when_ok"),
        who=tuple(_alternatives(name) for name in read_list(row, "who")),
        who_opt=tuple(_alternatives(name) for name in read_list(row, "who_opt")),
        core=row.get("core") is True,
        unsure=row.get("unsure") is True,
        what=str(row.get("what") or ""),
    )


def _read_person(row: Mapping[str, object]) -> GoldPerson:
    return GoldPerson(
        names=_alternatives(row["name"]),
        roles=_alternatives(row["role"]),
        orgs=_alternatives(row["org"]) if row["org"] else (),
        former=row.get("former") is True,
        unsure=row.get("unsure") is True,
    )


def _read_relation(row: Mapping[str, object]) -> GoldRelation:
    ends = _alternatives(row["a"]), _alternatives(row["b"])
    readings = []
    for name in (row["relation"], *read_list(row, "relation_ok")):
        type_, swapped = RELATIONS[str(name)]
        source, target = reversed(ends) if swapped else ends
        readings.append(Reading(type=type_, source=source, target=target))
    return GoldRelation(readings=tuple(readings), unsure=row.get("unsure") is True)


def _alternatives(value: object) -> tuple[str, ...]:
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
