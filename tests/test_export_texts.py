import io
import json
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from helpers_knowledge import (
    BUSAN,
    FIRST,
    GANA,
    HONG,
    LAB,
    TELECOM,
    make_article,
    make_entity,
    make_event,
    make_knowledge,
    make_period,
    make_relation,
)
from lgai_graph.export.graphs.graphml import write_graphml
from lgai_graph.export.texts.ftm import make_id, write_ftm
from lgai_graph.export.texts.ics import fold_line, write_ics
from lgai_graph.export.texts.jsonld import write_jsonld
from lgai_graph.export.texts.markdown import write_markdown
from lgai_graph.export.texts.timelinejs import write_timelinejs
from lgai_graph.model import (
    Conflict,
    ConflictValue,
    EntityKind,
    EventId,
    EventStatus,
    EventType,
    Knowledge,
    Period,
    RelationType,
)

Json = dict[str, object]
FTM_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


def write(writer: Callable[..., object], knowledge: Knowledge | None = None) -> str:
    file = io.StringIO(newline="")
    writer(knowledge or make_knowledge(), file)
    return file.getvalue()


def make_world(when: Period | None, **fields: object) -> Knowledge:
    """Make a world of one event."""
    event = make_event("it", EventType.LAUNCH, when, **fields)
    return Knowledge(articles=(), entities=(), events=(event,), relations=())


def read_slides(knowledge: Knowledge | None = None) -> dict[str, Json]:
    slides = json.loads(write(write_timelinejs, knowledge))["events"]
    return {slide["unique_id"]: slide for slide in slides}


def read_ftm(knowledge: Knowledge | None = None) -> dict[str, Json]:
    lines = [json.loads(line) for line in write(write_ftm, knowledge).splitlines()]
    assert len({line["id"] for line in lines}) == len(lines)
    return {line["lgai_id"]: line for line in lines}


def read_graph() -> dict[str, list[Json]]:
    nodes: dict[str, list[Json]] = {}
    for node in json.loads(write(write_jsonld))["@graph"]:
        nodes.setdefault(node["@id"], []).append(node)
    return nodes


@pytest.mark.parametrize(
    ("when", "start", "end", "shown"),
    [
        (("2018", "2018-01-01", "2018-12-31"), {"year": 2018}, None, "2018년"),
        (
            ("2018-41", "2018-07-01", "2018-12-31"),
            {"year": 2018, "month": 7},
            {"year": 2018, "month": 12},
            "2018년 하반기",
        ),
        (
            ("2018-33", "2018-01-01", "2018-03-31"),
            {"year": 2018, "month": 1},
            {"year": 2018, "month": 3},
            "2018년 1분기",
        ),
        (
            ("2019-04-22~", "2019-03-23", "2019-04-22"),
            {"year": 2019, "month": 3, "day": 23},
            {"year": 2019, "month": 4, "day": 22},
            "2019년 4월 22일경",
        ),
        (("2021-12~", "2021-12-01", "2021-12-31"), {"year": 2021, "month": 12}, None, "2021년 말"),
        (
            ("2018-07-16", "2018-07-16", "2018-07-16"),
            {"year": 2018, "month": 7, "day": 16},
            None,
            "2018년 7월 16일",
        ),
        (
            ("2020-04/2020-06", "2020-04-01", "2020-06-30"),
            {"year": 2020, "month": 4},
            {"year": 2020, "month": 6},
            "2020년 4월 – 2020년 6월",
        ),
        (("../2023", None, "2023-12-31"), {"year": 2023}, None, "2023년까지"),
        (("2019/..", "2019-01-01", None), {"year": 2019}, None, "2019년부터"),
        (("201X", "2010-01-01", "2019-12-31"), {"year": 2010}, {"year": 2019}, "2010년대"),
    ],
)
def test_timelinejs_invents_no_month_and_no_day(
    when: tuple[str, str | None, str | None], start: Json, end: Json | None, shown: str
) -> None:
    slide = read_slides(make_world(make_period(*when)))["event/it"]
    assert slide["start_date"] == start | {"display_date": shown}
    assert slide.get("end_date") == end
    assert slide["display_date"] == shown


