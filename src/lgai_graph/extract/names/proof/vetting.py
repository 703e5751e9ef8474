"""Look at every name again once the article is read: drop what nothing bears out, and mend its edges.

The rules and the model find names sentence by sentence; here the whole article speaks. What a hand, the
lexicon or the reference list knows stays; a product, a common noun or a brand that one sentence made a firm
or a person goes, because the others do not.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from lgai_graph.extract.names.institutions.bodies import SEATS, is_branch, is_plain_body
from lgai_graph.extract.names.institutions.shapes import MASKED
from lgai_graph.extract.names.model import NameLabel
from lgai_graph.extract.names.nouns import FoundNames, Name
from lgai_graph.extract.names.proof.descriptions import NOBODY, Descriptions
from lgai_graph.extract.names.proof.edges import mend_edges, mend_person
from lgai_graph.extract.names.proof.firms import type_firms
from lgai_graph.extract.names.proof.posts import cut_subheads, takes_for_body, vet_posts
from lgai_graph.extract.names.proof.sorts import (
    find_works,
    is_generic,
    is_place_part,
    is_said_of_person,
    is_sort,
)
from lgai_graph.extract.names.proof.spans import settle_span
from lgai_graph.extract.names.proof.spreading import spread_names
from lgai_graph.extract.names.proof.witnesses import Witnesses
from lgai_graph.extract.syntax.phrases import SUBJECT_PARTICLES
from lgai_graph.model import EntityKind

CERTAIN_RULES = frozenset(
    {"gazetteer", "outside", "listed", "known", "press", "standing", "place", "anonymous"}
)
# Read on 749 business articles: of 60 bare proper nouns below the first, 11 named an organisation; a word
# that the model takes for a person in fewer than half of its places was one in 2 of 20.
DOUBTED, LIKELY, MOSTLY = 0.1, 0.5, 0.3
SURE = 0.95
RESEARCH, HEAD = "연구", "대표"
FULL_NAME = 3  # syllables of most Korean names
PARTS, FIRM_MARK = re.compile(r"[ \-]"), re.compile(r"㈜|\(주\)|주식회사")
AT = "에"  # 새솔호텔에서
WORD_TAGS = frozenset({"NNP", "SL", "NF"})


@dataclass(frozen=True, slots=True)
class Vetting:
    """One article's names before its witnesses."""

    found: FoundNames
    descriptions: Descriptions
    holders: frozenset[str]
    employers: frozenset[str]
    names: frozenset[str]
    works: frozenset[str]

    @property
    def witnesses(self) -> Witnesses:
        """What can speak about the article."""
        return self.descriptions.witnesses

    def vet(self, name: Name) -> Name | None:
        """Return a name with its edges and kind mended, None where nothing bears it out."""
        if name.rule in CERTAIN_RULES or name.entity:
            return name
        if name.is_person:
            name = settle_span(mend_person(name, self.witnesses.lexicon), self.witnesses)
        elif name.is_organization:
            name = mend_edges(name, self.witnesses, self.names)
        else:
            return name
        if name.is_person and takes_for_body(name, self.witnesses):
            name = replace(name, kind=EntityKind.ORGANIZATION, rule="model")
        settled = self.settle(name)
        if settled is None or settled.is_person:
            return settled if settled and self.is_person(settled) else None
        if not self.is_organization(settled):
            return None
        if self.is_venue(settled):
            return replace(settled, kind=EntityKind.PLACE)
        return replace(settled, kind=EntityKind.COMPANY) if self.is_led_as_firm(settled) else settled

    def is_led_as_firm(self, name: Name) -> bool:
        """Tell whether what ends like a lab has a firm's head (버추얼랩 대표), and is called no 연구소."""
        if name.kind is not EntityKind.LAB or RESEARCH in name.text:
            return False
        return any(
            post.organization and post.organization.text == name.text and post.role.startswith(HEAD)
            for post in self.found.posts
        )

    def settle(self, name: Name) -> Name | None:
        """Return a name with the kind that the article calls it, None where it calls it a thing."""
        sure = name.rule == "title" or self.holders & {name.text, name.label} or name.text in self.employers
        if sure or self.witnesses.is_listed(name.text) or FIRM_MARK.search(name.text):
            return name
        kind = self.descriptions.settle_kind(name.kind, name.text)
        if kind is None or kind is name.kind:
            return name if kind else None
        called = (
            name.is_person and kind is not EntityKind.PERSON
        )  # 스타트업 새솔칩: the article says what it is
        return replace(name, kind=kind, rule="weak" if called and name.rule == "shape" else name.rule)

    def is_venue(self, name: Name) -> bool:
        """Tell whether a hotel or a hall is only where things happen here: nobody says that it does any."""
        witnesses = self.witnesses
        if not name.text.endswith(tuple(witnesses.lexicon.venue_heads)) or witnesses.is_listed(name.text):
            return False
        if any(post.organization and post.organization.text == name.text for post in self.found.posts):
            return False
        particles = {
            phrase.particle
            for sentence in witnesses.sentences
            for phrase in sentence.phrases
            if " ".join(word.text for word in phrase.words).endswith(name.text)
        }
        return not particles & SUBJECT_PARTICLES and any(one.startswith(AT) for one in particles)

    def is_person(self, name: Name) -> bool:
        """Tell whether a person holds a post here, is named as Koreans are, or convinces the model mostly."""
        masked = MASKED.fullmatch(name.text) is not None  # 세브란스병원 박모 교수
        if self.holders & {name.text, name.label} or name.rule == "title":
            return not masked
        common = masked or name.text in self.witnesses.lexicon.not_people
        if common or self.is_glossed_otherwise(name) or is_place_part(name, self.witnesses):
            return False
        if self.is_full_name(name.text):
            likely = self.witnesses.get_highest(name.text, NameLabel.PERSON) >= LIKELY
            return likely or name.rule != "shape"
        if name.rule == "shape":
            return True  # it is seen and never claimed
        words = name.label if name.label in self.witnesses.text else name.text
        return self.witnesses.get_mean(words, NameLabel.PERSON) >= LIKELY

    def has_other_form(self, name: Name) -> bool:
        """Tell whether a bracket behind a name may give its other form; a mere shape has none.

        Somebody without a post has one only if it reads like a person's: 문직기(紋織機) is a loom.
        """
        if name.is_person and not self.holders & {name.text, name.label}:
            likely = " " in name.text or name.text[0] in self.witnesses.lexicon.common_surnames
            if not likely or (" " not in name.text and not self.is_full_name(name.text)):
                return False
        return name.rule != "shape" or self.witnesses.get_highest(name.text, NameLabel.PERSON) >= LIKELY

    def is_glossed_otherwise(self, name: Name) -> bool:
        """Tell whether a bracket spells a name with more or fewer words: 오프셋(Zero Offset)."""
        glosses = [note.alias for note in self.found.aliases if note.name.text == name.text]
        latin = [gloss for gloss in glosses if gloss.isascii()]
        size = len(name.text.split())
        return any(len(PARTS.split(gloss)) != size or gloss.isupper() for gloss in latin)

    def is_nameless(self, name: Name) -> bool:
        """Tell whether an article keeps a body nameless: 신촌의 한 새솔시험 학원."""
        return (
            self.descriptions.get_tag(name.start - 1) == "MM"
            and self.witnesses.text[: name.start].endswith(" 한 ")
            and name.rule in ("model", "head", "learned")
        )

    def is_full_name(self, words: str) -> bool:
        """Tell whether a word has the syllables of a Korean full name."""
        lexicon = self.witnesses.lexicon
        return (
            len(words) == FULL_NAME
            and lexicon.has_surname(words)
            and words not in lexicon.not_people
            and set(words[1:]) <= lexicon.given_syllables
        )

    def is_organization(self, name: Name) -> bool:
        """Tell whether anything but the rule that read it takes a name for an organisation."""
        witnesses, lexicon = self.witnesses, self.witnesses.lexicon
        if witnesses.is_listed(name.text) or name.text in lexicon.standing or FIRM_MARK.search(name.text):
            return True
        if self.is_other(name):
            return False
        if is_branch(name.text, lexicon):
            return any(one.end == name.start - 1 and one.is_organization for one in self.found.names)
        return self.convinces(name)

    def is_other(self, name: Name) -> bool:
        """Tell whether the words name something else: a place, a sort of firm, a work, a person."""
        lexicon = self.witnesses.lexicon
        if name.text in lexicon.not_organizations or (name.text in lexicon.places and name.rule != "title"):
            return True
        if name.text.endswith("인") and name.text[:-1] in lexicon.places:
            return True  # 캐나다인
        if self.is_nameless(name) or is_generic(name, self.witnesses.lexicon):
            return True
        called = is_sort(name, self.witnesses) or is_said_of_person(name, self.witnesses)
        return called or name.text in self.works

    def convinces(self, name: Name) -> bool:
        """Tell whether the model, Kiwi's tags or a post bear out what a rule took for an organisation."""
        witnesses = self.witnesses
        highest = witnesses.get_highest(name.text, NameLabel.ORGANIZATION)
        if name.rule == "headline" and witnesses.is_topic(name.text):
            return True
        if name.rule == "weak":
            return highest >= DOUBTED or not self.is_full_name(name.text)
        if name.rule == "capitals" or "·" in name.text:
            return highest >= (MOSTLY if name.rule == "capitals" else DOUBTED)
        if witnesses.is_proper(name.start, name.end) or self.seats(name.text):
            return True
        if name.rule == "title":
            return name.kind is not EntityKind.COMPANY or highest >= DOUBTED
        if name.text in self.employers and is_plain_body(name.text, witnesses.lexicon):
            return True  # 주물조합 김도윤 이사장
        return highest >= (LIKELY if name.kind is EntityKind.COMPANY else MOSTLY) and self.is_body(name)

    def seats(self, words: str) -> bool:
        """Tell whether a lawmaker of the article is said to be a body's."""
        return any(
            post.organization and post.organization.text == words and post.role in SEATS
            for post in self.found.posts
        )

    def is_body(self, name: Name) -> bool:
        """Tell whether common nouns end like a body, employ somebody, or mostly convince the model."""
        chances = self.witnesses.list_chances(name.text, NameLabel.ORGANIZATION)
        if len(chances) > 1 and (sum(chances) >= LIKELY * len(chances) or max(chances) >= SURE):
            return True
        if max(chances) >= SURE and name.text.endswith(tuple(self.witnesses.lexicon.body_endings)):
            return True
        holds = any(post.organization and post.organization.text == name.text for post in self.found.posts)
        return holds or self.witnesses.lexicon.find_head(name.text.split()[-1]) is not None


