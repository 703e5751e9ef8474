"""Ask whether the gold explains each name that is printed, and whether page furniture is among them."""

from collections.abc import Iterator

from lgai_graph.evaluate.gold.nouns import GoldArticle
from lgai_graph.evaluate.printed.findings import Figure, Finding
from lgai_graph.evaluate.printed.levels import Yardstick
from lgai_graph.evaluate.printed.told import PrintedName
from lgai_graph.evaluate.tally import Verdict
from lgai_graph.korean import name_key


def judge_names(yardstick: Yardstick) -> Iterator[Finding]:
    """Yield for each entity of the article's printed facts whether some words of the gold hold it."""
    spans = {name_key(words) for words in _list_spans(yardstick.truth)}
    for who in yardstick.printed.names:
        explained = any(name_key(name) in span for name in who.names for span in spans)
        yield _finding(yardstick, Figure.PRINTED_NAME, explained, who)
        for word in yardstick.truth.never:
            if any(word in name for name in who.names):
                yield _finding(yardstick, Figure.FURNITURE, False, who)


def _list_spans(truth: GoldArticle) -> Iterator[str]:
    """List all words of the article that its gold holds."""
    for event in truth.events:
        yield from (name for one in event.everyone for name in one.names)
        yield from (words for words in (event.what, event.object, event.post) if words)
    for person in truth.people:
        yield from person.names + person.orgs + person.roles
    for relation in truth.relations:
        for reading in relation.readings:
            yield from reading.source + reading.target


def _finding(yardstick: Yardstick, figure: Figure, is_right: bool, who: PrintedName) -> Finding:
    return Finding(
        article=yardstick.truth.id,
        figure=figure,
        verdict=Verdict.RIGHT if is_right else Verdict.WRONG,
        printed=f"{who.name} ({who.kind})",
    )
