"""Word a statement in one line: who, and the point of what was said.

Korean reports put the background first and the point last, so a line that cannot hold all takes the end.
"""

import re

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.lines.beside import points_back
from lgai_graph.extract.events.lines.dated.periods import lasts
from lgai_graph.extract.events.lines.said.cutting import cut_left
from lgai_graph.extract.events.lines.said.matters import add_matter
from lgai_graph.extract.events.lines.said.quotations import (
    LED,
    LONGEST,
    SPEECH,
    leave_out_links,
    quote_words,
)
from lgai_graph.extract.events.lines.said.reports import skip_opening
from lgai_graph.extract.events.lines.things import cut_text, tidy
from lgai_graph.extract.events.parts.filling import Filled
from lgai_graph.extract.syntax.phrases import Item, Moment, Phrase, Predicate, Sentence
from lgai_graph.korean.cases import OBJECTS, TOPICS
from lgai_graph.model import EventType, PeriodKind

PARTICLE = 3  # characters of a particle and a space between the speaker and the day
LONG_TIMES = ("년", "해", "분기", "반기", "년도")
REPORTED = re.compile(r"(?:다|라|자|냐)(?:고|며|면서)$|기로$")
QUOTING = re.compile(r"(?:고|며|면서)\s")  # 떨어졌다|고, where 고 was taken for a particle
THING, AS = "것", ("로", "으로")
SPEAKING = ("", "이", "가", "은", "는", "께서", "에서")
LED_BY_POINTER = re.compile(r"(?:이런|그런|이러한|그러한)\s$")  # 이런 | 우려가
# 이 같은 내용을 담은 | ‘나래법’ 개정안을
SUCH = re.compile(
    r"""(?:^|(?<=\s))(?:이|그|이와|이런|이러한|그런)\s?(?:같은\s)?
        (?:내용|취지)(?:을[ ]담은|이[ ]담긴|의)\s(?=[‘'“"《<「『])""",
    re.VERBOSE,
)
FOUND = ("결과", "가운데")  # 실적을 분석한 결과 매출이 …: how it was found out
SAME = ("이같이", "이렇게", "이처럼", "이와 같이", "이 같은")


def find_gist(context: ArticleContext, sentence: Sentence, filled: Filled) -> str:
    """Return the point of a saying: the end of its quotations, else of the clause that is reported."""
    predicate = filled.clause.predicate
    quotes = list(SPEECH.finditer(context.text, sentence.start, max(sentence.end, predicate.end)))
    if quotes and tells_by_object(context, filled, quotes[-1].end() - 1):
        return ""
    if quotes:
        said = quote_words(context, sentence, quotes)
        return add_matter(context, sentence, filled, said, quotes[0].start())
    report = next(
        (item for item in reversed(sentence.items[: predicate.index]) if isinstance(item, Predicate)), None
    )
    guess = find_guess(context, sentence, report, predicate) if report else None
    if report is None or not (guess or is_report(context, sentence, report, predicate)):
        return ""
    start = find_clause_start(context, sentence, filled, report)
    if pointer := LED_BY_POINTER.search(context.text, sentence.start, start):
        start = pointer.start()
    end = guess.end + len(guess.particle) if guess else report.end
    words = SUCH.sub("", cut_left(context.text, sentence.items, (start, end), LONGEST))
    if report.tail.endswith("다") and not guess:
        words += "고"
    return "" if words.startswith(SAME) else leave_out_links(context, tidy(words, context.lexicon.wording))


def tells_by_object(context: ArticleContext, filled: Filled, end: int) -> bool:
    """Tell whether a verb says something of its own behind a quotation (“…”며 리콜을 발표했다)."""
    things, deeds = filled.clause.slots.get("object", []), context.lexicon.deeds
    told = bool(things) and things[-1].particle in OBJECTS and things[0].start >= end
    if not told or not LED.match(context.text, end + 1):
        return False
    word = things[-1].words[-1].text
    return word not in deeds.hollow and deeds.find_object_type(word) is not EventType.STATEMENT


