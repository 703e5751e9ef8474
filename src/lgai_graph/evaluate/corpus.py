"""Find the gold files and their articles, and build their graph in memory as `lgai build` does."""

import json
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from lgai_graph.annotations import EMPTY_ANNOTATIONS
from lgai_graph.build import BuildOptions, build_knowledge
from lgai_graph.errors import InputError
from lgai_graph.evaluate.gold.days import assumed_day
from lgai_graph.evaluate.gold.files import load_gold
from lgai_graph.evaluate.gold.nouns import Gold, GoldArticle
from lgai_graph.evaluate.rows import read_rows
from lgai_graph.model import Article, ArticleId, Knowledge

ARTICLES_FILE = "articles.jsonl"  # beside the gold file
SUFFIXES = (".yaml", ".yml")
GATHERED = "gold.jsonl"  # the gold's articles, gathered for one build

Progress = Callable[[int, int, str], None]
Row = Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldCorpus:
    """Gold with the rows of its articles.

    Args:
        name: the gold files, and the first digits of the SHA-256 of what is judged and what it is judged on.
        rows: ``id``, ``title``, ``text`` and ``date`` of each article.
    """

    name: str
    gold: Gold
    rows: tuple[Row, ...]


def load_corpus(paths: Iterable[Path], articles: Iterable[Path] = ()) -> GoldCorpus:
    """Read gold files, and the articles beside them.

    Args:
        paths: gold files, and folders of them.
        articles: JSON Lines files with the articles; none for those beside each gold file.

    Raises:
        InputError: a file is missing or breaks its conventions, or an article stands in two gold files.
    """
    files = [file for path in paths for file in _list_gold_files(path)]
    found: list[GoldArticle] = []
    rows: list[Row] = []
    digest = sha256()
    given = list(articles)
    for file in files:
        gold = load_gold(file)
        tables = given or [_find_beside(file)]
        rows.extend(_read_articles(tables, gold.articles))
        found.extend(gold.articles)
        digest.update(file.read_bytes())
    _check_once(found, files)
    for row in rows:
        digest.update(json.dumps(row, ensure_ascii=False, sort_keys=True).encode())
    name = f"{'+'.join(file.name for file in files)}@{digest.hexdigest()[:12]}"
    return GoldCorpus(name=name, gold=Gold(articles=tuple(found)), rows=tuple(rows))


def _list_gold_files(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    files = sorted(file for file in path.iterdir() if file.suffix in SUFFIXES)
    if not files:
        raise InputError(f"{path}: no gold file (*.yaml) in this folder; give one such as gold.yaml")
    return files


def _find_beside(file: Path) -> Path:
    """Return the articles beside a gold file."""
    beside = file.parent / ARTICLES_FILE
    if not beside.exists():
        raise InputError(f"{file}: its articles ({beside}) are not there; name their file with --articles")
    return beside


def _read_articles(tables: Sequence[Path], gold: Iterable[GoldArticle]) -> Iterator[Row]:
    found = {str(row.get("id")): row for table in tables for row in read_rows(table)}
    for article in gold:
        row = found.get(article.id, {})
        title, text = row.get("title"), row.get("text")
        if not isinstance(title, str) or not isinstance(text, str):
            where = ", ".join(map(str, tables))
            raise InputError(f"{where}: {article.id} of the gold is not there; give its id, title and text")
        yield {"id": article.id, "title": title, "text": text, "date": assumed_day(article).isoformat()}


def _check_once(articles: Iterable[GoldArticle], files: Iterable[Path]) -> None:
    seen: set[str] = set()
    for article in articles:
        if article.id in seen:
            names = ", ".join(map(str, files))
            raise InputError(f"{names}: {article.id} stands twice in the gold; keep one")
        seen.add(article.id)


def build_corpus(
    corpus: GoldCorpus, *, on_progress: Progress | None = None
) -> tuple[Knowledge, dict[ArticleId, Article]]:
    """Build the graph of the gold's articles, as ``build --no-annotations`` does.

    Returns:
        The graph, and its article for each id of the gold.

    Raises:
        InputError: an article of the gold is no article for a build.
    """
    with TemporaryDirectory() as folder:
        path = Path(folder) / GATHERED
        lines = (json.dumps(row, ensure_ascii=False) for row in corpus.rows)
        path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
        built = build_knowledge(
            [path],
            annotations=EMPTY_ANNOTATIONS,
            options=BuildOptions(no_annotations=True),
            on_progress=on_progress,
        )
    by_source = {article.source: article for article in built.knowledge.articles}
    articles: dict[ArticleId, Article] = {}
    for row in corpus.rows:
        article = by_source.get(f"{GATHERED}#{unicodedata.normalize('NFC', ''.join(row['id'].split()))}")
        if article is None:
            reasons = [skip.reason for skip in built.loaded.skipped if row["id"] in skip.source]
            reason = reasons[0] if reasons else "it repeats another one"
            raise InputError(f"{corpus.name}: {row['id']} was not read ({reason}); drop it from the gold")
        articles[ArticleId(row["id"])] = article
    return built.knowledge, articles
