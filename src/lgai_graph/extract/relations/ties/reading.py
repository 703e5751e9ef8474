"""Read an article's sentences for ties between organisations."""

from collections.abc import Iterator, Sequence

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.names.nouns import Name
from lgai_graph.extract.relations.ties.belonging import read_belonging
from lgai_graph.extract.relations.ties.companions import read_companions
from lgai_graph.extract.relations.ties.pairs import TiePatterns, make_patterns, read_pairs
from lgai_graph.extract.relations.ties.tie import ToldTie, list_organizations, make_claim
from lgai_graph.extract.relations.ties.topics import TieScene, find_theme, read_own, read_topic
from lgai_graph.extract.relations.ties.units import read_parts, read_units
from lgai_graph.extract.relations.ties.verbs import read_verbs
from lgai_graph.extract.syntax.phrases import Sentence
from lgai_graph.lexicon.sections.ties import TieWords
from lgai_graph.model import Claim, RelationType

Key = tuple[RelationType, str, str]


def extract_ties(context: ArticleContext, sentences: Sequence[Sentence], words: TieWords) -> Iterator[Claim]:
    """Read every sentence; of the ties that say the same in one sentence the first stays."""
    patterns = make_patterns(words.ventures.union(words.between), words.firms, words.holdings)
    theme: Name | None = None
    for sentence in sentences:
        names = list_organizations(context, sentence)
        seen: set[Key] = set()
        scene = TieScene(sentence, names, theme)
        for tie in read_sentence(context, scene, (words, patterns)) if names else ():
            key = (tie.type, tie.source.label, tie.target.label)
            if key not in seen:
                seen.add(key)
                yield make_claim(context, tie)
        theme = find_theme(context, sentence, theme)


def read_sentence(
    context: ArticleContext, scene: TieScene, known: tuple[TieWords, TiePatterns]
) -> Iterator[ToldTie]:
    """Read one sentence in every way that can tell of a tie."""
    sentence, names, _ = scene
    words, patterns = known
    yield from read_pairs(context, names, words, patterns)
    yield from read_units(context, names, words)
    yield from read_parts(context, sentence, words)
    yield from read_topic(context, sentence, names, words)
    yield from read_own(context, scene, words)
    yield from read_verbs(context, sentence, words)
    yield from read_companions(context, sentence, words)
    yield from read_belonging(context, sentence, words)