def find_guess(
    context: ArticleContext, sentence: Sentence, report: Predicate, predicate: Predicate
) -> Phrase | None:
    """Return the noun that a clause spells out: expected (늘 | 것으로), or asked for (줄일 | 것을)."""
    noun = sentence.items[predicate.index - 1]
    if not isinstance(noun, Phrase) or noun.index != report.index + 1 or report.ending != "ETM":
        return None
    if noun.words[-1].text != THING or len(noun.words) > 1:
        return None
    asks = predicate.lemma in context.lexicon.referring.asking
    return noun if noun.particle in (OBJECTS if asks else AS) else None


def is_report(context: ArticleContext, sentence: Sentence, report: Predicate, predicate: Predicate) -> bool:
    """Tell whether a verb of speaking reports a clause; the speaker, a place and a day may stand between."""
    ends = report.tail.endswith(("다", "라", "자")) and QUOTING.match(context.text, report.end)
    if not (ends or REPORTED.search(report.tail)):
        return False
    between = sentence.items[report.index + 1 : predicate.index]
    return all(
        isinstance(item, Moment)
        or (isinstance(item, Phrase) and (item.particle in SPEAKING or is_part(context, item, predicate)))
        for item in between
    )


def is_part(context: ArticleContext, phrase: Phrase, predicate: Predicate) -> bool:
    """Tell whether a noun and a verb are one idiom (매각은 없다고 | 선을 | 그었다)."""
    return f"{phrase.words[-1].text} {predicate.lemma}" in context.lexicon.wording.idioms


def write_place(context: ArticleContext, filled: Filled) -> str:
    """Word a statement that quotes nothing by its place (기조연설서 발언)."""
    phrases = filled.clause.slots.get("at", [])
    words = (
        tidy(cut_text(context.text, phrases[-1].start, phrases[-1].end), context.lexicon.wording)
        if phrases
        else ""
    )
    return f"{words}서" if words else ""


def find_clause_start(context: ArticleContext, sentence: Sentence, filled: Filled, report: Predicate) -> int:
    """Return where a reported clause says something of its own."""
    start = skip_speaker(context, sentence, filled, report)
    first = next((item for item in sentence.items if item.end > start), report)
    if first.start < start:
        return start
    return sentence.items[skip_opening(context, sentence, filled, (first.index, report.index))].start


def skip_speaker(context: ArticleContext, sentence: Sentence, filled: Filled, report: Predicate) -> int:
    """Return where a reported clause starts: behind the speaker, and the time of speaking."""
    speaking = filled.names.get("speaker") or filled.names.get("agent", [])  # 법원은 … 배상하라고 판결했다
    speakers = {name.start for name in speaking}
    called = [one for one in filled.clause.slots.get("subject", ()) if one.particle in TOPICS]  # 재단 측은
    start = sentence.start
    for item in sentence.items[: report.index]:
        spoken = item in called or (isinstance(item, Phrase) and is_speaker(context, item, speakers))
        if isinstance(item, Phrase) and not item.particle and item.words[-1].text.endswith(FOUND):
            return item.end + 1
        found = isinstance(item, Phrase) and len(item.words) > 1 and item.words[0].text.endswith(FOUND)
        if isinstance(item, Phrase) and found and not spoken:
            return item.words[1].start
        beside = isinstance(item, Moment) and item.start - start <= PARTICLE
        if spoken or (beside and is_of_saying(context, sentence, report, item)):
            start = item.end
    return start


def is_speaker(context: ArticleContext, phrase: Phrase, speakers: set[int]) -> bool:
    """Tell whether a phrase names who speaks, or opens a sentence by pointing back to him."""
    named = any(phrase.start <= one < phrase.end for one in speakers)
    return named or (phrase.index == 0 and points_back(context, phrase))


def is_of_saying(context: ArticleContext, sentence: Sentence, report: Predicate, item: Item) -> bool:
    """Tell whether a time can be that of speaking; 지난해 belongs to what is said, 17일 하루 동안 too.

    Where a day behind the report is that of speaking, the first is not (1~9월 … 집계됐다고 10일 밝혔다).
    """
    if not isinstance(item, Moment) or item.period.words.endswith(LONG_TIMES) or lasts(context.text, item):
        return False
    told = item.period.kind is PeriodKind.ANNOUNCEMENT
    later = (one.period for one in sentence.items[report.index :] if isinstance(one, Moment))
    return told or not any(period.kind is PeriodKind.ANNOUNCEMENT for period in later)
