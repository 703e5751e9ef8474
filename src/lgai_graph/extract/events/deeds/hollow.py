"""Tell what says too little for an event: attention, an improved quality, a promise of effort."""

import re
from collections.abc import Collection

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.modality.telling import KEPT_ON, UNDER_WAY
from lgai_graph.extract.events.parts.filling import Filled
from lgai_graph.extract.syntax.clauses.arguments import Clause
from lgai_graph.extract.syntax.phrases import SUBJECT_PARTICLES, Phrase, Predicate, Sentence
from lgai_graph.lexicon import Lexicon
from lgai_graph.lexicon.sections.deeds import Deeds
from lgai_graph.model import Claim, EventStatus, EventType, ParticipantRole

COUNT = "수"  # 택시 수를 줄였다; not 할 수
STARTING = ("착수", "돌입")
TAIL = 22  # characters at the end of what somebody says that hold its point
GOES_ON = 6  # characters behind a verb that may say that it goes on (운영 | 중이다)
PROMISED = re.compile(r"겠(?:다|습니다)|[할될갈쓸] ?(?:것|계획)")  # 다하겠다, 기여할 것
GOING_ON = re.compile(r"[가-힣] ?나(?:갈|가겠|간다)")
COURTESY = "씨"
COUNTED = re.compile(r"\d|[‘“<「]")
# what a firm runs or makes; who is tried, hired or bought is told whatever stands beside it
GENERAL = frozenset({EventType.PROGRAM, EventType.OTHER, EventType.LAUNCH, EventType.PARTNERSHIP})
# what is news whoever does it
NEWS = frozenset({EventType.ESTABLISHMENT, EventType.RECOGNITION, EventType.LEGAL, EventType.APPOINTMENT})


def is_hollow(clause: Clause, thing: str, deeds: Deeds) -> bool:
    """Tell whether the object says too little for an event (활동을 펼쳤다): no name in it, nothing said."""
    lemma = clause.predicate.lemma
    says = deeds.verbs.get(lemma) is EventType.STATEMENT and lemma not in deeds.light
    if lemma in STARTING and thing in deeds.works:  # 평가에 착수했다, not 높은 평가를 받았다
        return False
    if thing in deeds.feelings or is_quality(clause, deeds):
        return True
    if is_shown(clause, deeds) or (thing == COUNT and counts(clause)):
        return False
    return thing in deeds.hollow and not (says or is_named(clause, deeds.hollow) or is_measured(clause))


def is_shown(clause: Clause, deeds: Deeds) -> bool:
    """Tell whether a verb lets everybody see what its object names (성적표를 공개했다; not 해법을 내놓다)."""
    return clause.predicate.lemma in deeds.published and clause.predicate.voice == "active"


def counts(clause: Clause) -> bool:
    """Tell whether a noun before 수 says of what it is the number (택시 수를; but 할 수)."""
    passive = clause.predicate.voice == "passive"
    phrases = clause.slots.get("subject" if passive else "object", [])
    return bool(phrases) and len(phrases[-1].words) > 1


def is_quality(clause: Clause, deeds: Deeds) -> bool:
    """Tell whether a verb only improves a quality (경쟁력을 높였다, 경쟁력 강화에 나섰다), by no figure."""
    slots, lemma = clause.slots, clause.predicate.lemma
    phrases = slots.get("subject" if clause.predicate.voice == "passive" else "object") or slots.get("to")
    if not phrases or is_measured(clause) or is_shown(clause, deeds):
        return False
    words = [word.text for word in phrases[-1].words]
    if len(words) > 1 and words[-1] in deeds.boosting:
        return words[-2].endswith(deeds.qualities)
    return words[-1].endswith(deeds.qualities) and (lemma in deeds.boosting or lemma in deeds.light)


def is_measured(clause: Clause) -> bool:
    """Tell whether a verb says by how much it changes a share (내부거래 비중을 11.7% 줄였다)."""
    bare = clause.slots.get("bare", [])
    counted = bool(bare) and any(word.text[0].isdigit() for word in bare[-1].words)
    return counted and len(clause.slots.get("object", [])) == 1 and clause.slots["object"] is not bare


def is_named(clause: Clause, hollow: Collection[str]) -> bool:
    """Tell whether what the verb is about bears a name in quotation marks (‘리프레시 휴가’, not ‘방어선’)."""
    words = [word for phrase in clause.slots.get("object", ()) for word in phrase.words]
    return any(word.quoted and word.text not in hollow for word in words)


def says_nothing(context: ArticleContext, sentence: Sentence, filled: Filled, status: EventStatus) -> bool:
    """Tell whether a filled frame tells of nothing in particular: effort, or what somebody does all along."""
    if begins_age(filled.clause, context.lexicon):
        return True
    if filled.frame.type is EventType.STATEMENT:
        return is_effort(context, sentence, filled)
    if filled.frame.type not in GENERAL:
        return False
    if is_quality(filled.clause, context.lexicon.deeds) or is_walk(context, filled):
        return True
    planned = status is EventStatus.PLANNED
    if is_vague(context, filled, planned=planned):
        return True
    together = filled.frame.type is EventType.PARTNERSHIP
    return planned and not together and is_promise(context, sentence, filled)


