"""Word a statement in one line: who, and the point of what was said.

Korean reports put the background first and the point last (“…”라며 “…”라고 말했다), so the line
takes the end.
"""

import re
from collections.abc import Sequence

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.filling import Filled
from lgai_graph.extract.events.lines.things import cut_text, tidy
from lgai_graph.extract.syntax.phrases import Item, Moment, Phrase, Predicate, Sentence

SPEECH = re.compile(r"[“\"]([^”\"]+)[”\"]")
ENDS = re.compile(r"(?<=[다요까])[.?!]\s+|\s…\s")
LONGEST = 44  # characters of a saying shown in its line
PARTICLE = 3  # characters of a particle and a space between the speaker and the day
LEAST = 10  # a shorter end of a clause says too little
REPORTED = re.compile(r"(?:다|라|자|냐)(?:고|며|면서)$|기로$")
DETERMINED = re.compile(r"(?:^|\s)(?:어느|어떤|다른|새|이|그|저|한|매|각)\s$")  # 어느 | 나라든: one phrase
QUOTING = re.compile(r"(?:고|며|면서)\s")  # 떨어졌다|고, where 고 was taken for a particle
SPEAKING = ("", "이", "가", "은", "는", "께서", "에서")
MARKS = '“”"'
SAME = ("이같이", "이렇게", "이처럼", "이와 같이", "이 같은")


def find_gist(context: ArticleContext, sentence: Sentence, filled: Filled) -> str:
    """Return the point of a saying: the end of its last quotation, else of the clause that is reported."""
    predicate = filled.clause.predicate
    quotes = list(SPEECH.finditer(context.text, sentence.start, max(sentence.end, predicate.end)))
    if quotes:
        return word_quote(context, sentence, quotes[-1].span(1))
    report = next(
        (item for item in reversed(sentence.items[: predicate.index]) if isinstance(item, Predicate)), None
    )
    if report is None or not is_report(context, sentence, report, predicate):
        return ""
    start = find_clause_start(sentence, filled, report)
    words = cut_left(context.text, sentence.items, (start, report.end), LONGEST)
    if report.tail.endswith("다"):
        words += "고"
    return "" if words.startswith(SAME) else tidy(words, context.lexicon.wording)


def is_report(context: ArticleContext, sentence: Sentence, report: Predicate, predicate: Predicate) -> bool:
    """Tell whether a verb of speaking reports a clause; the speaker, a place and a day may stand between."""
    ends = report.tail.endswith(("다", "라", "자")) and QUOTING.match(context.text, report.end)
    if not (ends or REPORTED.search(report.tail)):
        return False
    between = sentence.items[report.index + 1 : predicate.index]
    return all(
        isinstance(item, Moment) or (isinstance(item, Phrase) and item.particle in SPEAKING)
        for item in between
    )


def word_quote(context: ArticleContext, sentence: Sentence, span: tuple[int, int]) -> str:
    """Return the end of a quotation between quotation marks, empty where none stands alone."""
    start, end = span
    ends = ENDS.finditer(context.text, start, max(start, end - LEAST))
    start = max([start, *(match.end() for match in ends)])
    words = cut_left(context.text, sentence.items, (start, end), LONGEST).strip(MARKS).rstrip(".").strip()
    return f"“{words}”" if words else ""


def write_place(context: ArticleContext, filled: Filled) -> str:
    """Word a statement that quotes nothing by its place (기조연설서 발언)."""
    phrases = filled.clause.slots.get("at", [])
    words = (
        tidy(cut_text(context.text, phrases[-1].start, phrases[-1].end), context.lexicon.wording)
        if phrases
        else ""
    )
    return f"{words}서" if words else ""


def find_clause_start(sentence: Sentence, filled: Filled, report: Predicate) -> int:
    """Return where the reported clause starts: behind the speaker, and the time of speaking."""
    speakers = {name.start for name in filled.names.get("speaker", [])}
    start = sentence.start
    for item in sentence.items[: report.index]:
        spoken = isinstance(item, Phrase) and any(item.start <= one < item.end for one in speakers)
        if spoken or (isinstance(item, Moment) and item.start - start <= PARTICLE):
            start = item.end
    behind = (item.start for item in sentence.items if item.start >= start)
    return next(behind, start)


def cut_left(text: str, items: Sequence[Item], span: tuple[int, int], longest: int) -> str:
    """Return the longest end of a stretch that fits, cut where a clause starts, else where a phrase does."""
    start, end = span
    if end - start <= longest:
        return cut_text(text, start, end)
    inside = [item for item in items if start < item.start < end - LEAST and end - item.start <= longest]
    clauses = [item.start for item in inside if opens_clause(items, item)]
    phrases = [
        item.start
        for item in inside
        if not is_bound(items, item) and not DETERMINED.search(text, start, item.start)
    ]
    begin = next(iter(clauses or phrases), None)
    return "" if begin is None else cut_text(text, begin, end)


def opens_clause(items: Sequence[Item], item: Item) -> bool:
    """Tell whether an item stands behind a verb that leads on (… 높이고 | …)."""
    before = items[item.index - 1] if item.index else None
    return isinstance(before, Predicate) and before.ending in ("EC", "EF") and isinstance(item, Phrase)


def is_bound(items: Sequence[Item], item: Item) -> bool:
    """Tell whether an item belongs to what stands before it, or is no phrase."""
    before = items[item.index - 1] if item.index else None
    bound = isinstance(before, Phrase) and before.particle in ("의", "", ",", "와", "과")
    described = isinstance(before, Predicate) and before.ending == "ETM"
    return bound or described or not isinstance(item, Phrase)
