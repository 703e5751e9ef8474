"""Tests of the Hangul helpers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lgai_graph.errors import InputError
from lgai_graph.korean import (
    attach_particle,
    cut_particle,
    display_width,
    name_key,
    normalize,
    pad,
    romanization_matches,
    romanization_score,
    romanize,
    split_surname,
    split_title,
    to_jamo,
)
from lgai_graph.korean.headlines import end_ahead, end_done, end_running
from lgai_graph.model.vocabulary import Titles


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("LG\u00a0전자", "LG 전자"),
        ("연\u200b구\ufeff원", "연구원"),
        ("\u1112\u1161\u11ab\u1100\u1173\u11af", "한글"),
        ("한빛\u3000전자", "한빛 전자"),
        ("첫 줄\n둘째 줄", "첫 줄\n둘째 줄"),
    ],
)
def test_normalize_keeps_only_what_people_see(text: str, expected: str) -> None:
    assert normalize(text) == expected


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("서울대", "서울대학교"),
        ("서울대 AI연구원", "서울대학교 AI 연구원"),
        ("이화여대", "이화여자대학교"),
        ("서울과기대", "서울과학기술대학교"),
        ("스탠포드 대학", "스탠포드대학교"),
        ("㈜한빛전자", "한빛전자(주)"),
        ("주식회사 한빛전자", "한빛 전자"),
        ("ＬＧ전자", "lg전자"),
        ("‘AI 원팀’", "AI원팀"),
        ("Bae Kyung-hoon", "bae kyunghoon"),
        ("Hanbit Electronics Co., Ltd.", "Hanbit Electronics"),
        ("한빛·누리", "한빛누리"),
    ],
)
def test_spellings_of_one_name_share_a_key(left: str, right: str) -> None:
    assert name_key(left) == name_key(right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("LG AI연구원", "LG AI연구소"),
        ("서울대", "서울대 AI연구원"),
        ("카이스트", "KAIST"),
        ("갤럭시 3.1", "갤럭시 31"),
        ("한빛대학원", "한빛대원"),
        ("AT&T", "ATT"),
    ],
)
def test_different_names_keep_different_keys(left: str, right: str) -> None:
    assert name_key(left) != name_key(right)


@given(st.text("한빛대학교여자주식유회사재단법인3a", min_size=1, max_size=12))
def test_name_key_of_a_plain_name_is_that_of_the_name_with_a_dot(name: str) -> None:
    assert name_key(name) == name_key(f"{name}·")


@pytest.mark.parametrize("name", ["주식회사", "·", "(주)", "-"])
def test_a_key_is_never_empty(name: str) -> None:
    assert name_key(name)


def test_jamo_show_how_close_a_typo_is() -> None:
    assert to_jamo("배경훈 X") == "ㅂㅐㄱㅕㅇㅎㅜㄴ X"
    assert to_jamo("값") == "ㄱㅏㅄ"


@pytest.mark.parametrize(
    ("word", "particle", "expected"),
    [
        ("구광모", "이/가", "구광모가"),
        ("연구원", "가/이", "연구원이"),
        ("LG", "은/는", "LG는"),
        ("LG CNS", "을/를", "LG CNS를"),
        ("SPML", "로/으로", "SPML로"),
        ("SPML", "을/를", "SPML을"),
        ("서울", "로/으로", "서울로"),
        ("KT", "와/과", "KT와"),
        ("‘원팀’", "과/와", "‘원팀’과"),
        ("인공지능(AI)", "이/가", "인공지능(AI)이"),
        ("Google", "로/으로", "Google로"),
        ("Amazon", "이/가", "Amazon이"),
        ("Quoc Le", "이/가", "Quoc Le가"),
        ("2020", "은/는", "2020은"),
        ("2", "이/가", "2가"),
        ("7", "로/으로", "7로"),
        ("LG", "의", "LG의"),
    ],
)
def test_particle_follows_the_last_sound(word: str, particle: str, expected: str) -> None:
    assert attach_particle(word, particle) == expected


@pytest.mark.parametrize("particle", ["이/는", "가나/다라", "이/가/를", "은/은"])
def test_a_wrong_particle_pair_is_named(particle: str) -> None:
    with pytest.raises(InputError, match="no particle pair"):
        attach_particle("LG", particle)


@pytest.mark.parametrize(
    ("word", "stem", "particle"),
    [
        ("구광모가", "구광모", "가"),
        ("KT와의", "KT", "와의"),
        ("LG전자에서는", "LG전자", "에서는"),
        ("서울로", "서울", "로"),
        ("부산으로", "부산", "으로"),
        ("3일에", "3일", "에"),
        ("국가", "국가", ""),
        ("회의", "회의", ""),
        ("연구소", "연구소", ""),
        ("가", "가", ""),
        ("", "", ""),
    ],
)
def test_particle_is_cut_where_its_form_fits(word: str, stem: str, particle: str) -> None:
    assert cut_particle(word) == (stem, particle)


@pytest.mark.parametrize(
    ("words", "name", "title"),
    [
        ("배 상무", "배", "상무"),
        ("배상무", "배", "상무"),
        ("이홍락 교수", "이홍락", "교수"),
        ("이홍락교수님", "이홍락", "교수"),
        ("페레이라  소장", "페레이라", "소장"),
        ("대표 홍길동", "홍길동", "대표"),
        ("구 부회장", "구", "부회장"),
        ("남궁민수 cto", "남궁민수", "cto"),
        ("홍길동", "홍길동", None),
        ("LG AI연구원장", "LG AI연구원장", None),
        ("연구소장", "연구소장", None),
        ("Quoc Le", "Quoc Le", None),
        ("", "", None),
    ],
)
def test_title_is_told_from_the_name(words: str, name: str, title: str | None) -> None:
    assert split_title(words) == (name, title)


def test_longer_titles_come_first() -> None:
    titles = Titles(("회장", "이사", "부회장", "대표이사")).longest_first
    assert titles == ("대표이사", "부회장", "이사", "회장")


def test_title_of_a_known_shape_is_a_title() -> None:
    titles = Titles(("사장",), ("최고*책임자",))
    assert split_title("홍길동 최고인공지능책임자", titles, {"홍"}) == ("홍길동", "최고인공지능책임자")
    assert split_title("홍길동 책임자", titles, {"홍"}) == ("홍길동 책임자", None)


def test_name_is_split_by_the_surnames_given() -> None:
    assert split_surname("뷁나래", {"뷁"}) == ("뷁", "나래")
    assert split_surname("뷁나래") is None


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("배경훈", ("배", "경훈")),
        ("정송", ("정", "송")),
        ("선우은숙", ("선우", "은숙")),
        ("황보라", ("황보", "라")),
        ("페레이라", None),
        ("케빈", None),
        ("LG전자", None),
    ],
)
def test_surname_is_split_off_korean_names_only(name: str, expected: tuple[str, str] | None) -> None:
    assert split_surname(name) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("배경훈", "baegyeonghun"),
        ("홍길동", "honggildong"),
        ("한라산", "hanrasan"),
        ("달로", "dallo"),
        ("각오", "gago"),
        ("AI연구", "AIyeongu"),
    ],
)
def test_romanize_spells_syllable_by_syllable(text: str, expected: str) -> None:
    assert romanize(text) == expected


@pytest.mark.parametrize(
    ("korean", "latin"),
    [
        ("배경훈", "Bae Kyung-hoon"),
        ("배경훈", "Pae Gyeong Hun"),
        ("배경훈", "Kyunghoon Bae"),
        ("이홍락", "Honglak Lee"),
        ("장병탁", "Byoung-Tak Zhang"),
        ("정송", "Song Chong"),
        ("구광모", "Koo Kwang-mo"),
        ("권영수", "Kwon Young-soo"),
        ("박일평", "Park Il-pyung"),
        ("최수연", "Choi Soo-yeon"),
        ("노태문", "Roh Tae-moon"),
        ("남궁민수", "Namkoong Minsoo"),
    ],
)
def test_people_spell_their_own_names_freely(korean: str, latin: str) -> None:
    assert romanization_matches(korean, latin)


@pytest.mark.parametrize(
    ("korean", "latin"),
    [
        ("배경훈", "Bae Jung-hoon"),
        ("배경훈", "Bae Kyung"),
        ("배경운", "Bae Kyung-hoon"),
        ("이홍락", "Lee"),
        ("LG전자", "LG Electronics"),
        ("이홍락", ""),
    ],
)
def test_another_name_does_not_match(korean: str, latin: str) -> None:
    assert not romanization_matches(korean, latin)


def test_standard_spelling_scores_above_a_free_one() -> None:
    assert romanization_score("홍길동", "Hong Gildong") == 1.0
    assert romanization_score("홍길동", "Gildong Hong") == 1.0
    assert romanization_score("배경훈", "Bae Kyung-hoon") == 0.9


def test_hangul_takes_two_columns() -> None:
    assert display_width("LG 연구원") == 9
    assert display_width("e\u0301") == 1
    assert display_width("\u1112\u1161\u11ab") == 2


def test_pad_aligns_by_columns_and_never_cuts() -> None:
    assert pad("연구", 6) == "연구  "
    assert pad("연구", 6, align="right") == "  연구"
    assert pad("연구원", 4) == "연구원"


@pytest.mark.parametrize(
    ("stem", "done", "ahead"),
    [
        ("붙잡", "붙잡아", "붙잡는다"),
        ("선보이", "선보여", "선보인다"),
        ("내걸", "내걸어", "내건다"),
        ("고르", "골라", "고른다"),
        ("치르", "치러", "치른다"),
        ("모으", "모아", "모은다"),
        ("이루", "이뤄", "이룬다"),
        ("쏟아붓", "쏟아부어", "쏟아붓는다"),
        ("당하", "당해", "당한다"),
        ("VR", "VR", "VR"),
    ],
)
def test_headline_ends_in_a_verb(stem: str, done: str, ahead: str) -> None:
    assert (end_done(stem), end_ahead(stem)) == (done, ahead)


def test_headline_ends_in_what_is_under_way() -> None:
    assert (end_running("쫓"), end_running("만들")) == ("쫓는 중", "만드는 중")
