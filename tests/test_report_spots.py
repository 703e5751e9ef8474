"""Places of all nodes of a file: those of the page, and beside them what the page does not draw."""

import json
import re
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from helpers_knowledge import (
    GANA,
    HONG,
    LAB,
    make_claim,
    make_entity,
    make_event,
    make_knowledge,
    make_relation,
)
from helpers_report import make_large
from lgai_graph.cli import run_command
from lgai_graph.errors import InputError
from lgai_graph.export import Spot
from lgai_graph.lexicon import load_lexicon
from lgai_graph.model import EntityKind, EventType, Knowledge, ParticipantRole, RelationType
from lgai_graph.report import make_report_data
from lgai_graph.report import page as page_module
from lgai_graph.report.network import spots as spots_module
from lgai_graph.report.network.floor import Floor, is_over
from lgai_graph.report.network.spots import place_nodes
from lgai_graph.store import write_store

GEXF, VIZ = "{http://gexf.net/1.3}", "{http://gexf.net/1.3/viz}"
STYLE = Path(__file__).parents[1] / "web" / "src" / "style.css"


def list_overlaps(spots: dict[str, Spot]) -> list[tuple[str, str]]:
    return [
        (one, two)
        for one, two in combinations(spots, 2)
        if (spots[one].x - spots[two].x) ** 2 + (spots[one].y - spots[two].y) ** 2
        < ((spots[one].size + spots[two].size) / 2) ** 2
    ]


def measure(one: Spot, other: Spot) -> float:
    return ((one.x - other.x) ** 2 + (one.y - other.y) ** 2) ** 0.5


@pytest.mark.parametrize("make", [make_knowledge, lambda: make_large(300, 400, articles=60)])
def test_every_node_has_a_place_of_its_own(make: Any) -> None:
    world = make()
    spots = place_nodes(world)
    assert set(spots) == {one.id for one in (*world.entities, *world.events)}
    assert list_overlaps(spots) == []


@pytest.mark.parametrize("make", [make_knowledge, lambda: make_large(300, 400, articles=60)])
def test_names_stand_where_the_page_draws_them_at_its_last_step(make: Any) -> None:
    world = make()
    spots = place_nodes(world)
    drawn = [one for one in make_report_data(world)["entities"] if one["at"]]  # type: ignore[union-attr, index]
    assert len(drawn) > 5
    assert all(list(spots[one["id"]][:2]) == one["at"][-1] for one in drawn)  # type: ignore[index]
    assert all(spots[one["id"]].size == one["size"] for one in drawn)  # type: ignore[index]