def test_timelinejs_shows_sources_names_and_differences() -> None:
    opening = read_slides()["event/opening"]
    assert opening["group"] == "설립"
    text = opening["text"]
    assert isinstance(text, dict)
    assert text["headline"] == "가나전자, 다라연구소 설립"
    assert "가나전자 · 다라연구소 · 부산" in text["text"]
    assert text["text"].count("<blockquote>") == 2
    assert 'href="https://example.org/hankkot"' in text["text"]
    assert "two months for one opening" in text["text"]


def test_timelinejs_marks_a_plan_and_leaves_undated_events_out_with_a_warning() -> None:
    file = io.StringIO()
    warnings = write_timelinejs(make_knowledge(), file)
    assert warnings == ["events without a date are left out: 1; TimelineJS can draw dates only"]
    slides = read_slides()
    assert "event/someday" not in slides
    assert slides["event/forum"]["display_date"] == "2021년 (예정)"


def test_timelinejs_links_to_web_addresses_only() -> None:
    knowledge = make_knowledge()
    articles = tuple(replace(a, source_url="javascript:alert(1)") for a in knowledge.articles)
    assert "javascript" not in write(write_timelinejs, replace(knowledge, articles=articles))


def unfold(text: str) -> list[str]:
    return text.replace("\r\n ", "").removesuffix("\r\n").split("\r\n")


def test_ics_ends_on_the_day_after_the_last() -> None:
    lines = unfold(write(write_ics))
    opening = lines[lines.index("UID:event%2Fopening@lgai-graph") :]
    assert opening[1:4] == [
        "DTSTAMP:20201208T000000Z",
        "DTSTART;VALUE=DATE:20180701",
        "DTEND;VALUE=DATE:20180801",
    ]
    hire = lines[lines.index("UID:event%2Fhire@lgai-graph") :]
    assert hire[2:4] == ["DTSTART;VALUE=DATE:20201207", "DTEND;VALUE=DATE:20201208"]


def test_ics_has_lines_of_75_octets_that_end_in_cr_lf_and_break_no_character() -> None:
    data = write(write_ics).encode()
    assert data.endswith(b"END:VCALENDAR\r\n")
    lines = data.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert any(line.startswith(b" ") for line in lines)
    for line in lines:
        line.decode()


@pytest.mark.parametrize("text", ["a" * 75, "a" * 76, "가" * 25, "가" * 26, "a" + "가" * 60, "a " * 80])
def test_folded_line_unfolds_to_itself(text: str) -> None:
    folded = fold_line(text)
    assert folded.replace("\r\n ", "") == text
    assert all(len(piece.encode()) <= 75 for piece in folded.split("\r\n"))


def test_ics_escapes_what_separates_values() -> None:
    knowledge = make_world(make_period("2020", "2020-01-01", "2020-12-31"), summary="a;b,c\\d\r\nEND:VEVENT")
    assert "SUMMARY:a\\;b\\,c\\\\d END:VEVENT (연 단위)" in unfold(write(write_ics, knowledge))


@pytest.mark.parametrize(
    ("when", "title"),
    [
        (("2018-07-16", "2018-07-16", "2018-07-16"), "it"),
        (("2018-07", "2018-07-01", "2018-07-31"), "it (월 단위)"),
        (("2018-41~", "2018-07-01", "2018-12-31"), "it (반기 단위\\, 추정)"),
        (("../2023", None, "2023-12-31"), "it (2023년까지)"),
    ],
)
def test_ics_title_says_how_precise_the_day_is(when: tuple[str, str | None, str | None], title: str) -> None:
    assert f"SUMMARY:{title}" in unfold(write(write_ics, make_world(make_period(*when))))


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (EventStatus.HAPPENED, "CONFIRMED"),
        (EventStatus.PLANNED, "TENTATIVE"),
        (EventStatus.CANCELLED, "CANCELLED"),
    ],
)
def test_ics_status_follows_the_event(status: EventStatus, expected: str) -> None:
    knowledge = make_world(make_period("2020", "2020-01-01", "2020-12-31"), status=status)
    assert f"STATUS:{expected}" in unfold(write(write_ics, knowledge))


