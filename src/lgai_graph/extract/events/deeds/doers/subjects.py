"""Say who acts where a clause's subject is nobody: a figure, a product, what another clause speaks of."""

from dataclasses import replace

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.deeds.fate import find_doer
from lgai_graph.extract.events.deeds.frames import make_undergone
from lgai_graph.extract.events.deeds.plans import is_willed
from lgai_graph.extract.events.deeds.told import is_decided, is_first, opens_article
from lgai_graph.extract.events.lines.things import cut_text
from lgai_graph.extract.events.parts.filling import PRODUCT, Filled, fill_frame
from lgai_graph.extract.events.parts.participants import find_heads, find_inside
from lgai_graph.extract.events.parts.placing import AMOUNT
from lgai_graph.extract.syntax.clauses.arguments import Clause
from lgai_graph.extract.syntax.clauses.groups import gather_group
from lgai_graph.extract.syntax.clauses.openings import OTHERS, closes_clause
from lgai_graph.extract.syntax.clauses.relative import modifies_noun
from lgai_graph.extract.syntax.phrases import (
    SUBJECT_PARTICLES,
    Moment,
    Phrase,
    Predicate,
    Sentence,
    is_proper,
)
from lgai_graph.extract.syntax.quotes import widen_to_title
from lgai_graph.korean.cases import ALSO, SUBJECTS, TOPICS
from lgai_graph.lexicon import Frame
from lgai_graph.lexicon.sections.deeds import Deeds
from lgai_graph.model import EntityKind, EventType

ALSO_TOPICS = (*TOPICS, ALSO)
ARISING = ("출범", "발효", "종영")
CONTRASTS = ("지만", "으나", "는데")
BORNE = frozenset({EventType.ACQUISITION, EventType.OTHER})  # by a body or a person, of certain verbs
OF_PRODUCTS = frozenset(
    {EventType.LAUNCH, EventType.PROGRAM, EventType.RECOGNITION, EventType.LEGAL, EventType.OTHER}
)


def place_figure(clause: Clause, deeds: Deeds) -> None:
    """Let a firm act on its figure: 한빛전자는 영업이익이 488억원을 기록했다, 한빛전자의 영업이익이 ….

    The figure becomes the object, and the sum what it comes to.
    """
    slots = clause.slots
    figure, sums = slots.get("subject"), slots.get("object")
    owner = slots.get("topic") or slots.get("of")
    if not figure or not sums or not owner or owner is figure:
        return
    earned = deeds.find_object_type(figure[-1].words[-1].text) is EventType.EARNINGS
    if earned and AMOUNT.match(sums[-1].words[0].text) and clause.predicate.voice == "active":
        slots.update(subject=owner, object=figure)
        slots["as"] = [replace(sums[-1], particle="")]
        slots.pop("of", None)


def place_contrast(sentence: Sentence, clause: Clause) -> None:
    """Take a second topic for the object: 한빛전자는 70개를 남기고 | 나머지는 매각하겠다고 발표했다."""
    thing, predicate = clause.slots.get("topic"), clause.predicate
    if not thing or clause.slots.get("subject") is not thing or "object" in clause.slots:
        return
    opening = sentence.items[0]
    between = sentence.items[thing[-1].index + 1 : predicate.index]  # 기록은 | 3개월간 | 보관하기로 했다
    touches = thing[-1].particle in TOPICS and all(isinstance(item, Moment) for item in between)
    acts = isinstance(opening, Phrase) and opening.particle in TOPICS and not opening.speech
    if touches and acts and predicate.voice == "active" and opening.index < thing[0].index - 1:
        clause.slots.update(object=thing, subject=gather_group(sentence.items, opening.index))
        del clause.slots["topic"]


def arises(sentence: Sentence, predicate: Predicate) -> bool:
    """Tell whether a verb describes what came about by itself: 새솔은 | 2월 출범한 나래포럼에 참여했다."""
    itself = predicate.lemma in ARISING and predicate.voice == "active" and predicate.ending == "ETM"
    return itself and modifies_noun(sentence.items, predicate)


def leave_topic(context: ArticleContext, sentence: Sentence, clause: Clause) -> None:
    """Leave a topic to the clause before where the verb's own has another body's place.

    ``한빛은 공장을 짓고, 나래전자에서는 | 설비를 늘렸다``: whoever did it there is not 한빛.
    """
    slots, items, at = clause.slots, sentence.items, clause.predicate.index
    topic = slots.get("topic")
    if not topic or slots.get("subject") is not topic:
        return
    last = next((n for n in range(at - 1, topic[-1].index, -1) if closes_clause(items[n])), at)
    places = [one for one in items[last + 1 : at] if isinstance(one, Phrase) and one.particle in OTHERS]
    if any(name.is_organization for name in find_heads(places, context.referents)):
        slots["subject"] = []
        del slots["topic"]


