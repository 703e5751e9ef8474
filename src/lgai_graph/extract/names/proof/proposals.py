"""Propose names to the rules: organisations of the reference list, and what the trained model is sure of.

The rules stay in charge: where a proposal overlaps a name of the lexicon, the longer of the two stands, and a
hand's name always does; titles, heads and the memory of the article decide what a name is and what it does.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from lgai_graph.extract.names.institutions.shapes import is_plain_korean, is_transliterated
from lgai_graph.extract.names.model import LIKELY, SURE, ModelName, NameLabel, NamesModel, SentenceNames
from lgai_graph.extract.names.proof.actors import list_actors, list_partners
from lgai_graph.extract.names.proof.descriptions import Descriptions
from lgai_graph.extract.names.proof.known import KnownName, drop_overlaps
from lgai_graph.extract.names.proof.reference import ReferenceHit, ReferenceNames
from lgai_graph.extract.names.proof.witnesses import Witnesses
from lgai_graph.extract.syntax.between import list_between
from lgai_graph.extract.syntax.phrases import Sentence
from lgai_graph.extract.syntax.tokenizer import Morph
from lgai_graph.korean import cut_particle
from lgai_graph.korean.cases import COMPANIONS
from lgai_graph.lexicon import Lexicon
from lgai_graph.model import EntityKind

LISTED, PRESS, MODEL = "listed", "press", "model"  # what proved a name
SHORTEST = 2  # characters of a proposed name
LONGEST_TITLE = 12  # characters behind a name in which its title begins
JOINT = "·"
LONGEST_SINGLE = 4  # syllables of a foreign name in one word
OFFICERS = ("장관", "차관", "청장")
EMPLOYEE = re.compile(r"(?:.*[^가-힣])?([가-힣]{3}) ", re.DOTALL)
TITLE = re.compile(r" ([가-힣A-Z]{2,10})")
CHIEF = re.compile(r"[가-힣]{1,2}장")
NOTE = re.compile(r"^\([^()]*\)")
FIRST_NAME, LAST_NAME = re.compile(r"(?:^|[^가-힣])([가-힣]{2,4}) $"), re.compile(r"[가-힣]{2,4}")


class NameProposer:
    """The model and the list, ready to read articles."""

    def __init__(self, model: NamesModel, reference: ReferenceNames, lexicon: Lexicon) -> None:
        self.model = model
        self.reference = reference
        self.lexicon = lexicon

    def hear(self, text: str, morphs: Sequence[Morph], sentences: Sequence[Sentence]) -> Witnesses:
        """Return what the model and the list say about an article."""
        said = tuple(self.model.read_sentences(cut_morphs(morphs, sentences)))
        return Witnesses(text, morphs, sentences, said, self.reference, self.lexicon)

    def propose(self, descriptions: Descriptions, known: Sequence[KnownName]) -> list[KnownName]:
        """Return known names and proposals in text order, the longest where some overlap.

        Args:
            descriptions: what is said about the article, and what it calls its names.
            known: names from gazetteer and lexicon; those of the gazetteer always stay.
        """
        witnesses = descriptions.witnesses
        text, sentences, said = witnesses.text, witnesses.sentences, witnesses.said
        fixed = [hit for hit in known if hit.rule == "gazetteer"]
        free = [hit for hit in known if hit.rule != "gazetteer"]
        joiners = [
            morph.start
            for morph in witnesses.morphs
            if morph.form in COMPANIONS and morph.tag.startswith("J")
        ]
        listed = [
            hit
            for hit in self.list_references(text, sentences, said)
            if hit.kind is not EntityKind.COMPANY or not self.is_family_name(hit.text, hit.start, witnesses)
        ]
        hits = drop_joined([*free, *listed, *self.list_model_names(text, said, descriptions)], joiners)
        taken = [(hit.start, hit.end) for hit in fixed]
        rest = [
            hit
            for hit in drop_overlaps(hits)
            if all(hit.end <= start or end <= hit.start for start, end in taken)
        ]
        found = sorted([*fixed, *rest], key=lambda hit: hit.start)
        acting = [*list_actors(witnesses, found), *list_partners(witnesses, found)]
        firms = {hit.start for hit in acting}
        found = [hit for hit in found if hit.start not in firms]
        return self.complete_pairs(text, sorted([*found, *acting], key=lambda hit: hit.start))

    def complete_pairs(self, text: str, hits: Sequence[KnownName]) -> list[KnownName]:
        """Give the first of a joined pair the ending that the second says for both (현대·기아차: 현대차)."""
        completed = list(hits)
        for i in range(len(hits) - 2, -1, -1):  # from behind: 롯데·현대·신세계백화점
            first, second = hits[i], completed[i + 1]
            if text[first.end : second.start] != JOINT or first.entity:
                continue
            forms = (first.text + second.name[-size:] for size in range(1, len(second.name)))
            whole = next((form for form in forms if self.knows(form)), None)
            completed[i] = replace(first, name=whole) if whole else first
        return completed

    def knows(self, words: str) -> bool:
        """Tell whether the lexicon or the reference list has a name."""
        return words in self.lexicon.known_names or self.reference.knows(words)

    def list_references(
        self, text: str, sentences: Sequence[Sentence], said: Sequence[SentenceNames]
    ) -> Iterator[KnownName]:
        """Yield the hits of the reference list; an ambiguous form needs the model's word."""
        starts = [sentence.start for sentence in sentences]
        for hit in self.reference.find(text):
            at = bisect_left(starts, hit.start + 1) - 1
            likely = (at >= 0 and self.is_likely(hit, said[at])) or self.is_employer(text, hit)
            if likely or not hit.ambiguous:
                rule = PRESS if hit.organization.is_press else LISTED
                words = text[hit.start : hit.end]
                kind = hit.organization.entity_kind
                yield KnownName(words, words, hit.start, hit.end, kind, rule)

    def is_family_name(self, firm: str, start: int, witnesses: Witnesses) -> bool:
        """Tell whether a firm's name stands behind a foreigner's first name (일론 머스크)."""
        first = FIRST_NAME.search(witnesses.text[max(0, start - LONGEST_SINGLE - 2) : start])
        lexicon = self.lexicon
        if not (first and LAST_NAME.fullmatch(firm)) or firm in lexicon.known_names:
            return False
        named = lexicon.find_head(firm) or lexicon.find_head(first[1]) or lexicon.has_surname(first[1])
        whole = witnesses.is_whole_name(start - 1 - len(first[1]), start - 1)
        return not named and whole and self.is_foreign(first[1])

    def is_likely(self, hit: ReferenceHit, said: SentenceNames) -> bool:
        """Tell whether the model takes a hit for an organisation."""
        return said.get_probability(hit.start, hit.end, NameLabel.ORGANIZATION) >= LIKELY

    def is_employer(self, text: str, hit: ReferenceHit) -> bool:
        """Tell whether a hit stands between a Korean's name and a firm's title (홍길동 오리온 부회장)."""
        before, behind = (
            EMPLOYEE.fullmatch(text[max(0, hit.start - 5) : hit.start]),
            TITLE.match(text, hit.end),
        )
        if before is None or behind is None or not self.lexicon.is_likely_given(before[1]):
            return False
        word = cut_particle(behind[1], self.lexicon.particles)[0]
        return word in self.lexicon.corporate_titles or self.lexicon.split_title(word) is not None

    def list_model_names(
        self, text: str, said: Sequence[SentenceNames], descriptions: Descriptions
    ) -> Iterator[KnownName]:
        """Yield the people and organisations that the model is sure of, each as the article calls it."""
        for sentence in said:
            for name in sentence.list_names():
                behind = text[name.end : name.end + LONGEST_TITLE]
                words = self.trim(text[name.start : name.end], name.label, behind)
                words = self.cut_firm(words, name.label, descriptions)
                short = self.is_short(name.start, behind, descriptions.witnesses)
                start = name.start + self.measure_person(words, name.label, short=short)
                words = words[start - name.start :]
                kind = self.choose_kind(name, words)
                last = words.rpartition(" ")[2]
                if kind is EntityKind.ORGANIZATION and self.reference.get_kind(last) is EntityKind.COMPANY:
                    family = self.is_family_name(last, start + len(words) - len(last), descriptions.witnesses)
                    kind = EntityKind.PERSON if family else kind
                if kind and len(words) >= SHORTEST and words not in self.lexicon.titles:
                    settled = descriptions.settle_kind(kind, words)
                    if settled:
                        yield KnownName(words, words, start, start + len(words), settled, MODEL)

    def trim(self, words: str, label: NameLabel, behind: str) -> str:
        """Cut off a last word that is another's: an organisation's title, the firm of a person with one.

        Args:
            words: what the model takes for one name.
            label: what it takes them for.
            behind: the text behind it.
        """
        front, _, last = words.rpartition(" ")
        if not front:
            return words
        if label is NameLabel.ORGANIZATION:
            return front if self.is_titled(front, last, behind) else words
        if self.names_firm(front, last, behind):
            return front
        lexicon = self.lexicon
        if lexicon.is_title(last) or lexicon.find_unit_title(last) or lexicon.split_title(last):
            return front
        office = any(last[-size:] in lexicon.titles for size in range(SHORTEST, LONGEST_SINGLE + 1))
        if last in lexicon.not_people and lexicon.has_surname(front):
            return front  # 김도윤 연출
        if office and lexicon.is_likely_given(front):
            return front  # 김도윤 여수시장
        listed = self.reference.find(last)
        whole = bool(listed) and len(listed[0].organization.name) >= SHORTEST and listed[0].end == len(last)
        firm = " " in front and any(behind.startswith(f" {title}") for title in self.lexicon.corporate_titles)
        return front if firm or (whole and " " in front) else words

    def is_titled(self, front: str, last: str, behind: str) -> bool:
        """Tell whether a last word is a title's, or what a chief behind it has (산업부 전력산업|과장)."""
        if self.lexicon.find_unit_title(last) or (
            self.lexicon.is_title(last) and last not in self.lexicon.heads
        ):
            return True
        chief = CHIEF.match(behind)
        charge = chief is not None and self.lexicon.find_unit_title(last + chief[0]) is not None
        return charge and front not in self.lexicon.places

    def names_firm(self, front: str, last: str, behind: str) -> bool:
        """Tell whether a Korean's firm ran into the name, for a firm's title follows (김철 새솔 | 사장)."""
        if len(last) < SHORTEST or not is_plain_korean(front, self.lexicon):
            return False
        told = NOTE.sub("", behind)
        return any(told.startswith(f" {title}") for title in self.lexicon.corporate_titles)

    def measure_person(self, words: str, label: NameLabel, *, short: bool) -> int:
        """Return how many characters of a name are a Korean's before his employer: 김도윤 보건복지부."""
        front, _, rest = words.partition(" ")
        if label is not NameLabel.ORGANIZATION or not rest:
            return 0
        korean = self.lexicon.is_likely_given(front) and front not in self.lexicon.places
        korean = korean or (short and len(front) == SHORTEST)
        ran_in = self.knows(rest) if korean else self.is_foreign(front) and self.is_state(rest)
        return len(front) + 1 if ran_in else 0

    def is_short(self, start: int, behind: str, witnesses: Witnesses) -> bool:
        """Tell whether a body's chief may be named by two syllables in front (진영 보건복지부 | 장관)."""
        end, lexicon = start + SHORTEST, self.lexicon
        word = witnesses.text[start:end]
        shaped = word[0] in lexicon.surnames and word[1:] in lexicon.given_syllables
        if not shaped or word in lexicon.not_people or word in lexicon.places:
            return False
        chief = any(behind.startswith(f" {one}") for one in OFFICERS)
        return chief and witnesses.is_whole_name(start, end)

    def is_foreign(self, word: str) -> bool:
        """Tell whether a word may be a foreigner's name by itself, and nothing that the lists know."""
        return (
            1 < len(word) <= LONGEST_SINGLE and is_transliterated(word, self.lexicon) and not self.knows(word)
        )

    def is_state(self, words: str) -> bool:
        """Tell whether a body's name begins with its country (중국무역위원회)."""
        head = self.lexicon.find_head(words)
        country = any(words.startswith(one) and words != one for one in self.lexicon.countries)
        return country and head is not None and head[1] is EntityKind.ORGANIZATION

    def cut_firm(self, words: str, label: NameLabel, descriptions: Descriptions) -> str:
        """Cut off a firm that ran into a Korean's name: 김도윤 새솔(대표), where the firm is called one."""
        front, _, last = words.rpartition(" ")
        if label is not NameLabel.PERSON or not self.lexicon.is_likely_given(front):
            return words
        return front if descriptions.find_kind(last) is EntityKind.COMPANY else words

    def choose_kind(self, name: ModelName, words: str) -> EntityKind | None:
        """Return the kind of a name, None where the model is not sure; an organisation's by its last word."""
        if name.probability < SURE.get(name.label, 1.1):
            return None
        if name.label is NameLabel.PERSON:
            return EntityKind.PERSON
        if words in self.lexicon.places or words in self.lexicon.not_organizations:
            return None
        head = self.lexicon.find_head(words.split()[-1])
        return head[1] if head else EntityKind.ORGANIZATION


def drop_joined(hits: Sequence[KnownName], joiners: Sequence[int]) -> Iterator[KnownName]:
    """Leave out what the model takes for one name though 와 joins two in it: 한빛전자와 대한은행.

    Args:
        hits: the names.
        joiners: where the text has a joining particle, in order.
    """
    texts = {hit.text for hit in hits}
    for hit in hits:
        at = bisect_right(joiners, hit.start)
        inside = at < len(joiners) and joiners[at] < hit.end
        fronts = (hit.text.partition(f"{joiner} ") for joiner in COMPANIONS)
        if hit.rule != MODEL or not (inside or any(front in texts for front, space, _ in fronts if space)):
            yield hit


def cut_morphs(morphs: Sequence[Morph], sentences: Sequence[Sentence]) -> list[Sequence[Morph]]:
    """Return the morphs of each sentence."""
    return [list_between(morphs, sentence.start, sentence.end) for sentence in sentences]
