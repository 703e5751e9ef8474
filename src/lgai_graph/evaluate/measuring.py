"""Run the rules over what careful readers wrote down, and judge what they print."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from lgai_graph.annotations import Annotations, make_annotated_claims
from lgai_graph.annotations.schema import AnnotatedClaim
from lgai_graph.build import BuildOptions, build_knowledge
from lgai_graph.errors import InputError
from lgai_graph.evaluate.corpus import ARTICLES_FILE, Progress, build_corpus, load_corpus
from lgai_graph.evaluate.gold import Gold, load_facts, make_gold
from lgai_graph.evaluate.gold.files import read_gold_text
from lgai_graph.evaluate.printed import Figure, Finding, score_knowledge
from lgai_graph.evaluate.report import GoldReport
from lgai_graph.evaluate.tally import Verdict
from lgai_graph.lexicon import load_lexicon
from lgai_graph.model import Article, ArticleId, Knowledge

FACTS_MARK = re.compile(r"[{\s]entity: [a-z]+/")  # {entity: person/hong, …}

FOUND = {  # whether a fact was found at all
    "people": Figure.PERSON,
    "relations": Figure.TIE,
    "events": Figure.LENIENT,
}
DETAILS = {  # what may still differ in a fact that was found
    Figure.DATE: "date",
    Figure.UNDATED: "date",
    Figure.STATUS: "status",
    Figure.FORMER: "former",
    Figure.PARTICIPANT: "participants",
    Figure.ROLE: "roles",
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
        differs: what the rules read otherwise (``date status former participants roles``).
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


def measure_gold(
    paths: Iterable[Path],
    articles: Iterable[Path] = (),
    *,
    with_all: bool = False,
    on_progress: Progress | None = None,
) -> GoldReport:
    """Score the graph of the gold's articles, built as ``build --no-annotations`` does.

    Args:
        paths: gold files, and folders of them.
        articles: JSON Lines files with the articles; none for those beside each gold file.
        with_all: judge every event, also those less certain than a timeline shows unasked.
        on_progress: called with (articles done, articles in all, what was read).
    """
    corpus = load_corpus(paths, articles)
    knowledge, found = build_corpus(corpus, on_progress=on_progress)
    return _make_report(corpus.name, corpus.gold, knowledge, found, with_all=with_all)


def _make_report(
    corpus: str,
    gold: Gold,
    knowledge: Knowledge,
    articles: Mapping[ArticleId, Article],
    *,
    with_all: bool,
) -> GoldReport:
    """Score what is shown unasked, and everything for the calibration."""
    whole = score_knowledge(gold, knowledge, articles)
    if with_all:
        return GoldReport(corpus=corpus, gold=gold, score=whole, whole=whole)
    shown = score_knowledge(gold, keep_shown(knowledge, load_lexicon().confidence.shown), articles)
    return GoldReport(corpus=corpus, gold=gold, score=shown, whole=whole)


def keep_shown(knowledge: Knowledge, least: float) -> Knowledge:
    """Leave out the events that are less certain."""
    return replace(knowledge, events=tuple(event for event in knowledge.events if event.confidence >= least))


def measure_facts(
    path: Path, corpus: Sequence[Path], annotations: Annotations, *, with_all: bool = False
) -> GoldReport:
    """Score what the rules and the linking alone make of a corpus against facts by entity id."""
    facts = load_facts(path)
    built = build_knowledge(corpus, annotations=annotations, options=BuildOptions(rules_only=True))
    articles = {article.id: article for article in built.knowledge.articles}
    lacking = [article.id for article in facts.articles if article.id not in articles]
    if lacking:
        raise InputError(f"{path}: {lacking[0]} is not in the corpus; name its articles with --articles")
    return _make_report(path.name, facts, built.knowledge, articles, with_all=with_all)


def measure_annotated(
    corpus: Sequence[Path],
    annotations: Annotations,
    *,
    with_gazetteer: bool = True,
    with_all: bool = False,
) -> AnnotatedReport:
    """Score the rules against the hand-written claims, by recall alone: a hand writes what is missing.

    Args:
        corpus: files and folders; none for the package's own five digests.
        annotations: the hand-written claims.
        with_gazetteer: whether the rules may use its names.
        with_all: count every event, also those less certain than a timeline shows unasked.
    """
    known = annotations if with_gazetteer else replace(annotations, gazetteer=())
    built = build_knowledge(corpus, annotations=known, options=BuildOptions(rules_only=True))
    articles = {article.id: article for article in built.knowledge.articles}
    hand = make_annotated_claims(annotations, tuple(articles.values())).claims
    gold = make_gold(articles.values(), hand, annotations.gazetteer)
    name = annotations.path.name if annotations.path else ""
    report = _make_report(name, gold, built.knowledge, articles, with_all=with_all)
    least = 0.0 if with_all else load_lexicon().confidence.shown
    reached = _reach_claims(annotations, keep_shown(built.knowledge, least))
    return AnnotatedReport(report=report, claims=tuple(reached))


def holds_facts(path: Path) -> bool:
    """Tell a table of facts by entity id from a gold file, whose people have names.

    Raises:
        InputError: the file cannot be read.
    """
    if path.is_dir():
        return False
    text = read_gold_text(path)
    return not (path.parent / ARTICLES_FILE).exists() and FACTS_MARK.search(text) is not None


def _reach_claims(annotations: Annotations, knowledge: Knowledge) -> Iterator[ClaimReach]:
    """Judge each hand-written claim by itself; those of other articles are passed over."""
    articles = {article.id: article for article in knowledge.articles}
    for entry in annotations.claims:
        article = articles.get(entry.article)
        alone = replace(annotations, claims=(entry,), ignores=())
        hand = make_annotated_claims(alone, [article]).claims if article else ()
        if article and hand:
            gold = make_gold([article], hand, annotations.gazetteer)
            score = score_knowledge(gold, knowledge, articles)
            yield _make_reach(entry, f"{annotations.path}:{entry.line}", score.findings)


def _make_reach(entry: AnnotatedClaim, place: str, findings: Sequence[Finding]) -> ClaimReach:
    """Sum up the verdicts on one hand-written claim; false alarms of others are none of its concern."""
    hits = [found for found in findings if found.figure in FOUND.values() and found.verdict is Verdict.RIGHT]
    slips: Mapping[str, None] = dict.fromkeys(
        DETAILS[found.figure] for found in findings if found.figure in DETAILS and _is_lost(found)
    )
    reach = Reach.MISSED if not hits else Reach.PARTLY if slips else Reach.READ
    return ClaimReach(
        place=place,
        entry=entry,
        reach=reach,
        differs=tuple(slips) if hits else (),
        rules=tuple(sorted({rule for found in hits for rule in found.rules})),
    )


def _is_lost(found: Finding) -> bool:
    """Tell whether a detail of the truth is missing; a participant more is no loss."""
    if found.figure is Figure.PARTICIPANT:
        return found.verdict is Verdict.MISSED
    return found.verdict in (Verdict.WRONG, Verdict.MISSED)
