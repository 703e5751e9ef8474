"""Say whose a figure is: 한빛전자의 매출, 한빛전자는 매출이, 중국의 성장률, 서울 아파트 거래량."""

from typing import NamedTuple

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.elsewhere.introductions import points
from lgai_graph.extract.events.figures.clauses import PLACE, FigureClause
from lgai_graph.extract.events.figures.lines import drop_front
from lgai_graph.extract.events.lines.beside import points_back
from lgai_graph.extract.events.parts.participants import find_heads
from lgai_graph.extract.names.nouns import Name
from lgai_graph.extract.syntax.phrases import Phrase, Word, is_proper
from lgai_graph.lexicon import Lexicon
from lgai_graph.model import Claim, EntityKind

UNSURE = frozenset({"open", "anonymous", "press", "weak"})
SOURCE = "따르"
WITHIN = ("출신", "내")
PLENTY = 2  # words that say of what a figure is; one is enough for what the headline is about
COMPOUND = 5  # characters from which a word says enough
FAR = 120  # characters between two figures of which the second goes on with the first
FIGURES = ("other.figure", "earnings.figure", "statement.survey", "other.finding")
PROPER = frozenset({"NNP", "SL", "NF"})


class Owner(NamedTuple):
    """Whose a figure is: by name, in words, and where they end in front of the measure."""

    name: Name | None
    words: str
    end: int


NOBODY = Owner(None, "", 0)


def find_owner(context: ArticleContext, clause: FigureClause) -> Owner | None:
    """Return whose a figure is; None where nothing says of what it is."""
    if is_part_of_nothing(clause.measure, context.lexicon):
        return None
    if clause.owner:
        return name_topic(context, clause.owner)
    first = next(item for item in clause.front if isinstance(item, Phrase))
    if clause.is_described:  # 7일 급등한 한빛전자의 주가: whose it is, not which
        owned = name_front(context, first) if first.particle == "의" and len(clause.front) > 1 else None
        plenty = first.particle != "의" and tells_plenty(context, clause)
        return owned or (say_which(context, clause) if plenty else None)
    if points_back(context, first) or points(context, context.text, first):
        return None
    if first.particle == "의" and len(clause.front) > 1:
        return name_front(context, first) or say_which(context, clause)
    name = next((one for one in context.names if one.start == first.start), None)
    if name and is_sure(name) and stands_apart(context, first, name):
        return Owner(name, name.label, name.end)
    return say_which(context, clause)


def stands_apart(context: ArticleContext, phrase: Phrase, name: Name) -> bool:
    """Tell whether a body that opens a phrase owns the rest (한빛은행 | 임원 수, not 출신 임원 수)."""
    behind = next((word.text for word in phrase.words if word.start >= name.end), "")
    whence = behind in WITHIN or behind in context.lexicon.attached_words
    return context.text[name.end : name.end + 1] == " " and phrase.particle not in PLACE and not whence


def is_part_of_nothing(measure: Phrase, lexicon: Lexicon) -> bool:
    """Tell whether a measure is a part, and its words do not say of what (매출 비중, not 해외 매출 비중)."""
    *before, last = measure.words
    told = len(before) >= PLENTY or any(tells_which(word, lexicon) for word in before)
    return last.text in lexicon.figures.parts and not told


def name_topic(context: ArticleContext, topic: Phrase) -> Owner | None:
    """Return the topic of a clause as whose its figure is: a body, whatever else has a name, 이 회사."""
    heads = find_heads([topic], context.referents)
    told = heads or context.memory.find_antecedents([topic], context.lexicon)
    name = next((one for one in told if is_sure(one)), None)
    if name:
        return Owner(name, name.label, 0)
    if points_back(context, topic) or points(context, context.text, topic):
        return None
    words = drop_front(topic.words, context.lexicon)
    if not words or not is_proper(topic) or any(one.is_person for one in heads):
        return None
    return Owner(None, " ".join(word.text for word in words), 0)


def name_front(context: ArticleContext, first: Phrase) -> Owner | None:
    """Return the body or the country that a phrase with 의 names."""
    word = first.words[0]
    if len(first.words) == 1 and word.text in context.lexicon.countries:
        return Owner(Name(word.text, word.start, word.end, EntityKind.PLACE, "country"), word.text, word.end)
    heads = find_heads([first], context.referents)
    name = heads[0] if len(heads) == 1 and is_sure(heads[0]) else None
    if name and any(word.text[0].isdigit() for word in first.words if word.end <= name.start):
        return None  # 31개 지방정부
    return Owner(name, name.label, first.end) if name else None


def is_sure(name: Name) -> bool:
    """Tell whether a name is a body's that stands for itself."""
    return name.is_organization and name.rule not in UNSURE


def say_which(context: ArticleContext, clause: FigureClause) -> Owner | None:
    """Let the words before a measure say of what it is; None where they do not (세계 시장 규모)."""
    words = list_front_words(context, clause)
    if not words:
        return None
    lexicon = context.lexicon
    telling = [word for word in words[:-1] if tells_which(word, lexicon)]
    if words[-1].text in lexicon.figures.indices or is_compound(words[-1], lexicon):
        telling.append(words[-1])
    named = any(PROPER.intersection(word.tags) or word.text in lexicon.places for word in telling)
    whole = named or any(len(word.text) >= COMPOUND for word in telling)  # 주택담보대출 연체율
    if len(telling) >= PLENTY or (telling and (whole or is_known(context, clause, telling[0]))):
        return NOBODY
    last = context.memory.last_event
    return NOBODY if telling and last and goes_on(context, clause, last) else None


def tells_plenty(context: ArticleContext, clause: FigureClause) -> bool:
    """Tell whether a measure says of what it is, whatever describes it (새로 연 외국계 은행 점포 수)."""
    words = list_front_words(context, clause)
    return sum(tells_which(word, context.lexicon) for word in words[:-1]) >= PLENTY


def list_front_words(context: ArticleContext, clause: FigureClause) -> list[Word]:
    """List the words before a measure that may say of what it is."""
    phrases = (item for item in clause.front if isinstance(item, Phrase))
    return [word for phrase in phrases for word in drop_front(phrase.words, context.lexicon)]


def goes_on(context: ArticleContext, clause: FigureClause, last: Claim) -> bool:
    """Tell whether a figure goes on with the one told shortly before, of the same measure (연체율도)."""
    if last.evidence.rule not in FIGURES or clause.start - last.evidence.end > FAR:
        return False
    text, measures = clause.measure.words[-1].text, context.lexicon.figures.measures
    measure = max((one for one in measures if text.endswith(one)), key=len, default=text)
    return len(measure) >= PLENTY and measure in last.summary


def tells_which(word: Word, lexicon: Lexicon) -> bool:
    """Tell whether a word says of what a figure is: no 평균, no 하루, no number."""
    return word.text not in lexicon.figures.loose and not word.text[0].isdigit() and len(word.text) > 1


def is_compound(word: Word, lexicon: Lexicon) -> bool:
    """Tell whether a measure says in one word of what it is (소비자|물가, 나스닥|지수)."""
    measures = [one for one in lexicon.figures.measures if word.text.endswith(one)]
    rest = word.text.removesuffix(max(measures, key=len)) if measures else ""
    return len(rest) > 1 and rest not in lexicon.figures.loose


def is_known(context: ArticleContext, clause: FigureClause, word: Word) -> bool:
    """Tell whether the headline has a word, or somebody is named who counted (새솔청에 따르면)."""
    if word.text in context.article.title:
        return True
    return SOURCE in context.text[max(0, clause.start - 60) : clause.start]
