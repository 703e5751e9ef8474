"""Tests of making objects of frozen classes quickly: they are what the constructor makes."""

from dataclasses import FrozenInstanceError, replace

import pytest

from lgai_graph.link.events.resolved import ResolvedClaim
from lgai_graph.model import Amount, Mention
from lgai_graph.model.making import make_changer, make_maker
from lgai_graph.model.sets import EntityKind


def test_what_a_maker_makes_is_what_the_constructor_makes() -> None:
    made = make_maker(Mention)("새솔", EntityKind.COMPANY, 3, 5, None, "한빛전자")
    assert type(made) is Mention
    assert made == Mention(name="새솔", kind=EntityKind.COMPANY, start=3, end=5, org="한빛전자")
    with pytest.raises(FrozenInstanceError):
        made.name = "나래"  # type: ignore[misc]


def test_a_maker_knows_the_defaults() -> None:
    assert make_maker(Amount)("3억원", 3e8, "KRW") == Amount(words="3억원", value=3e8, unit="KRW")
    required = [None] * 12
    first, second = (make_maker(ResolvedClaim)(*required) for _ in range(2))
    assert first.known == {}
    assert first.known is not second.known


def test_a_changer_changes_what_it_is_told_and_nothing_else() -> None:
    plain = Amount(words="3억원", value=3e8, unit="KRW", start=4)
    changed = make_changer(Amount)(plain, of="투자액", start=0)
    assert changed == replace(plain, of="투자액", start=0)
    assert plain.of is None
    with pytest.raises(TypeError):
        make_changer(Amount)(plain, whose="")


def test_a_maker_takes_no_value_too_few() -> None:
    with pytest.raises(TypeError):
        make_maker(Mention)("새솔")
