"""The questions that can be asked from outside, with everything that may be given with them."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from types import UnionType

from lgai_graph.model import EventStatus
from lgai_graph.query.overview import OverviewRecord
from lgai_graph.query.path import PathRecord
from lgai_graph.query.shapes import CandidatesRecord, EventRecord, HitRecord, WhoRecord
from lgai_graph.query.show import ShownRecord
from lgai_graph.query.typed import Per
from lgai_graph.query.who.succession import SuccessionRecord
from lgai_graph.serve.asked.answers import (
    Answer,
    answer_overview,
    answer_path,
    answer_search,
    answer_show,
    answer_timeline,
    answer_who,
)
from lgai_graph.serve.asked.parameters import Given, Parameter, ValueKind
from lgai_graph.store import Store

HITS, MOST_HITS = 20, 1_000  # as many as `lgai search` shows unasked; at most


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question, named as the command that answers it.

    Args:
        name: of the command.
        help: one sentence.
        parameters: what may be given.
        answer: reads the store.
        shape: of the answer, or of the rows of a list.
        is_list: the answer is a list.
    """

    name: str
    help: str
    parameters: tuple[Parameter, ...]
    answer: Callable[[Store, Given], Answer]
    shape: type | UnionType
    is_list: bool = False


_ALL = Parameter(name="all", help="Show everything, also what is less certain.", kind=ValueKind.FLAG)
_OFFSET = Parameter(name="offset", help="Leave out so many first.", kind=ValueKind.NUMBER, default=0)

# Which events: the parameters that the timeline and the page share.
EVENTS = (
    Parameter(name="since", help="First day: 2018, 2018-07 or 2018-07-16.", kind=ValueKind.DAY),
    Parameter(name="until", help="Last day, included.", kind=ValueKind.DAY),
    Parameter(name="who", help="Who takes part; repeat for any of several.", repeats=True),
    Parameter(
        name="type",
        help="Only this type, in English or Korean (협력); repeat for any of several.",
        repeats=True,
    ),
    Parameter(name="not-type", help="Not this type; repeat for several.", repeats=True),
    Parameter(name="status", help="Only this status.", choices=tuple(EventStatus)),
    Parameter(name="certain", help="Only what lies wholly in the range.", kind=ValueKind.FLAG),
    Parameter(name="ongoing", help="Add what began before the range and has no end.", kind=ValueKind.FLAG),
    Parameter(name="undated", help="Add the events that nothing dates.", kind=ValueKind.FLAG),
    Parameter(name="min-sources", help="Only what N independent articles tell.", kind=ValueKind.NUMBER),
    Parameter(
        name="min-confidence",
        help="Only what is so certain, 0 to 1, instead of the bound that the store keeps.",
        kind=ValueKind.SHARE,
    ),
    Parameter(
        name="min-amount", help="Only what is so large: 100억, 500만 달러, 20%.", kind=ValueKind.AMOUNT
    ),
    _ALL,
)

QUESTIONS: tuple[Question, ...] = (
    Question(
        name="timeline",
        help="Show what happened when.",
        parameters=(
            *EVENTS,
            Parameter(name="top", help="Only the N weightiest.", kind=ValueKind.NUMBER, least=1),
            Parameter(name="per", help="With --top: the weightiest of each period.", choices=tuple(Per)),
            Parameter(name="limit", help="At most so many events.", kind=ValueKind.NUMBER, least=1),
            _OFFSET,
        ),
        answer=answer_timeline,
        shape=EventRecord,
        is_list=True,
    ),
    Question(
        name="who",
        help="Tell who or what somebody is: career, events, ties.",
        parameters=(
            Parameter(name="name", help="Any form of a name, or an id.", is_required=True),
            Parameter(name="as-of", help="As it was on a day.", kind=ValueKind.DAY),
            Parameter(name="post", help="Of an organisation: who held this post."),
            replace(_ALL, help="Show all events, also what is less certain."),
        ),
        answer=answer_who,
        shape=WhoRecord | CandidatesRecord | SuccessionRecord,
    ),
    Question(
        name="path",
        help="Find how two are tied, with the sentence behind each hop.",
        parameters=(
            Parameter(name="start", help="One end.", is_required=True),
            Parameter(name="goal", help="The other end.", is_required=True),
        ),
        answer=answer_path,
        shape=PathRecord,
    ),
    Question(
        name="search",
        help="Search names, summaries and articles for words.",
        parameters=(
            Parameter(
                name="words",
                help="Words or parts of words; all must be there.",
                is_required=True,
                repeats=True,
            ),
            Parameter(
                name="limit",
                help="Most hits to show.",
                kind=ValueKind.NUMBER,
                least=1,
                most=MOST_HITS,
                default=HITS,
            ),
            _OFFSET,
        ),
        answer=answer_search,
        shape=HitRecord,
        is_list=True,
    ),
    Question(
        name="show",
        help="Show one event, relation, article or entity with all evidence.",
        parameters=(Parameter(name="id", help="An id, or the beginning of one.", is_required=True),),
        answer=answer_show,
        shape=ShownRecord,
    ),
    Question(
        name="overview",
        help="Show a corpus at a glance: the first thing to run.",
        parameters=(_ALL,),
        answer=answer_overview,
        shape=OverviewRecord,
    ),
)
