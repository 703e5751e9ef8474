"""Read all names and posts of an article: phrase by phrase, then what the phrases taught."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from operator import attrgetter

from lgai_graph.extract.names.context import PhraseContext, list_quoted
from lgai_graph.extract.names.institutions.organizations import find_organizations
from lgai_graph.extract.names.institutions.shapes import (
    find_aged,
    find_anonymous,
    find_strangers,
    is_korean_name,
    read_heads,
)
from lgai_graph.extract.names.nouns import FoundNames, Name, Post, find_before
from lgai_graph.extract.names.outside import RULE, prefer_outside
from lgai_graph.extract.names.people.central import add_central
from lgai_graph.extract.names.people.employers import carry_employers
from lgai_graph.extract.names.people.first_names import add_foreigners, find_lone
from lgai_graph.extract.names.people.notes import (
    add_posts,
    complete_post,
    count_latin_words,
    cut_extras,
    find_unit_owner,
    find_whole_body,
    is_acronym,
    proves_company,
    proves_person,
    read_aliases,
    share_post,
    tells_life,
)
from lgai_graph.extract.names.people.owners import OwnersBefore, share_title
from lgai_graph.extract.names.people.posts import find_posts
from lgai_graph.extract.names.people.torn import restore_holders
from lgai_graph.extract.names.plain import PlainWords
from lgai_graph.extract.names.proof.known import KnownName, names_body
from lgai_graph.extract.names.proof.learning import (
    add_employers_beside,
    add_only_employers,
    learn_names,
    make_known,
    merge_names,
)
from lgai_graph.extract.syntax.between import list_between
from lgai_graph.extract.syntax.parser import SentenceParser
from lgai_graph.extract.syntax.phrases import Phrase, Sentence, Word
from lgai_graph.extract.syntax.tokenizer import Morph
from lgai_graph.lexicon import Lexicon
from lgai_graph.model import EntityKind

END = attrgetter("end")


@dataclass(frozen=True, slots=True)
class NameReader:
    """Read the names of one article.

    Args:
        text: the article.
        morphs: its morphs.
        known: names from gazetteer and lexicon found in it.
        lexicon: the word lists.
        plain: the words that name nobody.
        met: the phrases read, by where they start, with the names known in them.
    """

    text: str
    morphs: Sequence[Morph]
    known: Sequence[KnownName]
    lexicon: Lexicon
    plain: PlainWords
    met: dict[int, tuple[Sequence[KnownName], FoundNames]] = field(default_factory=dict, repr=False)
    nothing: FoundNames = field(default_factory=FoundNames, repr=False)  # of a plain phrase

    def read(self, sentences: Sequence[Sentence]) -> FoundNames:
        """Read twice: the second time it knows the names that the first found."""
        first = [self.read_sentence(sentence, self.known) for sentence in sentences]
        learned = learn_names(join_names(first), self.text, self.known, self.lexicon)
        fresh = sorted(hit.start for hit in set(learned) - set(self.known))
        second = [
            self.read_sentence(sentence, learned) if has_between(fresh, sentence) else found
            for sentence, found in zip(sentences, first, strict=True)
        ]
        whole = join_names(second)
        whole.posts = carry_employers(whole, self.text, sentences, self.lexicon)
        for add in (add_only_employers, add_employers_beside):
            whole.posts = add(whole.posts, self.lexicon)
        whole.posts = add_central(whole, sentences, self.lexicon)
        outside = [make_known(hit) for hit in self.known if hit.rule == RULE]
        return prefer_outside(finish_reading(whole, learned), outside)

    def read_sentence(self, sentence: Sentence, known: Sequence[KnownName]) -> FoundNames:
        """Read the phrases of a sentence; a post may take its organisation from 의 before it."""
        reading = FoundNames()
        inside = list_between(known, sentence.start, sentence.end)
        before = OwnersBefore(self.lexicon)
        for phrase in sentence.phrases:
            hits = [hit for hit in inside if phrase.start <= hit.start < phrase.end] if inside else []
            found = self.read_phrase_once(phrase, hits)
            if found.posts:
                found = restore_holders(found, phrase, (self.text, inside), self.lexicon)
                posts = [before.give(post, phrase) for post in found.posts]
                posts = [post for post in posts if post.person or post.organization]
                reading.posts += [*share_title(phrase, posts, before.row, self.lexicon), *posts]
            reading.names += found.names
            reading.aliases += found.aliases
            before.hear(phrase, found)
        return reading

    def read_phrase_once(self, phrase: Phrase, known: Sequence[KnownName]) -> FoundNames:
        """Read a phrase, or return what reading it with the same known names found."""
        if not known and not phrase.notes and self.plain.hold(phrase.words):
            return self.nothing
        met = self.met.get(phrase.start)
        if met is None or met[0] != known:
            met = self.met[phrase.start] = (known, self.read_phrase(phrase, known))
        return met[1]

    def read_phrase(self, phrase: Phrase, known: Sequence[KnownName]) -> FoundNames:
        """Read one phrase with its notes."""
        known = add_foreigners(phrase.words, known, self.lexicon)
        notes = [(self.text[start:end], start, count) for start, end, count in phrase.notes]
        latin = [(phrase.words[count - 1].end, count_latin_words(note)) for note, _, count in notes if count]
        context = PhraseContext(phrase.words, known, self.lexicon, latin, list_quoted(self.text))
        posts = find_posts(context)
        names = merge_names(
            self.find_people(phrase, posts, known, notes), self.find_rest(phrase, posts, known)
        )
        reading = FoundNames(names, posts)
        for note, start, count in notes:
            if count:
                self.read_note(note, start, phrase.words[count - 1].end, reading)
        return reading

    def find_people(
        self,
        phrase: Phrase,
        posts: Sequence[Post],
        known: Sequence[KnownName],
        notes: Sequence[tuple[str, int, int]],
    ) -> list[Name]:
        """Return the people of a phrase: with a title or an age, known, or by shape."""
        people = [post.person for post in posts if post.person]
        people += [make_known(hit) for hit in known if hit.kind is EntityKind.PERSON]
        aged = {count - 1: tells_life(note) for note, _, count in notes if count and proves_person(note)}
        people += find_anonymous(phrase.words, self.lexicon)
        people += [
            name
            for i, lived in aged.items()
            if (name := find_aged(phrase.words, i, self.lexicon, lived=lived))
        ]
        for find in (find_lone, find_strangers):
            people += [] if people else find(phrase.words, phrase.particle, self.lexicon)
        for i, word in enumerate(phrase.words):
            ends = i == len(phrase.words) - 1 and len(word.text) == 3 and phrase.particle
            if (i not in aged and not ends) or names_body(word.start, word.end, known):
                continue
            labelled = i > 0 and phrase.words[i - 1].text in self.lexicon.person_labels
            if is_korean_name(word, self.lexicon, near_title=i in aged or labelled):
                rule = "note" if i in aged else "shape"
                people.append(Name(word.text, word.start, word.end, EntityKind.PERSON, rule))
        return people

    def find_rest(self, phrase: Phrase, posts: Sequence[Post], known: Sequence[KnownName]) -> list[Name]:
        """Return the organisations and places outside people's names and titles."""
        names = [post.organization for post in posts if post.organization]
        people = [post.person for post in posts if post.person]
        run: list[Word] = []
        for word in phrase.words:
            if any(person.start <= word.start < person.end for person in people):
                names += find_organizations(run, known, self.lexicon)
                run = []
            else:
                run.append(word)
        return names + find_organizations(run, known, self.lexicon)

    def read_note(self, note: str, start: int, before: int, found: FoundNames) -> None:
        """Read a bracket behind the name that ends at ``before`` (or behind a title there)."""
        name, post = find_before(found, before)
        person = post.person if post else (name if name and name.is_person else None)
        if name and proves_company(note) and name.is_organization:
            return
        employer = self.find_bracket_owner(name, before, found)
        if post and not post.organization and (body := self.read_body(note, start)):
            found.posts[found.posts.index(post)] = replace(post, organization=body)
            found.names.append(body)
            return
        if posts := self.read_note_posts(note, start, person, employer):
            posts = [share_post(one, post) for one in posts]
            add_posts(found, posts, (person, name))
            if name and name.is_organization:
                self.read_other_form(note, start, name, found)  # 한빛진흥원(HBA, 원장 김도윤)
            return
        if name is None and employer and is_acronym(note, self.lexicon) and self.is_proper(before):
            name = employer
            found.names.append(employer)
        self.read_other_form(note, start, person or name, found)

    def find_bracket_owner(self, name: Name | None, before: int, found: FoundNames) -> Name | None:
        """Return the body whose people a bracket names: the name before it, or that of its part."""
        owner = None if name else find_unit_owner(found, self.text, before)
        return owner or (self.prove_organization(before) or name if is_unproved(name) else name)

    def read_other_form(self, note: str, start: int, name: Name | None, found: FoundNames) -> None:
        """Read a bracket as another form of the name before it."""
        if name:
            found.aliases += read_aliases(name, note, start, self.lexicon)

    def read_body(self, note: str, start: int) -> Name | None:
        """Read a bracket that is nothing but an organisation: 김 사장(한빛전자)."""
        sentence = Sentence(start, start + len(note))
        morphs = list_between(self.morphs, start, sentence.end)
        SentenceParser(self.text, morphs, sentence, (self.lexicon.syntax, {})).parse()
        words = [word for phrase in sentence.phrases for word in phrase.words]
        bodies = find_organizations(words, list_between(self.known, start, sentence.end), self.lexicon)
        return find_whole_body(bodies, note, start)

    def is_proper(self, before: int) -> bool:
        """Tell whether the word that ends at ``before`` is a proper noun of four syllables or more."""
        word = self.find_morph(before)
        return word is not None and word.tag == "NNP" and len(word.form) >= 4

    def find_morph(self, end: int) -> Morph | None:
        """Return the morph that ends at an offset."""
        at = bisect_left(self.morphs, end, key=END)
        return self.morphs[at] if at < len(self.morphs) and self.morphs[at].end == end else None

    def prove_organization(self, before: int) -> Name | None:
        """Return the word before a bracket as an organisation whose head the bracket may name."""
        word = self.find_morph(before)
        if word is None:
            return None
        start = word.start
        for morph in reversed(self.morphs[: bisect_right(self.morphs, before, key=END)]):
            if (
                (morph.end != start and morph is not word)
                or morph.tag[0] not in "NXS"
                or morph.tag in ("SP", "SSC", "SSO")
            ):
                break
            start = morph.start
        text = self.text[start:before]
        if text in self.lexicon.titles:
            return None
        return Name(text, start, before, EntityKind.ORGANIZATION, "note") if len(text) > 1 else None

    def read_note_posts(self, note: str, start: int, person: Name | None, name: Name | None) -> list[Post]:
        """Read a bracket as a post: the head of the company before it, or a person's second post."""
        note, start = cut_extras(note, start)
        if heads := read_heads(note, start, self.lexicon):
            return [complete_post(post, person, name, self.lexicon) for post in heads]
        end = start + len(note)
        morphs = list_between(self.morphs, start, end)
        sentence = Sentence(start, end)
        SentenceParser(self.text, morphs, sentence, (self.lexicon.syntax, {})).parse()
        posts: list[Post] = []
        for phrase in sentence.phrases:
            hits = list_between(self.known, phrase.start, phrase.end)
            found = find_posts(PhraseContext(phrase.words, hits, self.lexicon))
            head_of = name if phrase.particle in ("", ",") else None  # (아베 총리의 경제정책) heads nothing
            posts += [complete_post(post, person, head_of, self.lexicon) for post in found]
            if not found and person and phrase.words[-1].text in self.lexicon.titles:
                role = " ".join(word.text for word in phrase.words)
                posts.append(Post(person, role, None, False, person.start, phrase.end, "post.note"))
        return [post for post in posts if post.person]


def is_unproved(name: Name | None) -> bool:
    """Tell whether a bracket may still prove the word before it an organisation."""
    return name is None or name.kind is EntityKind.PLACE or name.rule == "shape"


def join_names(readings: Sequence[FoundNames]) -> FoundNames:
    """Join the names of sentences in text order."""
    whole = FoundNames()
    for reading in readings:
        whole.names += reading.names
        whole.posts += reading.posts
        whole.aliases += reading.aliases
    return whole


def has_between(places: Sequence[int], sentence: Sentence) -> bool:
    """Tell whether one of some sorted offsets lies in a sentence."""
    at = bisect_left(places, sentence.start)
    return at < len(places) and places[at] < sentence.end


def finish_reading(reading: FoundNames, known: Sequence[KnownName]) -> FoundNames:
    """Put everything in text order and adds known names that stand outside phrases."""
    names = merge_names(reading.names, (make_known(hit) for hit in known if hit.rule != "known"))
    posts = sorted(reading.posts, key=lambda post: (post.start, post.end))
    return FoundNames(names, posts, sorted(reading.aliases, key=lambda alias: alias.start))
