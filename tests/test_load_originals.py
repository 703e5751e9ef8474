"""The five originals, fact by fact; skipped where their folder is missing."""

from pathlib import Path

import pytest

from lgai_graph.load import load_articles
from lgai_graph.model import Article, KnownArticle, PublishedBasis

ORIGINALS = Path(__file__).parents[2] / "shared" / "seeds"
pytestmark = pytest.mark.skipif(not ORIGINALS.is_dir(), reason="the original articles are not here")
AJU_SHA256 = "8413e4433727b7dbfff73e65bde91b442b3fdd1de88e2bcd4335a76c0c07b4f7"


@pytest.fixture(scope="module")
def articles() -> dict[str, Article]:
    return {article.source[:3]: article for article in load_articles([ORIGINALS]).articles}


@pytest.mark.parametrize(
    ("number", "author", "publisher", "published", "modified"),
    [
        ("000", "최홍기", "뉴스웨이", "2019-04-22T10:10", None),
        ("001", "이욱호", None, "2021-01-19T09:33", None),
        ("002", None, "아주경제", None, None),
        ("003", "송영록", "이투데이", "2020-06-17T11:00", None),
        ("004", "정지은", "한국경제", "2022-06-17T17:48", "2022-06-18T00:31"),
    ],
)
def test_metadata(
    articles: dict[str, Article],
    number: str,
    author: str | None,
    publisher: str | None,
    published: str | None,
    modified: str | None,
) -> None:
    article = articles[number]
    assert (article.author, article.publisher) == (author, publisher)
    assert (article.published_at, article.modified_at) == (published, modified)
    assert article.published_basis == (PublishedBasis.BYLINE if published else None)


@pytest.mark.parametrize(
    ("number", "start", "end"),
    [
        ("000", "LG전자, 인공지능", "인재확보 사활"),
        ("001", "LG그룹, 인공지능", "‘AI 연구원’ 출범"),
        ("002", "[LG전자가 인공지능(AI)", "뛰어들었다]"),
        ("003", "16일 서울대 AI연구원과", "체결"),
        ("004", '"아마존·MS 출신', "'AI 수장'"),
    ],
)
def test_title(articles: dict[str, Article], number: str, start: str, end: str) -> None:
    title = articles[number].title
    assert title.startswith(start)
    assert title.endswith(end)
    assert articles[number].text.count(title) == 0


@pytest.mark.parametrize(
    ("number", "phrases"),
    [
        ("000", ("2024년", "℃", "울릉도", "등록", "트윈타워", "이수길", "newsway", "기자", "댓글")),
        ("001", ("2021-02-27", "승인", "공유합니다", "이욱호", "댓글", "복구할 수", "계정을")),
        ("002", ("무단전재", "5개국어", "아주경제")),
        ("003", ("15:00", "카테고리", "etoday", "▲", "사진제공", "송영록", "해커톤", "올레드", "---")),
        (
            "004",
            (
                *(
                    "집코노미",
                    "독점 혜택",
                    "경험하세요",
                    "뉴스카페",
                    "프린트",
                    "hankyung",
                    "안마의자",
                    "이어령",
                ),
                *("임영웅", "우리은행", "사업자등록번호", "2009.11.23", "ADVERTISEMENT", "정종태", "글자"),
            ),
        ),
    ],
)
def test_no_furniture(articles: dict[str, Article], number: str, phrases: tuple[str, ...]) -> None:
    assert [phrase for phrase in phrases if phrase in articles[number].text] == []


@pytest.mark.parametrize(
    ("number", "lines", "first", "last", "words"),
    [
        (
            "000",
            15,
            "해외 대학과 AI 전문가",
            "나갈 것”이라고 강조했다.",
            ("1900만달러", "모스크바 등에", "16주간"),
        ),
        ("001", 18, "“고객의 삶을 가치", "장병탁 교수 등이 참석했다.", ("2013년", "77년생")),
        ("002", 9, "LG전자가 인공지능(AI)", "AI 혁신을 독려했다.", ("3개월 만에", "엘레먼트AI", "12명을")),
        ("003", 16, "LG가 차세대 성장동력", "것”이라고 말했다.", ("2019년 12월", "20여명", "올 초")),
        ("004", 10, "회원 800명 넘는", "등을 연구하고 있다.", ("18일 시애틀", "지난해 말", "올해 연세대")),
    ],
)
def test_body(
    articles: dict[str, Article],
    number: str,
    lines: int,
    first: str,
    last: str,
    words: tuple[str, ...],
) -> None:
    text = articles[number].text
    assert len(text.split("\n")) == lines
    assert text.startswith(first)
    assert text.endswith(last)
    assert [word for word in words if word not in text] == []


@pytest.mark.parametrize("number", ["000", "001", "002", "003", "004"])
def test_every_sentence_of_a_body_line_is_there(articles: dict[str, Article], number: str) -> None:
    page = (ORIGINALS / articles[number].source).read_text(encoding="utf-8")
    flat = "".join(articles[number].text.split())
    teasers = ("...", "℃")
    body = [line for line in page.split("\n") if line.rstrip().endswith(("다.", "기자")) and len(line) > 60]
    kept = [line for line in body if not line.endswith(teasers) and "사진=" not in line]
    missing = [line[:20] for line in kept if "".join(line.removesuffix("이욱호 기자").split()) not in flat]
    assert kept
    assert missing == []


def test_glued_decks_are_two_lines(articles: dict[str, Article]) -> None:
    assert articles["000"].text.split("\n")[:2] == [
        "해외 대학과 AI 전문가 육성 추진",
        "조성진 부회장 “전사적 역량 집중”",
    ]


def test_subheads_are_lines_of_their_own(articles: dict[str, Article]) -> None:
    lines = articles["001"].text.split("\n")
    assert "글로벌 AI 생태계 조성 적극 나서" in lines
    assert "우수한 인재들에 최적의 연구 환경 조성" in lines


def test_ids_name_publisher_and_day(articles: dict[str, Article]) -> None:
    assert articles["000"].id.startswith("newsway/2019-04-22/")
    assert articles["001"].id.startswith("unknown/2021-01-19/")
    assert articles["002"].id.startswith("ajunews/undated/")


def test_what_a_hand_knows_dates_and_titles_the_page_without_header() -> None:
    known = KnownArticle(
        id="ajunews/2020-06-07/x", original_sha256=AJU_SHA256, title="새 소장", published_at="2020-06-07"
    )
    loaded = load_articles([ORIGINALS], known=[known])
    article = next(article for article in loaded.articles if article.content_hash == AJU_SHA256)
    assert (article.id, article.title, article.publisher) == ("ajunews/2020-06-07/x", "새 소장", "아주경제")
    assert (article.published_at, article.published_basis) == ("2020-06-07", PublishedBasis.ANNOTATION)


@pytest.mark.parametrize("encoding", ["cp949", "utf-16", "utf-8-sig", "utf-16-le"])
def test_other_encodings_give_the_same_text(
    articles: dict[str, Article], tmp_path: Path, encoding: str
) -> None:
    page = (ORIGINALS / articles["003"].source).read_text(encoding="utf-8").replace("ㆍ", "·")
    (tmp_path / "page.txt").write_bytes(page.encode(encoding))
    assert load_articles([tmp_path]).articles[0].text == articles["003"].text


def test_two_loads_are_equal() -> None:
    assert load_articles([ORIGINALS]) == load_articles([ORIGINALS])