def is_walk(context: ArticleContext, filled: Filled) -> bool:
    """Tell whether people only go somewhere (진료실로 들어갔다, not 수사에 들어갔다)."""
    verb, slots = filled.clause.predicate.lemma, filled.clause.slots
    goals = slots.get("to") or slots.get("as") or ()
    if verb not in context.lexicon.deeds.moving or not goals:
        return False
    starts = context.lexicon.wording.find_pair(goals[-1].words[-1].text, verb)
    named = [name for names in filled.names.values() for name in names]
    return not starts and bool(named) and all(name.is_person for name in named)


def begins_age(clause: Clause, lexicon: Lexicon) -> bool:
    """Tell whether a government, a season or an age begins, which nobody founds (새 정부가 들어섰다).

    Nobody is founded who enters one (새솔은 회복기에 들어섰다).
    """
    if clause.predicate.lemma not in lexicon.deeds.rising:
        return False
    goal = clause.slots.get("to", [])
    if goal and goal[-1].words[-1].text.endswith(lexicon.referring.phases):
        return True
    phrases = clause.slots.get("subject") or clause.slots.get("head") or clause.slots.get("object") or []
    return bool(phrases) and phrases[-1].words[-1].text.endswith(lexicon.referring.ages)


def is_effort(context: ArticleContext, sentence: Sentence, filled: Filled) -> bool:
    """Tell whether somebody only says that he will do his best (“최선을 다하겠다”고 말했다)."""
    said = context.text[sentence.start : filled.clause.predicate.start]
    quote = max(said.rfind("”"), said.rfind('"'))
    end = quote if quote >= 0 else len(said)
    tail = said[max(0, end - TAIL) : end]
    efforts = context.lexicon.deeds.efforts
    return any(word in tail for word in efforts) and PROMISED.search(tail) is not None


def is_vague(context: ArticleContext, filled: Filled, *, planned: bool) -> bool:
    """Tell whether somebody runs all sorts of things, all along or some day (다양한 행사를 열고 있다)."""
    predicate, vague = filled.clause.predicate, context.lexicon.deeds.vague
    phrases = filled.clause.slots.get("subject" if predicate.voice == "passive" else "object", ())
    words = [word.text for phrase in phrases for word in phrase.words]
    first = min((phrase.start for phrase in phrases), default=predicate.start)
    before = context.text[max(0, first - TAIL) : predicate.start].split()
    if vague.isdisjoint(words) and vague.isdisjoint(before):
        return False
    told = context.text[predicate.start : predicate.end + GOES_ON]
    goes_on = UNDER_WAY.search(told) or KEPT_ON.search(told)
    return goes_on is not None or (planned and not filled.clause.moments and filled.name is None)


def is_promise(context: ArticleContext, sentence: Sentence, filled: Filled) -> bool:
    """Tell whether a plan is to go on and do more, on no day, of nothing named (꾸준히 지원할 계획이다)."""
    clause, deeds = filled.clause, context.lexicon.deeds
    words = context.text[find_start(sentence, clause.predicate) : clause.predicate.start]
    if clause.moments or COUNTED.search(words):
        return False
    opening = context.text[sentence.start : clause.predicate.start].split(" ", 1)[0]
    furthers = clause.predicate.lemma in deeds.furthering
    if furthers and (opening in deeds.promising or GOING_ON.search(clause.predicate.tail)):
        return True  # 앞으로도 재단은 …; 지원을 모색해 나갈 계획
    return not deeds.promising.isdisjoint(words.split())


def find_start(sentence: Sentence, predicate: Predicate) -> int:
    """Return where the clause of a verb starts: behind the last verb that leads on, or the subject."""
    for item in reversed(sentence.items[: predicate.index]):
        if isinstance(item, Predicate) and item.ending == "EC":
            return item.end
        if isinstance(item, Phrase) and item.particle in SUBJECT_PARTICLES:
            return item.end
    return sentence.start


def is_layman(context: ArticleContext, claim: Claim) -> bool:
    """Tell whether only somebody private acts, whom an article names as an example (직장인 홍길동 씨)."""
    if claim.type in NEWS:
        return False
    acting = [one.mention for one in claim.arguments if one.role is not ParticipantRole.TARGET]
    return bool(acting) and all(is_example(context, one.name) for one in acting)


def is_example(context: ArticleContext, name: str) -> bool:
    """Tell whether an article introduces somebody by nothing but what he is in private life."""
    if COURTESY not in context.text:
        return False
    called = "|".join(context.lexicon.deeds.laymen)
    told = rf"(?:{called})(?:인|이던)? {re.escape(name)}(?:\([^()]*\))? ?{COURTESY}"
    return re.search(told, context.text) is not None
