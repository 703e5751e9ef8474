"""Read a table of facts written by hand with entity ids, which stand in the place of names."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from lgai_graph.evaluate.gold.files import read_event, read_gold_rows, read_list, read_rows_of
from lgai_graph.evaluate.gold.nouns import ID_TIES, Gold, GoldArticle, GoldPerson, GoldRelation, TieReading
from lgai_graph.model import ArticleId, RelationType


def load_facts(path: Path) -> Gold:
    """Read a table of facts: events, people, relations and forbidden names of each article.

    Raises:
        InputError: the file cannot be read, or its rows break the conventions; all problems at once.
    """
    return Gold(articles=read_gold_rows(path, _read_article))


def _read_article(row: Mapping[str, object]) -> GoldArticle:
    return GoldArticle(
        id=ArticleId(str(row["id"])),
        events=tuple(read_event(event) for event in read_rows_of(row, "events")),
        people=tuple(_read_person(person) for person in read_rows_of(row, "people")),
        relations=tuple(_read_relation(relation) for relation in read_rows_of(row, "relations")),
        tie_types=ID_TIES,
        published=date.fromisoformat(str(row["published_at"])[:10]),
        never=tuple(str(word) for word in read_list(row, "never")),
    )


def _read_person(row: Mapping[str, object]) -> GoldPerson:
    return GoldPerson(
        names=(str(row["entity"]),),
        roles=(str(row["role"]),) if row["role"] else (),
        orgs=(str(row["org"]),) if row["org"] else (),
        former=row.get("former") is True,
        unsure=False,
        core=row.get("core") is not False,
    )


def _read_relation(row: Mapping[str, object]) -> GoldRelation:
    reading = TieReading(
        type=RelationType(str(row["type"])), source=(str(row["source"]),), target=(str(row["target"]),)
    )
    return GoldRelation(readings=(reading,), unsure=False, core=row.get("core") is not False)
