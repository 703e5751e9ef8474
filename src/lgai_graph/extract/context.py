"""What the rules for claims look at: one article, its names, the word lists, and the memory."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from lgai_graph.extract.discourse import ArticleMemory
from lgai_graph.extract.events.parts.participants import Referents
from lgai_graph.extract.names.nouns import FoundNames, Name, Post
from lgai_graph.extract.syntax.between import list_between
from lgai_graph.extract.syntax.phrases import Phrase, Sentence
from lgai_graph.lexicon import Lexicon
from lgai_graph.model import Amount, Article, EntityId, EntityKind, Evidence, Mention


@dataclass(frozen=True, slots=True)
class ArticleContext:
    """One article being read.

    Args:
        forms: unambiguous names of the gazetteer → ids.
        memory: what the article has said so far.
        amounts: the quantities of the text, in text order.
    """

    article: Article
    found: FoundNames
    lexicon: Lexicon
    forms: Mapping[str, EntityId] = field(default_factory=dict)
    memory: ArticleMemory = field(default_factory=ArticleMemory)
    amounts: Sequence[Amount] = ()
    text: str = field(init=False, repr=False)  # of the article; the rules look at it all the time
    names: Sequence[Name] = field(init=False, repr=False)  # in text order, as are the posts
    posts: Sequence[Post] = field(init=False, repr=False)
    posts_of: Mapping[str, Sequence[Post]] = field(init=False, repr=False)  # each person's, by label
    referents: Referents = field(init=False, repr=False)  # what phrases can stand for
    longer: Mapping[str, frozenset[str]] = field(init=False, repr=False)  # bodies that a body's name ends

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", self.article.text)
        object.__setattr__(self, "names", self.found.names)
        object.__setattr__(self, "posts", self.found.posts)
        object.__setattr__(self, "posts_of", sort_posts(self.posts))
        ends = list_post_ends(self.posts)
        object.__setattr__(self, "referents", Referents(self.names, ends, self.posts_of, self.lexicon))
        object.__setattr__(self, "longer", list_longer(self.names))

    def find_names(self, stretch: Sentence | Phrase) -> Sequence[Name]:
        """Return the names that start in a sentence or a phrase."""
        return list_between(self.names, stretch.start, stretch.end)

    def make_mention(self, name: Name) -> Mention:
        """Make the model's mention of a name, with the organisation its post names."""
        employer = self.find_employer(name) if name.kind is EntityKind.PERSON else None
        org = employer.label if employer else None
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

    def find_employer(self, person: Name) -> Name | None:
        """Return the organisation that a person's first post names, None where none does."""
        posts = self.posts_of.get(person.label, ())
        return next((post.organization for post in posts if post.organization), None)

    def find_present_employer(self, person: Name) -> Name | None:
        """Return the organisation for which a person acts, None where the post that names it is past."""
        posts = self.posts_of.get(person.label, ())
        named = next((post for post in posts if post.organization), None)
        return named.organization if named and not named.former else None


def sort_posts(posts: Sequence[Post]) -> dict[str, list[Post]]:
    """Return the posts of each person, by label."""
    sorted_posts: dict[str, list[Post]] = {}
    for post in posts:
        if post.person:
            sorted_posts.setdefault(post.person.label, []).append(post)
    return sorted_posts


def list_post_ends(posts: Sequence[Post]) -> dict[int, list[int]]:
    """Return where the posts that stand with a person end, by where the person's name starts."""
    ends: dict[int, list[int]] = {}
    for post in posts:
        if post.person:
            ends.setdefault(post.person.start, []).append(post.end)
    return ends


def list_longer(names: Sequence[Name]) -> dict[str, frozenset[str]]:
    """Return the longer names of each body whose name ends them (일자리센터: 한빛협회 일자리센터)."""
    bodies = {name.label for name in names if name.is_organization}
    longer: dict[str, set[str]] = {}
    for body in bodies:
        words = body.split(" ")
        for place in range(1, len(words)):
            if (end := " ".join(words[place:])) in bodies:
                longer.setdefault(end, set()).add(body)
    return {body: frozenset(found) for body, found in longer.items()}
