"""The commands that ask about names and articles: who, path, articles, search, show."""

from operator import itemgetter
from typing import TYPE_CHECKING, Annotated

import typer

from lgai_graph.cli.common import (
    DEFAULT_DB,
    DbOption,
    JsonOption,
    find_one,
    make_page,
    open_graph,
    read_days,
    remark,
    say,
    say_json,
    tell_unknown,
)
from lgai_graph.cli.printing.rows import WHO_COLUMNS, list_who_rows
from lgai_graph.cli.printing.tables import Columns, FormOption, fit_table, say_list

if TYPE_CHECKING:
    from lgai_graph.query.path import PathRecord, TriedRecord
    from lgai_graph.query.shapes import CandidatesRecord, WhoRecord
    from lgai_graph.query.who.succession import SuccessionRecord
    from lgai_graph.store import Store

ARTICLE_FIELDS = ("id", "published", "published_basis", "publisher", "author", "title")
_HOP_COLUMNS: Columns = {
    "source": lambda hop: hop["source"]["name"],
    "target": lambda hop: hop["target"]["name"],
    **{field: itemgetter(field) for field in ("via", "type", "role", "former", "when", "summary", "id")},
}
LEAST_TITLE = 24  # columns of a headline in the table of articles


def who(
    name: Annotated[str, typer.Argument(help="Any form of a name, or an id.")],
    as_of: Annotated[str | None, typer.Option("--as-of", metavar="DAY", help="As it was on a day.")] = None,
    post: Annotated[
        str | None, typer.Option("--post", metavar="POST", help="Of an organisation: who held this post.")
    ] = None,
    with_all: Annotated[
        bool, typer.Option("--all", help="Show all events, also what is less certain.")
    ] = False,
    form: FormOption = None,
    as_json: JsonOption = False,
    db: DbOption = DEFAULT_DB,
) -> None:
    """Tell who or what somebody is."""
    from lgai_graph.query.who import find_post, find_who

    days = read_days(as_of, "--as-of")
    with open_graph(db) as store:
        least = 0.0 if with_all else store.vocabulary.shown
        record = (
            find_post(store, name, post, as_of=days)
            if post
            else find_who(store, name, as_of=days, min_confidence=least)
        )
        _tell_match(store, name, record)
        if "holders" in record and not record["holders"]:
            _tell_posts(store, record)
        vocabulary = store.vocabulary
    if as_json:
        say_json(record)
        return
    if say_list(list_who_rows(record), WHO_COLUMNS, form, as_json=False):
        return
    from lgai_graph.cli.pages.who import candidate_lines, succession_lines, who_lines

    page = make_page(vocabulary)
    if "candidates" in record:
        say(candidate_lines(page, record["candidates"]))
    elif "holders" in record:
        say(succession_lines(page, record))
    else:
        say(who_lines(page, record, with_all=with_all or not page.height))
        if record["less_certain"]:
            remark("{n} more are less certain; --all shows them", n=record["less_certain"])


def _tell_posts(store: "Store", record: "SuccessionRecord") -> None:
    """Say that nobody is known to have held a post, and which posts of the organisation are known."""
    from lgai_graph.query.who import find_who

    remark("nothing says who was {post} of {name}", post=record["post"], name=record["entity"]["name"])
    known = find_who(store, record["entity"]["id"])
    held = [] if "candidates" in known else known.get("people", [])
    if posts := sorted({role["role"] for role in held if role["role"]}):
        remark("posts that are known there: {posts}", posts=", ".join(posts))


def _tell_match(store: "Store", name: str, record: "WhoRecord | SuccessionRecord | CandidatesRecord") -> None:
    """Say on stderr when a name was guessed, fits several, or fits nothing."""
    from lgai_graph.query.names import SURE

    if "candidates" not in record:
        match = record["match"]
        if match["how"] == "near" or match["score"] < SURE:
            remark("nothing is called {name}; taken for {taken}", name=name, taken=record["entity"]["name"])
    elif record["candidates"]:
        remark("{n} answer to {name}; type one in full, or its id", n=len(record["candidates"]), name=name)
    else:
        tell_unknown(store, name)


