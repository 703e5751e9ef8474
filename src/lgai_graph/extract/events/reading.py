"""Turn predicates into event claims: frame, arguments, status, date, summary."""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from lgai_graph.dates import is_day
from lgai_graph.extract.confidence import WEAK
from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.deeds.classes import find_deeds, find_speaker, tells_nothing
from lgai_graph.extract.events.deeds.doers.subjects import place_willed
from lgai_graph.extract.events.deeds.hollow import is_layman
from lgai_graph.extract.events.deeds.kinds import makes_known
from lgai_graph.extract.events.deeds.narrowing import sells_by_count, show_plainly
from lgai_graph.extract.events.deeds.told import is_told_behind
from lgai_graph.extract.events.figures.findings import read_unsigned
from lgai_graph.extract.events.figures.reading import read_figures
from lgai_graph.extract.events.figures.stated import read_stated
from lgai_graph.extract.events.forms.dated_things import read_dated_things
from lgai_graph.extract.events.forms.described import read_described_things
from lgai_graph.extract.events.forms.entering import read_entering
from lgai_graph.extract.events.forms.gatherings import (
    doubt_scenes,
    find_gathering,
    join_gathering,
    may_state,
    met_only,
    met_to_decide,
    place_scene,
)
from lgai_graph.extract.events.forms.held_things import read_held_things
from lgai_graph.extract.events.forms.named_deeds import read_named_deeds
from lgai_graph.extract.events.forms.quoted_plans import open_plans
from lgai_graph.extract.events.forms.reports import open_report, tell_own_deed
from lgai_graph.extract.events.forms.rulings import read_ruling, try_in_court
from lgai_graph.extract.events.forms.surveys import read_survey
from lgai_graph.extract.events.forms.views import read_views
from lgai_graph.extract.events.main_verbs import (
    find_apart,
    find_dated_asides,
    find_unread,
    finds_told,
    may_tell,
    says_itself,
)
from lgai_graph.extract.events.making import OPEN_TELLINGS, make_claim
from lgai_graph.extract.events.modality.sanity import keep_possible, settle_time
from lgai_graph.extract.events.modality.status import read_status
from lgai_graph.extract.events.modality.telling import is_habit, read_serial, read_telling
from lgai_graph.extract.events.modality.tense import find_tensed
from lgai_graph.extract.events.parts.filling import Filled, fill_frame
from lgai_graph.extract.events.plain.reading import read_plain
from lgai_graph.extract.events.times.timing import list_periods
from lgai_graph.extract.events.triggers import copy_clause, find_frames, find_triggers
from lgai_graph.extract.syntax.clauses.arguments import Clause, read_clause
from lgai_graph.extract.syntax.clauses.relative import modifies_noun
from lgai_graph.extract.syntax.phrases import SUBJECT_PARTICLES, Moment, Predicate, Sentence
from lgai_graph.lexicon import FrameBook
from lgai_graph.model import Claim, EventStatus, EventType, ParticipantRole, Period, PeriodKind

EXPLAINING = re.compile(r"것\W*$")  # … 운영하기로 한 것.
WORDLESS = "statement without words"  # 기조연설에서 이같이 말했다
VAGUE = frozenset({EventType.STATEMENT, EventType.OTHER})
MONEY = re.compile(r"\d[\d,.]*\s?(?:조|억|만|천|백)?\s?(?:여\s?)?(?:억|만|천만)?\s?(?:원|달러|유로|엔|위안)")
QUANTITY = re.compile(  # 15%, 2배, 50만대, 120억원
    rf"\d[\d,.]*\s?(?:%|퍼센트|배|(?:억|만|천)?\s?여?\s?(?:대|명|건|톤)(?![가-힣]{{2}}))|{MONEY.pattern}"
)


