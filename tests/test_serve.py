"""The server's answers: those of the commands, for every question, and a clear no to everything else."""

import json
import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from jsonschema import Draft202012Validator
from starlette.testclient import TestClient

import lgai_graph.serve.asked.answers
import lgai_graph.serve.page
import lgai_graph.serve.slices
from helpers_knowledge import make_entity, make_knowledge
from lgai_graph.cli import app, run_command
from lgai_graph.korean.defaults import get_vocabulary
from lgai_graph.model import EntityId, EntityKind, Event, EventId, Knowledge
from lgai_graph.query.timeline import TimelineFilter
from lgai_graph.serve.app import make_app
from lgai_graph.serve.asked.parameters import MOST_CHARACTERS
from lgai_graph.serve.asked.questions import QUESTIONS
from lgai_graph.serve.door import StoreDoor
from lgai_graph.store import open_store, write_store

PORT = 8765
ARTICLE = "hankkot/2020-12-08/aaaa1111"


def make_world() -> Knowledge:
    """Add two people of one name to the small world."""
    namesakes = [
        replace(make_entity("임꺽정", EntityKind.PERSON), id=EntityId(f"person/임꺽정-{n}")) for n in (1, 2)
    ]
    world = make_knowledge()
    return replace(world, entities=(*world.entities, *namesakes))


