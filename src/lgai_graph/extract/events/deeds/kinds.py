"""Choose the type of a deed by its verb and its object."""

import re
from collections.abc import Collection

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.deeds.told import is_first, is_found_out, is_reported, stands_out
from lgai_graph.extract.events.filling import AMOUNT
from lgai_graph.extract.events.modality.telling import Telling
from lgai_graph.extract.syntax.clauses.arguments import Clause
from lgai_graph.extract.syntax.phrases import Predicate, Sentence
from lgai_graph.lexicon.sections.deeds import Deeds
from lgai_graph.model import EntityKind, EventStatus, EventType, PeriodKind

SHARES = re.compile(r"\d주$")  # 3590주를 매입했다
UNITS = ("팀", "부", "실")  # 영업코칭팀, WM상품부
OWNER = 12  # characters: 1210만대의 | 스마트폰을
LEADING_TO = ("면서", "자")
STARTING = ("착수", "돌입")
TRANSITIVE = ("하", "만들", "도입")  # light verbs whose goal is not what they do (위원회에 참여하기로 했다)


def choose_type(
    context: ArticleContext, sentence: Sentence, clause: Clause, deeds: Deeds, status: EventStatus
) -> tuple[EventType | None, EventStatus]:
    """Return the type of a deed with its status; None where the words say too little."""
    predicate, thing = clause.predicate, find_thing(clause)
    idiom = deeds.verbs.get(context.lexicon.wording.idioms.get(f"{thing} {predicate.lemma}", ""))
    if idiom is EventType.PARTNERSHIP and "with" not in clause.slots:
        idiom = None  # 기술 개발에 힘을 모으고 있다: with nobody
    if idiom is None and is_hollow(clause, thing, deeds):
        return None, status
    if predicate.lemma in deeds.plans and thing:
        return choose_planned(predicate, thing, deeds, status)
    if predicate.lemma in deeds.saying:
        return EventType.STATEMENT, status
    kind = idiom or narrow_type(context, clause, thing, deeds.find_type(predicate.lemma, thing))
    if kind in (EventType.OTHER, EventType.STATEMENT) and leads_on(sentence, predicate):
        stirs = kind is EventType.STATEMENT and stirs_others(context, sentence, clause)
        return (kind if stirs else None), status
    if kind is None and thing and may_be_anything(context, sentence, clause):
        kind = EventType.OTHER
    speaks = predicate.lemma in deeds.verbs and predicate.lemma not in deeds.light
    known = thing or kind is EventType.STATEMENT or speaks
    return (kind if known else None), status


def leads_on(sentence: Sentence, predicate: Predicate) -> bool:
    """Tell whether a verb only leads to the next one, and neither reports nor stands out."""
    return predicate.ending == "EC" and not is_reported(predicate) and not stands_out(sentence, predicate)


def stirs_others(context: ArticleContext, sentence: Sentence, clause: Clause) -> bool:
    """Tell whether an article opens with words said on a day, and what they led to (발언하면서 … 커졌다)."""
    leads = clause.predicate.tail.endswith(LEADING_TO) and is_first(context, sentence)
    return leads and bool(clause.moments) and "subject" in clause.slots


def narrow_type(
    context: ArticleContext, clause: Clause, thing: str, kind: EventType | None
) -> EventType | None:
    """Return the type where a verb founds or honours only some things (공장을 만들다, not 공약을 만들다)."""
    deeds, lemma = context.lexicon.deeds, clause.predicate.lemma
    if kind is EventType.ESTABLISHMENT and lemma in deeds.raising:
        return kind if is_raised(context, thing) else EventType.OTHER
    if kind is EventType.ACQUISITION and SHARES.search(thing):
        return EventType.INVESTMENT
    if kind is EventType.ACQUISITION and lemma in deeds.vending and counts_goods(context, clause):
        return EventType.OTHER
    if kind is EventType.RECOGNITION and lemma in deeds.choosing and clause.predicate.voice == "active":
        return kind if deeds.find_object_type(thing) is kind or is_honour(clause, deeds) else EventType.OTHER
    return kind


def counts_goods(context: ArticleContext, clause: Clause) -> bool:
    """Tell whether a clause counts what is sold (전화 1210만대를 팔다): no stake, firm or building."""
    things = clause.slots.get("object", ())
    first = min((phrase.start for phrase in things), default=clause.predicate.start) - OWNER
    return any(
        amount.unit == "units" and first <= amount.start < clause.predicate.start
        for amount in context.amounts
    )


