"""Read the figure that a headline tells where nothing else tells it: 새솔시 월세 비중 3년 만에 최고.

A headline is already the line that an editor prints. It counts only where one of the opening sentences has
its words.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from lgai_graph.dates import points_ahead
from lgai_graph.extract.confidence import list_actor_reasons, list_time_reasons
from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.figures.clauses import ends_in, measures
from lgai_graph.extract.events.figures.owners import is_sure
from lgai_graph.extract.events.modality.sanity import is_possible
from lgai_graph.extract.headline import ASKING, BREAKS, clean_title
from lgai_graph.extract.names.nouns import Name
from lgai_graph.extract.syntax.phrases import Item, Moment, Phrase, Predicate, Sentence, Word
from lgai_graph.extract.syntax.sentences import parse_sentences
from lgai_graph.extract.syntax.tokenizer import split_title
from lgai_graph.korean import cut_particle
from lgai_graph.lexicon import Lexicon
from lgai_graph.model import (
    Argument,
    Claim,
    EventStatus,
    EventType,
    ParticipantRole,
    Period,
    PeriodKind,
)

RULES = {EventType.OTHER: "other.headline", EventType.EARNINGS: "earnings.headline"}
ENDING = 20  # characters of a sentence that say whether it only expects
STEM = 3  # syllables by which a word of the headline is known again
OPENING = 8  # sentences in which a headline's words are looked for
LEAST_SHARED = 2  # words or numbers that tie a sentence to a headline
LEAST_WORDS = 2  # of a headline that say of what its figure is
COMPOUND = 4  # characters from which a word tells as much as two (소비자물가지수)
SHORTEST = 2  # characters of a word that counts
SHORT_FRONT = 14  # characters of a part that the next one goes on with (제철 딸기 … 가격 최저)
QUOTES = re.compile(r"[‘’“”\"']")
SPEECH = re.compile(r"[“\"]|[”\"]$")
EXCLAMATION = re.compile(r"\s[‘'][^‘’']{1,4}[’']$")  # 13개월 만에 적자 ‘충격’
NUMBER = re.compile(r"\d[\d,.]*")
AHEAD = re.compile(r"[간난단란만반산안인친킨튼든른는운준춘큰]다(?![가-힣])")  # 절반 줄어든다
SHARE = re.compile(r"\d[\d.]*\s?[%％][가이은는] |\d[명곳] ?중 ?\d+[명곳]")  # 30%는, 10명 중 4명
OWNED = re.compile(r"^[^,]{2,20}, ")  # 한빛전자, 판매 1위
RANK = re.compile(r"\d위$")
ENDS_IN_NUMBER = re.compile(r"\d[\d,.]*\s?(?:[%％]|[만억조천백兆億]*(?:원|명|건|대|곳|개|달러|가구|弗)|%대)$")
TIMED = re.compile(r"(?:지난해|작년|올해?|상반기|하반기|분기|월|지난달)(?=\s)")
ARROWS = ("↑", "↓")
LEADING = ("어", "아", "해", "여", "라", "려", "져")  # 25% 올라, 30% 늘어
CONTENT = re.compile(r"[가-힣A-Za-z]{2,}")


class TitleFigure(NamedTuple):
    """A headline's figure: its line, and the items that it was read from."""

    line: str
    items: Sequence[Item]


def tell_headline_figure(
    context: ArticleContext, sentences: Sequence[Sentence], claims: list[Claim]
) -> list[Claim]:
    """Put the figure that a headline tells in front of the claims, where none of them tells it."""
    figure = read_title_figure(context.article.title, context.lexicon)
    sentence = find_opening(context, sentences[:OPENING], figure.line) if figure else None
    if figure is None or sentence is None or is_open(context, sentence):
        return claims
    told = next((n for n, claim in enumerate(claims) if tells_it(claim, figure.line)), None)
    if told is None:
        return [make_headline_claim(context, sentence, figure), *claims]
    return [*claims[:told], replace(claims[told], lead=True), *claims[told + 1 :]]


def tells_it(claim: Claim, line: str) -> bool:
    """Tell whether an event has a headline's figure: its numbers and a word of it, or all its words."""
    numbers, stems = set(NUMBER.findall(line)), list_stems(line)
    if not numbers:
        return all(stem in claim.summary for stem in stems)
    shared = numbers & set(NUMBER.findall(claim.summary))
    words = any(stem in claim.summary for stem in stems)
    return words and bool(shared) and (shared == numbers or any(len(number) > 1 for number in shared))


