from datetime import date

import pytest

from lgai_graph.dates import format_edtf, parse_edtf
from lgai_graph.errors import InputError


@pytest.mark.parametrize(
    ("when", "earliest", "latest"),
    [
        ("2018", "2018-01-01", "2018-12-31"),
        ("2018-07", "2018-07-01", "2018-07-31"),
        ("2020-02-29", "2020-02-29", "2020-02-29"),
        ("197X", "1970-01-01", "1979-12-31"),
        ("20XX", "2000-01-01", "2099-12-31"),
        ("2018-21", "2018-03-01", "2018-05-31"),
        ("2018-24", "2018-12-01", "2019-02-28"),
        ("2018-33", "2018-01-01", "2018-03-31"),
        ("2018-36", "2018-10-01", "2018-12-31"),
        ("2018-40", "2018-01-01", "2018-06-30"),
        ("2018-41", "2018-07-01", "2018-12-31"),
        ("2020-06-23~", "2020-05-24", "2020-06-23"),
        ("2021-12~", "2021-10-01", "2021-12-31"),
        ("2021-01~", "2021-01-01", "2021-03-31"),
        ("2018~", "2017-01-01", "2019-12-31"),
        ("2018-07?", "2018-07-01", "2018-07-31"),
        ("2018%", "2018-01-01", "2018-12-31"),
        ("2020-04/2020-06", "2020-04-01", "2020-06-30"),
        ("2021-12~/2022", "2021-10-01", "2022-12-31"),
    ],
)
def test_edtf_has_these_bounds(when: str, earliest: str, latest: str) -> None:
    assert parse_edtf(when) == (date.fromisoformat(earliest), date.fromisoformat(latest))


def test_open_sides_have_no_bound() -> None:
    assert parse_edtf("../2023") == (None, date(2023, 12, 31))
    assert parse_edtf("2018-12/..") == (date(2018, 12, 1), None)
    assert parse_edtf("XXXX") == (None, None)


@pytest.mark.parametrize(
    "when",
    [
        "",
        "18",
        "2018-13",
        "2018-00",
        "2018-02-30",
        "2018-7",
        "2018/2017",
        "2018//",
        "197X-01",
        "0000",
        "2018!",
        "soon",
    ],
)
def test_what_is_no_edtf_is_named(when: str) -> None:
    with pytest.raises(InputError) as raised:
        parse_edtf(when)
    assert repr(when) in str(raised.value)


@pytest.mark.parametrize(
    "when",
    [
        "2018",
        "2018-07",
        "2018-07-16",
        "2018-33",
        "2018-41",
        "2019/2021",
        "2020-02/2020-06",
        "2020-12-28/2021-01-05",
        "2018-12-01/..",
        "../2023-12-31",
        "XXXX",
    ],
)
def test_shortest_form_comes_back_unchanged(when: str) -> None:
    assert format_edtf(*parse_edtf(when)) == when
