"""Write the two tables of Neo4j's ``neo4j-admin database import``: nodes and relationships.

Labels are PascalCase, relationship types UPPER_SNAKE, properties camelCase. Days of type ``date`` would make
2018 the first of January, so that the EDTF text is a string and its bounds are the dates.
"""

import csv
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from typing import TextIO

from lgai_graph.export.cells import join_cells, quote_cell, quote_id
from lgai_graph.export.clean import KEPT_TEXTS, clean_line
from lgai_graph.export.graphs.network import Edge, list_ties, read_job_titles
from lgai_graph.export.graphs.provenance import list_articles
from lgai_graph.export.graphs.spool import Piece, write_pieces
from lgai_graph.export.nouns import Nouns
from lgai_graph.export.rows import Rows, name_origin, read_rows, render_number
from lgai_graph.model.rows import ArticleRow, EntityRow, EventRow, QuoteRow, TimeRow

FILES = ("nodes.csv", "relationships.csv")
ARRAY_SEPARATOR = ";"  # the default of neo4j-admin

NODE_HEADINGS = (
    *(
        "id:ID(Entity)",
        "name:string",
        "kind:string",
        "aliases:string[]",
        "jobTitles:string[]",
        "status:string",
        "date:string",
    ),
    *("earliest:date", "latest:date", "sources:int", "conflicts:int"),
    *("object:string", "post:string", "amounts:string[]", "lead:boolean", "confidence:float", "weight:float"),
    *("publisher:string", "published:string", "url:string", ":LABEL"),
)
EDGE_HEADINGS = (
    *(":START_ID(Entity)", ":END_ID(Entity)", ":TYPE", "id:string", "role:string", "former:boolean"),
    *("startDate:string", "startEarliest:date", "startLatest:date"),
    *("endDate:string", "endEarliest:date", "endLatest:date"),
    *(
        "weight:float",
        "articles:string[]",
        "quotes:string[]",
        "quoteArticles:string[]",
        "origin:string",
        "conflicts:int",
    ),
)


def write_neo4j(nouns: Nouns, files: Mapping[str, TextIO]) -> None:
    """Write both tables in one pass.

    Each node is an Entity or an Event, and of its kind; or an Article. Parallel relationships stay apart;
    articles tell of events, once a quote.
    """
    for name, headings in zip(FILES, (NODE_HEADINGS, EDGE_HEADINGS), strict=True):
        csv.writer(files[name], lineterminator="\n").writerow(headings)
    titles = {str(ident): _join(words) for ident, words in read_job_titles(nouns).items()}
    write_pieces(files, FILES, _list_pieces(read_rows(nouns), titles))


def _list_pieces(rows: Rows, titles: Mapping[str, str]) -> Iterator[Piece]:
    """Yield the lines of entities, of events with what ties them, of relations and of articles."""
    for entity in rows.entities:
        yield Piece(_make_entity(entity, titles.get(entity.id, "")))
    for event in rows.events:
        yield _make_event(event)
    for tie in list_ties(rows, keep_parallel=True):
        yield Piece("", _make_tie(tie))
    for article in rows.articles:
        yield Piece(_make_article(article))


def _make_entity(entity: EntityRow, job_titles: str) -> str:
    names = (entity.id, entity.name, entity.kind, _join(entity.aliases), job_titles)
    blank = ",".join([""] * 9)
    labels = f"Entity{ARRAY_SEPARATOR}{_name(entity.kind)}"
    return f"{join_cells(names)},,,,,{entity.sources},0,{blank},{labels}\n"


def _make_article(article: ArticleRow) -> str:
    told = (article.publisher or "", article.published_at or "", article.source_url or "", "Article")
    blank = "," * (len(NODE_HEADINGS) - 6)
    return f"{join_cells((article.id, article.title))}{blank},{join_cells(told)}\n"


def _make_event(event: EventRow) -> Piece:
    """Make the line of an event, and those of the articles that tell of it and of who takes part."""
    ident, days, quotes = quote_cell(event.id), _describe(event.when), event.quotes
    articles = list_articles(quotes)
    amounts = _join(amount.words for amount in event.amounts) if event.amounts else ""
    node = (
        f"{ident},{quote_cell(event.summary)},{event.type},,,{event.status},{days},"
        f"{len(articles)},{len(event.conflicts)},"
        f"{quote_cell(event.object or '')},{quote_cell(event.post or '')},{quote_cell(amounts)},"
        f"{'true' if event.lead else 'false'},{render_number(event.confidence)},"
        f"{render_number(event.weight)},,,,Event{ARRAY_SEPARATOR}{_name(event.type)}\n"
    )
    edges = list(_list_tellings(event.id, ident, quotes))
    shared = f",,{days},{days},{_describe_quotes(quotes, articles)},0\n" if event.parts else ""
    for entity, role in event.parts:
        edge = quote_cell(f"{event.id}|{entity}|{role}")
        edges.append(f"{quote_id(entity)},{ident},{role.upper()},{edge},{shared}")
    return Piece(node, "".join(edges))


def _list_tellings(event: str, cell: str, quotes: tuple[QuoteRow, ...]) -> Iterator[str]:
    """Yield one relationship per quote, from the article to the event it tells of."""
    said: dict[tuple[str, str], list[QuoteRow]] = {}
    for quote in quotes:
        said.setdefault((quote.article, quote.exact), []).append(quote)
    for place, ((article, exact), found) in enumerate(said.items()):
        origin, cited, words = quote_id(name_origin(found)), _quote_array((article,)), quote_cell(_fit(exact))
        ident = quote_cell(f"{event}|{article}|{place}")
        yield (f"{quote_id(article)},{cell},TELLS,{ident},,,,,,,,,1.0,{cited},{words},{cited},{origin},0\n")


def _make_tie(tie: Edge) -> str:
    ends = (tie.source, tie.target, tie.kind.upper(), tie.id, tie.role or "")
    quotes = _describe_quotes(tie.quotes, list_articles(tie.quotes))
    former = "true" if tie.former else "false"
    days = f"{_describe(tie.since)},{_describe(tie.until)}"
    return f"{join_cells(ends)},{former},{days},{quotes},{tie.conflicts}\n"


def _describe_quotes(quotes: tuple[QuoteRow, ...], articles: tuple[str, ...]) -> str:
    """Make the cells of weight, articles, quotes and who read them."""
    cited = _quote_array(articles)
    if len(quotes) == 1:
        words, places = quote_cell(_fit(quotes[0].exact)), cited
    else:
        said = dict.fromkeys((quote.article, quote.exact) for quote in quotes)
        words = quote_cell(_join(exact for _, exact in said))
        places = quote_cell(_join(article for article, _ in said))
    return f"{max(len(articles), 1)}.0,{cited},{words},{places},{quote_id(name_origin(quotes))}"


@cache
def _name(kind: str) -> str:
    """Return the label of a kind (``Person``)."""
    return kind.title().replace("_", "")


@lru_cache(KEPT_TEXTS)
def _describe(when: TimeRow | None) -> str:
    """Make the cells of a time."""
    return join_cells((when.when, when.earliest or "", when.latest or "")) if when else ",,"


@lru_cache(KEPT_TEXTS)
def _quote_array(values: tuple[str, ...]) -> str:
    """Make the cell of an array that comes again."""
    return quote_cell(_join(values))


def _join(values: Iterable[str]) -> str:
    """Make an array."""
    return ARRAY_SEPARATOR.join(map(_fit, values))


def _fit(value: str) -> str:
    """Make one value of an array: a separator inside becomes a comma."""
    return clean_line(value).replace(ARRAY_SEPARATOR, ",")
