"""Split a text into Kiwi's morphemes, and into tokens that together spell it to the character."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from kiwipiepy import Kiwi, Token

from lgai_graph.korean import cut_particle
from lgai_graph.lexicon import Lexicon
from lgai_graph.lexicon.sections.words import Particles

PARTICLE_TAGS = {
    "이": "JKS",
    "가": "JKS",
    "은": "JX",
    "는": "JX",
    "을": "JKO",
    "를": "JKO",
    "의": "JKG",
    "도": "JX",
}
MISREAD = frozenset({"이", "가", "주", "는"})  # forms that Kiwi tags wrongly beside some others
PERCENT = "%"
REGION_AND = re.compile(r"[도시구]와|군과")  # 도와 | 한빛공사: Kiwi has no such noun
GIVEN_TO = frozenset({"에", "에게", "께"})  # particles before 주는
UNKNOWN_WORD = 2  # Kiwi's morpheme id of a noun its dictionary lacks
UNKNOWN_IDS = frozenset({UNKNOWN_WORD, 3})  # 3: of a proper noun
TITLE_PARTS = 4  # of the headline that is read
WORDS = 1024  # looked up alone: those of firms and titles come again in other articles
OOV_HANDLING = "chr_freq"  # keeps 41 of 44 Korean full names in one piece, measured on news


class Morph(NamedTuple):
    """One surface form with its place in the text.

    Args:
        form: the surface.
        tag: Sejong tags joined by ``+`` (``XSV+EP`` for 했).
        start: offset of the surface in the text, in characters.
        end: offset behind it.
        lemma: the first morpheme's dictionary form (``열`` for 연다).
    """

    form: str
    tag: str
    start: int
    end: int
    lemma: str


@cache
def get_kiwi() -> Kiwi:
    """Load Kiwi's model once per process."""
    return Kiwi(load_multi_dict=False)


def split_morphs(text: str, lexicon: Lexicon) -> list[Morph]:
    """Split a text into surface forms with their tags, in text order."""
    return form_morphs(text, get_kiwi().tokenize(text, oov_handling=OOV_HANDLING), lexicon)


def split_title(words: str, lexicon: Lexicon) -> list[Morph]:
    """Split a part of a headline, as ``split_morphs`` does."""
    return form_morphs(words, tokenize_title(words), lexicon)


@lru_cache(maxsize=TITLE_PARTS)
def tokenize_title(words: str) -> list[Token]:
    """Return Kiwi's morphemes of a few words, such as a part of a headline, which several rules ask for."""
    tokens: list[Token] = get_kiwi().tokenize(words, oov_handling=OOV_HANDLING)
    return tokens


def is_unknown(word: str) -> bool:
    """Tell whether Kiwi's dictionary lacks a word, so that it is no common noun (누리엠, not 마케팅)."""
    lone = look_up(word)
    return lone is not None and lone.id in UNKNOWN_IDS


def is_common_noun(word: str) -> bool:
    """Tell whether Kiwi's dictionary has a word as a common noun (상품)."""
    lone = look_up(word)
    return lone is not None and lone.tag == "NNG" and lone.id not in UNKNOWN_IDS


@lru_cache(maxsize=WORDS)
def look_up(word: str) -> Token | None:
    """Return Kiwi's morpheme of a word, None where it has several."""
    tokens: list[Token] = get_kiwi().tokenize(word, oov_handling=OOV_HANDLING)
    return tokens[0] if len(tokens) == 1 else None


def form_morphs(text: str, tokens: Iterable[Token], lexicon: Lexicon) -> list[Morph]:
    """Make surface forms with their tags of Kiwi's morphemes."""
    morphs = [
        Morph(form := text[start:end], choose_tag(form, group, lexicon), start, end, group[0].form)
        for start, end, group in join_overlapping(tokens)
    ]
    cut = cut_glued_particles(morphs, lexicon.particles)
    return mend_tags(join_known(cut, lexicon.known_names))


def join_known(morphs: Iterable[Morph], known: Collection[str]) -> list[Morph]:
    """Join a known name whose last syllable Kiwi took for the particle 의 (대한상 | 의)."""
    joined: list[Morph] = []
    for morph in morphs:
        if morph.tag == "JKG" and joined and joined[-1].end == morph.start:
            start, whole = joined[-1].start, joined[-1].form + morph.form
            if whole in known:
                joined[-1] = Morph(whole, "NNP", start, morph.end, whole)
                continue
        joined.append(morph)
    return joined