def is_raised(context: ArticleContext, thing: str) -> bool:
    """Tell whether a noun names a body or a building; 발전기 only ends as firms do."""
    head = context.lexicon.find_head(thing) if thing else None
    body = head is not None and head[1] is not EntityKind.COMPANY
    known = context.lexicon.deeds.find_object_type(thing) is EventType.ESTABLISHMENT
    return known or body or (bool(thing) and thing.endswith(UNITS))


def is_honour(clause: Clause, deeds: Deeds) -> bool:
    """Tell whether what somebody is picked as is an honour (우수 기업을, 우수 기업으로)."""
    phrases = [*clause.slots.get("object", ()), *clause.slots.get("as", ())]
    return any(word.text.startswith(deeds.honours) for phrase in phrases for word in phrase.words)


def choose_planned(
    predicate: Predicate, thing: str, deeds: Deeds, status: EventStatus
) -> tuple[EventType | None, EventStatus]:
    """Return the type of what is planned (인수를 추진한다), planned unless it was but tried."""
    if predicate.past and predicate.lemma in deeds.tried:  # 인수를 추진했다: tried, and nothing bought
        return EventType.OTHER, status
    kind = deeds.verbs.get(thing) or deeds.find_object_type(thing)
    return kind, EventStatus.PLANNED if status is EventStatus.HAPPENED else status


def is_hollow(clause: Clause, thing: str, deeds: Deeds) -> bool:
    """Tell whether the object says too little for an event (활동을 펼쳤다): no name in it, nothing said."""
    lemma = clause.predicate.lemma
    if lemma in STARTING and thing in deeds.works:  # 평가에 착수했다, not 높은 평가를 받았다
        return False
    says = deeds.verbs.get(lemma) is EventType.STATEMENT and lemma not in deeds.light
    return thing in deeds.hollow and not (says or is_named(clause, deeds.hollow) or is_measured(clause))


def is_measured(clause: Clause) -> bool:
    """Tell whether a verb says by how much it changes a share (내부거래 비중을 11.7% 줄였다)."""
    bare = clause.slots.get("bare", [])
    counted = bool(bare) and bare[-1].words[-1].text[0].isdigit()
    return counted and len(clause.slots.get("object", [])) == 1 and clause.slots["object"] is not bare


def may_be_anything(context: ArticleContext, sentence: Sentence, clause: Clause) -> bool:
    """Tell whether a deed is news whatever its verb: reported, in the lead, or done on a day of its own."""
    predicate = clause.predicate
    if predicate.ending == "EC" and not is_reported(predicate):
        return False
    if is_reported(predicate) or predicate.ending == "ETN" or is_first(context, sentence):
        return True
    if is_found_out(context, sentence, predicate):
        return True
    own = any(moment.period.kind is not PeriodKind.ANNOUNCEMENT for moment in clause.moments)
    return own and predicate.past and bool(clause.slots.get("subject"))


def is_named(clause: Clause, hollow: Collection[str]) -> bool:
    """Tell whether what the verb is about bears a name in quotation marks (‘리프레시 휴가’, not ‘방어선’)."""
    words = [word for phrase in clause.slots.get("object", ()) for word in phrase.words]
    return any(word.quoted and word.text not in hollow for word in words)


def find_thing(clause: Clause) -> str:
    """Return the last word of what the verb is about: the object, of a passive the subject, else the goal."""
    slots, predicate = clause.slots, clause.predicate
    names: tuple[str, ...] = ("subject", "to") if predicate.voice == "passive" else ("object", "to", "as")
    if predicate.lemma in TRANSITIVE:
        names = names[:1]
    phrases = next((slots[name] for name in names if slots.get(name)), None)
    words = [word.text for word in phrases[-1].words] if phrases else []
    return next((word for word in reversed(words) if not AMOUNT.fullmatch(word)), words[-1] if words else "")


def find_role(clause: Clause, deeds: Deeds) -> str:
    """Return the role of whoever acts, by the verb or, of a plan, by the deed it plans (매각을 추진한다)."""
    lemma = clause.predicate.lemma
    return deeds.roles.get(find_thing(clause) if lemma in deeds.plans else lemma, "")


def is_standing(
    predicate: Predicate, news: tuple[EventType, EventStatus], telling: Telling, deeds: Deeds, *, dated: bool
) -> bool:
    """Tell whether a verb tells an aim (제고하겠다) or what a book always says (비판한다)."""
    kind, status = news
    aim = status is EventStatus.PLANNED and predicate.lemma in deeds.aims
    always = kind is EventType.STATEMENT and telling is Telling.LASTING and predicate.ending == "EF"
    return aim or (always and not dated)
