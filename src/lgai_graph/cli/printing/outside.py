r"""Show what comes from outside (articles, file names, libraries) without letting it steer the terminal.

Control characters, the marks that turn the direction of writing, and halves of characters are shown as
escapes (``\x1b``, ``\u202e``); a message that an outside name makes endless is cut in its middle.
"""

import re

MAX_MESSAGE = 600  # characters of one message
HEAD, TAIL = 380, 200  # characters of a longer one that are shown; the reason stands at its end

# C0 less tab and line feed, DEL, C1, marks of direction, line separators, byte order marks, half characters
_STEERING = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)
_PAINT = re.compile(r"\x1b\[(?:0|1|2|31|33|36)m")  # the colours that lgai itself uses


def escape(text: str) -> str:
    r"""Write every character that could steer a terminal as an escape.

    >>> escape("한빛\x1b[2J\u202e전자")
    '한빛\\x1b[2J\\u202e전자'
    """
    return _STEERING.sub(_write_escape, text)


def escape_line(text: str) -> str:
    """Escape a line of results, the colours of lgai aside."""
    if _STEERING.search(text) is None:
        return text
    parts = _PAINT.split(text)
    codes = [*_PAINT.findall(text), ""]
    return "".join(f"{escape(part)}{code}" for part, code in zip(parts, codes, strict=True))


def escape_message(text: str) -> str:
    """Write a message in one line of bounded length.

    >>> len(escape_message("가" * 60_000)) < 600
    True
    """
    line = escape(" ".join(text.split()))
    return line if len(line) <= MAX_MESSAGE else f"{line[:HEAD]} … {line[-TAIL:]}"


def escape_json(text: str) -> str:
    r"""Escape the text of a JSON document, in which such characters stand in strings only.

    >>> escape_json('"\x9b\u202e"')
    '"\\u009b\\u202e"'
    """
    return _STEERING.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def _write_escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
