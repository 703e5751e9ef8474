"""Call a body that a line begins with by the name that says whose it is: 일자리센터 | 한빛협회 일자리센터."""

from lgai_graph.extract.context import ArticleContext

GOVERNMENT = "정부"


def call_body(context: ArticleContext, label: str) -> str:
    """Return the one longer name that the article has for a body, its own where there is none or several.

    정부 alone is the government of the country, whatever other governments an article names; what only says
    of which sort a body is does not make its name longer (의류 브랜드 | 나래).
    """
    if label == GOVERNMENT:
        return label
    label = leave_out_sort(context, label)
    longer = context.longer.get(label, frozenset())
    whole = next(iter(longer)) if len(longer) == 1 else label
    lexicon, front = context.lexicon, whole.removesuffix(label).split()
    sort = bool(front) and (front[-1] in lexicon.kind_words or front[-1] in lexicon.headline_sorts)
    return label if sort or whole.partition(" ")[0] in lexicon.countries else whole


def leave_out_sort(context: ArticleContext, label: str) -> str:
    """Return the name behind the word for a sort of body that was taken into it (브랜드 | 나래 아일랜드).

    The article has to call the body by the rest alone as well.
    """
    sort, _, rest = label.partition(" ")
    alone = any(name.label == rest and name.is_organization for name in context.names)
    return rest if alone and sort in context.lexicon.headline_sorts else label
