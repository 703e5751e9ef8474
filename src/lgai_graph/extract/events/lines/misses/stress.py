"""Tell which lines lean on words that only stress a deed: 활발한 사업을 펼쳤다, 지원을 대폭 확대한다.

Nothing in them says how much, of what or when: enough for the sentence that opens an article, and no other.
"""

import re

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.deeds.hollow import GENERAL, find_start
from lgai_graph.extract.events.deeds.told import is_first
from lgai_graph.extract.events.lines.doers.who import find_lead
from lgai_graph.extract.events.parts.filling import Filled
from lgai_graph.extract.syntax.phrases import Sentence
from lgai_graph.model import EventType

TYPES = GENERAL | {EventType.LEGAL}
TELLING = re.compile(r"[\dA-Z‘“「<]")  # a number or a name of its own
ENDING = re.compile(r"(?:으로|인|하게|한|롭게|로운|게)$")  # 활발|하게, 본격적|인


def leans_on_stress(context: ArticleContext, sentence: Sentence, filled: Filled, said: str) -> bool:
    """Tell whether a deed is told with a word of stress, and with no time, number or name but its doer's.

    Args:
        context: the article.
        sentence: what tells of the deed.
        filled: its parts.
        said: the words of its line behind whoever acts, less the deed's noun.
    """
    clause = filled.clause
    if filled.frame.type not in TYPES or clause.moments or TELLING.search(said):
        return False
    if filled.names.keys() - {find_lead(filled)} or is_first(context, sentence):
        return False
    loud = context.lexicon.wording.loud
    words = context.text[find_start(sentence, clause.predicate) : clause.predicate.start].split()
    return any(word in loud or ENDING.sub("", word) in loud for word in words)
