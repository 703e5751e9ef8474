"""The Korean words for the closed sets, for everything that people read."""

EVENT_LABELS = {
    "establishment": "설립",
    "appointment": "선임",
    "departure": "퇴임",
    "partnership": "협력",
    "membership": "참여",
    "program": "교육·운영",
    "conference": "행사",
    "investment": "투자",
    "acquisition": "인수",
    "launch": "출시",
    "recognition": "수상",
    "visit": "방문",
    "statement": "발언",
    "earnings": "실적",
    "legal": "법무",
    "other": "기타",
}
RELATION_LABELS = {
    "employment": "소속",
    "membership": "회원",
    "part_of": "산하",
    "partner_of": "협력",
    "studied_at": "수학",
    "founded": "설립",
    "invested_in": "투자",
    "acquired": "인수",
    "located_in": "소재",
    "alias_of": "다른 이름",
}
KIND_LABELS = {
    "person": "인물",
    "company": "기업",
    "lab": "연구소",
    "university": "대학",
    "organization": "기관",
    "alliance": "연합체",
    "place": "장소",
    "product": "제품",
}
STATUS_LABELS = {"happened": "", "planned": "예정", "cancelled": "취소", "denied": "부인"}
