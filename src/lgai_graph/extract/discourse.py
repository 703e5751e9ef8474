"""What the event rules know of one article: names, sentences, the running topic."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from lgai_graph.extract.events.participants import Referents, find_heads
from lgai_graph.extract.names.nouns import Name, Post
from lgai_graph.extract.syntax.phrases import Phrase, Sentence
from lgai_graph.lexicon.words import Lexicon
from lgai_graph.model import Article, Claim, EntityId, EntityKind, EventType, Evidence, Mention

GATHERING_TYPES = frozenset(
    {EventType.CONFERENCE, EventType.PARTNERSHIP, EventType.ESTABLISHMENT, EventType.VISIT, EventType.LAUNCH}
)
MAX_QUIET = 2  # sentences over which an organisation stays the understood subject
PERSON_PRONOUNS = frozenset({"그", "그녀"})
PAIR_WORDS = frozenset({"양사", "양측", "두 회사", "양 기관", "양 사", "양 측"})
COMPANY_WORDS = frozenset({"회사", "회사 측", "사측"})


@dataclass(slots=True)
class ArticleContext:
    """One article being read.

    Args:
        topic: the names that the last sentence was about (its topic, else its subject).
        organization: the last organisation that was a sentence's subject.
        recent_organization: the same, forgotten after a few sentences (``quiet``) without one.
        person: the last person that was one.
        forms: unambiguous names of the gazetteer → ids.
        last_event: the last sentence's last event.
        gathering: the last sentence's event that people can attend.
        pair: the last two organisations that one sentence named together.
    """

    article: Article
    sentences: Sequence[Sentence]
    names: Sequence[Name]
    posts: Sequence[Post]
    lexicon: Lexicon
    topic: list[Name] = field(default_factory=list)
    pair: list[Name] = field(default_factory=list)
    person: Name | None = None
    gathering: Claim | None = None
    last_event: Claim | None = None
    organization: list[Name] = field(default_factory=list)
    recent_organization: list[Name] = field(default_factory=list)
    quiet: int = 0
    forms: Mapping[str, EntityId] = field(default_factory=dict)

    @property
    def referents(self) -> Referents:
        """What phrases can stand for."""
        return Referents(self.names, self.posts, self.lexicon)

    @property
    def text(self) -> str:
        """The article's text."""
        return self.article.text

    def remember_subject(self, sentence: Sentence) -> None:
        """Keep the sentence's topic for the next one; a new paragraph or bullet forgets it."""
        inside = [name for name in self.names if sentence.start <= name.start < sentence.end]
        organizations = list({name.label: name for name in inside if name.is_organization}.values())
        self.pair = organizations if len(organizations) == 2 else self.pair
        topics = [
            phrase for phrase in sentence.phrases if phrase.particle in ("은", "는") and not phrase.speech
        ]
        subjects = topics or [
            phrase for phrase in sentence.phrases if phrase.particle in ("이", "가") and not phrase.speech
        ]
        heads = find_heads(subjects[:1], self.referents) if subjects else []
        heads = heads or (self.resolve_pronoun(subjects[:1]) if subjects else [])
        if subjects and (heads or is_somebody(subjects[0], self.lexicon)):
            self.topic = [name for name in heads if name.rule != "open"]
        organizations = [name for name in heads if name.is_organization][:1]
        self.organization = organizations or self.organization
        self.recent_organization = organizations or (
            self.recent_organization if self.quiet < MAX_QUIET else []
        )
        self.quiet = 0 if organizations else self.quiet + 1
        people = [name for name in heads if name.is_person]
        self.person = people[0] if people else self.person

    def remember_event(self, claims: Sequence[Claim]) -> None:
        """Keep the sentence's last event for 체결식에는 … in the next one."""
        happened = [claim for claim in claims if claim.type in GATHERING_TYPES]
        self.gathering = happened[-1] if happened else None
        self.last_event = claims[-1] if claims else None

    def resolve_pronoun(self, phrases: Sequence[Phrase]) -> list[Name]:
        """Return the antecedent of 그, 양사, 회사 where it is certain."""
        if len(phrases) != 1:
            return []
        words = " ".join(word.text for word in phrases[0].words)
        if words in PERSON_PRONOUNS:
            return [self.person] if self.person else []
        if words in PAIR_WORDS:
            return list(self.pair)
        if words in COMPANY_WORDS:
            return [name for name in self.topic if name.is_organization][:1]
        return []

    def make_mention(self, name: Name) -> Mention:
        """Make the model's mention of a name, with the organisation its post names."""
        post = next(
            (
                post
                for post in self.posts
                if post.person and post.person.label == name.label and post.organization
            ),
            None,
        )
        org = (
            post.organization.label if post and post.organization and name.kind is EntityKind.PERSON else None
        )
        entity = name.entity or self.forms.get(name.label)
        return Mention(
            name=name.label, kind=name.kind, start=name.start, end=name.end, entity=entity, org=org
        )

    def make_evidence(self, start: int, end: int, rule: str) -> Evidence:
        """Quote the article."""
        return Evidence(article=self.article.id, start=start, end=end, exact=self.text[start:end], rule=rule)

    def read_role(self, words: str) -> str | None:
        """Return the job title that ends a phrase (신임 대표이사로), None where none does."""
        last = words.split()[-1] if words else ""
        if last in self.lexicon.titles:
            return last
        split = self.lexicon.find_title_ending(last)
        return split[1] if split else None


def is_somebody(phrase: Phrase, lexicon: Lexicon) -> bool:
    """Tell whether a subject is somebody new: a proper noun, 관계자, 업계; 지금은, 것이 is not."""
    return any("NNP" in word.tags or word.text in lexicon.anonymous for word in phrase.words)