def test_event_stands_amid_those_who_take_part() -> None:
    world = make_large(60, 40, articles=20)
    spots = place_nodes(world)
    far = []
    for event in world.events:
        members = [spots[part.entity] for part in event.participants]
        middle = Spot(
            sum(one.x for one in members) // len(members), sum(one.y for one in members) // len(members), 0
        )
        far.append(measure(spots[event.id], middle))
    assert sorted(far)[len(far) // 2] < 60
    assert max(far) < 200


def test_name_that_only_a_doubtful_event_tells_of_stands_by_those_it_is_tied_to() -> None:
    world = make_knowledge()
    newcomer = make_entity("나중상사", EntityKind.COMPANY)
    doubted = replace(
        make_event(
            "doubted",
            EventType.PARTNERSHIP,
            None,
            participants=((LAB, ParticipantRole.AGENT), (newcomer, ParticipantRole.PARTNER)),
        ),
        confidence=0.2,
    )
    larger = replace(world, entities=(*world.entities, newcomer), events=(*world.events, doubted))
    spots = place_nodes(larger, least=0.9)
    assert {name: spots[name] for name in (GANA.id, HONG.id)} == {
        name: place_nodes(world)[name] for name in (GANA.id, HONG.id)
    }
    assert measure(spots[newcomer.id], spots[LAB.id]) < 100


def test_what_nothing_ties_stands_below_the_picture() -> None:
    world = make_knowledge()
    alone = tuple(make_entity(f"외딴집{number}", EntityKind.ORGANIZATION) for number in range(5))
    silent = make_event("silent", EventType.OTHER, None)
    spots = place_nodes(replace(world, entities=(*world.entities, *alone), events=(*world.events, silent)))
    lowest = max(spots[name].y for name in (GANA.id, HONG.id, LAB.id))
    assert all(spots[one.id].y > lowest for one in (*alone, silent))


@pytest.mark.parametrize("count", [0, 1])
def test_store_without_ties_has_places_too(count: int) -> None:
    entities = tuple(make_entity(f"이름{number}", EntityKind.PERSON) for number in range(count))
    spots = place_nodes(Knowledge(articles=(), entities=entities, events=(), relations=()))
    assert len(spots) == count


def test_order_of_the_facts_changes_no_place() -> None:
    world = make_large(120, 1, articles=20)
    turned = replace(world, relations=world.relations[::-1], entities=world.entities[::-1])
    assert place_nodes(world) == place_nodes(turned)


def test_many_that_want_one_place_lie_around_it_without_touching() -> None:
    floor = Floor()
    spots = [floor.put_near(0, 0, 16) for _ in range(200)]
    assert spots[0] == Spot(0, 0, 16)
    assert not any(is_over(one, two) for one, two in combinations(spots, 2))
    assert max(measure(spots[0], spot) for spot in spots) < 400


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a store."""
    monkeypatch.chdir(tmp_path)
    world = make_knowledge()
    claims = (make_claim(RelationType.EMPLOYMENT, "홍길동 전 마바통신 상무"),)
    tie = make_relation(RelationType.EMPLOYMENT, HONG, GANA, role="상무", claims=claims)
    write_store(tmp_path / "graph.db", replace(world, relations=(*world.relations, tie)), fingerprint="")
    monkeypatch.setenv("LGAI_DB", "graph.db")
    return tmp_path


def read_looks(path: Path) -> dict[str, tuple[float, ...]]:
    looks = {}
    for node in ElementTree.parse(path).iter(f"{GEXF}node"):
        parts = [node.find(f"{VIZ}{part}") for part in ("position", "size", "color")]
        looks[node.attrib["id"]] = tuple(
            float(value) for part in parts if part is not None for value in part.attrib.values()
        )
    return looks


def test_file_and_page_show_one_picture(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    try:
        page_module.read_bundle(page_module.SCRIPT)
    except InputError:
        pytest.skip("the page bundle is not built: make web")
    assert run_command(("export", "graph.gexf")) == 0
    assert run_command(("report", "page.html")) == 0
    capsys.readouterr()
    looks = read_looks(folder / "graph.gexf")
    page = re.search(
        r'<script type="application/json" id="data">(.*?)</script>', (folder / "page.html").read_text("utf-8")
    )
    assert page is not None
    entities = [one for one in json.loads(page[1])["entities"] if one["at"]]
    assert len(entities) > 5
    colours = load_lexicon().kinds
    for one in entities:
        x, y, _, size, *colour = looks[one["id"]]
        assert [x, -y] == one["at"][-1]
        assert size == one["size"]
        assert bytes(map(int, colour)).hex() == colours[EntityKind(one["kind"])].colour.removeprefix("#")


def test_colours_of_files_are_those_of_the_light_page() -> None:
    light = STYLE.read_text("utf-8").split("@media", 1)[0]
    shown = dict(re.findall(r"--kind-(\w+): (#\w+);", light))
    assert {str(kind): entry.colour for kind, entry in load_lexicon().kinds.items()} == shown


def test_same_store_gives_the_same_places(folder: Path) -> None:
    for name in ("one.gexf", "two.gexf"):
        assert run_command(("export", name)) == 0
    assert (folder / "one.gexf").read_bytes() == (folder / "two.gexf").read_bytes()
    assert all(len(look) == 7 for look in read_looks(folder / "one.gexf").values())


def test_part_of_a_store_is_placed_as_a_picture_of_its_own(folder: Path) -> None:
    assert run_command(("export", "part.gexf", "--who", "홍길동")) == 0
    looks = read_looks(folder / "part.gexf")
    assert 2 < len(looks) < 12
    assert all(len(look) == 7 for look in looks.values())


def test_too_large_a_store_is_written_without_places_and_says_so(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(spots_module, "MOST_PLACED", 14)
    assert run_command(("export", "graph.gexf")) == 0
    assert "more than 14 names and events" in capsys.readouterr().err
    assert b"viz:position" not in (folder / "graph.gexf").read_bytes()
    monkeypatch.setattr(spots_module, "MOST_PLACED", 15)
    assert run_command(("export", "graph.gexf")) == 0
    assert b"viz:position" in (folder / "graph.gexf").read_bytes()
