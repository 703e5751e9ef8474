"""Split a text into Kiwi's morphemes, and into tokens that together spell it to the character."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import zip_longest
from typing import NamedTuple

from kiwipiepy import Kiwi, SplitForm

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
GIVEN_TO = frozenset({"에", "에게", "께"})  # particles before 주는
UNKNOWN_WORD = 2  # Kiwi's morpheme id of a noun its dictionary lacks
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


def choose_tag(part: SplitForm, lexicon: Lexicon) -> str:
    """Call an unknown word a proper noun where it ends like a firm (누리소프트) or like a name (지원철)."""
    unknown = part.tag == "NNG" and part.tokens and part.tokens[0].id == UNKNOWN_WORD
    head = lexicon.find_head(part.form) if unknown else None
    if unknown and lexicon.is_likely_given(part.form):
        return "NNP"
    return "NNP" if head and len(part.form) > len(head[0]) + 1 else str(part.tag)


def split_morphs(text: str, lexicon: Lexicon) -> list[Morph]:
    """Split a text into surface forms with their tags, in text order."""
    forms = get_kiwi().split_into_forms(text, oov_handling=OOV_HANDLING)
    morphs = [
        Morph(part.form, choose_tag(part, lexicon), part.start, part.end, read_lemma(part)) for part in forms
    ]
    return list(mend_tags(list(cut_glued_particles(morphs, lexicon.particles))))


def read_lemma(part: SplitForm) -> str:
    """Return the first morpheme of a surface form."""
    return str(part.tokens[0].form if part.tokens else part.form)


def cut_glued_particles(morphs: Sequence[Morph], particles: Particles) -> Iterator[Morph]:
    """Cut the particle off an unknown noun that swallowed it (토론토에).

    It does so only where the article knows the stem.
    """
    stems = {morph.form for morph in morphs if morph.tag == "NNP"}
    for morph in morphs:
        stem, particle = (
            cut_particle(morph.form, particles)
            if morph.tag == "NNP" and len(morph.form) > 2
            else (morph.form, "")
        )
        if not particle or stem not in stems or len(stem) < 2:
            yield morph
            continue
        middle = morph.start + len(stem)
        yield Morph(stem, "NNP", morph.start, middle, stem)
        yield Morph(particle, PARTICLE_TAGS.get(particle, "JKB"), middle, morph.end, particle)


def mend_tags(morphs: Sequence[Morph]) -> Iterator[Morph]:
    """Yield the morphs with two of them read anew.

    They are the particle of 한빛 등이 그룹 내 (no 이 그룹), and the verb of 한빛에 주는 상 (no noun 주).
    """
    before = None
    for morph, behind in zip_longest(morphs, morphs[1:]):
        touches = before is not None and before.end == morph.start
        if morph.form == "이" and morph.tag == "MM" and touches and before and before.tag[0] in "NX":
            morph = morph._replace(tag="JKS")
        elif morph.form == "주" and morph.tag == "NNG" and not touches and before and before.form in GIVEN_TO:
            given = behind is not None and behind.form == "는" and behind.start == morph.end
            morph = morph._replace(tag="VV") if given else morph
        elif morph.form == "는" and touches and before and (before.form, before.tag) == ("주", "VV"):
            morph = morph._replace(tag="ETM")
        yield morph
        before = morph


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
        add_gap(text[position : morph.start])
        words.append(text[morph.start : morph.end])
        spaces.append(False)
        tags.append(morph.tag)
        position = morph.end
    add_gap(text[position:])
    return words, spaces, tags