@pytest.mark.parametrize(
    ("summary", "marked"),
    [("새솔, 나래폰 출시 연기", False), ("새솔, 나래폰 출시", True), ("가람지검, 새솔 기소 유예", True)],
)
def test_what_a_line_says_is_put_off_bears_no_mark_of_a_plan(summary: str, marked: bool) -> None:
    world = make_world(make_period("2021", "2021-01-01", "2021-12-31"), status=EventStatus.PLANNED)
    knowledge = replace(world, events=(replace(world.events[0], summary=summary),))
    calendar, table = write(write_ics, knowledge), write(write_markdown, knowledge)
    shown = str(read_slides(knowledge)["event/it"]["display_date"])
    assert ["예정" in text for text in (calendar, table, shown)] == [marked] * 3
    assert "STATUS:TENTATIVE" in calendar


def test_ics_reaches_the_last_day_of_the_calendar() -> None:
    knowledge = make_world(make_period("9999-12-31", "9999-12-31", "9999-12-31"))
    text = write(write_ics, knowledge)
    assert "DTSTART;VALUE=DATE:99991231" in text
    assert "DTEND" not in text


def test_markdown_numbers_each_quote_once_and_gives_each_a_footnote() -> None:
    text = write(write_markdown)
    table = next(line for line in text.splitlines() if "다라연구소 설립" in line)
    assert table.startswith("| 2018년 7월 | 설립 | 가나전자, 다라연구소 설립 (⚠ 출처 간 차이) |")
    assert "[^1][^2]" in table
    used, noted = set(re.findall(r"\[\^(\d+)\](?!:)", text)), re.findall(r"^\[\^(\d+)\]:", text, re.MULTILINE)
    assert noted == [str(n) for n in range(1, len(noted) + 1)]
    assert used == set(noted)


def test_markdown_shows_undated_events_plans_ties_and_both_sides_of_a_difference() -> None:
    text = write(write_markdown)
    assert "## 날짜 미상" in text
    assert "(**예정**, 출처 1건)" in text
    assert "| 홍길동 | 소속 (상무) → | 마바통신 | – 2020년 12월 8일 이전 종료 |" in text
    assert "    - 2018-07 — hankkot, 2020-12-08" in text
    assert "    - 2018-08 — durumi, 2020-12-09" in text


def test_markdown_of_nothing_is_still_a_page() -> None:
    text = write(write_markdown, Knowledge(articles=(), entities=(), events=(), relations=()))
    assert text.startswith("# 타임라인 브리핑")
    assert "|" not in text


def test_ftm_ids_are_what_followthemoney_takes() -> None:
    rule = re.compile(r"[0-9A-Za-z](?:[0-9A-Za-z.-]*[0-9A-Za-z])?")
    assert all(rule.fullmatch(str(line["id"])) for line in read_ftm().values())
    assert make_id("e-01") == "e-01"


def test_ftm_properties_are_lists_of_texts_that_refer_to_known_entities() -> None:
    lines = read_ftm()
    ids = {line["id"] for line in lines.values()}
    references = ("employee", "employer", "subject", "object", "owner", "asset", "member", "organization")
    references += ("proof", "document", "entity", "organizer", "involved", "addressEntity")
    seen = 0
    for line in lines.values():
        for name, values in line["properties"].items():  # type: ignore[attr-defined]
            assert values
            assert all(isinstance(value, str) and value for value in values)
            if name in references:
                assert set(values) <= ids
                seen += 1
    assert seen > 15


def test_ftm_schemata_follow_kinds_and_relations() -> None:
    schemata = {ident: line["schema"] for ident, line in read_ftm().items()}
    assert schemata[HONG.id] == "Person"
    assert schemata[GANA.id] == "Company"
    assert schemata[LAB.id] == "Organization"
    assert schemata[BUSAN.id] == "Address"
    assert schemata[FIRST] == "Article"
    assert schemata["event/opening"] == "Event"
    assert schemata["relation/employment/홍길동-다라연구소"] == "Employment"
    assert schemata["relation/partner_of/다라연구소-하늘대학교"] == "UnknownLink"
    assert schemata["relation/part_of/다라연구소-가나전자"] == "UnknownLink"  # a lab is no asset


def test_ftm_subsidiary_is_owned_by_its_parent() -> None:
    relation = make_relation(RelationType.PART_OF, TELECOM, GANA)
    knowledge = Knowledge(articles=(), entities=(GANA, TELECOM), events=(), relations=(relation,))
    line = read_ftm(knowledge)[relation.id]
    assert line["schema"] == "Ownership"
    assert line["properties"] == {
        "owner": [make_id(GANA.id)],
        "asset": [make_id(TELECOM.id)],
        "role": ["part of"],
    }


