"""Read units of organisations: by a name that begins with its owner's, or by words behind the owner.

한국은행 금융통화위원회        a name of its own
한빛전자 | 창원공장            no name by itself: what kind of part, and which
한빛전자 | 빈 지점             the same, with a town
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.names.institutions.bodies import is_common_body
from lgai_graph.extract.names.nouns import Name
from lgai_graph.extract.relations.ties.pairs import is_place, is_unit
from lgai_graph.extract.relations.ties.tie import ToldTie
from lgai_graph.extract.syntax.phrases import Phrase, Sentence, Word
from lgai_graph.lexicon.sections.ties import TieWords
from lgai_graph.model import EntityKind, RelationType

DOUBTFUL = frozenset({"weak", "shape", "standing"})
CLIPPED = "위"  # 정무위: one of several bodies with such a committee
MOST_WORDS = 2  # of a unit behind its owner (한빛당 | 경제점검 태스크포스)
PLAIN, LONGEST_PLAIN = 1, 4  # syllables before a unit's word that say too little; of a word that says nothing
LONG_BODY = 6  # syllables of a body's name that proves itself (한빛경제연구원 | 관측센터)
PART_TAGS = frozenset({"NNP", "NNG", "SL", "SN", "XSN"})


def read_units(context: ArticleContext, names: Sequence[Name], words: TieWords) -> Iterator[ToldTie]:
    """ToldTie each unit to the organisation that its name begins with, known as one elsewhere."""
    for name in names:
        owner = find_owner(context, name) if is_unit(name, words) else None
        if owner and not is_place(context, owner):
            yield ToldTie(RelationType.PART_OF, name, owner, "tie.unit")


def find_owner(context: ArticleContext, name: Name) -> Name | None:
    """Return the longest part in front of a name that is an organisation, known or by its own last word."""
    if name.text != name.label:
        return None
    kinds = {
        one.text: one for one in context.names if one.is_organization and one.rule not in ("open", "weak")
    }
    for cut in (at for at in range(len(name.text) - 1, 0, -1) if name.text[at] == " "):
        front = name.text[:cut]
        end = name.start + cut
        if front in kinds:
            return replace(kinds[front], start=name.start, end=end)
        if kind := context.lexicon.known_names.get(front):
            return Name(front, name.start, end, EntityKind(kind), "known")
    front, _, part = name.text.rpartition(" ")
    spelt = name.end - name.start == len(name.text)  # not 한빛연합회 관광위원|장
    if not spelt or " " in front or len(front) < LONG_BODY or not is_common_body(front, context.lexicon):
        return None
    head = context.lexicon.find_head(front)
    return Name(front, name.start, name.end - len(part) - 1, head[1], "head") if head else None


def read_parts(context: ArticleContext, sentence: Sentence, words: TieWords) -> Iterator[ToldTie]:
    """Tie what stands right behind a proved organisation and is called a part to it: 한빛전자 창원공장은."""
    names = context.find_names(sentence)
    owners = {
        name.end: name
        for name in names
        if name.is_organization and name.rule not in DOUBTFUL and not name.text.endswith(CLIPPED)
    }
    for phrase in sentence.phrases:
        for word in phrase.words[:-1]:
            owner = owners.get(word.end)
            behind = list_free(phrase, owner, names) if owner else []
            count = find_part(context, behind, words)
            if owner and count and not is_place(context, owner):
                part = make_part(context, owner, behind[:count], words)
                yield ToldTie(RelationType.PART_OF, part, owner, "tie.unit", owner.start, part.end)


def make_part(context: ArticleContext, owner: Name, unit: Sequence[Word], words: TieWords) -> Name:
    """Name a unit: a committee by its own name, any other part by its owner's too (한빛전자 창원공장)."""
    end = unit[-1].end
    start = unit[0].start if unit[-1].text.endswith(tuple(words.committees)) else owner.start
    return Name(context.text[start:end], start, end, EntityKind.ORGANIZATION, "unit")


def list_free(phrase: Phrase, owner: Name, names: Sequence[Name]) -> list[Word]:
    """Return the words right behind an owner in its phrase, up to the next name or sign."""
    run: list[Word] = []
    end = owner.end
    for word in phrase.words:
        if word.start < owner.end:
            continue
        taken = (one for one in names if one.start < word.end and one.end > word.start)
        if word.start != end + 1 or any(one.kind is not EntityKind.PLACE for one in taken):
            break
        run.append(word)
        end = word.end
    return run


def find_part(context: ArticleContext, behind: Sequence[Word], words: TieWords) -> int:
    """Return how many words name a unit that says which part it is; 0 for a job, a venture, a bare 공장."""
    lexicon = context.lexicon
    for count, word in enumerate(behind[:MOST_WORDS], 1):
        if not PART_TAGS.issuperset(word.tags) or lexicon.is_title(word.text):
            return 0
        ending = max((one for one in words.units if word.text.endswith(one)), key=len, default="")
        if not ending:
            continue
        plain = all("NNP" not in one.tags or one.text in lexicon.places for one in behind[:count])
        alone = len(word.text) - len(ending) > PLAIN or len(word.text) > LONGEST_PLAIN
        told = plain if count > 1 else alone
        job = lexicon.find_unit_title(word.text) or word.text.endswith(tuple(words.ventures))
        return count if told and not job else 0
    return 0
