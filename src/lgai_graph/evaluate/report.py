"""Everything measured in one run, as nouns and as plain data."""

from collections.abc import Mapping
from dataclasses import dataclass

from lgai_graph.evaluate.gold.nouns import Gold
from lgai_graph.evaluate.printed import ACCURACIES, RECALLS, Figure, GoldScore
from lgai_graph.evaluate.tally import Tally, Verdict

Numbers = dict[str, float | int | None]

LEVELS = {"strict": Figure.STRICT, "lenient": Figure.LENIENT, "exact": Figure.EXACT}
# Lower bounds of the bins of Event.confidence
BINS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95)


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldReport:
    """The score of one graph against gold.

    Args:
        score: of what is shown unasked, or of everything.
        whole: of everything, for the calibration.
    """

    corpus: str
    gold: Gold
    score: GoldScore
    whole: GoldScore


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfidenceBin:
    """Printed events of like confidence: how sure the graph is of them, and how many are strictly right."""

    floor: float
    mean: float
    tally: Tally


def list_bins(score: GoldScore) -> list[ConfidenceBin]:
    """Compare the confidence of the scored printed events with the share that is right."""
    events = [
        (found.confidence, found.verdict)
        for found in score.findings
        if found.figure is Figure.STRICT
        and found.confidence is not None
        and found.verdict in (Verdict.RIGHT, Verdict.WRONG)
    ]
    bins = []
    for floor, ceiling in zip(BINS, (*BINS[1:], 1.01), strict=True):
        inside = [(sure, verdict) for sure, verdict in events if floor <= sure < ceiling]
        if inside:
            right = sum(verdict is Verdict.RIGHT for _, verdict in inside)
            mean = sum(sure for sure, _ in inside) / len(inside)
            bins.append(
                ConfidenceBin(floor=floor, mean=mean, tally=Tally(right=right, wrong=len(inside) - right))
            )
    return bins


def summarize_report(report: GoldReport) -> dict[str, object]:
    """Return the figures as ``eval --json`` prints them.

    ``n`` is how many true facts a figure counts, or how many printed ones where only precision says
    something; ``printed`` is how many printed facts were judged.
    """
    score = report.score
    events = {name: _numbers(score.tally(figure)) for name, figure in LEVELS.items()}
    lenient, unexplained = score.tally(Figure.LEAD_LENIENT), score.tally(Figure.PRINTED_NAME)
    lead = _recall(score.tally(Figure.LEAD)) | {"lenient": round_ratio(lenient.recall)}
    return {
        "corpus": report.corpus,
        "articles": len(report.gold.articles),
        "events": events | {"lead": lead},
        "people": _numbers(score.tally(Figure.PERSON)),
        "names": _numbers(score.tally(Figure.PERSON_NAME)),
        "relations": {"all": _numbers(score.tally(Figure.TIE))}
        | {kind: _numbers(score.tally(Figure.TIE, kind=kind)) for kind in score.kinds(Figure.TIE)},
        "dates": _accuracy(score.tally(Figure.DATE)),
        "status": _accuracy(score.tally(Figure.STATUS)),
        "amounts": _numbers(score.tally(Figure.AMOUNT)),
        "copies": _numbers(score.tally(Figure.COPY)),
        "undated": _accuracy(score.tally(Figure.UNDATED)),
        "former": _accuracy(score.tally(Figure.FORMER)),
        "participants": {
            "names": _numbers(score.tally(Figure.PARTICIPANT)),
            "roles": _accuracy(score.tally(Figure.ROLE)),
        },
        "unexplained_names": {
            "share": None if unexplained.precision is None else round_ratio(1 - unexplained.precision),
            "n": unexplained.right + unexplained.wrong,
        },
        "furniture": score.tally(Figure.FURNITURE).wrong,
        "summaries": _recall(score.tally(Figure.SUMMARY)),
        "types": {
            kind: {name: _numbers(score.tally(figure, kind=kind)) for name, figure in LEVELS.items()}
            for kind in score.kinds(Figure.STRICT)
        },
        "rules": {rule: _accuracy(tally) for rule, tally in score.rules(Figure.STRICT).items()},
        "calibration": [
            {"from": each.floor, "confidence": round_ratio(each.mean)} | _accuracy(each.tally)
            for each in list_bins(report.whole)
        ],
        "intervals": _summarize_intervals(score),
    }


def _summarize_intervals(score: GoldScore) -> Mapping[str, object]:
    """Return the 95 % intervals of every figure that has one."""
    found = {}
    for figure in Figure:
        intervals = {
            name: [round_ratio(bound) for bound in bounds]
            for name, bounds in score.tally(figure).interval.items()
            if not (name == "recall" and figure in ACCURACIES)
            and not (name == "precision" and figure in RECALLS)
        }
        if intervals:
            found[figure.name.lower()] = intervals
    return found


def _numbers(tally: Tally) -> Numbers:
    return {
        "precision": round_ratio(tally.precision),
        "recall": round_ratio(tally.recall),
        "f1": round_ratio(tally.f1),
        "n": tally.right + tally.missed,
        "printed": tally.right + tally.wrong,
    }


def _accuracy(tally: Tally) -> Numbers:
    return {"precision": round_ratio(tally.precision), "n": tally.right + tally.wrong}


def _recall(tally: Tally) -> Numbers:
    return {"recall": round_ratio(tally.recall), "n": tally.right + tally.missed}


def round_ratio(ratio: float | None) -> float | None:
    """Round a ratio as JSON gives it; one of nothing stays unknown."""
    return None if ratio is None else round(ratio, 4)