def vet_names(found: FoundNames, descriptions: Descriptions) -> FoundNames:
    """Return an article's names, posts and other forms as far as its witnesses bear them out."""
    found = cut_subheads(found, descriptions.witnesses)
    holders = frozenset(
        words for post in found.posts if post.person for words in (post.person.text, post.person.label)
    )
    employers = (
        post.organization.text
        for post in found.posts
        if post.person and post.organization and post.organization.rule != "weak"
    )
    vetting = Vetting(
        found,
        descriptions,
        holders,
        frozenset(employers),
        frozenset(name.text for name in found.names),
        find_works(descriptions.witnesses),
    )
    verdicts: dict[Name, Name | None] = {}
    for name in list_names(found):
        if name not in verdicts:
            verdicts[name] = vetting.vet(name)
    posts = vet_posts(found.posts, verdicts, descriptions.witnesses)
    aliases = [
        replace(note, name=owner)
        for note in found.aliases
        if (owner := verdicts[note.name]) and vetting.has_other_form(owner)
    ]
    borne_out = [stays for name in found.names if (stays := verdicts[name])]
    names = spread_names(borne_out, descriptions.witnesses)
    borne = FoundNames(names, posts, aliases, find_doubted(descriptions))
    return type_firms(borne, descriptions.lexicon)


def list_names(found: FoundNames) -> Iterable[Name]:
    """Walk all names that an article's reading holds."""
    yield from found.names
    for post in found.posts:
        yield from (name for name in (post.person, post.organization) if name)
    for note in found.aliases:
        yield note.name


def find_doubted(descriptions: Descriptions) -> frozenset[str]:
    """Return the proper nouns at a phrase's end that nothing takes for a body, or that name a thing."""
    witnesses, regions = descriptions.witnesses, tuple(descriptions.lexicon.regions)
    ends = {
        word.text
        for sentence in witnesses.sentences
        for phrase in sentence.phrases
        for word in phrase.words
        if "NNP" in word.tags and WORD_TAGS.issuperset(word.tags)
    }
    return frozenset(
        words
        for words in ends
        if not witnesses.is_listed(words)
        and not words.startswith(regions)  # 한국새솔 is a firm by its form
        and (
            witnesses.get_highest(words, NameLabel.ORGANIZATION) < DOUBTED
            or descriptions.find_kind(words) in NOBODY
        )
    )
