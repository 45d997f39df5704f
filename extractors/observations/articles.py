"""Tells "en" and "ett" that count from those that are articles."""

import re

from extractors.numbers import Number

_ONE_BEFORE = re.compile(
    r"(?:\b(?:endast|bara|enbart|blott)\s+\w+(?:at|it|tt|de|te)\s+|^|[,;(:]\s*|\b(?:och|samt|,)\s+(?:i|från|av)\s+|\b(?:endast|bara|enbart|blott|varav|minst|högst|ytterligare|övriga|övrig|och|samt|därav)\s+)$",
    re.IGNORECASE,
)

_PREPOSED = re.compile(r"\b(?:av|i|hos|från|till)\s+$", re.IGNORECASE)  # "avslagits av en": nothing else follows

# What makes "ett" an article whatever stands before it: "ett stort antal", "en annan", "en majoritet".
_NO_NUMBER = re.compile(
    r"\s*(?:stor\w*|lite\w*|mindre|större|antal|flertal|fåtal|par|mängd|del|andel\w*|svarsfrekvens|majoritet|minoritet|rad|\w*tal|annan|annat|viss\w*|"
    r"(?:\w+\s)?(?:ökning|minskning|förändring|förbättring|försämring|uppgång|nedgång)\w*|sådan\w*|gemensam\w*|ny\w*|anledning|orsak|förutsättning|möjlig\w*|sista|första|viktig\w*|person\w*)\b",
    re.IGNORECASE,
)


def is_article(text: str, number: Number) -> bool:
    """Whether "en" or "ett" is an article: it counts only behind a border or a word like "endast"."""
    if not number.is_article or number.approx != "exact" or re.match(r"\s*gång\b", text[number.end :]):
        return False
    if _NO_NUMBER.match(text, number.end):
        return True
    if re.match(
        r"\s*(?:st\b|stycken|enda\b|vardera|av\s+(?:de|länets|dem)\b|procent)", text[number.end :], re.IGNORECASE
    ):
        return False
    if re.match(r"(?:\s*[,.;)]|\s+(?:och(?! samma)|samt|men|medan)\s)", text[number.end :]) and _PREPOSED.search(
        text[: number.before]
    ):
        return False
    return not _ONE_BEFORE.search(text[: number.before])