def read_title_figure(title: str, lexicon: Lexicon) -> TitleFigure | None:
    """Read the first part of a headline that tells what a measured thing came to."""
    said = [cut_particle(word, lexicon.particles)[0] for word in CONTENT.findall(title)]
    if any(word.endswith(tuple(lexicon.figures.unsettled)) for word in said) or AHEAD.search(title):
        return None
    before = ""
    for part in BREAKS.split(clean_title(title)):
        words = (part or "").strip(" ,.")
        if not words:
            continue
        wholes = (words, f"{before} {words}") if is_front(before, lexicon) else (words,)
        for whole in dict.fromkeys((*wholes, EXCLAMATION.sub("", words))):
            figure = read_title_part(whole, lexicon)
            if figure and count_content(figure.items, lexicon) >= LEAST_WORDS:
                return figure
        before = words
    return None


def is_front(part: str, lexicon: Lexicon) -> bool:
    """Tell whether a part of a headline only names what the next one is of (제철 딸기 … 가격 5년來 최저)."""
    if not part or len(part) > SHORT_FRONT or QUOTES.search(part) or NUMBER.search(part[-3:]):
        return False
    items = parse_part(part, lexicon)
    return bool(items) and isinstance(items[-1], Phrase) and not items[-1].particle


def parse_part(part: str, lexicon: Lexicon) -> list[Item]:
    """Return the items of a part of a headline."""
    plain = QUOTES.sub("", part)
    parsed = parse_sentences(plain, split_title(plain, lexicon), lexicon.syntax)
    return [item for sentence in parsed for item in sentence.items]


def read_title_part(part: str, lexicon: Lexicon) -> TitleFigure | None:
    """Read one part of a headline as a measured thing and what it came to."""
    if part.endswith(ASKING) or SPEECH.search(part):
        return None
    line, words = " ".join(QUOTES.sub("", part).split()), lexicon.figures
    counted = NUMBER.search(line) is not None
    if not counted and not any(word in line for word in (*words.measures, *words.indices)):
        return None
    items = parse_part(part, lexicon)
    if not items or any(points_ahead(word.text) for word in walk_words(items)):
        return None
    measured = any(isinstance(item, Phrase) and has_measure(item, lexicon) for item in items)
    if comes_out(items[-1], line, lexicon):
        return TitleFigure(line, items) if measured or counted else None
    timed = TIMED.search(line) is not None
    ends = ENDS_IN_NUMBER.search(line) is not None and (measured or timed or "%" in line)
    return TitleFigure(line, items) if ends or tells_share(items[-1], line, lexicon) else None


def tells_share(last: Item, line: str, lexicon: Lexicon) -> bool:
    """Tell whether a headline says what a share of many is or does: 10명 중 4명 무직, 30%는 2년 내 이직."""
    share = SHARE.search(line)
    if share is None or not isinstance(last, Phrase) or last.particle:
        return False
    word = last.words[-1].text
    return not word[0].isdigit() and lexicon.deeds.find_type(word, "") is None


def has_measure(phrase: Phrase, lexicon: Lexicon) -> bool:
    """Tell whether a phrase names something measured anywhere (서울 집값 4개월 만에 하락)."""
    words = lexicon.figures
    return measures(phrase, words) or any(
        ends_in(word.text, words.measures, SHORTEST) for word in phrase.words
    )


def comes_out(last: Item, line: str, lexicon: Lexicon) -> bool:
    """Tell whether a headline ends in what became of a figure: 급감, 5년 만에 최저, 25% 올라."""
    words = lexicon.figures
    if isinstance(last, Predicate):
        done = last.past or last.tail.endswith(LEADING)
        return last.lemma in words.changes and done and not last.quoted
    if not isinstance(last, Phrase) or last.particle:
        return False
    text = last.words[-1].text
    if RANK.search(text):
        return OWNED.search(line) is not None
    if text in words.records or text in words.signs or text in ARROWS:
        return True
    changes = (text in words.changes and len(text) >= SHORTEST) or text in words.changes.values()
    return changes and (NUMBER.search(line) is not None or text in words.moves)


