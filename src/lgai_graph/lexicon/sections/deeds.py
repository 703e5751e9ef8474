"""Classes of verbs and objects: what they say about the kind of a happening."""

from collections.abc import Mapping
from dataclasses import dataclass

from lgai_graph.checked.row import Row
from lgai_graph.lexicon.reading import read_edges, read_roles, read_set, read_types
from lgai_graph.lexicon.sections.entries import EventEntry
from lgai_graph.model import EventType

LONGEST_OBJECT = 8  # syllables of the longest entry that an object's ending is looked up by
NAMES = (  # of the sections, behind ``deed_``
    *("verbs", "objects", "light", "nothing", "saying", "plans", "hollow", "found", "held", "makers"),
    *("lasting", "aims", "tried", "habits", "courts", "roles", "wills", "surveyed", "published", "supposing"),
    *("answering", "reporting", "feelings", "pricing", "reaching", "playing", "parts", "raising", "choosing"),
    *("honours", "vending", "lifelong", "measured", "rulings", "findings", "appearing", "concluding"),
    *("stirs", "transitive", "needing", "police", "founding", "trading", "bought", "applying", "informing"),
    *("supplying", "bearing", "naming", "serving", "growing", "routes", "getting", "deciding", "unions"),
    *("carriers", "qualities", "boosting", "efforts", "vague", "promising", "furthering", "laymen", "having"),
    *("works", "named", "outspoken", "keeping", "heard", "matches", "judging", "ranking", "moving"),
    *("blaming", "appealed", "charges", "sentences", "pictures", "undergoing", "happening", "sweeping"),
    *("giving", "sides", "crowds", "sites", "rising", "viewing", "sourcing", "enacting", "befalling"),
    *("assemblies", "proceeding", "shows", "begun", "beginning", "entering", "taking", "views"),
)
SECTIONS = (*(f"deed_{name}" for name in NAMES), "headline_plans", "headline_nobody")
EDGES = tuple(
    f"deed_{name}"
    for name in (
        *("courts", "supposing", "honours", "police", "bought", "informing"),
        *("serving", "routes", "unions", "qualities", "efforts", "laymen"),
        *("appealed", "charges", "sentences", "pictures", "crowds", "sides", "sites", "assemblies", "shows"),
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Deeds:
    """What verbs and objects say of a happening that no frame reads.

    Args:
        verbs: verbal noun or stem → the type it tells by itself.
        objects: last word of an object, or its ending → the type.
        light: verbs that take their type from the object.
        nothing: verbs that tell of no deed.
        saying: verbs that report somebody's words.
        plans: verbs that make a plan of the deed their object names (할인을 계획하다).
        roles: verb → the role of whoever does it, where that is not the type's own.
        hollow: objects that make no deed of any verb (관심을 모으다).
        found: verbs that say behind 것으로 that a deed turned out to be true (낸 것으로 확인됐다).
        held: verbs that say that a gathering takes place (열리다, 개막하다).
        proceeding: verbs that say so of a gathering or a course alone (진행되다, 이어지다).
        shows: endings of gatherings that a person holds (개인전).
        makers: verbs that say whose a thing is which is then launched or held (새솔이 여는 축제).
        lasting: verbs of what goes on for a while: told in the present it may be on already (판매한다).
        aims: verbs that name an aim: planned, they tell of no deed (경쟁력을 극대화한다는 계획이다).
        tried: of the plans those that are deeds themselves once they are past (인수를 추진했다).
        moving: verbs of going somewhere: no news of a person (진료실로 들어갔다).
        habits: adverbs of what somebody always does (매년 연다, 꾸준히 늘리고 있다).
        courts: how the names of courts, prosecutors and the police end.
        surveyed: verbs that say in the passive what a survey found (…로 조사됐다).
        published: verbs that make a report known (3일 발표한 통계에 따르면).
        measured: verbs that end what a survey found (… 20% 늘었다).
        rulings: nouns for what a court lays down (몰수할 수 있다는 판결).
        findings: nouns for what a body found out (금리가 오른다는 분석).
        appearing: verbs that say that such a noun came out (판결이 나왔다).
        views: other nouns for what came up, whoever said it (규제해야 한다는 주장).
        wills: nouns for what somebody means to do (팔겠다는 뜻을 밝혔다).
        supposing: words that open an example or a supposition (예컨대, 만약).
        answering: verbs of those asked in a survey (구매하겠다고 응답한).
        reporting: verbs of the press, which alone says it (수뢰했다고 보도했다).
        feelings: stems and nouns of what somebody feels, no news where he only says so (영광스럽다고 말했다).
        pricing: verbs that say behind a sum what a share or a flat costs (6620원에 마감했다).
        reaching: verbs of coming to a figure, which whoever spoke before does not (0.8%를 기록했다).
        playing: verbs of playing a part.
        parts: nouns for the part that somebody plays.
        raising: verbs that found only what is a body or a building (공장을 만들다, not 공약을 만들다).
        choosing: verbs of picking, an honour only of what honours (우수 기업을 선정하다).
        honours: words that make an honour of what is picked.
        vending: verbs of selling, no divestment of what is counted (휴대전화 1210만대를 팔다).
        lifelong: adverbs that sum up a past deed over years (수년간 승인했다).
        stirs: nouns for what a deed calls forth: the verb before them tells the news (요구해 논란이 일었다).
        concluding: nouns for what somebody judges: to come to one is a statement (결론을 내리다).
        transitive: verbs whose goal is not what they do (10%로 높이다).
        needing: verbs that say nothing without an object or a goal (적용하다).
        police: how the police are called, whose steps are legal only where the object says so.
        founding: light verbs that bring about what their object is (매장을 내다, not 매장을 확대하다).
        trading: verbs of buying and selling, of a firm or of anything else (매입하다, not 인수하다).
        bought: what is bought or sold as a stake or a business, by its ending (부문, 부지).
        applying: verbs of asking for what others give (특허를 신청하다).
        informing: what is told and not sold, by its ending: to publish it is a statement (명단을 공개하다).
        supplying: verbs of handing over: a product that a customer gets is no launch (솔루션을 제공하다).
        serving: what is launched even so, by its ending (서비스를 제공하다).
        growing: light verbs that make more of what is there (서비스를 강화하다).
        routes: what is run without being a course or a campaign, by its ending (노선을 운영하다).
        getting: verbs of receiving: whoever gets a course or support does not run it (교육을 받다).
        deciding: verbs of laws and of meetings alike (의결하다): of a firm's own they are no law.
        unions: how those end who decide only on what is their own (조합, 노조).
        carriers: nouns for a plan whose verb stands before them (제기하는 방안).
        qualities: what is good about a thing, by its ending: to improve it is no event (경쟁력을 높이다).
        boosting: verbs of improving it.
        efforts: words of doing one's best, no news where somebody only says so (최선을 다하겠다).
        vague: words for all sorts of things (다양한 행사를 열고 있다).
        promising: adverbs of going on and doing more (지속적으로 지원하겠다).
        furthering: verbs of what one can do more of (지원, 확대).
        laymen: what somebody private is called whom an article names as an example (직장인 홍길동 씨).
        having: light verbs that tell in the present what somebody has, not what he does (공장을 갖고 있다).
        works: hollow nouns that are work where somebody starts on it (평가에 착수하다).
        named: nouns of deeds that need nothing but their doer before them (홍길동 사장 취임).
        outspoken: verbs of speaking up against somebody, news wherever an article quotes it (비판하다).
        blaming: verbs of finding fault, of which the speaker does nothing that he tells (어겼다고 비판하다).
        appealed: endings of what a court decides on anew (무죄를 선고한 원심).
        charges: endings of what somebody is charged with (가입해 활동한 혐의).
        sentences: endings of what a court gives, whose receiver is the one tried (징역형을 받다).
        pictures: endings of what anybody shows without launching it (사진을 공개하다).
        keeping: of the empty verbs those that are news where it is decided on (유지하기로 했다).
        heard: verbs that say behind 것으로 that a deed is but heard of (산 것으로 알려졌다).
        matches: verbs of winning and losing, of which a place is a team (브라질이 … 꺾었다).
        judging: of the empty verbs those by which a named body says what it finds (추정했다).
        ranking: verbs of coming in at a rank (공동 7위에 머물렀다).
        sides: endings of those who act without a name, of several sides or alone (여야, 노사, 유통업계).
        crowds: endings of those who act without a name when they are many (정유업체들, 주민 200명).
        sites: endings of what opens for its owner, beside what is founded (동탄점이 문을 연다).
        rising: verbs that only a place does, and nobody else (공장이 들어서다).
        viewing: verbs that make no condition before 면 (살펴보면, 빠르면).
        sourcing: verbs of whoever made what a finding is drawn from (실시한 설문조사에 따르면).
        enacting: verbs of making rules known, done by whose rules they are (시의 조례가 공포됐다).
        befalling: verbs of accidents, which nobody does (3명이 다쳤다, 건물이 무너졌다).
        bearing: verbs of what befalls a named body or person in the passive (편입되다).
        naming: verbs that say in the passive what somebody became (사업자로 확정되다).
        giving: verbs of handing something to somebody (재단에 기부하다).
        undergoing: verbs that tell in the passive what happens to a thing, whoever does it (공포되다).
        happening: those that do so without 되다 (영화가 개봉하다).
        begun: what a thing itself begins (분양).
        beginning: verbs of beginning it (들어가다).
        entering: nouns and verbs of putting one's name down (응모, 신청하다).
        taking: those of them that whoever takes the names does (모집).
        assemblies: endings of where a bill is passed (국회를 통과하다).
        sweeping: words for things of all sorts, before which none says which it is (모든 발표).
        headline_plans: words at a headline's end that make a plan of the noun before (… 신설 추진).
        headline_nobody: who is no organisation though a headline puts them in front (정부, …).
    """

    verbs: Mapping[str, EventType]
    objects: Mapping[str, EventType]
    light: frozenset[str]
    nothing: frozenset[str]
    saying: frozenset[str]
    plans: frozenset[str]
    hollow: frozenset[str]
    found: frozenset[str]
    held: frozenset[str]
    proceeding: frozenset[str]
    shows: tuple[str, ...]
    makers: frozenset[str]
    lasting: frozenset[str]
    aims: frozenset[str]
    tried: frozenset[str]
    moving: frozenset[str]
    habits: frozenset[str]
    courts: tuple[str, ...]
    wills: frozenset[str]
    surveyed: frozenset[str]
    published: frozenset[str]
    supposing: tuple[str, ...]
    answering: frozenset[str]
    reporting: frozenset[str]
    views: frozenset[str]
    feelings: frozenset[str]
    pricing: frozenset[str]
    reaching: frozenset[str]
    playing: frozenset[str]
    parts: frozenset[str]
    raising: frozenset[str]
    choosing: frozenset[str]
    honours: tuple[str, ...]
    vending: frozenset[str]
    lifelong: frozenset[str]
    measured: frozenset[str]
    rulings: frozenset[str]
    findings: frozenset[str]
    appearing: frozenset[str]
    concluding: frozenset[str]
    stirs: frozenset[str]
    transitive: frozenset[str]
    needing: frozenset[str]
    police: tuple[str, ...]
    founding: frozenset[str]
    trading: frozenset[str]
    bought: tuple[str, ...]
    applying: frozenset[str]
    informing: tuple[str, ...]
    supplying: frozenset[str]
    serving: tuple[str, ...]
    growing: frozenset[str]
    routes: tuple[str, ...]
    getting: frozenset[str]
    deciding: frozenset[str]
    unions: tuple[str, ...]
    carriers: frozenset[str]
    qualities: tuple[str, ...]
    boosting: frozenset[str]
    efforts: tuple[str, ...]
    vague: frozenset[str]
    promising: frozenset[str]
    furthering: frozenset[str]
    laymen: tuple[str, ...]
    having: frozenset[str]
    works: frozenset[str]
    named: frozenset[str]
    outspoken: frozenset[str]
    blaming: frozenset[str]
    appealed: tuple[str, ...]
    charges: tuple[str, ...]
    sentences: tuple[str, ...]
    pictures: tuple[str, ...]
    keeping: frozenset[str]
    heard: frozenset[str]
    matches: frozenset[str]
    judging: frozenset[str]
    ranking: frozenset[str]
    sides: tuple[str, ...]
    crowds: tuple[str, ...]
    sites: tuple[str, ...]
    rising: frozenset[str]
    viewing: frozenset[str]
    sourcing: frozenset[str]
    enacting: frozenset[str]
    befalling: frozenset[str]
    bearing: frozenset[str]
    giving: frozenset[str]
    naming: frozenset[str]
    undergoing: frozenset[str]
    happening: frozenset[str]
    begun: frozenset[str]
    beginning: frozenset[str]
    entering: frozenset[str]
    taking: frozenset[str]
    assemblies: tuple[str, ...]
    sweeping: frozenset[str]
    headline_plans: frozenset[str]
    headline_nobody: frozenset[str]
    roles: Mapping[str, str]

    @property
    def mute(self) -> frozenset[str]:
        """Return the verbs that say nothing by themselves."""
        return self.light | self.transitive | self.needing

    def find_type(self, verb: str, thing: str) -> EventType | None:
        """Return the type of a deed, None where neither verb nor object says it.

        Args:
            verb: the verbal noun or stem.
            thing: the last word of the object; may be empty.
        """
        if verb in self.light:
            return self.find_object_type(thing) or self.verbs.get(thing) or self.verbs.get(verb)
        return self.verbs.get(verb)

    def find_object_type(self, thing: str) -> EventType | None:
        """Return the type of an object's longest known ending; one of a single syllable is a whole word."""
        for size in range(min(len(thing), LONGEST_OBJECT), 1, -1):
            if kind := self.objects.get(thing[-size:]):
                return kind
        return self.objects.get(thing)


def read_deeds(top: Row, types: Mapping[EventType, EventEntry]) -> Deeds:
    """Read the sections of ``deeds.yaml``."""
    return Deeds(
        verbs=read_types(top, "deed_verbs", types),
        objects=read_types(top, "deed_objects", types),
        roles=read_roles(top, "deed_roles"),
        courts=read_edges(top, "deed_courts"),
        supposing=read_edges(top, "deed_supposing"),
        honours=read_edges(top, "deed_honours"),
        police=read_edges(top, "deed_police"),
        bought=read_edges(top, "deed_bought"),
        informing=read_edges(top, "deed_informing"),
        serving=read_edges(top, "deed_serving"),
        routes=read_edges(top, "deed_routes"),
        unions=read_edges(top, "deed_unions"),
        qualities=read_edges(top, "deed_qualities"),
        efforts=read_edges(top, "deed_efforts"),
        laymen=read_edges(top, "deed_laymen"),
        appealed=read_edges(top, "deed_appealed"),
        charges=read_edges(top, "deed_charges"),
        sentences=read_edges(top, "deed_sentences"),
        pictures=read_edges(top, "deed_pictures"),
        crowds=read_edges(top, "deed_crowds"),
        sides=read_edges(top, "deed_sides"),
        sites=read_edges(top, "deed_sites"),
        assemblies=read_edges(top, "deed_assemblies"),
        shows=read_edges(top, "deed_shows"),
        **{
            name.removeprefix("deed_"): read_set(top, name)
            for name in SECTIONS
            if name not in ("deed_verbs", "deed_objects", "deed_roles", *EDGES)
        },
    )
