"""Let those act whom a sentence names only by what they are: 여야는, 주민 200여 명은, 정유업체들이.

They take no part as a name would: the line tells who they are. Only what is done on a day of its own, or
opens the article, is news.
"""

from dataclasses import replace

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.deeds.told import (
    is_decided,
    is_first,
    is_reported,
    opens_article,
    shares_title,
    stands_out,
)
from lgai_graph.extract.events.elsewhere.introductions import points
from lgai_graph.extract.events.lines.beside import points_back
from lgai_graph.extract.events.lines.things import cut_text
from lgai_graph.extract.events.modality.sanity import names_day
from lgai_graph.extract.events.modality.telling import UNDER_WAY
from lgai_graph.extract.events.parts.filling import CROWD, Filled, fill_frame
from lgai_graph.extract.events.times.timed_verbs import is_wide
from lgai_graph.extract.syntax.clauses.arguments import Clause
from lgai_graph.extract.syntax.clauses.relative import modifies_noun
from lgai_graph.extract.syntax.phrases import Phrase, Sentence, Word
from lgai_graph.lexicon import Frame
from lgai_graph.lexicon.sections.deeds import Deeds
from lgai_graph.model import EventType, Period, PeriodKind

MANY = "들"
OTHERS = "등"
PARTING = ("가운데", "중", "이중")  # 이 가운데 6개 업체
LONGEST = 30  # characters of who acts
SAID = frozenset({EventType.STATEMENT, EventType.EARNINGS, EventType.DEPARTURE, EventType.APPOINTMENT})


def fill_with_crowd(
    context: ArticleContext, sentence: Sentence, frame: Frame, clause: Clause
) -> Filled | None:
    """Fill a frame whose actor is a crowd; None where its subject is another, or what it does is no news."""
    part, phrases = frame.slots.get("subject"), clause.slots.get("subject", [])
    if part is None or clause.predicate.voice == "passive" or not is_news(context, sentence, frame, clause):
        return None
    deeds = context.lexicon.deeds
    if find_things_type(clause, deeds) is EventType.STATEMENT:  # 불만을 털어놨다
        return None
    if (
        not phrases
        or not all(is_crowd(phrase, deeds) for phrase in phrases)
        or not acts_alone(context, clause)
    ):
        return None
    words = cut_text(context.text, phrases[0].start, phrases[-1].end)
    filled = fill_frame(context, replace(frame, needs=()), clause) if len(words) <= LONGEST else None
    if filled is None or filled.names.get(part):
        return None
    return replace(filled, frame=frame, words={**filled.words, CROWD: words})


def find_things_type(clause: Clause, deeds: Deeds) -> EventType | None:
    """Return the type that an object's last word names."""
    things = clause.slots.get("object", [])
    return deeds.find_object_type(things[-1].words[-1].text) if things else None


def acts_alone(context: ArticleContext, clause: Clause) -> bool:
    """Tell whether a subject is the only one of its sentence, and one that no other sentence names."""
    slots = clause.slots
    subject, topic = slots["subject"], slots.get("topic")
    alone = (topic is None or topic is subject) and "beside" not in slots and "with" not in slots
    back = any(points_back(context, one) or points(context, context.text, one) for one in subject)  # 이 배는
    return alone and not back


def is_crowd(phrase: Phrase, deeds: Deeds) -> bool:
    """Tell whether a phrase means several who have no name: 여야, 정유업체들, 주민 200여 명, 3개 은행."""
    words = [word.text for word in phrase.words]
    if phrase.speech or words[0] in PARTING:
        return False
    if words[-1].endswith(deeds.sides):
        return True
    plain = [word.text for word in phrase.words if not counts(word) and word.text != OTHERS]
    bare = plain[-1] if plain else ""
    many = bare.endswith(MANY) or any("SN" in word.tags for word in phrase.words)
    return many and bare.removesuffix(MANY).endswith(deeds.crowds)


def counts(word: Word) -> bool:
    """Tell whether a word is a number or what is counted by it (200여 | 명, 5개)."""
    return bool(word.tags) and word.tags[0] in ("SN", "NNB")


def is_news(context: ArticleContext, sentence: Sentence, frame: Frame, clause: Clause) -> bool:
    """Tell whether what a crowd does is news: done or decided on a day of its own, or told first of all."""
    spoken = frame.type is EventType.STATEMENT and clause.predicate.lemma in context.lexicon.deeds.outspoken
    if frame.type in SAID and not spoken:
        return False
    plain = frame.type is EventType.OTHER
    leads = is_first(context, sentence) and shares_title(context, sentence)
    if not tells_main(context, sentence, clause):
        return leads and not plain and clause.predicate.ending == "EF"  # 상품을 잇따라 내놓고 있다
    dated = any(is_close_by(moment.period) for moment in clause.moments)
    return dated or leads or (opens_article(context, sentence) and not plain)


def tells_main(context: ArticleContext, sentence: Sentence, clause: Clause) -> bool:
    """Tell whether a verb ends its sentence or a report, as done, decided or to come, not as under way."""
    predicate = clause.predicate
    if modifies_noun(sentence.items, predicate) or UNDER_WAY.search(predicate.tail):
        return False
    if predicate.ending == "EC":
        return is_reported(predicate) or stands_out(sentence, predicate)  # 촉구하고 나섰다
    if predicate.ending == "ETN":
        return is_decided(context, sentence, predicate)  # not 뛰어들었기 때문이다
    return predicate.past or predicate.ending == "ETM" or bool(clause.moments)


def is_close_by(period: Period) -> bool:
    """Tell whether a time is a month or less, also a day whose month only the article's day would tell."""
    if period.kind is PeriodKind.DEADLINE:
        return False
    opens = period.earliest is not None and period.latest is None  # 다음 달부터
    return opens or names_day(period) or not is_wide(period)
