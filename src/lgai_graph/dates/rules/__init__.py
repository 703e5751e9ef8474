"""List the rules in the order they are tried; the first one with an answer wins."""

from typing import Final

from lgai_graph.dates.rules import anchors, holidays, lengths, months, numeric, parts, terms, weeks, years
from lgai_graph.dates.rules.shared.matching import Rule

RULES: Final[tuple[Rule, ...]] = (
    *numeric.RULES,
    *terms.RULES,  # 올해 2학기, before 올해
    *holidays.RULES,  # 지난해 추석에, before 지난해
    *parts.YEAR_RULES,  # 지난해 같은 기간, before 지난해
    *years.RULES,
    *lengths.BACKWARD_RULES,  # 지난 5일간, before 지난 5일
    *months.RULES,
    *weeks.RULES,
    *parts.RULES,
    *anchors.RULES,
    *lengths.RULES,
)