def read_sentence_events(context: ArticleContext, sentence: Sentence, book: FrameBook) -> list[Claim]:
    """Return the events of one sentence; a statement only where it tells of nothing else."""
    sentence = open_report(sentence)
    evoking = [item for item in sentence.predicates if not item.quoted and find_frames(book, item)]
    triggers = find_triggers(context, sentence, evoking, book)
    claims: list[Claim] = []
    read: list[Predicate] = []
    aside: set[int] = set()  # verbs that only describe a noun
    for predicate in evoking:
        claim = read_event(context, sentence, predicate, triggers, book)
        if claim and (claim.type is not EventType.STATEMENT or may_state(claim, claims)):
            claims.append(claim)
            read.append(predicate)
            if modifies_noun(sentence.items, predicate) and claim.type is not EventType.CONFERENCE:
                aside.add(predicate.index)
    claims = tell_own_deed(context, sentence, claims, triggers, book)
    if len(aside) == len(claims):  # nothing that the sentence tells is read yet
        found = find_deeds(context, sentence, triggers, (context.lexicon.deeds, book.statuses))
        claims += [
            make_claim(context, deed.sentence, deed.filled, (deed.status, deed.period))
            for deed in found
            if not claims or is_news(context, sentence, deed.filled, aside)
        ]
    else:
        claims += read_beside(context, sentence, (claims, read), triggers, book)
    if not claims and (finding := read_survey(context, sentence) or read_ruling(context, sentence)):
        claims.append(finding)
    claims = claims or read_plans(context, sentence, book)
    claims += read_named_deeds(context, sentence, claims)
    claims += read_held_things(context, sentence, claims, triggers, book.statuses)
    claims += read_dated_things(context, sentence, claims, triggers, book.statuses)
    claims += read_described_things(context, sentence, claims, triggers)
    claims += read_entering(context, sentence, claims)
    claims += read_figures(context, sentence, claims, book.statuses)
    claims = claims or read_unsigned(context, sentence) or read_views(context, sentence)
    claims += read_plain(context, sentence, claims, triggers, book.statuses)
    claims += read_stated(context, sentence, claims, book.statuses)
    told = (claim for claim in doubt_scenes(context, sentence, claims) if not is_layman(context, claim))
    return [settle_claim(context, sentence, claim) for claim in told]


def read_plans(context: ArticleContext, sentence: Sentence, book: FrameBook) -> list[Claim]:
    """Return what somebody is quoted with as planned, by a firm or himself."""
    told = (
        claim
        for opened in open_plans(context, sentence)
        for claim in read_sentence_events(context, opened, book)
    )
    return [
        replace(claim, evidence=context.make_evidence(sentence.start, sentence.end, claim.evidence.rule))
        for claim in told
        if claim.status is EventStatus.PLANNED and claim.type is not EventType.STATEMENT
    ]


def settle_claim(context: ArticleContext, sentence: Sentence, claim: Claim) -> Claim:
    """Return a claim with the time that it goes on from, and the type that its actor gives."""
    deeds = context.lexicon.deeds
    claim = show_plainly(try_in_court(continue_event(context, sentence, claim), deeds), deeds)
    if claim.type is EventType.STATEMENT and WEAK in claim.reasons and not claim.object:
        claim = replace(claim, reasons=(*claim.reasons, WORDLESS))
    return keep_possible(claim, context)


def read_beside(
    context: ArticleContext,
    sentence: Sentence,
    told: tuple[Sequence[Claim], Sequence[Predicate]],
    triggers: frozenset[int],
    book: FrameBook,
) -> list[Claim]:
    """Return what a sentence tells beside the claims that frames read, of the verbs given with them."""
    claims, read = told
    deeds = context.lexicon.deeds
    main, apart = find_unread(sentence, read, deeds), find_apart(sentence, read)
    asides = find_dated_asides(sentence, read, deeds)
    if main is None and not apart and not asides:
        return []
    types = {claim.type for claim in claims}
    known = types if met_only(claims) else types | {EventType.STATEMENT}
    decided = met_to_decide(claims, deeds)
    found: list[Claim] = []
    for deed in find_deeds(context, sentence, triggers, (deeds, book.statuses)):
        verb, kind = deed.filled.clause.predicate, deed.filled.frame.type
        goes_with = kind is EventType.OTHER and all(claim.status is deed.status for claim in claims)
        made = kind not in types and makes_known(deed.filled.clause, deeds)
        new = kind not in known or goes_with or made
        whole = main is not None and verb.index == main.index and new
        own = (verb.index in apart and kind not in VAGUE) or (verb.index in asides and kind not in types)
        if (whole and says_itself(deed.filled, deeds, decided=decided)) or own:
            found.append(make_claim(context, deed.sentence, deed.filled, (deed.status, deed.period)))
    return found


def is_news(context: ArticleContext, sentence: Sentence, filled: Filled, aside: Collection[int]) -> bool:
    """Tell whether a deed is told beside what describes a noun: by another verb, a saying on its day.

    A request is a deed on any day (17일 경주를 찾은 장관에게 … 선포해줄 것을 요청했다).
    """
    predicate = filled.clause.predicate
    told = predicate.index not in aside and not modifies_noun(sentence.items, predicate)
    does = filled.frame.type is not EventType.STATEMENT or predicate.lemma in context.lexicon.referring.asking
    return told and (does or bool(filled.clause.moments))


