"""Choose the words of an article to read a summary with: what it leaves out, and what stands before.

A sentence that does not name who acts (``오는 7월 시험 가동한다``) goes on from the one before it, so that
both are quoted.
"""

from collections.abc import Mapping, Sequence

from lgai_graph.korean.sentences import split_sentences
from lgai_graph.query.shapes import SourceRecord

KEPT = 0.6  # of a sentence's letters: a summary that keeps fewer leaves much out
LEAST = 16  # letters that it leaves out
LONGEST = 120  # characters of a sentence
ENDS = (".", "!", "?", "…", "”", '"')  # of a sentence; a heading has none
ACTING = ("agent", "appointee", "investor", "speaker")

# The end of what stands before a sentence, where somebody who acts in it is named before it.
BEFORE = f"""
SELECT c.event AS owner, a.id AS article, c.start,
       substr(a.text, max(1, c.start - {LONGEST} + 1), min(c.start, {LONGEST})) AS before
FROM claims c JOIN articles a ON a.n = c.cited WHERE c.event IN ({{numbers}}) AND EXISTS (
    SELECT 1 FROM arguments WHERE claim = c.n AND "end" <= c.start AND role IN {ACTING})
"""


def choose_quote(
    summary: str, sources: Sequence[SourceRecord], before: Mapping[tuple[str, int], str]
) -> str | None:
    """Choose the words that say what a summary leaves out; None where it says most of any sentence.

    Args:
        summary: the line of an event.
        sources: what tells of it.
        before: what stands before a sentence that does not name who acts, by article and start.
    """
    wanting = (is_open(source, before) or leaves_out(summary, source["exact"]) for source in sources)
    if not sources or not all(wanting):
        return None
    first = sources[0]
    previous = find_last(before.get((first["article"], first["start"]), ""))
    return f"{previous} {first['exact']}".lstrip()


def is_open(source: SourceRecord, before: Mapping[tuple[str, int], str]) -> bool:
    """Tell whether a sentence goes on from the one before it, and both can be quoted."""
    told = before.get((source["article"], source["start"]), "")
    return len(source["exact"]) <= LONGEST and bool(find_last(told))


def leaves_out(summary: str, sentence: str) -> bool:
    """Tell whether a summary leaves much of a sentence out that is short enough to stand beside it."""
    said, told = count_letters(summary), count_letters(sentence)
    return said < KEPT * told and told - said >= LEAST and len(sentence) <= LONGEST


def count_letters(text: str) -> int:
    """Count letters and digits."""
    return sum(map(str.isalnum, text))


def find_last(text: str) -> str:
    """Return the last sentence of a text's end, empty for a heading and where its beginning is cut off."""
    sentences = split_sentences(text)
    if not sentences or (len(sentences) == 1 and len(text) >= LONGEST):
        return ""
    start, end = sentences[-1]
    return text[start:end] if text[start:end].endswith(ENDS) else ""
