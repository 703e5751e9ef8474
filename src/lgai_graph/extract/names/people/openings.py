"""Tell whether a sentence begins with a chief whose organisation the sentences before it name."""

from lgai_graph.extract.names.nouns import Post
from lgai_graph.extract.syntax.phrases import MENTIONING, Phrase, Predicate, Sentence
from lgai_graph.korean.cases import COMPANIONS, OBJECTS
from lgai_graph.lexicon import Lexicon

OPENING_PARTICLES = MENTIONING | {*COMPANIONS, *OBJECTS}
PARTY_TITLES = frozenset({"원내대표", "의장", "부의장"})
FOUNDER = "founder"


def is_full(post: Post) -> bool:
    """Tell whether a post's person is named in full."""
    return post.person is not None and post.person.text == post.person.label and len(post.person.text) > 1


def opens_as_chief(post: Post, sentence: Sentence, lexicon: Lexicon) -> bool:
    """Tell whether a sentence begins with its subject, a chief named in full without an organisation.

    Only that he founded what the text is about may stand before him: 창업자인 | 김도윤 회장은.
    """
    phrases = (phrase for phrase in sentence.phrases if not tells_founder(phrase, sentence, lexicon))
    first = next(phrases, None)
    if first is None or first.start != post.start or first.particle not in OPENING_PARTICLES:
        return False
    return is_full(post) and post.role.rpartition(" ")[2] in lexicon.corporate_titles | PARTY_TITLES


def tells_founder(phrase: Phrase, sentence: Sentence, lexicon: Lexicon) -> bool:
    """Tell whether a sentence begins with a phrase that only says that somebody founded a firm (창업주인)."""
    entry = lexicon.title_entries.get(phrase.words[0].text)
    alone = phrase.index == 0 and len(phrase.words) == 1 and entry is not None and entry.group == FOUNDER
    verb = sentence.items[1] if alone and len(sentence.items) > 1 else None
    return isinstance(verb, Predicate) and verb.voice == "copula" and verb.ending == "ETM"