def place_willed(context: ArticleContext, sentence: Sentence, clause: Clause) -> None:
    """Take a topic that cannot want anything for the object: 매장도 | 늘리기로 했다, 사업은 | 접을 계획이다.

    Whoever decides opens the sentence, or is named before. Nobody does what arises by itself.
    """
    leave_topic(context, sentence, clause)
    slots, predicate = clause.slots, clause.predicate
    if arises(sentence, predicate):
        for slot in ("subject", "topic"):
            slots.pop(slot, None)
    things = slots.get("subject", [])
    kept = predicate.lemma in context.lexicon.deeds.keeping  # 요율은 그대로 유지하기로 했다
    if not things or "object" in slots or kept or predicate.voice not in ("active", "verb"):
        return
    between = sentence.items[things[-1].index + 1 : predicate.index]
    if any(isinstance(item, Predicate) and item.tail.endswith(CONTRASTS) for item in between):
        return  # 물량은 적지만 | 늘릴 계획이다
    willed = is_decided(context, sentence, predicate) or is_willed(sentence, predicate)
    topic = things[-1].particle in ALSO_TOPICS and slots.get("topic", things) is things
    if not (willed and topic and all(is_thing(context, sentence, phrase) for phrase in things)):
        return
    slots["object"] = slots.pop("subject")
    slots.pop("topic", None)
    opening = sentence.items[0]
    acts = isinstance(opening, Phrase) and opening.particle in TOPICS and not opening.speech
    if acts and opening.index < things[0].index:
        slots["subject"] = gather_group(sentence.items, opening.index)


def is_thing(context: ArticleContext, sentence: Sentence, phrase: Phrase) -> bool:
    """Tell whether a phrase names nobody and says which thing it means (수출 규모, 데운 물; not 지금)."""
    lexicon, last = context.lexicon, phrase.words[-1]
    inside = find_inside(phrase, context.names)
    if phrase.speech or is_proper(phrase) or any(name.kind is not EntityKind.PLACE for name in inside):
        return False
    acts = last.text.removesuffix("들").endswith((*lexicon.referring.others, *lexicon.deeds.crowds))
    body = lexicon.find_head(last.text) is not None or last.text in lexicon.titles or "들" in last.text
    plain = set(last.tags) <= {"NNG", "XSN", "NNB"} and last.text not in lexicon.wording.times
    before = sentence.items[phrase.index - 1] if phrase.index else None
    described = len(phrase.words) > 1 or (isinstance(before, Predicate) and before.ending == "ETM")
    known = described or lexicon.deeds.find_object_type(last.text) is not None
    return known and plain and not acts and not body and last.text not in lexicon.anonymous


def fill_undergone(context: ArticleContext, clause: Clause, kind: EventType) -> Filled | None:
    """Fill a passive verb's frame with whom it befalls, where its own subject names him (기소됐다)."""
    predicate, deeds = clause.predicate, context.lexicon.deeds
    lemma, slots = predicate.lemma, clause.slots
    bears = lemma in deeds.bearing or ("as" in slots and lemma in deeds.choosing | deeds.naming)
    if bears and kind is not EventType.ACQUISITION:  # 공공기관으로 지정됐다, 계열사로 편입됐다
        kind = EventType.OTHER
    frame = make_undergone(kind)
    if frame is None or predicate.voice != "passive" or "subject" not in slots:
        return None
    if kind in BORNE:
        alone = slots.get("topic") in (None, slots["subject"])
        return fill_frame(context, frame, clause) if alone and bears else None
    says = deeds.verbs.get(lemma) is kind and lemma not in deeds.mute
    if not says or lemma in deeds.deciding | deeds.choosing:  # a bill is passed, a site chosen
        return None
    return fill_frame(context, frame, clause)


def acts_first(sentence: Sentence, filled: Filled) -> bool:
    """Tell whether whoever speaks is the sentence's first subject, and none of what is said."""
    first = next((phrase for phrase in sentence.phrases if phrase.particle in SUBJECT_PARTICLES), None)
    speakers = filled.names.get("speaker", ())
    return first is not None and any(first.start <= name.start < first.end for name in speakers)


