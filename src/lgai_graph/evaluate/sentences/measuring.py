"""Run the rules over sentences in which names or relations are marked."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TypeVar

from lgai_graph.annotations import Annotations
from lgai_graph.batch import extract_articles
from lgai_graph.errors import InputError
from lgai_graph.evaluate.sentences.names import LABEL_OF_KIND, NameScore, load_name_rows, score_names
from lgai_graph.evaluate.sentences.relations import RelationScore, load_relation_rows, score_relations
from lgai_graph.extract import make_doc, make_pipeline
from lgai_graph.model import BARE_LEAD, Article, ArticleId, Claim, make_bare_article
from lgai_graph.store import ReadingCache

Progress = Callable[[int, int, str], None]
RowT = TypeVar("RowT")


def measure_names(
    path: Path, annotations: Annotations, *, on_progress: Progress | None = None
) -> dict[str, NameScore]:
    """Score the names found in sentences; by table."""
    nlp = make_pipeline(gazetteer=annotations.gazetteer)
    scores: dict[str, NameScore] = {}
    for table in list_tables(path):
        rows = _check_rows(load_name_rows(table), table)
        spans = {}
        for done, row in enumerate(rows, 1):
            names = nlp(make_doc(nlp, make_bare_article(ArticleId(row.id), row.text)))._.names.names
            spans[row.id] = [
                (name.start, name.end, LABEL_OF_KIND[name.kind])
                for name in names
                if name.kind in LABEL_OF_KIND
            ]
            if on_progress:
                on_progress(done, len(rows), table.name)
        scores[table.stem] = score_names(rows, spans)
    return scores


def measure_relations(
    path: Path, annotations: Annotations, *, on_progress: Progress | None = None
) -> dict[str, RelationScore]:
    """Score the ties found in sentences; by table."""
    scores: dict[str, RelationScore] = {}
    for table in list_tables(path):
        rows = _check_rows(load_relation_rows(table), table)
        sentences = [make_bare_article(ArticleId(row.id), row.text) for row in rows]
        claims: dict[str, list[Claim]] = {}
        for claim in _extract(sentences, annotations, on_progress):
            claims.setdefault(claim.article, []).append(claim)
        scores[table.stem] = score_relations(rows, claims)
    return scores


def list_tables(path: Path) -> list[Path]:
    """List the JSON Lines tables of a folder, or the one file given.

    Raises:
        InputError: there is none.
    """
    tables = sorted(path.glob("*.jsonl")) if path.is_dir() else [path]
    if not tables:
        raise InputError(f"{path}: no *.jsonl table in this folder; give the folder that holds them")
    return tables


def _check_rows(rows: tuple[RowT, ...], table: Path) -> tuple[RowT, ...]:
    """Refuse a table without rows, whose score would say nothing."""
    if not rows:
        raise InputError(f"{table}: no sentence in this table; give one object on each line")
    return rows


def _extract(
    articles: Sequence[Article], annotations: Annotations, on_progress: Progress | None
) -> Iterable[Claim]:
    """Read articles with the rules, and nothing from a cache."""
    done = 0

    def count(article: Article) -> None:
        nonlocal done
        done += 1
        if on_progress:
            on_progress(done, len(articles), article.source)

    cache = ReadingCache(None, "")
    unread = extract_articles(articles, annotations.gazetteer, cache, on_article=count)
    if unread:
        ident, reason = next(iter(unread.items()))
        raise InputError(f"{ident}: {reason}")
    told = (claim for _, reading in cache.list_readings() for claim in reading.claims)
    return [claim for claim in told if claim.evidence.rule != BARE_LEAD]
