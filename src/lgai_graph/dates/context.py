"""Keep what a date may lean on: the publication day, the sentence, the dates read so far."""

import re
from datetime import date
from typing import Final

from lgai_graph.dates.reading import DateReading
from lgai_graph.dates.tense import ENDS_IN_PAST, WINDOW, Tense, find_tense, is_announcement, is_modified_noun
from lgai_graph.model import PeriodKind

# 했다. / 했다.” / end of line; not the dots of 2018. 7. 16.
SENTENCE_END: Final = re.compile(r"(?<=[가-힣)”\"’'%\]])[.!?](?![0-9])[”\"’')]?[^\S\n]*|\n\s*")
COMPARED: Final = re.compile(r"[^.,은는‘’“”\"\n]{0,30}보다[ ]")  # 지난 5일 최저치(연 2.63%)보다 낮다
# 6월 26일 회장단이 간담회에서 발표한 |‘전략’을 위해 이날
ASIDE: Final = re.compile(r"[^.,\n“”]{0,60}?[가-힣](?:한|된|낸|인|진|린)[ ][‘“「]?[가-힣0-9]")
UPON: Final = re.compile(r"자마자|(?<=[가-힣])[ ]직후|[한된]지[ ]")  # 취임하자마자 … 그해 12월
# 8월까지 설계를 마치고 | 9월부터; but 8월까지 운영하며 | 9월에
DONE_BEFORE: Final = re.compile(r"(?:[가-힣]고|거쳐|(?<![위대통비향의])해|[은친한된난] (?:뒤|후|다음)),? $")
MONTH_AND_DAY: Final = re.compile(r"월[ ]?[0-9]{1,2}일$")
LONGEST_DAY: Final = 8  # characters of 12월 31일
REACH: Final = 2  # 당시 looks back over this sentence and the one before


def has_month(text: str, end: int) -> bool:
    """Tell whether a day that ends at an offset is named with its month."""
    return MONTH_AND_DAY.search(text, max(0, end - LONGEST_DAY), end) is not None


class Context:
    """What the reader of one text knows at the place where it stands.

    Args:
        text: the whole text.
        published: the publication day, None while unknown.
    """

    def __init__(self, text: str, published: date | None) -> None:
        self.text = text
        self.published = published
        self.after: DateReading | None = None  # left side of the range being read
        self.last_year: DateReading | None = None
        self.last_month: DateReading | None = None
        self.last_day: DateReading | None = None
        self.named_day: DateReading | None = None  # … and not counted from another (전날)
        self.main_day: DateReading | None = None
        self.told_day: DateReading | None = None
        self.is_background = False
        self.last: DateReading | None = None
        self.last_end = 0
        self.sentence = (0, -1)
        self._sentences = 0
        self._last_sentence = 0
        self._day_sentence = 0
        self._day_before: DateReading | None = None  # the main day when this sentence began
        self._due: DateReading | None = None  # the last deadline that names its month
        self._due_end = 0
        self._due_sentence = 0
        self._aside = False  # the last day stands with its month in a clause that describes a noun

    def move_to(self, position: int) -> None:
        """Find the sentence that holds a position; positions only grow."""
        while position >= self.sentence[1]:
            begin = max(self.sentence[1], 0)
            end = SENTENCE_END.search(self.text, begin)
            self.sentence = (begin, end.end() if end else len(self.text) + 1)
            self._sentences += 1
            self._day_before = self.main_day

    def remember(self, reading: DateReading, end: int, *, counted: bool = False) -> None:
        """Keep a date for the anchors to come; deadlines and birth years anchor nothing.

        Args:
            reading: the date.
            end: offset behind it.
            counted: it was counted from another day (전날), which stays the one that the text is about.
        """
        compared = reading.day and COMPARED.match(self.text, end, self.sentence[1])
        if reading.kind is PeriodKind.DEADLINE and reading.month:
            self._due, self._due_end, self._due_sentence = reading, end, self._sentences
        if reading.kind in (PeriodKind.DEADLINE, PeriodKind.BIRTH) or compared:
            return
        self.last, self.last_end, self._last_sentence = reading, end, self._sentences
        unknown = not reading.is_known
        if unknown or reading.year:
            self.last_year = reading
        if unknown or reading.month:
            self.last_month = reading
        if unknown or (reading.day and reading.kind is not PeriodKind.SPAN):
            self.last_day, self._day_sentence = reading, self._sentences
            if counted and self.named_day:
                return
            self.named_day = reading
            if not reading.whole:
                self.main_day = reading
            if reading.day and self.published and reading.day <= self.published:
                self.told_day = reading
            self._aside = ASIDE.match(self.text, end, self.sentence[1]) is not None and has_month(
                self.text, end
            )
            self.is_background = reading.whole and is_modified_noun(self.text, end, self.sentence[1])

    @property
    def recent(self) -> DateReading | None:
        """Return the last date if it stands near enough for 당시 to mean it."""
        return self.last if self._sentences - self._last_sentence < REACH else None

    def find_news_day(self, *, told: bool, same: bool) -> DateReading | None:
        """Find the day that 이날 means: one just named, else the last bare day.

        ``지난달 24일`` some sentences ago is background, and so is ``지난달 24일 상장한 새솔`` just before;
        ``2일 업계에 따르면`` at the head is the news.

        Args:
            told: the clause of 이날 tells of the past, so that a day still to come cannot be meant.
            same: the word is 이날: a day of its own sentence that only describes a noun is another one.
        """
        if same and self._day_sentence == self._sentences and self._aside and self._day_before:
            return self._day_before
        near = self._sentences - self._day_sentence < REACH and not self.is_background
        found = self.named_day if near else self.main_day or self.named_day
        ahead = found and found.day and self.published and found.day > self.published
        return self.told_day if told and ahead else found

    def follows_undated(self, start: int) -> bool:
        """Tell whether a deed of this sentence that nothing dates stands before a place (취임하자마자, 그해).

        그해 is the year of that deed, not one that an earlier sentence named.
        """
        return self.in_sentence is None and UPON.search(self.text, self.sentence[0], start) is not None

    @property
    def in_sentence(self) -> DateReading | None:
        """Return the last date of this sentence."""
        return self.last if self._last_sentence == self._sentences else None

    def find_due(self, start: int) -> DateReading | None:
        """Return the deadline by which something is over before a place (8월까지 마치고 | 9월부터)."""
        if self._due_sentence != self._sentences or SENTENCE_END.search(self.text, self._due_end, start):
            return None
        return self._due if DONE_BEFORE.search(self.text, self._due_end, start) else None

    @property
    def describes_noun(self) -> bool:
        """Tell whether the last day stands with its month in a clause that describes a noun."""
        return self._aside

    @property
    def ends_in_past(self) -> bool:
        """Tell whether the last predicate of the sentence tells of the past."""
        return ENDS_IN_PAST.search(self.text, max(self.sentence[1] - WINDOW, 0), self.sentence[1]) is not None

    def find_tense(self, end: int) -> Tense:
        """Return the tense of the clause behind a date."""
        return find_tense(self.text, end, self.sentence[1])

    def is_announcement(self, start: int, end: int) -> bool:
        """Tell whether a day dates an announcement."""
        return self.after is None and is_announcement(self.text, start, end, self.sentence)