def place_maker(context: ArticleContext, sentence: Sentence, clause: Clause) -> None:
    """Say by whom a thing is launched: who makes it (새솔이 만든 앱이 …, 새솔의 앱이 …)."""
    things = clause.slots.get("subject", [])
    if clause.predicate.voice == "passive" and things and "by" not in clause.slots:
        clause.slots["by"] = find_doer(sentence, things[0], context.lexicon.deeds)


def fill_from_opening(
    context: ArticleContext, sentence: Sentence, frame: Frame, clause: Clause
) -> Filled | None:
    """Fill a frame with the phrase that opens the sentence, where the subject found is another clause's.

    ``한빛전자가 펑크가 나도 달릴 수 있는 바퀴를 공급한다``: what breaks does not supply. A describing
    verb with a subject of its own leaves the opening to the main verb (꿈이 가득한 앨범을 낸다).
    """
    first = sentence.items[0]
    subject, predicate = clause.slots.get("subject"), clause.predicate
    if (
        not isinstance(first, Phrase)
        or first.particle not in SUBJECT_PARTICLES
        or first.speech
        or not subject
    ):
        return None
    verb = next((item for item in sentence.items if isinstance(item, Predicate)), predicate)
    between = [
        item for item in sentence.items[subject[-1].index + 1 : predicate.index] if closes_clause(item)
    ]
    inside = (one for one in sentence.phrases if first.index < one.index < verb.index)
    owned = opens_article(context, sentence) and any(one.particle in SUBJECTS for one in inside)
    if not (closes_clause(verb) or owned) or not between or subject[0] is first or is_proper(subject[-1]):
        return None
    closed = sentence.items[subject[-1].index + 1 : between[0].index]
    if any(isinstance(one, Phrase) and one.particle in SUBJECTS for one in closed):
        return None  # 직원들이 | 새 법이 생기면서 | 회사를 떠났다: their own deed
    clause.slots["subject"] = gather_group(sentence.items, first.index)
    return fill_frame(context, frame, clause)


def fill_from_maker(
    context: ArticleContext, sentence: Sentence, frame: Frame, clause: Clause
) -> Filled | None:
    """Let whoever makes a product act in its place: 한빛전자의 ‘나래폰’이 100만대 판매를 돌파했다."""
    things, predicate = clause.slots.get("subject", []), clause.predicate
    if len(things) != 1 or frame.type not in OF_PRODUCTS or predicate.voice == "passive":
        return None
    if things[0].speech or "object" not in clause.slots:
        return None
    maker = find_maker(context, sentence, clause, things[0])
    if maker is None:
        return None
    clause.slots["subject"] = [maker]
    filled = fill_frame(context, frame, clause)
    if filled:
        filled.words[PRODUCT] = describe_product(context, things[0], maker)
    return filled


def find_maker(context: ArticleContext, sentence: Sentence, clause: Clause, thing: Phrase) -> Phrase | None:
    """Return who a product is of: 한빛전자는 ‘나래폰’이 …고 밝혔다, 한빛전자의 …, 한빛전자 ‘나래폰’.

    One without a name is whose the words before it say: 한빛전자가 개발한 반도체가 ….
    """
    made = find_doer(sentence, thing, context.lexicon.deeds)
    if not thing.words[-1].quoted:
        kind = context.lexicon.deeds.find_object_type(thing.words[-1].text)
        named = made and (made[-1].particle in SUBJECTS or kind is EventType.LAUNCH)
        return made[-1] if named and is_first(context, sentence) else None
    topic = clause.slots.get("topic")
    if topic and topic[-1] is not thing:
        return topic[-1]
    if made and made[-1].particle in SUBJECTS:  # 한빛전자가 내놓은 ‘나래폰’이
        return made[-1]
    before = sentence.items[thing.index - 1] if thing.index else None
    if isinstance(before, Phrase) and before.particle == "의":
        return before
    bodies = (name for name in context.find_names(sentence) if name.is_organization)
    first = next((name for name in bodies if name.start == thing.start), None)
    words = [word for word in thing.words if first and word.start < first.end]
    if first is None or len(words) == len(thing.words) or any(word.quoted for word in words):
        return None
    return replace(thing, words=words, end=words[-1].end, notes=[])


def describe_product(context: ArticleContext, thing: Phrase, maker: Phrase) -> str:
    """Return a product's words without its maker's, the quotation marks kept."""
    start = maker.end if thing.start <= maker.start else thing.start
    return cut_text(context.text, *widen_to_title(context.text, start, thing.end)).strip()