def join_overlapping(tokens: Iterable[Token]) -> Iterator[tuple[int, int, list[Token]]]:
    """Yield the surface forms of a text with their morphemes, as Kiwi's slower ``split_into_forms`` does.

    Morphemes that share characters are one form (했 = 하 + 었); one without any goes with what follows it.
    """
    first = behind = 0
    group: list[Token] = []
    hidden: list[Token] = []
    for token in tokens:
        start, end = token.start, token.end
        if start == end:
            hidden.append(token)
            continue
        if group and start >= behind:
            yield first, behind, group
            group = []
        if not group:
            first, behind = start, end
        if end > behind:
            behind = end
        if hidden:
            group += hidden
            hidden = []
        group.append(token)
    if group:
        yield first, behind, [*group, *hidden]


def choose_tag(form: str, group: Sequence[Token], lexicon: Lexicon) -> str:
    """Call an unknown word a proper noun where it ends like a firm (누리소프트) or like a name (지원철)."""
    tag = group[0].tag if len(group) == 1 else "+".join([token.tag for token in group])
    if tag != "NNG" or group[0].id != UNKNOWN_WORD:
        return tag
    head = lexicon.find_head(form)
    if lexicon.is_likely_given(form):
        return "NNP"
    return "NNP" if head and len(form) > len(head[0]) + 1 else tag


def cut_glued_particles(morphs: Sequence[Morph], particles: Particles) -> Iterator[Morph]:
    """Cut the particle off an unknown noun that swallowed it (토론토에, 도와 한빛공사).

    It does so only where the article knows the stem, or the noun is a province, a city or a county.
    """
    stems = {morph.form for morph in morphs if morph.tag == "NNP"}
    for morph in morphs:
        if morph.tag in ("NNG", "NNP") and REGION_AND.fullmatch(morph.form):
            region, particle = morph.form[0], morph.form[1]
            yield Morph(region, "NNG", morph.start, morph.end - 1, region)
            yield Morph(particle, "JC", morph.end - 1, morph.end, particle)
            continue
        if morph.tag != "NNP" or len(morph.form) < 3:
            yield morph
            continue
        stem, particle = cut_particle(morph.form, particles)
        if not particle or stem not in stems or len(stem) < 2:
            yield morph
            continue
        middle = morph.start + len(stem)
        yield Morph(stem, "NNP", morph.start, middle, stem)
        yield Morph(particle, PARTICLE_TAGS.get(particle, "JKB"), middle, morph.end, particle)


def mend_tags(morphs: list[Morph]) -> list[Morph]:
    """Return the morphs with three of them read anew.

    They are the particles of 한빛 등이 그룹 내 (no 이 그룹) and of 25%가 (no verb 가다), and the verb of
    한빛에 주는 상 (no noun 주).
    """
    mended = morphs.copy()
    for at, morph in enumerate(morphs):
        if at and morph.form in MISREAD:
            behind = morphs[at + 1] if at + 1 < len(morphs) else None
            mended[at] = mend_tag(mended[at - 1], morph, behind)
    return mended


def mend_tag(before: Morph, morph: Morph, behind: Morph | None) -> Morph:
    """Return a morph with the tag that those around it ask for."""
    touches = before.end == morph.start
    if morph.form == "이" and morph.tag == "MM" and touches and before.tag[0] in "NX":
        return morph._replace(tag="JKS")
    if morph.form == "가" and morph.tag[0] == "V" and touches and before.form == PERCENT:
        return morph._replace(tag="JKS", lemma="가")
    if morph.form == "주" and morph.tag == "NNG" and not touches and before.form in GIVEN_TO:
        given = behind is not None and behind.form == "는" and behind.start == morph.end
        return morph._replace(tag="VV") if given else morph
    if morph.form == "는" and touches and (before.form, before.tag) == ("주", "VV"):
        return morph._replace(tag="ETM")
    return morph


def cover_text(text: str, morphs: list[Morph]) -> tuple[list[str], list[bool], list[str]]:
    """Return words, trailing spaces and tags that together spell the text exactly."""
    words: list[str] = []
    spaces: list[bool] = []
    tags: list[str] = []

    def add_gap(gap: str) -> None:
        if gap.startswith(" ") and words and not spaces[-1]:
            spaces[-1] = True
            gap = gap[1:]
        if gap:
            words.append(gap)
            spaces.append(False)
            tags.append("_SP" if gap.isspace() else "UN")

    position = 0
    for morph in morphs:
        if position < morph.start:
            add_gap(text[position : morph.start])
        words.append(text[morph.start : morph.end])
        spaces.append(False)
        tags.append(morph.tag)
        position = morph.end
    add_gap(text[position:])
    return words, spaces, tags