def continue_event(context: ArticleContext, sentence: Sentence, claim: Claim) -> Claim:
    """Return an undated event the time of the sentence before, where it goes on telling of the same.

    One type, one agent, no new subject, both done or both to come, and a day; what a sentence only explains
    may be either (22일 … 육성한다고 밝혔다. … 함께 과정을 운영하기로 한 것.). What is told in the present
    is of today (10개 과정을 운영 중이다).
    """
    last = context.memory.last_event
    if claim.when or last is None or last.type is not claim.type or last.when is None:
        return claim
    timed = any(isinstance(item, Moment) and not item.speech for item in sentence.items)
    alike = claim.status is last.status or EXPLAINING.search(context.text, sentence.start, sentence.end)
    if timed or not alike or not is_day(last.when):
        return claim
    if not set(OPEN_TELLINGS).isdisjoint(claim.reasons):
        return claim
    has_subject = any(phrase.particle in SUBJECT_PARTICLES for phrase in sentence.phrases)
    agents = {argument.mention.name for argument in last.arguments if argument.role is ParticipantRole.AGENT}
    shared = any(argument.mention.name in agents for argument in claim.arguments)
    return replace(claim, when=last.when) if shared and not has_subject else claim


def read_event(
    context: ArticleContext,
    sentence: Sentence,
    predicate: Predicate,
    triggers: frozenset[int],
    book: FrameBook,
) -> Claim | None:
    """Read one predicate by the first frame that fits."""
    tensed = find_tensed(context, sentence, predicate, book.statuses)
    plain = read_status(context.text, sentence, tensed, book.statuses)
    if plain is None or is_told_behind(context, sentence, predicate):
        return None
    if finds_told(context, sentence, predicate):
        return None
    read: Clause | None = None
    for frame in find_frames(book, predicate):
        if not may_tell(frame, sentence, predicate, plain):
            continue
        if read is None:
            read = read_clause(sentence, predicate, triggers)
            place_willed(context, sentence, read)
        clause = copy_clause(read)
        place_scene(context, sentence, frame, clause)
        if frame.type is EventType.STATEMENT and "subject" not in clause.slots:
            clause.slots["subject"] = find_speaker(sentence)
        filled = fill_frame(context, frame, clause)
        if filled is None:
            continue
        periods = list_periods(sentence, clause, frame)
        period = next(iter(periods), None)
        status = read_serial(context, sentence, (predicate, period), plain, book.statuses)
        if status is None:
            return None
        if frame.attends and period is None and (gathering := find_gathering(context, clause)):
            return join_gathering(context, sentence, filled, gathering)
        if not has_enough(context, filled, period):
            continue
        telling = read_telling(context, sentence, tensed, frame.type, book.statuses)
        if status is EventStatus.HAPPENED and is_habit(context, sentence, predicate, telling):
            return None
        settled, period = settle_time(status, periods, context, telling)
        if tells_nothing(context, sentence, filled, (settled, period)):
            return None
        if frame.done and settled is not EventStatus.HAPPENED:
            continue
        return make_claim(context, sentence, filled, (settled, period))
    return None


def has_enough(context: ArticleContext, filled: Filled, period: Period | None) -> bool:
    """Check what a frame asks for beyond names: a time, an amount, two organisations."""
    frame = filled.frame
    start = filled.clause.predicate.start
    if not has_everybody(filled) or not has_time(filled, period):
        return False
    active = filled.clause.predicate.voice != "passive"
    if frame.type is EventType.LAUNCH and sells_by_count(context, filled.clause):
        return False
    if frame.needs_object and active and "object" not in filled.clause.slots:
        return False
    near = context.text[max(0, start - 60) : start]
    if frame.quantity and not QUANTITY.search(near):
        return False
    return not frame.money or MONEY.search(near) is not None


def has_everybody(filled: Filled) -> bool:
    """Check how many names and organisations a frame asks for."""
    everyone = filled.everyone
    organizations = [name for name in everyone if name.is_organization]
    counts = {"names": everyone, "organizations": organizations}
    return all(
        len({name.entity or name.label for name in counts[kind]}) >= least
        for kind, least in filled.frame.least.items()
        if kind in counts
    )


def has_time(filled: Filled, period: Period | None) -> bool:
    """Check what a frame asks of its time; a statement has neither a deadline nor a mere 최근."""
    frame = filled.frame
    if period is None:
        return not (frame.dated or frame.own_time or (frame.dated_or_named and not filled.name))
    if frame.own_time and period.kind is PeriodKind.ANNOUNCEMENT:
        return False
    vague = period.kind is PeriodKind.DEADLINE or period.words.startswith("최근")
    return not (frame.type is EventType.STATEMENT and vague)
