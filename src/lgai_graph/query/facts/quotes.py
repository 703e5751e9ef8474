"""Choose the words of an article to read a summary with: what it leaves out, and what stands before.

A sentence that does not name who acts (``오는 7월 시험 가동한다``) goes on from the one before it, so that
both are quoted if that one does. Of a long sentence stands the part that holds most words of the summary.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from sqlite3 import Row
from typing import NamedTuple

from lgai_graph.korean.sentences import split_sentences
from lgai_graph.query.shapes import SourceRecord

KEPT = 0.6  # of a sentence's letters: a summary that keeps fewer leaves much out
LEAST = 16  # letters that it leaves out
LONGEST = 120  # characters of a sentence, or of the part of it that is shown
CUT, REST = "…", 16  # a mark, and so few characters that nothing is cut for them
WORD, LETTERS = re.compile(r"\S+"), re.compile(r"\w{2,}")
STEM = 2  # letters by which a word of the summary is known again in its sentence
ENDS = (".", "!", "?", "…", "”", '"')  # of a sentence; a heading has none
ACTING = ("agent", "appointee", "investor", "speaker")

# The end of what stands before a sentence, and where in it somebody who acts in the sentence is named last.
BEFORE = f"""
SELECT c.event AS owner, a.id AS article, c.start,
       substr(a.text, max(1, c.start - {LONGEST} + 1), min(c.start, {LONGEST})) AS before,
       max(named.start) - max(0, c.start - {LONGEST}) AS place
FROM claims c JOIN articles a ON a.n = c.cited JOIN arguments named ON named.claim = c.n
WHERE c.event IN ({{numbers}}) AND named.role IN {ACTING}
AND named."end" <= c.start AND named.start >= c.start - {LONGEST} GROUP BY c.n
"""


class Before(NamedTuple):
    """The end of what stands before a sentence of an article, and where in it somebody who acts is named."""

    article: str
    start: int
    text: str
    place: int


def make_before(row: Row) -> Before:
    """Make what stands before a sentence of a row of ``BEFORE``."""
    return Before(row["article"], row["start"], row["before"], row["place"])


def choose_quote(summary: str, sources: Sequence[SourceRecord], befores: Sequence[Before]) -> str | None:
    """Choose the words that say what a summary leaves out; None where it says most of any sentence.

    Args:
        summary: the line of an event.
        sources: what tells of it.
        befores: what stands before those of their sentences that do not name who acts.
    """
    leading = [find_leading(source, befores) for source in sources]
    parts = [cut_out(summary, source["exact"]) for source in sources]
    pairs = zip(parts, leading, strict=True)
    if not sources or not all(told or leaves_out(summary, part) for part, told in pairs):
        return None
    return f"{leading[0]} {parts[0]}".lstrip()


def find_leading(source: SourceRecord, befores: Sequence[Before]) -> str:
    """Return the sentence that names who acts in the one behind it, empty where that is too long for both."""
    place = source["article"], source["start"]
    before = next((one for one in befores if (one.article, one.start) == place), None)
    return find_last(before) if before and len(source["exact"]) <= LONGEST else ""


def leaves_out(summary: str, sentence: str) -> bool:
    """Tell whether a summary leaves much of a sentence out, or of the part of it that can stand beside it."""
    said, told = count_letters(summary), count_letters(sentence)
    return said < KEPT * told and told - said >= LEAST


def cut_out(summary: str, sentence: str) -> str:
    """Return a sentence, or of a long one the words that hold most of its summary, with a mark at each cut.

    What leads up to a deed stands before it, so that of two such parts the first is taken.
    """
    if len(sentence) <= LONGEST:
        return sentence
    said = {word[:STEM] for word in LETTERS.findall(summary)}
    words = list(WORD.finditer(sentence))
    known = [any(one[:STEM] in said for one in LETTERS.findall(word[0])) for word in words]
    fitting = (
        range(first, bisect_right(words, word.start() + LONGEST, lo=first + 1, key=re.Match.end))
        for first, word in enumerate(words)
    )
    told = max(fitting, key=lambda part: sum(known[part.start : part.stop]))
    start = words[told.start].start()
    end = min(words[told.stop - 1].end(), start + LONGEST)  # a word may be longer
    start = 0 if start <= REST else start
    end = len(sentence) if len(sentence) - end <= REST else end
    return f"{CUT if start else ''}{sentence[start:end]}{CUT if end < len(sentence) else ''}"


def count_letters(text: str) -> int:
    """Count letters and digits."""
    return sum(map(str.isalnum, text))


def find_last(before: Before) -> str:
    """Return the last sentence before one, empty where it is a heading, cut off, or names nobody who acts."""
    sentences = split_sentences(before.text)
    if not sentences or (len(sentences) == 1 and len(before.text) >= LONGEST):
        return ""
    start, end = sentences[-1]
    last = before.text[start:end]
    return last if before.place >= start and last.endswith(ENDS) else ""
