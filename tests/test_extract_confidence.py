"""The chance that a claim is right: a sum of reasons that can be read off."""

import math
from pathlib import Path

import pytest

from conftest import ReadText
from lgai_graph.extract import confidence
from lgai_graph.extract.confidence import (
    LEAST,
    MOST,
    compute_confidence,
    list_actor_reasons,
    list_place_reasons,
)
from lgai_graph.extract.names.nouns import Name
from lgai_graph.lexicon import load_lexicon
from lgai_graph.model import EntityKind

FIRM = Name("한빛전자", 10, 14, EntityKind.COMPANY, "model")
MAN = Name("김도윤", 0, 3, EntityKind.PERSON, "title")


def test_chance_is_the_logistic_of_the_summed_weights() -> None:
    weights = {"base": 1.0, "a": 0.5, "b": -2.0}
    assert compute_confidence((), weights) == round(1 / (1 + math.exp(-1.0)), 2)
    assert compute_confidence(("a", "b"), weights) == round(1 / (1 + math.exp(0.5)), 2)
    assert compute_confidence(("a", "unheard of"), weights) == round(1 / (1 + math.exp(-1.5)), 2)


@pytest.mark.parametrize(("weight", "chance"), [(40.0, MOST), (-40.0, LEAST)])
def test_no_claim_is_certain(weight: float, chance: float) -> None:
    assert compute_confidence((), {"base": weight}) == chance


def test_actors_give_reasons() -> None:
    assert list(list_actor_reasons([], 0, 20)) == ["actor=none"]
    assert list(list_actor_reasons([FIRM], 0, 20)) == ["actor=model", "actor is an organisation"]
    assert list(list_actor_reasons([MAN, FIRM], 5, 20)) == [
        "actor=title",
        "actor is a person",
        "actor carried from before",
        "several actors",
    ]


def test_place_gives_a_reason() -> None:
    places = [next(iter(list_place_reasons(index, lead=False))) for index in (0, 2, 3, 7, 8)]
    assert places == ["place=early", "place=early", "place=middle", "place=middle", "place=late"]
    assert list(list_place_reasons(9, lead=True)) == ["place=lead"]


def test_claim_carries_its_reasons_and_their_sum(read: ReadText) -> None:
    weights = load_lexicon().confidence.weights
    [event] = read("한빛전자는 5일 협력사 간담회를 마련했다.").events
    assert {"rule=conference.deed", "read by word classes", "clause=main", "place=lead", "time=close"} <= {
        *event.reasons
    }
    assert event.confidence == compute_confidence(event.reasons, weights)
    assert 0 < event.confidence < 1


def test_weaker_reasons_give_a_smaller_chance(read: ReadText) -> None:
    strong = read("한빛전자는 5일 한라통신과 업무협약을 체결했다.").events[0]
    weak = read("한빛전자는 컸다. " + "날이 맑았다. " * 4 + "5일 한라통신을 인수했다.").events[-1]
    assert "actor carried from before" in weak.reasons
    assert strong.confidence > weak.confidence


def test_every_weight_is_of_a_reason_that_the_code_gives() -> None:
    package = Path(confidence.__file__).parent
    code = "".join(path.read_text(encoding="utf-8") for path in sorted(package.rglob("*.py")))
    reasons = [reason for reason in load_lexicon().confidence.weights if reason != confidence.BASE]
    kinds = {reason.partition("=")[0] + "=" if "=" in reason else reason for reason in reasons}
    assert [kind for kind in sorted(kinds) if f'"{kind}' not in code] == []
