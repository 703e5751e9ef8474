"""Run the rules alone over what careful readers wrote down, and hands both to ``evaluate``."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from lgai_graph.annotations import Annotations, make_annotated_claims
from lgai_graph.annotations.schema import AnnotatedClaim
from lgai_graph.batch import extract_articles
from lgai_graph.build import BuildOptions, build_knowledge, extract_dated, make_cache
from lgai_graph.errors import InputError
from lgai_graph.evaluate import (
    LABEL_OF_KIND,
    Finding,
    GoldReport,
    Measure,
    NameScore,
    Part,
    RelationScore,
    Verdict,
    evaluate_gold,
    load_facts,
    load_name_rows,
    load_relation_rows,
    make_gold,
    make_report,
    score_names,
    score_relations,
    score_seed_facts,
)
from lgai_graph.evaluate.report import ARTICLES_FILE
from lgai_graph.extract import make_doc, make_pipeline
from lgai_graph.load import load_articles
from lgai_graph.model import Article, ArticleId, Claim
from lgai_graph.resources import find_seeds
from lgai_graph.store import ReadingCache

Progress = Callable[[int, int, str], None]
RowT = TypeVar("RowT")

FACTS_MARK = re.compile(r"[{\s]entity: [a-z]+/")  # {entity: person/hong, …}

FOUND = (Measure.PERSON, Measure.RELATION, Measure.EVENT)  # whether a fact was found at all
DETAILS = {  # what may still differ in a fact that was found
    Measure.DATE: "date",
    Measure.UNDATED: "date",
    Measure.STATUS: "status",
    Measure.FORMER: "former",
    Measure.PARTICIPANT: "participants",
}


class Reach(StrEnum):
    """Say how far the rules alone come to a hand-written claim."""

    READ = "read"  # they read it whole: the entry is no longer needed
    PARTLY = "partly"
    MISSED = "missed"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimReach:
    """How far the rules alone come to one hand-written claim.

    Args:
        place: ``file:line`` of the claim.
        differs: what the rules read otherwise (``date status former participants``).
        rules: the rules that read it.
    """

    place: str
    entry: AnnotatedClaim
    reach: Reach
    differs: tuple[str, ...]
    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnotatedReport:
    """The score of the rules alone against the hand-written claims, in all and one by one."""

    report: GoldReport
    claims: tuple[ClaimReach, ...]


def measure_gold(path: Path, annotations: Annotations, *, on_progress: Progress | None = None) -> GoldReport:
    """Score the rules against a gold file with ``articles.jsonl`` beside it.

    Args:
        path: the gold file.
        annotations: whose gazetteer the rules may use; nothing else of it counts.
        on_progress: called with (articles done, articles in all, what was read).
    """

    def extract(articles: Sequence[Article]) -> Iterable[Claim]:
        return _extract(articles, annotations, on_progress)

    return evaluate_gold(path, extract)


def measure_facts(path: Path, corpus: Sequence[Path], annotations: Annotations) -> GoldReport:
    """Score what the rules and the linking alone make of a corpus against facts by entity id."""
    facts = load_facts(path)
    built = build_knowledge(corpus, annotations=annotations, options=BuildOptions(rules_only=True))
    return GoldReport(gold=facts, score=score_seed_facts(facts, built.knowledge), unexplained=())


def measure_annotated(
    corpus: Sequence[Path], annotations: Annotations, *, with_gazetteer: bool = True
) -> AnnotatedReport:
    """Score the rules against the hand-written claims, by recall alone: a hand writes what is missing.

    Args:
        corpus: files and folders; none for the package's own five digests.
        annotations: the hand-written claims.
        with_gazetteer: whether the rules may use its names.
    """
    loaded = load_articles(list(corpus) or [find_seeds()], known=annotations.known_articles)
    known = annotations if with_gazetteer else replace(annotations, gazetteer=())
    articles, extraction = extract_dated(loaded.articles, known, make_cache(None, known))
    hand = make_annotated_claims(annotations, articles).claims
    gold = make_gold(articles, hand, annotations.gazetteer)
    report = make_report(gold, articles, extraction.claims)
    reached = _reach_claims(annotations, articles, extraction.claims)
    return AnnotatedReport(report=report, claims=tuple(reached))


def measure_names(
    path: Path, annotations: Annotations, *, on_progress: Progress | None = None
) -> dict[str, NameScore]:
    """Score the names found in sentences; by table and side of the split, then both sides together."""
    nlp = make_pipeline(gazetteer=annotations.gazetteer)
    scores: dict[str, NameScore] = {}
    for table in list_tables(path):
        rows = _check_rows(load_name_rows(table), table)
        spans = {}
        for done, row in enumerate(rows, 1):
            names = nlp(make_doc(nlp, make_sentence(row.id, row.text)))._.names.names
            spans[row.id] = [
                (name.start, name.end, LABEL_OF_KIND[name.kind])
                for name in names
                if name.kind in LABEL_OF_KIND
            ]
            if on_progress:
                on_progress(done, len(rows), table.name)
        for title, part in list_sides(table):
            scores[title] = score_names(rows, spans, part=part)
    return scores


def measure_relations(
    path: Path, annotations: Annotations, *, on_progress: Progress | None = None
) -> dict[str, RelationScore]:
    """Score the ties found in sentences; by table and side of the split, then both sides together."""
    scores: dict[str, RelationScore] = {}
    for table in list_tables(path):
        rows = _check_rows(load_relation_rows(table), table)
        sentences = [make_sentence(row.id, row.text) for row in rows]
        claims: dict[str, list[Claim]] = {}
        for claim in _extract(sentences, annotations, on_progress):
            claims.setdefault(claim.article, []).append(claim)
        for title, part in list_sides(table):
            scores[title] = score_relations(rows, claims, part=part)
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


def list_sides(table: Path) -> list[tuple[str, Part | None]]:
    """Name the sides of the split of one table, and both together."""
    return [(f"{table.stem} {part or 'all'}", part) for part in (*Part, None)]


def holds_facts(path: Path) -> bool:
    """Tell a table of facts by entity id from a gold file, whose people have names.

    Raises:
        InputError: the file cannot be read.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "not UTF-8"
        raise InputError(f"{path}: {reason}; give a gold file such as gold.yaml") from error
    return not (path.parent / ARTICLES_FILE).exists() and FACTS_MARK.search(text) is not None