@pytest.fixture
def db(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "graph.db"
    write_store(path, make_world(), fingerprint="")
    monkeypatch.setenv("LGAI_DB", str(path))
    monkeypatch.setenv("LGAI_LANG", "en")
    return path


@pytest.fixture
def client(db: Path) -> Iterator[TestClient]:
    with TestClient(make_app(db, port=PORT, version="1"), base_url=f"http://127.0.0.1:{PORT}") as made:
        yield made


@pytest.fixture
def bundle(monkeypatch: pytest.MonkeyPatch) -> None:
    """The page without what `make web` builds."""
    monkeypatch.setattr(lgai_graph.serve.page, "read_bundle", lambda name: f"/* {name} */")


def run_json(capsys: pytest.CaptureFixture[str], *arguments: str) -> object:
    capsys.readouterr()
    assert run_command((*arguments, "--json")) == 0
    return json.loads(capsys.readouterr().out)


def read_island(page: str) -> dict[str, Any]:
    """Read the data of a page."""
    return json.loads(page.split('id="data">')[1].split("</script>")[0])


SAME = [
    ("timeline", [], ("timeline",)),
    ("timeline", [("undated", "true"), ("all", "1")], ("timeline", "--undated", "--all")),
    (
        "timeline",
        [("since", "2020"), ("until", "2020-12")],
        ("timeline", "--since", "2020", "--until", "2020-12"),
    ),
    ("timeline", [("who", "홍길동"), ("who", "하늘대")], ("timeline", "--who", "홍길동", "--who", "하늘대")),
    ("timeline", [("type", "협력")], ("timeline", "--type", "협력")),
    ("timeline", [("not-type", "partnership")], ("timeline", "--not-type", "partnership")),
    ("timeline", [("not_type", "partnership")], ("timeline", "--not-type", "partnership")),
    ("timeline", [("status", "planned")], ("timeline", "--status", "planned")),
    ("timeline", [("top", "1"), ("per", "year")], ("timeline", "--top", "1", "--per", "year")),
    ("timeline", [("min-sources", "2")], ("timeline", "--min-sources", "2")),
    ("timeline", [("min-confidence", "0.99")], ("timeline", "--min-confidence", "0.99")),
    ("timeline", [("min-amount", "1억")], ("timeline", "--min-amount", "1억")),
    ("timeline", [("since", "2019"), ("ongoing", "true")], ("timeline", "--since", "2019", "--ongoing")),
    (
        "timeline",
        [("since", "2018-07"), ("certain", "true")],
        ("timeline", "--since", "2018-07", "--certain"),
    ),
    ("who", [("name", "홍길동")], ("who", "홍길동")),
    ("who", [("name", "홍길동"), ("as-of", "2019")], ("who", "홍길동", "--as-of", "2019")),
    ("who", [("name", "홍길동"), ("as_of", "2019")], ("who", "홍길동", "--as-of", "2019")),
    ("who", [("name", "다라연구소"), ("post", "소장")], ("who", "다라연구소", "--post", "소장")),
    ("who", [("name", "임꺽정")], ("who", "임꺽정")),
    ("who", [("name", "아무도아님")], ("who", "아무도아님")),
    ("path", [("start", "홍길동"), ("goal", "하늘대")], ("path", "홍길동", "하늘대")),
    ("search", [("words", "다라")], ("search", "다라")),
    ("search", [("words", "다라"), ("words", "연구소")], ("search", "다라", "연구소")),
    ("search", [("words", "다라"), ("limit", "1")], ("search", "다라", "--limit", "1")),
    ("show", [("id", ARTICLE)], ("show", ARTICLE)),
    ("show", [("id", "hankkot")], ("show", "hankkot")),
    ("show", [("id", "event/opening")], ("show", "event/opening")),
    ("show", [("id", "person/홍길동")], ("show", "person/홍길동")),
    ("overview", [], ("overview",)),
    ("overview", [("all", "yes")], ("overview", "--all")),
]


@pytest.mark.parametrize(
    ("question", "query", "command"), SAME, ids=[f"{name}?{urlencode(query)}" for name, query, _ in SAME]
)
def test_answer_is_that_of_the_command_and_has_the_shape_that_the_document_says(
    client: TestClient,
    capsys: pytest.CaptureFixture[str],
    question: str,
    query: list[tuple[str, str]],
    command: tuple[str, ...],
) -> None:
    reply = client.get(f"/api/{question}?{urlencode(query)}")
    assert reply.status_code == 200
    assert reply.json() == run_json(capsys, *command)
    document = client.get("/api/openapi.json").json()
    content = document["paths"][f"/api/{question}"]["get"]["responses"]["200"]["content"]
    schema = {**content["application/json"]["schema"], "components": document["components"]}
    Draft202012Validator(schema).validate(reply.json())
    schema["components"] = {"schemas": {name: {"type": "null"} for name in schema["components"]["schemas"]}}
    assert reply.json() == [] or not Draft202012Validator(schema).is_valid(reply.json())


FORMS = {"json", "db", "format", "compact", "sources"}  # how a command writes, not what it answers
PAGING = {"limit", "offset"}


def test_every_question_is_asked_above() -> None:
    assert {name for name, *_ in SAME} == {question.name for question in QUESTIONS}


def test_parameters_are_the_options_of_the_commands() -> None:
    """Their help too; only paging is the server's own, since it has no pager."""
    from typer.main import get_command

    commands = get_command(app).commands  # type: ignore[attr-defined]
    for question in QUESTIONS:
        known = {}
        for parameter in commands[question.name].params:
            long = [name[2:] for name in parameter.opts if name.startswith("--")]
            known.update(dict.fromkeys(long or [parameter.human_readable_name.lower()], parameter.help))
        asked = {parameter.name: parameter.help for parameter in question.parameters}
        assert known.keys() - asked.keys() <= FORMS
        assert asked.keys() - known.keys() <= PAGING
        assert {name: asked[name] for name in asked.keys() & known.keys()}.items() <= known.items()


@pytest.mark.parametrize(
    ("address", "status", "said"),
    [
        ("/api/timeline?since=gestern", 400, "since: 'gestern' is no date"),
        ("/api/timeline?since=2020&until=2019", 400, "swap them"),
        ("/api/timeline?sinse=2020", 400, "there is no parameter 'sinse'; there are: since, until"),
        ("/api/timeline?sinse=2020&limit=0", 400, "limit: '0' is no whole number from 1"),
        ("/api/timeline?type=축제", 400, "no event type is called '축제'"),
        ("/api/timeline?status=perhaps", 400, "is none of happened, planned"),
        ("/api/timeline?top=-1", 400, "top: '-1'"),
        ("/api/timeline?limit=99999999999999999999", 400, "limit"),
        ("/api/timeline?offset=1e3", 400, "offset"),
        ("/api/timeline?limit=٣", 400, "limit"),
        ("/api/timeline?min-confidence=nan", 400, "is no number from 0 to 1"),
        ("/api/timeline?min-amount=viel", 400, "is no amount"),
        ("/api/timeline?certain=perhaps", 400, "neither true nor false"),
        ("/api/timeline?since=2020&since=2021", 400, "given 2 times; 1 at most"),
        ("/api/timeline?" + "who=a&" * 51, 400, "given 51 times; 50 at most"),
        ("/api/timeline?per=year", 400, "per"),
        ("/api/timeline?who=아무도아님", 404, "nothing is called 아무도아님"),
        ("/api/timeline?who=임꺽정", 409, "임꺽정 may be 임꺽정 (person/임꺽정-1)"),
        ("/api/who", 400, "name: is missing"),
        ("/api/who?name=%20", 400, "name: is missing"),
        ("/api/who?name=%00", 400, "control character"),
        ("/api/who?name=%FF", 400, "no UTF-8"),
        (f"/api/who?name={'가' * (MOST_CHARACTERS + 1)}", 400, "500 at most"),
        ("/api/path?start=홍길동", 400, "goal: is missing"),
        ("/api/path?start=홍길동&goal=아무도아님", 404, "nothing is called"),
        ("/api/path?start=임꺽정&goal=하늘대", 409, "may be"),
        ("/api/search?words=" + "a+" * 400, 400, "500 at most"),
        ("/api/search?words=a&limit=1001", 400, "from 1 to 1000"),
        ("/api/show?id=nichts", 404, "no id begins with 'nichts'"),
        ("/api/show?id=event/", 409, "several ids begin with"),
        ("/api/show?id=%27%20OR%201=1--", 404, "no id begins with"),
        ("/api/", 404, "Not Found"),
        ("/api/build", 404, "Not Found"),
        ("/../../etc/passwd", 404, "Not Found"),
        ("/api/timeline/", 404, "Not Found"),
        ("/?of=아무도아님", 404, "nothing is called"),
        ("/?nothing=1", 400, "there is no parameter"),
    ],
    ids=lambda value: str(value)[:60],
)
def test_a_wrong_request_gets_one_clear_line(
    client: TestClient, address: str, status: int, said: str
) -> None:
    reply = client.get(address, follow_redirects=False)
    assert reply.status_code == status
    error = reply.json()["error"]
    assert said in error
    assert "\n" not in error
    assert ("choices" in reply.json()) == (status == 409)


@pytest.mark.parametrize(
    "words",
    [
        '"',
        "'",
        'a"b',
        "*",
        "NEAR(a b)",
        "%",
        "_",
        "!",
        "(",
        "a" * 500,
        "a b " * 125,
        "🧪",
        "-",
        "col:x",
        "\u202e",
    ],
)
def test_any_words_can_be_searched_for(client: TestClient, words: str) -> None:
    reply = client.get("/api/search", params={"words": words})
    assert reply.status_code == 200
    assert client.get("/api/who", params={"name": words}).status_code == 200


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
def test_nothing_can_be_written(client: TestClient, method: str) -> None:
    for address in ("/", "/api/timeline", "/api/openapi.json"):
        reply = client.request(method, address)
        assert reply.status_code == 405
        assert set(reply.headers["allow"].split(", ")) == {"GET", "HEAD"}


@pytest.mark.parametrize(
    "host",
    ["evil.example", f"evil.example:{PORT}", "127.0.0.1", "127.0.0.1:80", f"[::1]:{PORT}", "", "localhost"],
)
def test_another_host_is_refused(client: TestClient, host: str) -> None:
    for address in ("/", "/api/overview", "/nothing"):
        reply = client.get(address, headers={"host": host})
        assert reply.status_code == 421
        assert "127.0.0.1:8765" in reply.json()["error"]


def test_two_hosts_are_refused(client: TestClient) -> None:
    headers = [("host", f"127.0.0.1:{PORT}"), ("host", "evil.example")]
    assert client.get("/api/overview", headers=headers).status_code == 421


def test_localhost_is_this_host(client: TestClient) -> None:
    assert client.get("/api/overview", headers={"host": f"LOCALHOST:{PORT}"}).status_code == 200


@pytest.mark.parametrize(
    "address", ["/", "/api/overview", "/api/show?id=nichts", "/api/openapi.json", "/nothing"]
)
@pytest.mark.usefixtures("bundle")
def test_every_answer_is_locked(client: TestClient, address: str) -> None:
    headers = client.get(address, headers={"origin": "https://evil.example"}).headers
    assert [name for name in headers if name.startswith("access-control")] == []
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["cross-origin-resource-policy"] == "same-origin"
    assert headers["referrer-policy"] == "no-referrer"
    policy = headers["content-security-policy"]
    assert policy.startswith("default-src 'none'")
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert ("connect-src 'self'" in policy) == (address == "/")


def test_a_list_is_given_in_pages_that_name_the_next(client: TestClient) -> None:
    whole = client.get("/api/timeline?undated=1&all=1").json()
    assert len(whole) == 5
    rows, address, pages = [], "/api/timeline?undated=1&all=1&limit=2", 0
    while address:
        reply = client.get(address)
        assert reply.headers["x-total-count"] == "5"
        rows += reply.json()
        pages += 1
        address = reply.links.get("next", {}).get("url", "")
    assert (rows, pages) == (whole, 3)


def test_hits_are_given_in_pages(client: TestClient) -> None:
    whole = client.get("/api/search?words=다라").json()
    assert len(whole) > 2
    first = client.get("/api/search?words=다라&limit=2")
    assert first.json() == whole[:2]
    assert client.get(first.links["next"]["url"]).json() == whole[2:4]
    assert "next" not in client.get("/api/search?words=다라&limit=1000").links


def test_a_long_timeline_is_sent_while_it_is_read(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = client.get("/api/timeline?undated=1&all=1")
    assert "content-length" in whole.headers
    monkeypatch.setattr(lgai_graph.serve.asked.answers, "CHUNK", 2)
    monkeypatch.setattr("lgai_graph.serve.app.CHUNK", 2)
    streamed = client.get("/api/timeline?undated=1&all=1")
    assert "content-length" not in streamed.headers
    assert streamed.json() == whole.json()


def test_a_store_that_a_build_replaces_is_seen_at_once(client: TestClient, db: Path) -> None:
    assert client.get("/api/overview").json()["totals"]["entities"] == 12
    small = replace(make_knowledge(), entities=(), events=(), relations=(), ambiguities=(), titles=())
    write_store(db, small, fingerprint="")
    assert client.get("/api/overview").json()["totals"]["entities"] == 0


@pytest.mark.usefixtures("bundle")
def test_a_store_that_is_gone_or_damaged_is_told(client: TestClient, db: Path) -> None:
    os.truncate(db, 100)
    for address in ("/", "/api/overview"):
        assert client.get(address).status_code == 503
    db.unlink()
    for address in ("/", "/api/overview"):
        reply = client.get(address)
        assert reply.status_code == 503
        assert "there is no store; run `lgai build`" in reply.json()["error"]


def test_document_names_every_question_with_its_parameters(client: TestClient) -> None:
    document = client.get("/api/openapi.json").json()
    assert document["openapi"] == "3.1.0"
    assert list(document["paths"]) == [f"/api/{question.name}" for question in QUESTIONS]
    for question in QUESTIONS:
        asked = document["paths"][f"/api/{question.name}"]["get"]["parameters"]
        assert [one["name"] for one in asked] == [parameter.name for parameter in question.parameters]
        for one in asked:
            Draft202012Validator.check_schema(one["schema"])
    for schema in document["components"]["schemas"].values():
        Draft202012Validator.check_schema(schema)
    names = {text for text in json.dumps(document).split('"') if text.startswith("#/components/schemas/")}
    assert {name.rpartition("/")[2] for name in names} == set(document["components"]["schemas"])


@pytest.mark.usefixtures("bundle")
def test_page_holds_the_store_and_its_policy_fits(client: TestClient) -> None:
    reply = client.get("/")
    island = read_island(reply.text)
    assert len(island["events"]) == 5
    assert island["served"] == {"events": 5, "entities": 12, "part": False, "asked": False}
    meta = reply.text.split('http-equiv="Content-Security-Policy" content="')[1].split('"')[0]
    assert reply.headers["content-security-policy"] == f"{meta}; frame-ancestors 'none'"


@pytest.mark.usefixtures("bundle")
def test_page_is_made_once_for_a_store(client: TestClient, db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[int] = []
    make = lgai_graph.serve.page.make_report_data

    def count(*arguments: Any, **options: Any) -> Any:
        made.append(1)
        return make(*arguments, **options)

    monkeypatch.setattr(lgai_graph.serve.page, "make_report_data", count)
    client.get("/")
    client.get("/")
    assert len(made) == 1
    write_store(db, make_knowledge(), fingerprint="x")
    client.get("/")
    assert len(made) == 2


def list_ids(knowledge: Knowledge) -> tuple[list[str], list[str], list[str]]:
    nouns: Any = (knowledge.events, knowledge.entities, knowledge.relations)
    events, entities, relations = ([one.id for one in things] for things in nouns)
    return events, entities, relations


def write_many(db: Path, count: int) -> None:
    """Write a store in which each event of a hundred weighs less than the one before."""
    base = make_knowledge()
    event = base.events[0]
    people = [make_entity(f"사람{n}", EntityKind.PERSON) for n in range(count)]
    events: list[Event] = [
        replace(
            event,
            id=EventId(f"event/{n:03}"),
            weight=float(count - n),
            participants=(replace(event.participants[0], entity=people[n].id),),
        )
        for n in range(count)
    ]
    write_store(db, replace(base, entities=(*base.entities, *people), events=tuple(events)), fingerprint="")


def test_a_large_store_is_shown_by_its_weightiest_events(db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_many(db, 100)
    monkeypatch.setattr(lgai_graph.serve.slices, "MOST_EVENTS", 7)
    with open_store(db) as store:
        part = lgai_graph.serve.slices.read_slice(store, TimelineFilter(with_undated=True), is_whole=True)
    events, entities, _ = list_ids(part.knowledge)
    assert sorted(events) == [f"event/{n:03}" for n in range(7)]
    assert sorted(entities) == [f"person/사람{n}" for n in range(7)]
    assert (part.events, part.is_part) == (100, True)
    assert len(part.knowledge.articles) == 2
    assert all(event.claims for event in part.knowledge.events)


def test_names_bound_a_page_too(db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_many(db, 100)
    monkeypatch.setattr(lgai_graph.serve.slices, "MOST_ENTITIES", 5)
    with open_store(db) as store:
        part = lgai_graph.serve.slices.read_slice(store, TimelineFilter(with_undated=True), is_whole=True)
    assert [len(ids) for ids in list_ids(part.knowledge)] == [5, 5, 0]


@pytest.mark.usefixtures("bundle")
def test_page_can_be_asked_for_a_part(client: TestClient, db: Path) -> None:
    write_many(db, 20)
    island = read_island(client.get("/?of=사람19").text)
    assert [event["id"] for event in island["events"]] == ["event/019"]
    assert island["served"] == {"events": 20, "entities": 30, "part": True, "asked": True}
    island = read_island(client.get("/?of=event/018").text)
    assert [event["id"] for event in island["events"]] == ["event/018"]


@pytest.mark.usefixtures("bundle")
@pytest.mark.parametrize(
    ("query", "events", "names"),
    [
        ("of=person/홍길동", 1, {"홍길동", "다라연구소", "마바통신"}),
        ("since=2020&until=2020-12", 2, {"홍길동", "다라연구소", "하늘대학교"}),
        ("type=협력", 1, {"다라연구소", "하늘대학교"}),
        (f"of={ARTICLE}", 5, {"홍길동", "가나전자"}),
    ],
)
def test_part_holds_events_ties_and_quotes(
    client: TestClient, query: str, events: int, names: set[str]
) -> None:
    island = read_island(client.get(f"/?{query}").text)
    assert len(island["events"]) == events
    assert names <= {entity["name"] for entity in island["entities"]}
    quotes = [quote for fact in (*island["events"], *island["relations"]) for quote in fact["quotes"]]
    assert quotes
    assert {article for article, _, _ in quotes} <= set(range(len(island["articles"])))
    members = {name for event in island["events"] for name, _ in event["participants"]}
    assert members <= set(range(len(island["entities"])))


@pytest.mark.usefixtures("bundle")
def test_page_begins_at_the_bound_unless_more_is_asked_for(tmp_path: Path) -> None:
    world = make_knowledge()
    doubted = replace(world, events=(replace(world.events[0], confidence=0.3), *world.events[1:]))
    path = tmp_path / "doubted.db"
    write_store(path, doubted, fingerprint="", vocabulary=replace(get_vocabulary(), shown=0.85))
    with TestClient(make_app(path, port=PORT, version="1"), base_url=f"http://127.0.0.1:{PORT}") as client:
        islands = {query: read_island(client.get(f"/?{query}").text) for query in ("", "all=true")}
        asked = read_island(client.get("/?of=event/opening").text)
    assert [len(island["events"]) for island in islands.values()] == [4, 5]
    assert islands[""]["left"]["doubtful"] == 1
    assert "event/opening" in {event["id"] for event in asked["events"]}


def test_without_the_bundle_the_page_says_how_to_build_it(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lgai_graph.report.page.BUNDLE", "nowhere")
    reply = client.get("/")
    assert reply.status_code == 400
    assert "make web" in reply.json()["error"]


def test_each_build_of_a_store_is_checked_once(db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    checked: list[Path] = []
    monkeypatch.setattr("lgai_graph.store.read.check_seal", lambda path, largest: checked.append(path))
    door = StoreDoor(db)
    for _ in range(3):
        door.open().close()
    assert len(checked) == 1
    write_store(db, make_knowledge(), fingerprint="x")
    door.open().close()
    assert len(checked) == 2


@pytest.mark.usefixtures("bundle")
def test_page_leaves_out_what_is_doubtful_unless_it_is_asked_for(client: TestClient, db: Path) -> None:
    world = make_world()
    doubted = replace(world.events[0], confidence=0.01)
    write_store(db, replace(world, events=(doubted, *world.events[1:])), fingerprint="")
    for query, count in (
        ("/", 4),
        ("/?all=true", 5),
        (f"/?of={doubted.id}", None),
        ("/?type=establishment", 0),
    ):
        events = [event["id"] for event in read_island(client.get(query).text)["events"]]
        assert (doubted.id in events) == (query not in ("/", "/?type=establishment"))
        assert count is None or len(events) == count