def test_ftm_dates_are_as_precise_as_the_source() -> None:
    lines = read_ftm()
    dates = {ident: line["properties"].get("date") for ident, line in lines.items()}  # type: ignore[attr-defined]
    assert dates["event/opening"] == ["2018-07"]
    alliance = lines["event/alliance"]["properties"]
    assert (alliance["startDate"], alliance["endDate"]) == (["2020-07"], ["2020-12"])  # type: ignore[index, call-overload]
    assert lines["event/alliance"]["lgai_date"] == "2020-41"
    assert lines["event/forum"]["lgai_status"] == "planned"
    assert dates["event/hire"] == ["2020-12-07"]
    for line in lines.values():
        for name in ("date", "startDate", "endDate", "publishedAt"):
            assert all(FTM_DATE.fullmatch(day) for day in line["properties"].get(name, ()))  # type: ignore[attr-defined]


def test_end_that_is_only_bounded_is_never_given_as_the_end() -> None:
    former = "relation/employment/홍길동-마바통신"
    properties = read_ftm()[former]["properties"]
    assert isinstance(properties, dict)
    assert "endDate" not in properties
    assert properties["status"] == ["former"]
    role = next(node["worksFor"] for node in read_graph()["urn:lgai:" + quoted(HONG.id)] if former_role(node))
    assert isinstance(role, dict)
    assert "endDate" not in role
    assert role["lgai:endEdtf"]["@value"] == "../2020-12-08"


def quoted(ident: str) -> str:
    kind, _, name = ident.partition("/")
    return f"{kind}/" + "".join(f"%{byte:02X}" for byte in name.encode())


def former_role(node: Json) -> bool:
    role = node.get("worksFor")
    return isinstance(role, dict) and role.get("lgai:former") is True


def test_ftm_leaves_products_out_with_a_warning() -> None:
    product = make_entity("가나폰", EntityKind.PRODUCT)
    relation = make_relation(RelationType.PART_OF, product, GANA)
    knowledge = Knowledge(articles=(), entities=(GANA, product), events=(), relations=(relation,))
    file = io.StringIO()
    assert write_ftm(knowledge, file) == ["products are left out: 1; FollowTheMoney has no schema for them"]
    assert len(file.getvalue().splitlines()) == 1


def test_ftm_place_of_a_company_is_its_address() -> None:
    relation = make_relation(RelationType.LOCATED_IN, GANA, BUSAN)
    knowledge = Knowledge(articles=(), entities=(GANA, BUSAN), events=(), relations=(relation,))
    lines = read_ftm(knowledge)
    assert lines[GANA.id]["properties"]["addressEntity"] == [lines[BUSAN.id]["id"]]  # type: ignore[index]
    assert relation.id not in lines


def test_jsonld_stands_alone_and_has_only_known_types() -> None:
    document = json.loads(write(write_jsonld))
    assert document["@context"]["@vocab"] == "https://schema.org/"
    types = {
        kind
        for node in document["@graph"]
        for kind in ([node.get("@type")] if "@type" in node else [])
        for kind in (kind if isinstance(kind, list) else [kind])
    }
    assert types == {
        "NewsArticle",
        "prov:Entity",
        "Corporation",
        "ResearchOrganization",
        "CollegeOrUniversity",
        "Person",
        "Place",
        "Event",
        "NewsMediaOrganization",
        "prov:Agent",
    }


def test_jsonld_job_is_a_role_between_person_and_organization() -> None:
    nodes = read_graph()["urn:lgai:" + quoted(HONG.id)]
    role = next(node["worksFor"] for node in nodes if "worksFor" in node and not former_role(node))
    assert isinstance(role, dict)
    assert role["@type"] == ["EmployeeRole", "prov:Entity"]
    assert role["roleName"] == "소장"
    assert role["startDate"] == "2020-12-07"
    assert role["worksFor"] == {"@id": "urn:lgai:" + quoted(LAB.id)}


def test_jsonld_facts_quote_an_article_that_is_there() -> None:
    nodes = read_graph()
    opening = nodes["urn:lgai:event/opening"][0]
    sources = opening["prov:wasDerivedFrom"]
    assert isinstance(sources, list)
    assert len(sources) == 2
    for source in sources:
        article = nodes[source["prov:wasQuotedFrom"]["@id"]][0]
        assert article["prov:hadPrimarySource"] == {"@id": article["url"]}
        assert article["prov:wasAttributedTo"]
        assert article["prov:generatedAtTime"] == article["datePublished"]


