"""Hear what an article calls a name: a firm, a body, a person, a thing, a place.

결제 업체인 새솔           a firm
보이그룹 ‘새솔’           a body
약주인 새솔               a thing
자격시험(SSOL)           a thing
새솔이란 … 대출을 말한다   a thing
김도윤 감독의 ‘새솔’       a thing
새솔의 김도윤 대표         a firm
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator

from lgai_graph.extract.names.proof.witnesses import Witnesses, find_places
from lgai_graph.korean import cut_particle
from lgai_graph.model import EntityKind

OPEN, CLOSE = "‘'“\"<《〈「『", "’'”\">》〉」』"
QUOTES, CLOSERS = tuple(OPEN), tuple(CLOSE)
HANGUL = re.compile(r"[가-힣]{2,7}(?: [가-힣]{1,7})?")
BEFORE = re.compile(rf"(?P<word>[가-힣A-Za-z]+)(?P<gap> ?[{OPEN}]| |\()$")
LABEL = re.compile(r"(?P<word>[가-힣]+) $")
TITLE = re.compile(r" (?P<title>[가-힣A-Z]{2,8})")
OTHER_SUBJECT = re.compile(r"[가-힣][은는이가] ")
OWNER = re.compile(rf"(?P<word>[가-힣A-Za-z]+)의 ?[{OPEN}]$")
MAKER = re.compile(rf"[가-힣A-Za-z](?:이|가) (?:[^ 을를.,]+ ){{0,3}}(?P<deed>[가-힣]+) ?[{OPEN}]?$")
BEHIND = re.compile(rf"[{CLOSE}] ?(?P<word>[가-힣A-Za-z]+)")
TERM = re.compile(rf"[{CLOSE}]?이?란 (?P<word>[가-힣]+)")
CLOSING = re.compile(
    rf"""
    (?:\([^)]*\))?[{CLOSE}]?[은는]\s
    (?:[^.!?“”\n]{{0,60}}\s)?(?P<word>[가-힣A-Za-z]+?)
    (?:이다|다|으로,|로,)(?=[.\s])
    """,
    re.VERBOSE,
)
DEED = re.compile(rf"[{CLOSE}]?(?P<particle>[을를이가은는도]) (?P<words>(?:[^ .,!?\n]+ ?){{1,4}})")
CHIEF = re.compile(r"(?:의)? (?P<who>[가-힣]{3}) (?P<title>[가-힣A-Z]{2,8})")
EMPLOYEE = re.compile(r"(?<![가-힣])(?P<who>[가-힣]{3}) $")
COUNTED = re.compile(r"(?:들| \d+명)")
FIRM_WEIGHT = 2
REACH = 30  # characters before a name in which its description begins
BEHIND_REACH = 90
LONGEST = 6  # syllables of a class word
OBJECT, PASSIVE = "을를", ("되", "된", "될", "돼", "됐", "됩")
ADNOMINAL = ("된", "될", "되는", "되던", "됐던")  # 새솔은 발매될 음반을: of another thing
NOBODY = frozenset({EntityKind.PRODUCT, EntityKind.PLACE})
SHORTEST = 2
NOUNS = ("NNG", "NNP", "XSN")
NAMES = ("이름", "사람", "인물")
COPULA, TEAM = "VCP", "팀"


class Descriptions:
    """What one article calls the words it uses as names; each is heard once.

    Args:
        witnesses: what can speak about the article.
    """

    def __init__(self, witnesses: Witnesses) -> None:
        self.witnesses = witnesses
        self.text = witnesses.text
        self.lexicon = witnesses.lexicon
        self.heard: dict[str, EntityKind | None] = {}
        self.counted: dict[str, bool] = {}

    def find_kind(self, words: str) -> EntityKind | None:
        """Return what the article calls some words most often, None where it says nothing."""
        if len(words) < SHORTEST:
            return None
        if words not in self.heard:
            places = find_places(self.text, words)
            counted = Counter(kind for at in places for kind in self.list_kinds(at, words))
            # a firm may bear the name of what it makes
            firm = FIRM_WEIGHT * counted[EntityKind.COMPANY]
            best = min(counted, key=lambda kind: (-counted[kind], kind), default=None)
            self.heard[words] = EntityKind.COMPANY if best and firm >= counted[best] else best
        return self.heard[words]

    def settle_kind(self, kind: EntityKind, words: str) -> EntityKind | None:
        """Return the kind that fits what the article calls a name, None where the name can do nothing."""
        said = self.find_kind(words)
        if said in NOBODY:
            return None
        if kind is not EntityKind.PERSON:
            headed = self.lexicon.find_head(words.rpartition(" ")[2]) is not None
            person = said is EntityKind.PERSON and not headed and HANGUL.fullmatch(words)
            return EntityKind.PERSON if person else kind
        if words.endswith(TEAM):
            return EntityKind.ORGANIZATION
        last = words.rpartition(" ")[2]
        thing = last != words and self.classify(last) is EntityKind.PRODUCT
        return None if thing or self.is_counted(words) else said or kind

    def list_kinds(self, start: int, words: str) -> Iterator[EntityKind]:
        """Yield what the words at one place are called before and behind."""
        end = start + len(words)
        if self.goes_on(end):
            return
        before = self.text[max(0, start - REACH) : start]
        behind = self.text[end : end + BEHIND_REACH]
        quoted, closed = before[-1:] in QUOTES, behind[:1] in CLOSERS
        if (quoted and not closed and behind[:1] != "(") or (closed and not quoted):
            return  # ‘새솔 에어’ is more than 새솔
        given = self.lexicon.is_likely_given(words)
        found = [
            self.read_owner(before, behind),
            self.read_behind(behind, quoted=quoted),
            self.read_deed(behind),
        ]
        if not given:
            found += [self.read_label(before, behind, start), self.read_chief(before, behind)]
        called = self.read_before(before, start)
        found.append(called if not given or called in NOBODY else None)  # 기업인 김도윤
        yield from filter(None, found)

    def goes_on(self, end: int) -> bool:
        """Tell whether a longer word goes on behind an offset (클린턴 of 클린턴재단)."""
        morphs = self.witnesses.morphs
        at = bisect_left(morphs, end, key=lambda morph: morph.start)
        if at < len(morphs) and morphs[at].start == end:
            return morphs[at].tag[0] in "NX"
        over = at > 0 and morphs[at - 1].end > end and morphs[at - 1].tag[0] == "N"
        return over and self.text[end : morphs[at - 1].end] not in self.lexicon.name_followers

    def read_before(self, before: str, start: int) -> EntityKind | None:
        """Read 업체인 새솔, 보이그룹 ‘새솔’ and 자격시험(SSOL)."""
        match = BEFORE.search(before)
        if match is None:
            return None
        word, gap = match["word"], match["gap"]
        if gap == "(":
            kind = self.classify(word)
            return kind if kind is EntityKind.PRODUCT else None
        if word.endswith(("인", "이자")) and self.get_tag(start - len(gap)).startswith(COPULA):
            return self.classify(word.removesuffix("이자").removesuffix("인"))
        return self.classify(word) if gap.strip() else None

    def get_tag(self, end: int) -> str:
        """Return the tag of the morph that ends at an offset, empty for none."""
        morphs = self.witnesses.morphs
        at = bisect_left(morphs, end, key=lambda morph: morph.end)
        return morphs[at].tag if at < len(morphs) and morphs[at].end == end else ""

    def read_label(self, before: str, behind: str, start: int) -> EntityKind | None:
        """Read 물류업체 새솔 and 드라마 새솔, a class word without a mark; 이 회사 김도윤 대표 is none."""
        match = LABEL.search(before) if before.endswith(" ") else None
        if match is None or self.find_title(behind) or self.get_tag(start - 1) not in NOUNS:
            return None
        word, kind = match["word"], self.classify(match["word"])
        if word.endswith(tuple(self.lexicon.works)):
            return EntityKind.PRODUCT
        exact = kind is EntityKind.ORGANIZATION and word in self.lexicon.kind_words
        return kind if exact or kind in (EntityKind.COMPANY, EntityKind.PERSON) else None

    def find_title(self, behind: str) -> str:
        """Return the title right behind a name, empty for none."""
        word = TITLE.match(behind)
        title = cut_particle(word["title"], self.lexicon.particles)[0] if word else ""
        return title if title in self.lexicon.titles else ""

    def read_owner(self, before: str, behind: str) -> EntityKind | None:
        """Read 김도윤 감독의 ‘새솔’ and 한빛이 내놓은 ‘새솔’: what somebody has or has made."""
        owner = OWNER.search(before) if before.endswith(QUOTES) else None
        if owner is not None and owner["word"] not in self.lexicon.places:
            return EntityKind.PRODUCT
        maker = MAKER.search(before) if behind[:1] != "의" else None
        made = maker is not None and maker["deed"] in self.lexicon.making_verbs
        return EntityKind.PRODUCT if made else None

    def read_behind(self, behind: str, *, quoted: bool) -> EntityKind | None:
        """Read ‘새솔’ 앱, 새솔이란 … and 새솔은 … 소주다."""
        if term := TERM.match(behind):
            named = term["word"].startswith(NAMES)  # 새솔이란 이름의
            return None if named else self.classify(term["word"]) or EntityKind.PRODUCT
        if quoted and (after := BEHIND.match(behind)):
            return self.classify(cut_particle(after["word"], self.lexicon.particles)[0])
        closing = CLOSING.match(behind)
        if closing is None or OTHER_SUBJECT.search(closing[0], 1):
            return None
        kind = self.classify(closing["word"])
        return kind if kind is not EntityKind.PERSON else None

    def read_deed(self, behind: str) -> EntityKind | None:
        """Read 새솔을 출시했다 and 새솔이 개봉됐다: what one does with things alone."""
        match = DEED.match(behind)
        for word in match["words"].split() if match else ():
            if word[:2] in self.lexicon.thing_deeds:
                suffers = match and match["particle"] in OBJECT
                done = word[2:3] in PASSIVE and not word.endswith(ADNOMINAL)
                return EntityKind.PRODUCT if suffers or done else None
        return None

    def read_chief(self, before: str, behind: str) -> EntityKind | None:
        """Read 새솔의 김도윤 대표 and 김도윤 새솔 대표: who has such people is a firm."""
        lexicon = self.lexicon
        chief, employee = CHIEF.match(behind), EMPLOYEE.search(before)
        if chief and self.is_common(chief["who"]):
            title = cut_particle(chief["title"], lexicon.particles)[0]
            return EntityKind.COMPANY if title in lexicon.corporate_titles else None
        if (
            employee
            and self.is_common(employee["who"])
            and self.find_title(behind) in lexicon.corporate_titles
        ):
            return EntityKind.COMPANY
        return None

    def is_common(self, word: str) -> bool:
        """Tell whether a word is built like a Korean's name with one of the commonest surnames."""
        return self.lexicon.is_likely_given(word) and word[0] in self.lexicon.common_surnames

    def is_counted(self, words: str) -> bool:
        """Tell whether the article counts what the words name, as it does a sort of people (새솔 2명)."""
        if words not in self.counted:
            ends = (at + len(words) for at in find_places(self.text, words))
            self.counted[words] = any(COUNTED.match(self.text, end) for end in ends)
        return self.counted[words]

    def classify(self, word: str) -> EntityKind | None:
        """Return what a class word calls somebody, by its longest ending; None for any other word."""
        lexicon = self.lexicon
        for size in range(min(len(word), LONGEST), 0, -1):
            ending = word[-size:]
            if size == 1 and len(word) > 1:
                break
            if ending in lexicon.kind_words:
                return lexicon.kind_words[ending]
            if ending in lexicon.works:
                return EntityKind.PRODUCT
        return EntityKind.PERSON if word in lexicon.person_labels else None