def make_sentence(ident: str, text: str) -> Article:
    """Make an article of unknown day of one sentence."""
    return Article(
        id=ArticleId(ident),
        title="",
        author=None,
        publisher=None,
        published_at=None,
        modified_at=None,
        published_basis=None,
        source_url=None,
        content_hash="",
        text=text,
        source=ident,
    )


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
    return extract_articles(articles, annotations.gazetteer, cache, on_article=count).claims


def _reach_claims(
    annotations: Annotations, articles: Sequence[Article], claims: Sequence[Claim]
) -> Iterator[ClaimReach]:
    """Judge each hand-written claim by itself; those of other articles are passed over."""
    by_id = {article.id: article for article in articles}
    read: dict[str, list[Claim]] = {}
    for claim in claims:
        read.setdefault(claim.article, []).append(claim)
    for entry in annotations.claims:
        article = by_id.get(entry.article)
        alone = replace(annotations, claims=(entry,), ignores=())
        hand = make_annotated_claims(alone, [article]).claims if article else ()
        if article and hand:
            gold = make_gold([article], hand, annotations.gazetteer)
            score = make_report(gold, (), read.get(article.id, ())).score
            yield _make_reach(entry, f"{annotations.path}:{entry.line}", score.findings)


def _make_reach(entry: AnnotatedClaim, place: str, findings: Sequence[Finding]) -> ClaimReach:
    """Sum up the verdicts on one hand-written claim; false alarms of others are none of its concern."""
    hits = [f for f in findings if f.measure in FOUND and f.verdict is Verdict.RIGHT]
    slips: Mapping[str, None] = dict.fromkeys(
        DETAILS[f.measure] for f in findings if f.measure in DETAILS and _is_lost(f)
    )
    reach = Reach.MISSED if not hits else Reach.PARTLY if slips else Reach.READ
    return ClaimReach(
        place=place,
        entry=entry,
        reach=reach,
        differs=tuple(slips) if hits else (),
        rules=tuple(sorted({f.claim.evidence.rule for f in hits if f.claim})),
    )


def _is_lost(finding: Finding) -> bool:
    """Tell whether a detail of the truth is missing; a participant more is no loss."""
    if finding.measure is Measure.PARTICIPANT:
        return finding.verdict is Verdict.MISSED
    return finding.verdict in (Verdict.WRONG, Verdict.MISSED)
