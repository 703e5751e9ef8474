"""Tell whether a line says which of many its thing is: 기자회견 개최, 법안 심의, 소송 제기 do not.

A noun of that sort needs a word in front that says which; for some a place or a partner does as well
(``한빛전자와 계약 체결``), and what the deed is about does for all (``규제를 놓고 토론회 개최``).
"""

import re

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.elsewhere.completing import MEANT
from lgai_graph.extract.events.lines.particles import BESIDE, ROLES
from lgai_graph.extract.events.parts.filling import Filled
from lgai_graph.extract.syntax.phrases import Phrase, Sentence
from lgai_graph.korean.cases import OBJECTS

JOINT = "·"  # 한빛·새솔, 계약 체결
ALONG = ("며", "면서")  # 요구하며, 요구하면서
CLAIMED = tuple(f"{end}{along}" for end in ("다", "라") for along in ALONG)  # 특허를 침해했다며 소송 제기
NUMBER = re.compile(
    r"제\d.*|\d[\d,]*여?[가-힣](?:의|을|를)?|[두세네여러]|내외의"
)  # 제5차 토론회, 10명의 인원
ADVERBS = ("모두", "직접", "하나")
MARKS = sorted((*OBJECTS, *ROLES), key=len, reverse=True)  # the longest first


def lacks_which(context: ArticleContext, sentence: Sentence, told: tuple[Filled, str], said: str) -> bool:
    """Tell whether the words before a deed end in a noun, and nothing says which.

    Args:
        context: the article.
        sentence: what tells of the deed.
        told: the deed with its parts, and who does it.
        said: the words.
    """
    (filled, subject), referring = told, context.lexicon.referring
    head, front = split_head(context, said)
    if MEANT in filled.words or not (head in referring.which or head in referring.placed):
        return False
    outside = {surface for item in sentence.items if isinstance(item, Phrase) and (surface := mark(item))}
    placed = JOINT in subject
    apart = False
    for word in reversed(front):
        if word in referring.about or tells_claim(context, word):
            return False
        if word in outside:
            apart = placed = True
        elif not apart and word not in referring.loose and not counts(context, word):
            return False
    return not (placed and head in referring.placed)


def tells_claim(context: ArticleContext, word: str) -> bool:
    """Tell whether a word says what is claimed or asked for (침해했다며, 철회를 요구하면서)."""
    claiming = context.lexicon.referring.claiming
    return word.endswith(CLAIMED) or any(word.removesuffix(f"하{along}") in claiming for along in ALONG)


def counts(context: ArticleContext, word: str) -> bool:
    """Tell whether a word only says how many (제5차, 두, 최대, 총)."""
    return NUMBER.fullmatch(word) is not None or word in context.lexicon.amounts.measure_adverbs


def split_head(context: ArticleContext, said: str) -> tuple[str, list[str]]:
    """Return the noun that words end in and the words before it, less deeds and words of manner.

    ``지분 | 매입 검토``, ``두 법안을 | 모두 심의``.
    """
    lexicon, referring, words = context.lexicon, context.lexicon.referring, said.split()
    while words:
        last = strip_mark(words.pop())
        if any(last in nouns for nouns in (referring.which, referring.placed, referring.claimed)):
            return last, words
        if not (last in lexicon.deeds.verbs or last in lexicon.wording.manners or last in ADVERBS):
            break
    return "", []


def strip_mark(word: str) -> str:
    """Return a word without the particle of an object or a role (법안|을, 사업자|로)."""
    return word.removesuffix(next((one for one in MARKS if word.endswith(one)), ""))


def mark(phrase: Phrase) -> str:
    """Return the last word of a phrase as a text has it, empty where it stands with no particle."""
    return phrase.words[-1].text + phrase.particle if phrase.particle in BESIDE else ""
