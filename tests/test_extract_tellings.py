"""Ways in which reporters, agencies and bloggers tell one sort of happening: each is read, as what it is.

Or as one of the other types that its table allows (``also``), with somebody who takes part. The tellings
of `fixtures/tellings.yaml` are made up. They come out on 10 March 2021.
"""

from pathlib import Path

import pytest
import yaml

from conftest import ReadText

TABLE = yaml.safe_load((Path(__file__).parent / "fixtures" / "tellings.yaml").read_text(encoding="utf-8"))
ROWS = [
    (kind, text, frozenset(entry["who"]), frozenset([kind, *entry["also"]]))
    for kind, entry in TABLE.items()
    for text in entry["texts"]
]


@pytest.mark.parametrize(("kind", "text", "who", "types"), ROWS, ids=[text for _, text, *_ in ROWS])
def test_telling_is_read_with_its_type_and_whoever_does_it(
    read: ReadText, kind: str, text: str, who: frozenset[str], types: frozenset[str]
) -> None:
    events = read(text, "2021-03-10").events
    told = [event for event in events if event.type in types]
    assert any(one.mention.name in who for event in told for one in event.arguments), (kind, events)
