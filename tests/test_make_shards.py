"""Shards made of others: new names, and every quote where it was."""

import json
from pathlib import Path

import pytest

from helpers_claims import make_claim
from lgai_graph.load.draft import Draft
from lgai_graph.model import EventType, Reading
from lgai_graph.shards.records import Record
from lgai_graph.store.cache.codec import decode_reading, encode_reading

TEXT = "날씨가 맑았다. 한빛전자가 홍길동 사장을 영입했다. 비가 왔다."
QUOTED = "한빛전자가 홍길동 사장을 영입했다"


@pytest.fixture
def record() -> Record:
    claim = make_claim(
        "가",
        EventType.APPOINTMENT,
        "organization=c:한빛전자#company/hanbit; appointee=p:홍길동",
        at=TEXT.index(QUOTED),
        exact=QUOTED,
        summary="한빛전자, 홍길동 영입",
    )
    body = encode_reading(Reading(claims=(claim,), ambiguities=()))
    return Record(
        draft=Draft(text=TEXT, source="a.txt", content_hash="1", title="한빛전자"), key="k", body=body
    )


def test_a_round_gives_other_names_and_keeps_every_quote(
    record: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(Path(__file__).parents[1] / "scripts"))
    from make_shards import change_record

    draft, rows = change_record(record, "1 0")
    (claim,) = decode_reading(json.dumps(rows)).claims
    quote, (firm, person) = claim.evidence, (argument.mention for argument in claim.arguments)
    assert draft.text[quote.start : quote.end] == quote.exact
    assert quote.exact == QUOTED.replace("한빛전자", firm.name).replace("홍길동", person.name)
    assert {firm.name, person.name}.isdisjoint({"한빛전자", "홍길동"})
    assert (claim.summary, draft.title) == (f"{firm.name}, {person.name} 영입", firm.name)
    assert firm.entity is None
    assert "날씨" not in draft.text
    assert len(draft.text) == len(TEXT)
    assert change_record(record, "1 0")[0] == draft != change_record(record, "1 1")[0]
