"""Know the words of which a phrase without listed names and brackets names nobody, whatever the order."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from lgai_graph.extract.names.context import PhraseContext
from lgai_graph.extract.names.institutions.shapes import match_anonymous
from lgai_graph.extract.names.people.titles import read_title
from lgai_graph.extract.syntax.phrases import Word
from lgai_graph.lexicon import Lexicon

MOST_KEPT = 50_000  # words of which the answer stays in memory, about 10 MB
NAMING_TAGS = frozenset({"NNP", "SL"})
CITY = "시"  # 성남시 시장: no market
SPELT_OUT = 3  # morphemes of as many syllables, which a name may be torn into
MANY = "들"


@dataclass(frozen=True, slots=True)
class PlainWords:
    """The words already met, each with whether it is plain.

    Most phrases of an article hold nothing else, and need not be read for names.
    """

    lexicon: Lexicon
    met: dict[tuple[str, tuple[str, ...]], bool] = field(default_factory=dict, repr=False)

    def hold(self, words: Iterable[Word]) -> bool:
        """Tell whether all of some words are plain."""
        for word in words:
            key = (word.text, word.tags)
            plain = self.met.get(key)
            if plain is None:
                if len(self.met) > MOST_KEPT:
                    self.met.clear()
                plain = self.met[key] = is_plain(word, self.lexicon)
            if not plain:
                return False
        return True


def is_plain(word: Word, lexicon: Lexicon) -> bool:
    """Tell whether a word is no name, no title, no place, no head of an organisation and no part of them."""
    text = word.text
    if not NAMING_TAGS.isdisjoint(word.tags) or len(text) == SPELT_OUT == len(word.tags):
        return False
    if text in lexicon.places or text in lexicon.standing or text.endswith(CITY):
        return False
    anonymous = match_anonymous(word)
    if lexicon.find_head(text.rstrip(MANY)) or (anonymous and (anonymous["mark"] or text.isascii())):
        return False
    return read_title(PhraseContext((word,), (), lexicon), 0) is None
