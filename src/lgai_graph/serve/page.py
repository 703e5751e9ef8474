"""Make the page of a store, anew whenever the store was replaced."""

from collections import OrderedDict
from concurrent.futures import Future
from dataclasses import dataclass, replace
from threading import Lock

from starlette.datastructures import QueryParams

from lgai_graph.report.data import make_report_data
from lgai_graph.report.page import SCRIPT, STYLE, make_page, make_policy, read_bundle
from lgai_graph.serve.asked.answers import make_filter
from lgai_graph.serve.asked.parameters import Parameter, read_given
from lgai_graph.serve.asked.questions import EVENTS
from lgai_graph.serve.door import StoreDoor, StoreStamp
from lgai_graph.serve.slices import read_slice
from lgai_graph.serve.things import NO_THINGS, find_things
from lgai_graph.store import Store

KEPT = 4  # pages of up to 6 MB each
ASKING = "connect-src 'self'"  # the page asks its own server
FRAMING = "frame-ancestors 'none'"  # which only a header may say

OF = Parameter(name="of", help="The name, event, relation or article that the page is to hold.")
PAGE_PARAMETERS = (*EVENTS, OF)


@dataclass(frozen=True, slots=True, kw_only=True)
class ServedPage:
    """A page with the policy that its browser is to keep."""

    html: str
    policy: str


class PageShelf:
    """Keep the last pages; one that many ask for at once is made once."""

    def __init__(self, door: StoreDoor) -> None:
        self._door = door
        self._pages: OrderedDict[tuple[StoreStamp, str], Future[ServedPage]] = OrderedDict()
        self._lock = Lock()

    def find_page(self, query: QueryParams) -> ServedPage:
        """Return the page for a query.

        Raises:
            InputError: a parameter that there is not, or the bundle is not built.
            NotFoundError: a name that nothing answers to.
            StoreError: the store cannot be read.
        """
        key = (self._door.stamp(), str(query))
        with self._lock:
            waiting = self._pages.get(key)
            page = self._pages[key] = waiting or Future()
            self._pages.move_to_end(key)
            while len(self._pages) > KEPT:
                self._pages.popitem(last=False)
        if waiting is None:
            self._make(page, key, query)
        return page.result()

    def _make(self, page: Future[ServedPage], key: tuple[StoreStamp, str], query: QueryParams) -> None:
        """Make a page for all who wait for it; one that cannot be made is tried anew next time."""
        try:
            with self._door.open() as store:
                page.set_result(_make_page(store, query))
        except BaseException as error:
            with self._lock:
                self._pages.pop(key, None)
            page.set_exception(error)
            raise


def _make_page(store: Store, query: QueryParams) -> ServedPage:
    """Make a page of what the query asks for."""
    given = read_given(PAGE_PARAMETERS, query.multi_items())
    words = given.get_text("of")
    things = find_things(store, words) if words else NO_THINGS
    wanted = make_filter(store, given)
    if words:  # what is asked for by its name is shown, however doubtful
        wanted = replace(wanted, entities=things.entities, with_undated=True, min_confidence=0.0)
    is_whole = not query or list(query) == ["all"]
    wanted = replace(wanted, with_undated=wanted.with_undated or is_whole)
    part = read_slice(store, wanted, things=things, is_whole=is_whole)
    data = make_report_data(part.knowledge, vocabulary=store.vocabulary, least=wanted.min_confidence)
    data["served"] = {
        "events": part.events,
        "entities": part.entities,
        "part": part.is_part,
        "asked": not is_whole,
    }
    script, style = read_bundle(SCRIPT), read_bundle(STYLE)
    policy = f"{make_policy(script, style)}; {ASKING}"
    html = make_page(data, script=script, style=style, policy=policy)
    return ServedPage(html=html, policy=f"{policy}; {FRAMING}")