def test_jsonld_dates_invent_nothing() -> None:
    alliance = read_graph()["urn:lgai:event/alliance"][0]
    assert (alliance["startDate"], alliance["endDate"]) == ("2020-07", "2020-12")
    assert alliance["lgai:precision"] == "half-year"
    assert alliance["lgai:edtf"] == {"@type": "http://id.loc.gov/datatypes/edtf/EDTF", "@value": "2020-41"}


def test_jsonld_minute_has_the_offset_of_korea() -> None:
    knowledge = replace(
        make_knowledge(), articles=(make_article(FIRST, "글", published_at="2020-12-08T09:30"),)
    )
    knowledge = replace(knowledge, events=(), relations=())
    node = json.loads(write(write_jsonld, knowledge))["@graph"][0]
    assert node["datePublished"] == {"@type": "DateTime", "@value": "2020-12-08T09:30+09:00"}


def test_events_are_told_in_the_order_of_time() -> None:
    order = list(read_slides())
    assert order == ["event/opening", "event/alliance", "event/hire", "event/forum"]
    starts = re.findall(r"DTSTART;VALUE=DATE:(\d{8})", write(write_ics))
    assert starts == sorted(starts)
    assert date(2018, 7, 1).strftime("%Y%m%d") == starts[0]


def test_markdown_tells_a_difference_once_and_in_korean() -> None:
    knowledge = make_knowledge()
    conflict = knowledge.events[0].conflicts[0]
    relations = tuple(replace(tie, conflicts=(conflict, conflict)) for tie in knowledge.relations)
    section = write(write_markdown, replace(knowledge, relations=relations)).split("## 출처 간 차이")[1]
    section = section.split("##")[0]
    assert section.count("2018-08") == 1
    assert conflict.note not in section
    assert "- 가나전자, 다라연구소 설립: 날짜" in section


def test_ics_has_a_name_and_marks_plans() -> None:
    text = unfold(write(write_ics))
    assert "X-WR-CALNAME:뉴스 타임라인" in text
    assert "SUMMARY:<특집> A & B 포럼 개최 (예정\\, 연 단위)" in text
    assert text.count("TRANSP:TRANSPARENT") == 4


def test_timelinejs_takes_the_hundred_weightiest_and_says_so() -> None:
    hire = make_knowledge().events[1]
    many = tuple(replace(hire, id=EventId(f"event/{n}"), weight=float(n % 7)) for n in range(150))
    file = io.StringIO()
    warnings = write_timelinejs(replace(make_knowledge(), events=many), file)
    slides = json.loads(file.getvalue())["events"]
    assert len(slides) == 100
    assert {int(slide["unique_id"].partition("/")[2]) % 7 for slide in slides} >= {3, 4, 5, 6}
    assert not {slide["unique_id"] for slide in slides} & {f"event/{n}" for n in range(0, 150, 7)}
    assert warnings[0].startswith("the 100 weightiest of 150 dated events are written")


def test_jsonld_publisher_is_one_node_and_parts_keep_their_roles() -> None:
    nodes = read_graph()
    assert [node["name"] for node in nodes["urn:lgai:publisher/durumi"]] == ["durumi"]
    hire = nodes["urn:lgai:event/hire"][0]
    roles = {part["roleName"]: part["contributor"]["@id"] for part in hire["contributor"]}  # type: ignore[union-attr]
    assert roles == {"appointee": "urn:lgai:" + quoted(HONG.id), "organization": "urn:lgai:" + quoted(LAB.id)}


def test_difference_about_a_tie_is_shown_too() -> None:
    knowledge = make_knowledge()
    conflict = Conflict(
        field="role", values=(ConflictValue(value="소장", article=FIRST),), note="two titles for one job"
    )
    relations = tuple(replace(tie, conflicts=(conflict,)) for tie in knowledge.relations[:1])
    knowledge = replace(knowledge, relations=relations)
    assert "- 홍길동 – 다라연구소: 직책\n    - 소장 — hankkot" in write(write_markdown, knowledge)
    assert '<data key="e_conflicts">1</data>' in write(write_graphml, knowledge)
