"""Make a noun of a verb with -ㅁ, as headlines do."""

HANGUL_BASE = 0xAC00  # Unicode: syllable = base + (lead * 21 + vowel) * 28 + final
HANGUL_COUNT = 11172
FINALS = 28
IRREGULAR = {
    "짓": "지음",
    "잇": "이음",
    "붓": "부음",
    "긋": "그음",
    "돕": "도움",
    "듣": "들음",
    "싣": "실음",
    "깨닫": "깨달음",
    "갖": "가짐",
}
FINAL_L, FINAL_LM, FINAL_M = 8, 10, 16  # ㄹ ㄻ ㅁ


def find_nominal_stem(noun: str) -> str:
    """Return the stem of a noun that -ㅁ makes of a verb, empty for what has another end.

    A noun that only looks so (``마음``) has a stem, too: ask of nouns that are known to be a verb's.

    >>> find_nominal_stem("내줌"), find_nominal_stem("받음"), find_nominal_stem("설립")
    ('내주', '받', '')
    """
    if noun.endswith("음"):
        return noun[:-1]
    last = ord(noun[-1]) - HANGUL_BASE if noun else -1
    if not 0 <= last < HANGUL_COUNT or last % FINALS != FINAL_M:
        return ""
    return noun[:-1] + chr(ord(noun[-1]) - FINAL_M)


def nominalize(stem: str) -> str:
    """Make a noun of a verb's stem, as headlines do.

    >>> nominalize("받"), nominalize("줄이"), nominalize("늘"), nominalize("짓")
    ('받음', '줄임', '늚', '지음')
    """
    if stem in IRREGULAR:
        return IRREGULAR[stem]
    last = ord(stem[-1]) - HANGUL_BASE
    if not 0 <= last < HANGUL_COUNT:
        return stem
    final = last % FINALS
    if final == 0:
        return stem[:-1] + chr(ord(stem[-1]) + FINAL_M)
    if final == FINAL_L:
        return stem[:-1] + chr(ord(stem[-1]) + FINAL_LM - FINAL_L)
    return stem + "음"