def count_content(items: Sequence[Item], lexicon: Lexicon) -> int:
    """Return how many words of a headline say of what its figure is."""
    figures = lexicon.figures
    idle = {*figures.changes.values(), *figures.records, *figures.signs, *figures.loose}
    telling = [word.text for word in walk_words(items) if word.text not in idle and is_content(word)]
    return len(telling) + sum(len(word) >= COMPOUND and word not in figures.measures for word in telling)


def walk_words(items: Sequence[Item]) -> Iterator[Word]:
    """Yield the words of the phrases of a headline."""
    return (word for item in items if isinstance(item, Phrase) for word in item.words)


def is_content(word: Word) -> bool:
    """Tell whether a word carries content: no number, two characters or more, or a Chinese one (中)."""
    return (len(word.text) >= SHORTEST and not NUMBER.search(word.text)) or set(word.tags) == {"SH"}


def find_opening(context: ArticleContext, sentences: Sequence[Sentence], line: str) -> Sentence | None:
    """Return the early sentence that has most words of a headline, and its number or what became of it."""
    numbers = NUMBER.findall(line)
    stems, last = list_stems(line), line.rpartition(" ")[2][:SHORTEST]
    best, most = None, 0
    for sentence in sentences:
        text = context.text[sentence.start : sentence.end]
        found = NUMBER.findall(text)
        matched = sum(any(is_same(number, other) for other in found) for number in numbers)
        shared = sum(stem in text for stem in stems) + matched
        if (matched or last in text) and shared > most:
            best, most = sentence, shared
    return best if most >= LEAST_SHARED else None


def is_same(number: str, other: str) -> bool:
    """Tell whether a text's number is a headline's, which may be cut (56 of 56.3)."""
    return number == other or (len(number) > 1 and other.startswith(f"{number}."))


def list_stems(line: str) -> list[str]:
    """Return the words of a headline by the syllables that they are known again by (음악과: 음악)."""
    return sorted({word[: min(STEM, max(SHORTEST, len(word) - 1))] for word in CONTENT.findall(line)})


def is_open(context: ArticleContext, sentence: Sentence) -> bool:
    """Tell whether a sentence only expects what its headline says (늘어날 전망이다)."""
    text = context.text[max(sentence.start, sentence.end - ENDING) : sentence.end]
    return any(word in text for word in context.lexicon.figures.unsettled)


def make_headline_claim(context: ArticleContext, sentence: Sentence, figure: TitleFigure) -> Claim:
    """Make the claim of a headline's figure, of the body that it opens with."""
    name, period = find_headline_owner(context, figure), find_only_period(context, sentence)
    kind = EventType.OTHER
    if name and any(word.text in context.lexicon.figures.accounts for word in walk_words(figure.items)):
        kind = EventType.EARNINGS
    return Claim(
        article=context.article.id,
        type=kind,
        arguments=(Argument(role=ParticipantRole.AGENT, mention=context.make_mention(name)),) if name else (),
        summary=figure.line,
        evidence=context.make_evidence(sentence.start, sentence.end, RULES[kind]),
        when=period,
        status=EventStatus.HAPPENED,
        lead=True,
        reasons=(
            f"rule={RULES[kind]}",
            *list_actor_reasons([name] if name else [], sentence.start, sentence.end),
            *list_time_reasons(period, EventStatus.HAPPENED),
        ),
    )


def find_headline_owner(context: ArticleContext, figure: TitleFigure) -> Name | None:
    """Return the body whose name opens a headline's figure."""
    return next((name for name in context.names if is_sure(name) and opens(figure.line, name)), None)


def opens(line: str, name: Name) -> bool:
    """Tell whether a line begins with a name as a word of its own."""
    return line.startswith(name.text) and not line[len(name.text) : len(name.text) + 1].isalnum()


def find_only_period(context: ArticleContext, sentence: Sentence) -> Period | None:
    """Return the only time of a sentence that a figure may be of."""
    moments = [one for one in sentence.items if isinstance(one, Moment) and not (one.speech or one.compared)]
    period = moments[0].period if len(moments) == 1 else None
    if period is None or period.kind is PeriodKind.ANNOUNCEMENT or points_ahead(period.words):
        return None
    return period if is_possible(EventStatus.HAPPENED, period, context.article.published_on) else None
