"""Place the phrases of a clause where the parts of a frame look for them: owners, heads, companions."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.parts.fillers import find_fillers
from lgai_graph.extract.events.parts.participants import find_inside
from lgai_graph.extract.syntax.clauses.arguments import Clause
from lgai_graph.extract.syntax.phrases import Phrase
from lgai_graph.korean.cases import ALSO, COMPANIONS
from lgai_graph.lexicon import Frame
from lgai_graph.model import EventType

AMOUNT = re.compile(
    r"\d[\d,.]*(?:[조억만천여][\d,.]*)*(?:원|달러|유로|엔|위안|개|건|종|편|곳)?|원|달러"
)  # 3조원, 3천120억 원; 매장 3곳

REST = "등"


def leave_out_topic(frame: Frame, clause: Clause) -> None:
    """Take the topic from a founding that a passive beside a noun tells (새솔은 | 설립된 한빛을 샀다)."""
    predicate, slots = clause.predicate, clause.slots
    founded = frame.type is EventType.ESTABLISHMENT and predicate.voice == "passive"
    if founded and predicate.ending == "ETM" and "topic" in slots and slots.get("object") is slots["topic"]:
        del slots["object"], slots["topic"]


def place_owner(clause: Clause) -> None:
    """Let whoever a figure is of act on it: 한빛전자는 영업이익이, 한빛전자의 영업이익이 늘었다.

    The sentences before may name the owner of a bare 영업이익, not of 국내 건설공사 수주액.
    """
    slots = clause.slots
    figure, topic = slots.pop("subject", []), slots.get("topic")
    owner = topic if topic and topic is not figure else slots.pop("of", []) or find_seat(slots)
    if figure and not owner and len(figure[0].words) > 1:
        words = figure[0].words[:-1]  # 한빛전자 매출은
        owner = [replace(figure[0], words=words, end=words[-1].end)]
        last = figure[0].words[-1:]
        figure = [replace(figure[0], words=last, start=last[0].start), *figure[1:]]
    slots["object"] = figure
    before = (
        figure[0].index - sum(moment.index < figure[0].index for moment in clause.moments) if figure else 0
    )
    if owner or before:
        slots["subject"] = owner or []


def find_seat(slots: Mapping[str, list[Phrase]]) -> list[Phrase]:
    """Return where a figure rose or fell (한빛전자에서는); 3525억원에서 is what it rose from."""
    place = slots.get("at", [])
    return [] if place and AMOUNT.match(place[-1].words[0].text) else place


def is_of_subject(clause: Clause) -> bool:
    """Tell whether the phrase with 의 says whose the subject is (한빛전자의 연구소가 문을 열었다)."""
    owner, subject = clause.slots.get("of"), clause.slots.get("subject")
    return bool(owner and subject and owner[-1].index + 1 == subject[0].index)


def place_head(frame: Frame, clause: Clause, context: ArticleContext) -> None:
    """Decide whether the noun behind a relative clause is its subject (취임한 전 사장) or object."""
    if "head" not in clause.slots:
        return
    head = clause.slots.pop("head")
    part = frame.bare.get("subject")
    gap = is_gap(frame, clause, head, context)
    if (
        frame.intransitive
        or (gap and ("object" in clause.slots or part == frame.slots.get("subject")))
        or attends(frame, clause)
    ):
        clause.slots["subject"] = head
    elif "object" in clause.slots:
        clause.slots.setdefault("subject", head)
    elif "subject" not in clause.slots and part and find_fillers(context, head, part, frame):
        clause.slots["subject"] = head
    else:
        clause.slots["object"] = head


def attends(frame: Frame, clause: Clause) -> bool:
    """Tell whether a verb without an object has its goal, so that the noun behind it does the deed.

    ``새솔은 전시회에 참석한 관계자들과 만났다``: the visitors were there.
    """
    closed = "object" not in frame.slots and not frame.heads and bool(frame.bare)
    topic = clause.slots.get("topic")
    return closed and "to" in clause.slots and clause.slots.get("subject") is topic


def is_gap(frame: Frame, clause: Clause, head: list[Phrase], context: ArticleContext) -> bool:
    """Tell whether the noun behind a relative clause does the deed, not the sentence's topic.

    ``대통령은 4월 방한한 창업자를 만났다``: the founder came to Korea.
    """
    part, topic = frame.slots.get("subject"), clause.slots.get("topic")
    inherited = topic is not None and clause.slots.get("subject") is topic
    return bool(inherited and part and find_fillers(context, head, part, frame))


def place_companion(frame: Frame, clause: Clause, context: ArticleContext) -> None:
    """Count A와 right before B는 to the subject (부처와 공사는 … 열었다), if both have a name to act.

    Of a deed that is done with others the first name will do (새솔과 나루는 계약을 맺었다).
    """
    beside, subject = clause.slots.pop("beside", None), clause.slots.get("subject")
    part = frame.slots.get("subject")
    if not beside or not subject or not part or not find_fillers(context, beside, part, frame):
        return
    shared = "with" in frame.slots and "object" in clause.slots and clause.predicate.voice != "passive"
    if find_fillers(context, subject, part, frame) or (shared and may_join(context, subject)):
        clause.slots["subject"] = [*beside, *subject]
        if clause.slots.get("with") == beside:
            del clause.slots["with"]


def may_join(context: ArticleContext, phrases: Sequence[Phrase]) -> bool:
    """Tell whether an unknown noun may act beside a name: no deed, and none of the words for nobody."""
    word, lexicon = phrases[-1].words[-1].text, context.lexicon
    nobody = word in lexicon.anonymous or any(one.text == REST for one in phrases[-1].words)
    return not (nobody or word in lexicon.deeds.verbs or lexicon.deeds.find_object_type(word))


def place_partner(frame: Frame, clause: Clause, context: ArticleContext) -> None:
    """Take A와 before an object that names nobody as whom the deed is done with: 한빛과 OEM 계약을 맺었다."""
    things = clause.slots.get("object", [])
    if len(things) < 2 or "with" in clause.slots or "with" not in frame.slots:
        return
    *others, thing = things
    if others[-1].particle not in COMPANIONS or any(word.quoted for word in thing.words):
        return
    partners = [find_fillers(context, [phrase], frame.slots["with"], frame) for phrase in others]
    if all(partners) and not find_inside(thing, context.names):
        clause.slots.update({"with": others, "object": [thing]})


def place_also(frame: Frame, clause: Clause, context: ArticleContext) -> None:
    """Take X도 as the object where it cannot be the subject (연구소도 방문했다)."""
    topic = clause.slots.get("topic")
    if (
        not topic
        or topic[-1].particle != ALSO
        or clause.slots.get("subject") is not topic
        or "object" in clause.slots
    ):
        return
    subject, part = frame.slots.get("subject"), frame.slots.get("object")
    if (
        subject
        and part
        and find_fillers(context, topic, part, frame)
        and not find_fillers(context, topic, subject, frame)
    ):
        del clause.slots["subject"]
        clause.slots["object"] = topic
