"""Choose what a line quotes of somebody's words.

Korean reports often join two quotations (“…”라며 “…”라고 말했다): the second may speak of what only the
first names. Both stand in the line where they fit, else the one that names a thing.
"""

import re
from collections.abc import Sequence

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.lines.said.cutting import LEAST, cut_left, find_about
from lgai_graph.extract.syntax.phrases import Sentence, is_proper

SPEECH = re.compile(r"[“\"]([^”\"]+)[”\"]")
ENDS = re.compile(r"(?<=[다요까죠])[.?!]\s+|\s…\s")
MARKS = '“”"'
LED = re.compile(r"(?:이?라)?(?:며|면서)")  # “…”며, “잘못된 결정”이라며
LONGEST = 100  # characters of a saying shown in its line: most are whole, with what they speak of
BOTH = 92  # characters of two quotations with what joins them, in a line of about 110
POINTING = re.compile(
    r"(?:이|그|이런|그런|이러한|그러한|이것|그것|이는|그는|이를|그를|이에|그에|거기|여기|이렇게|그렇게|이들|그들|이번에|이처럼)"
    r"(?:[은는이을를]|에|도|만|의|에게)?\s"
)


def quote_words(context: ArticleContext, sentence: Sentence, quotes: Sequence[re.Match[str]]) -> str:
    """Return what a line quotes of the quotations of a sentence: the last, with the one that leads to it."""
    last = quotes[-1]
    said = show_quote(context, sentence, last.span(1))
    before = quotes[-2] if len(quotes) > 1 else last
    link = " ".join(context.text[before.end() : last.start()].split())
    if not said or before is last or not LED.fullmatch(link):
        return said
    first = show_quote(context, sentence, before.span(1))
    if not first or is_of_self(context, sentence, before.span(1)):
        return said
    both = f"{first}{link} {said}"
    if len(both) <= BOTH:
        return both
    spans = last.span(1), before.span(1)
    tells, told = (names_thing(context, sentence, span) for span in spans)
    return first if told and not tells else said


def show_quote(context: ArticleContext, sentence: Sentence, span: tuple[int, int]) -> str:
    """Return a quotation without the words that link it to what was said before."""
    said = word_quote(context, sentence, span).strip(MARKS)
    return f"“{leave_out_links(context, said, mark=',')}”" if said else ""


def is_of_self(context: ArticleContext, sentence: Sentence, span: tuple[int, int]) -> bool:
    """Tell whether a quotation has a subject that says not of what it speaks (우리는, 이것이)."""
    about = find_about(sentence.items, span)
    return about is not None and about.words[-1].text in context.lexicon.referring.unnamed


def names_thing(context: ArticleContext, sentence: Sentence, span: tuple[int, int]) -> bool:
    """Tell whether a quotation says itself what it speaks of: its subject, a name, a number."""
    start, end = span
    if points_before(context.text[start:end]):
        return False
    inside = (one for one in sentence.phrases if start <= one.start < end)
    named = any(is_proper(one) or any(char.isdigit() for char in one.words[-1].text) for one in inside)
    about = find_about(sentence.items, span)
    return named or (about is not None and not is_of_self(context, sentence, span))


def leave_out_links(context: ArticleContext, words: str, mark: str = "") -> str:
    """Return a saying without the words that only link it to what was said before (오는 | 5월에는).

    Args:
        context: the article.
        words: the saying.
        mark: what stands behind such a word: of a quotation only what a comma parts goes (다만, | 환율은).
    """
    wording, definite = context.lexicon.wording, context.lexicon.referring.definite
    linking = wording.idle - wording.loud - definite
    while " " in words:
        first, _, rest = words.partition(" ")
        if not first.endswith(mark) or first.rstrip(",") not in linking:
            break
        words = rest
    return words


def word_quote(context: ArticleContext, sentence: Sentence, span: tuple[int, int]) -> str:
    """Return the end of a quotation between quotation marks, empty where none stands alone."""
    start, end = span
    ends = ENDS.finditer(context.text, start, max(start, end - LEAST))
    starts = [start, *(match.end() for match in ends)]
    start = starts[-1]
    if len(starts) > 1 and points_before(context.text[start:end]) and end - starts[-2] <= LONGEST:
        start = starts[-2]
    words = " ".join(context.text[start:end].split()) if end - start <= LONGEST else ""
    words = words or cut_left(context.text, sentence.items, (start, end), LONGEST)
    words = words.strip(MARKS).rstrip(".").strip()
    return f"“{words}”" if words else ""


def points_before(words: str) -> bool:
    """Tell whether somebody's words begin with what only those before them tell (그것을, 이 안건에)."""
    return POINTING.match(words.strip(MARKS)) is not None
