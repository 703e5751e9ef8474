"""Korean surnames and the titles that stand beside names."""

import re

from lgai_graph.lexicon.surnames import SURNAMES

_TITLE_WORDS = """
    대표이사 공동대표 대표 부회장 회장 부사장 사장 전무이사 전무 상무이사 상무 이사장 사외이사 이사 전문위원
    연구위원 수석연구위원 수석연구원 책임연구원 선임연구원 연구원장 연구소장 부소장 소장 부원장 원장 센터장
    본부장 부본부장 사업본부장 사업부장 사업단장 추진단장 단장 실장 부장 차장 과장 팀장 그룹장 총괄 부총장
    총장 학장 학과장 석좌교수 명예교수 특임교수 겸임교수 부교수 조교수 교수 박사 의장 부의장 장관 차관 위원장
    부위원장 위원 수석 사이언티스트 고문 행장 은행장 지사장 법인장 청장 시장 대통령 총리 의원 대사 감독
    변호사 회계사 기자 매니저 디렉터 엔지니어 선수 여사 씨 님 CEO CTO CFO COO CIO CDO
    CSO CMO CPO CSAI"""
# Longest first, so that 부회장 is not read as 회장.
TITLES = tuple(sorted(_TITLE_WORDS.split(), key=lambda title: (-len(title), title)))
_PERSON = re.compile(r"[가-힣]{2,4}")  # a Korean name written in one piece
_HONORIFIC = re.compile(r"(?<=[가-힣A-Z])님$")
_TITLE_SET = frozenset(TITLES)


def split_surname(name: str) -> tuple[str, str] | None:
    """Split a Korean name into surname and given name, None where it is none.

    >>> split_surname("배경훈"), split_surname("남궁민수"), split_surname("케빈")
    (('배', '경훈'), ('남궁', '민수'), None)
    """
    if not _PERSON.fullmatch(name):
        return None
    if len(name) > 2 and name[:2] in SURNAMES:
        return name[:2], name[2:]
    is_name = name[0] in SURNAMES and len(name) <= 3
    return (name[0], name[1:]) if is_name else None


def split_title(words: str) -> tuple[str, str | None]:
    """Split what people type into a name and a title, in either order.

    Without a space, a title is only cut from what then looks like a Korean name, so that
    no organisation loses its end.

    >>> split_title("배 상무"), split_title("이홍락교수"), split_title("대표 홍길동")
    (('배', '상무'), ('이홍락', '교수'), ('홍길동', '대표'))
    """
    parts = _HONORIFIC.sub("", " ".join(words.split())).split()
    if len(parts) > 1 and _is_title(parts[-1]):
        return " ".join(parts[:-1]), parts[-1]
    if len(parts) > 1 and _is_title(parts[0]):
        return " ".join(parts[1:]), parts[0]
    if len(parts) == 1 and not _is_title(parts[0]):
        return _split_glued_title(parts[0])
    return " ".join(parts), None


def _is_title(word: str) -> bool:
    """Tell whether a word is a title, in any case for Latin ones (cto)."""
    return word in _TITLE_SET or word.upper() in _TITLE_SET


def _split_glued_title(word: str) -> tuple[str, str | None]:
    """Cut a title off a name written without a space (이홍락교수, 구회장)."""
    for title in TITLES:
        name = word.removesuffix(title)
        if name != word and (name in SURNAMES or split_surname(name)):
            return name, title
    return word, None