def path(
    start: Annotated[str, typer.Argument(help="One end.")],
    goal: Annotated[str, typer.Argument(help="The other end.")],
    form: FormOption = None,
    as_json: JsonOption = False,
    db: DbOption = DEFAULT_DB,
) -> None:
    """Find how two are tied."""
    from lgai_graph.query.path import search_path

    with open_graph(db) as store:
        vocabulary = store.vocabulary
        ends = find_one(store, start), find_one(store, goal)
        found = None
        if ends[0] is not None and ends[1] is not None:
            found = search_path(store, ends[0], ends[1])
    hops = found.hops if found else None
    if as_json:
        record: PathRecord = {"start": start, "goal": goal, "hops": hops}
        say_json(record)
    elif not say_list(hops or [], _HOP_COLUMNS, form, as_json=False):
        from lgai_graph.cli.pages.answers import path_lines

        say(path_lines(make_page(vocabulary), hops or []))
    if found and found.hops is None:
        _tell_tried(start, goal, found.tried)
    elif hops == []:
        remark("both are one: {start} and {goal}", start=start, goal=goal)


def _tell_tried(start: str, goal: str, tried: "TriedRecord") -> None:
    """Say that nothing ties two, and where the search went."""
    remark(
        "nothing ties {start} and {goal}; from {start} {left} can be reached, from {goal} {right}",
        start=start,
        goal=goal,
        left=tried["reached_from_start"],
        right=tried["reached_from_goal"],
    )
    if tried["left_out"]:
        names = ", ".join(entity["name"] for entity in tried["left_out"])
        remark("no way leads through places, nor through hubs and press outlets: {names}", names=names)


def articles(form: FormOption = None, as_json: JsonOption = False, db: DbOption = DEFAULT_DB) -> None:
    """List what was read."""
    from lgai_graph.query.facts.articles import list_articles

    with open_graph(db) as store:
        records = list_articles(store)
        vocabulary = store.vocabulary
    fields = (*ARTICLE_FIELDS, "characters")
    if say_list(records, {field: itemgetter(field) for field in fields}, form, as_json=as_json):
        return
    from lgai_graph.render import clean
    from lgai_graph.wording import tr

    heads = [tr(head) for head in ("id", "published", "basis", "publisher", "author", "title")]
    rows = [
        [
            record["id"],
            record["published"] or "?",
            tr(record["published_basis"] or ""),
            clean(record["publisher"] or "?"),
            clean(record["author"] or ""),
            clean(record["title"]),
        ]
        for record in records
    ]
    say(fit_table(make_page(vocabulary), heads, rows, least=LEAST_TITLE))


def search(
    words: Annotated[list[str], typer.Argument(help="Words or parts of words; all must be there.")],
    limit: Annotated[int, typer.Option(min=1, help="Most hits to show.")] = 20,
    form: FormOption = None,
    as_json: JsonOption = False,
    db: DbOption = DEFAULT_DB,
) -> None:
    """Search names, summaries and articles."""
    from lgai_graph.query.search import find_hits

    text = " ".join(words)
    with open_graph(db) as store:
        vocabulary = store.vocabulary
        hits = find_hits(store, text, limit=limit)
        if not hits:
            tell_unknown(store, text, searched=True)
    fields = ("kind", "id", "title", "text", "start")
    if not say_list(hits, {field: itemgetter(field) for field in fields}, form, as_json=as_json):
        from lgai_graph.cli.pages.answers import hit_lines

        say(hit_lines(make_page(vocabulary), hits, text))
    if len(hits) == limit:
        remark("the first {limit}; --limit shows more", limit=limit)


def show(
    ident: Annotated[str, typer.Argument(metavar="ID", help="An id, or the beginning of one.")],
    as_json: JsonOption = False,
    db: DbOption = DEFAULT_DB,
) -> None:
    """Show one thing with all its evidence."""
    from lgai_graph.query.show import show_thing

    with open_graph(db) as store:
        record = show_thing(store, ident)
        vocabulary = store.vocabulary
    if as_json:
        say_json(record)
        return
    from lgai_graph.cli.pages.sheets import shown_lines

    say(shown_lines(make_page(vocabulary), record))
