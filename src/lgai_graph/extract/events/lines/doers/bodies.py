"""Call a body that a line begins with by the name that says whose it is: 일자리센터 | 한빛협회 일자리센터."""

from lgai_graph.extract.context import ArticleContext

GOVERNMENT = "정부"


def call_body(context: ArticleContext, label: str) -> str:
    """Return the one longer name that the article has for a body, its own where there is none or several.

    정부 alone is the government of the country, whatever other governments an article names.
    """
    if label == GOVERNMENT:
        return label
    longer = context.longer.get(label, frozenset())
    whole = next(iter(longer)) if len(longer) == 1 else label
    return label if whole.partition(" ")[0] in context.lexicon.countries else whole
