"""Remember what an article has said so far: the one memory that short forms, careers and events share.

A sentence is read with what the sentences before it left here; then the memory takes the sentence in.
A bullet starts from what held before its list; a subhead, and a paragraph about somebody new, forget.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from lgai_graph.extract.events.parts.participants import Referents, find_heads
from lgai_graph.extract.introductions import (
    Introduction,
    find_introductions,
    is_family_name,
    is_surname,
)
from lgai_graph.extract.names.institutions.bodies import is_branch
from lgai_graph.extract.names.nouns import AliasNote, FoundNames, Name
from lgai_graph.extract.newcomers import (
    COPULA,
    Newcomer,
    find_pronoun_person,
    is_somebody_else,
    list_newcomers,
    tells_of_others,
)
from lgai_graph.extract.syntax.phrases import SUBJECT_PARTICLES, Phrase, Predicate, Sentence
from lgai_graph.extract.thread import Thread
from lgai_graph.extract.topics import (
    begins_line,
    find_actors,
    find_body,
    find_pointed,
    find_subjects,
    is_gathering,
    is_local,
    is_somebody,
    is_subhead,
    is_unrelated,
    list_certain,
)
from lgai_graph.korean.cases import TOPICS
from lgai_graph.lexicon import Lexicon
from lgai_graph.model import Claim, EntityKind

MAX_QUIET = 2  # sentences over which an organisation stays the understood subject
CHINESE_NAME = 4  # syllables of a Chinese name spelt as it sounds
THEY = "이들"
SIDE = " 측"  # 병원 측은
BULLETS = frozenset("▲△▶▷▸■□●○◆◇•·※*-▪Ø→")


@dataclass(slots=True)
class ArticleMemory:
    """What the article has said so far.

    Args:
        people: everybody whom the article names in full, in the order of their first mention.
        definitions: short form → what ``A(이하 B)`` says it stands for.
        seen: labels of all names so far; ``bodies``: those that can act, without people.
        thread: what the text is about now.
        before_list: the thread that a list of bullets interrupts; ``bullets`` counts them.
        gathering: the last sentence's event that people can attend.
        last_event: the last sentence's last event.
        happening: the last event with a day or a month of its own.
        told: the sentences read so far; ``events``: what they told.
        worded: where the verbs stand that have an event and a line of their own.
        text: the article.
    """

    people: list[Introduction] = field(default_factory=list)
    definitions: dict[str, Name] = field(default_factory=dict)
    seen: set[str] = field(default_factory=set)
    bodies: dict[str, Name] = field(default_factory=dict)
    thread: Thread = field(default_factory=Thread)
    before_list: Thread | None = None
    bullets: int = 0
    gathering: Claim | None = None
    last_event: Claim | None = None
    happening: Claim | None = None
    told: list[Sentence] = field(default_factory=list)
    events: list[Claim] = field(default_factory=list)
    worded: set[int] = field(default_factory=set)
    text: str = ""

    def remember_people(self, found: FoundNames) -> None:
        """Take in everybody whom the article names in full; ``find_people`` minds the order."""
        self.people = list(find_introductions(found))

    def find_people(self, short: Name, role: str) -> list[Introduction]:
        """Return the people named before a short form that it can mean; a fitting title decides."""
        earlier = [
            person
            for person in self.people
            if person.name.start < short.start
            and person.name.label != short.text
            and (is_family_name(short.text, person.name.label) or is_surname(short.text, person.name.label))
        ]
        title = role.split()[-1] if role else ""
        return [person for person in earlier if title and title in person.roles] or earlier

    def has_family(self, short: Name) -> bool:
        """Tell whether a word is the family name of a foreigner named before."""
        return any(
            is_family_name(short.text, person.name.label) and person.name.start < short.start
            for person in self.people
        )

    def has_front(self, short: Name) -> bool:
        """Tell whether a word is the family name of a Chinese named before in one word (마오, 마오샤오펑)."""
        return any(
            is_surname(short.text, person.name.label)
            and len(person.name.label) >= CHINESE_NAME
            and person.name.start < short.start
            for person in self.people
        )

    def open_sentence(self, text: str, sentence: Sentence, names: Sequence[Name]) -> None:
        """Forget what a bullet, a subhead or a paragraph about somebody new ends, before it is read."""
        self.text, words = text, text[sentence.start : sentence.end]
        if words[0] in BULLETS:
            self.before_list = self.before_list or self.thread
            self.bullets += 1
            self.resume(self.before_list)
            return
        if not begins_line(text, sentence.start):
            return
        self.thread = self.thread._replace(near=())
        if self.before_list and self.bullets > 1:  # one alone is the head of what follows
            self.resume(self.before_list)
        self.before_list, self.bullets = None, 0
        if is_subhead(text, sentence):
            self.resume(Thread())
        elif is_unrelated(names, self.seen):
            self.resume(self.thread._replace(groups=(), together=(), speaker=None))

    def resume(self, thread: Thread) -> None:
        """Go on from a thread; the event of the sentence before is no longer the last."""
        self.thread = thread
        self.gathering = self.last_event = None

    def remember_sentence(self, sentence: Sentence, names: Sequence[Name], referents: Referents) -> None:
        """Take in a sentence's names and subject, for the next one."""
        self.told.append(sentence)
        subjects = find_subjects(sentence)[:1]
        heads = find_heads(subjects, referents) or self.find_antecedents(subjects, referents.lexicon)
        self.remember_names(names)
        if subjects and (heads or is_somebody(subjects[0], referents.lexicon)):
            self.remember_topic([name for name in heads if name.rule != "open"])
        newcomers = list_newcomers(sentence, referents, self.thread.person)
        if subjects and not heads:
            self.turn_away(subjects[0], sentence, newcomers, referents)
        self.remember_person(newcomers, heads)
        self.remember_subjects(heads)
        self.remember_speaker(sentence, heads)

    def turn_away(
        self, subject: Phrase, sentence: Sentence, newcomers: Sequence[Newcomer], referents: Referents
    ) -> None:
        """Forget whom the text was about where a subject without a known name is somebody else."""
        thread = self.thread
        if is_somebody_else(subject, sentence, (*thread.topic, *thread.organization), referents):
            self.thread = thread._replace(
                topic=(), near=(), organization=(), recent_organization=(), alone=()
            )
        elif any(one.phrase.particle == COPULA for one in newcomers):
            self.remember_topic([])  # 협연자는 첼리스트 가나 다라다

    def remember_names(self, names: Sequence[Name]) -> None:
        """Keep who was named together (양사, 3사, 이들)."""
        if not names:
            self.thread = self.thread._replace(together=(), alone=())
            return
        self.seen.update(name.label for name in names)
        self.bodies |= {name.label: name for name in names if name.is_organization or is_local(name)}
        organizations = tuple({name.label: name for name in names if name.is_organization}.values())
        people = tuple(
            {name.label: name for name in names if name.is_person and len(name.label) > 1}.values()
        )
        groups = self.thread.groups
        if len(organizations) > 1:
            groups = (*(group for group in groups if len(group) != len(organizations)), organizations)
        several = [group for group in (organizations, people) if group]
        together = several[0] if len(several) == 1 and len(several[0]) > 1 else ()
        firms = tuple(name for name in organizations if name.kind is EntityKind.COMPANY)
        alone = firms if len(organizations) == 1 else ()
        self.thread = self.thread._replace(groups=groups, together=together, alone=alone)

    def remember_topic(self, names: Sequence[Name]) -> None:
        """Keep what the sentence is about; another subject ends a speech."""
        speaker = self.thread.speaker
        spoken = speaker and any(name.label == speaker.label for name in names)
        self.thread = self.thread._replace(
            topic=tuple(names),
            near=tuple(names) or self.thread.near,
            speaker=speaker if spoken else None,
        )

    def remember_person(self, newcomers: Sequence[Newcomer], heads: Sequence[Name]) -> None:
        """Keep whom 그 means in the next sentence."""
        person = find_pronoun_person(newcomers, heads, self.thread.person)
        others = tells_of_others(newcomers, person)
        if person is not self.thread.person or others != self.thread.others:
            self.thread = self.thread._replace(person=person, others=others)

    def remember_subjects(self, heads: Sequence[Name]) -> None:
        """Keep the last organisation that was a subject; a quiet stretch ends the recent one."""
        thread = self.thread
        organizations = tuple(name for name in heads if name.is_organization)[:1]
        kept = thread.recent_organization if thread.quiet < MAX_QUIET else ()
        self.thread = thread._replace(
            organization=organizations or thread.organization,
            recent_organization=organizations or kept,
            quiet=0 if organizations else thread.quiet + 1,
        )

    def remember_definitions(self, notes: Sequence[AliasNote]) -> None:
        """Keep what a sentence's brackets say: A(이하 B)."""
        self.definitions |= {note.alias: note.name for note in notes}

    def remember_events(self, claims: Sequence[Claim], lexicon: Lexicon) -> None:
        """Keep the sentence's events for 체결식에는 …, 이날 … in the next one.

        Whoever acts in them is the topic where the names alone give none (an unknown firm).
        """
        self.events += claims
        if claims and self.told and not self.thread.topic:
            certain = frozenset(list_certain(self.bodies.values(), self.events))
            acting = find_actors(self.told[-1], claims, certain)
            if acting:
                self.remember_topic(acting)
                self.remember_subjects(acting)
        late = claims[::-1]
        self.gathering = next((claim for claim in late if is_gathering(claim, lexicon)), None)
        self.last_event = next(iter(late), None)
        dated = (claim for claim in late if claim.when and claim.when.earliest and claim.when.latest)
        self.happening = next(dated, self.happening)

    def remember_speaker(self, sentence: Sentence, heads: Sequence[Name]) -> None:
        """Keep who says what the sentence quotes, if it is one person."""
        people = [name for name in heads if name.is_person and name.rule != "open"]
        if any(item.quoted if isinstance(item, Predicate) else item.speech for item in sentence.items):
            self.thread = self.thread._replace(speaker=people[0] if people else self.thread.speaker)

    def find_topic_person(self) -> Name | None:
        """Return the person whom the last sentence with a subject was about."""
        return next((name for name in self.thread.topic if name.is_person), None)

    def find_speaker(self) -> Name | None:
        """Return whoever goes on speaking where a statement names nobody (… 라고 덧붙였다)."""
        return self.thread.speaker or self.find_topic_person()

    def find_topics(self, *, people: bool, aside: bool = False) -> tuple[Name, ...]:
        """Return the names that a verb without a subject can mean, the nearest first.

        Args:
            people: whether a person can be meant; organisations carry further.
            aside: the verb only describes a noun; whose deed that is, its own paragraph says.
        """
        thread = self.thread
        if aside:
            return thread.near
        return thread.topic or thread.recent_organization if people else (*thread.topic, *thread.organization)

    def find_antecedents(self, phrases: Sequence[Phrase], lexicon: Lexicon) -> list[Name]:
        """Return what 그, 양사, 회사 or a defined short form stands for, where it is certain."""
        if len(phrases) != 1 or phrases[0].particle == "이다":
            return []
        words, thread = " ".join(word.text for word in phrases[0].words), self.thread
        if words in lexicon.person_pronouns:
            either = thread.others and phrases[0].particle not in SUBJECT_PARTICLES
            return [thread.person] if thread.person and not either else []
        if words in lexicon.company_words:
            told = (*thread.topic, *thread.recent_organization, *thread.alone)
            return [name for name in told if name.is_organization][:1]
        if words in lexicon.group_sizes or words in lexicon.group_words:
            return self.find_group(lexicon.group_sizes.get(words))
        if words == THEY and phrases[0].index == 0:  # 선정된 이들은 means anybody
            return list(thread.together)
        if words in self.definitions:
            return [self.definitions[words]]
        near = (*thread.topic, *thread.recent_organization, *thread.alone)
        if pointed := find_pointed(phrases[0], self.text, (near, self.bodies.values()), lexicon):
            return pointed
        if phrases[0].particle not in TOPICS:
            return []
        if is_branch(words, lexicon):  # 미국법인은
            return [name for name in near if name.kind is EntityKind.COMPANY][:1]
        return find_body(words.removesuffix(SIDE), self.bodies, lexicon)

    def find_group(self, size: int | None) -> list[Name]:
        """Return the last organisations named together: exactly so many, or any number."""
        groups = [group for group in self.thread.groups if size in (None, len(group))]
        return list(groups[-1]) if groups else []
