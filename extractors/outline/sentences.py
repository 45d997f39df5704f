"""Sentences of a span, as spans."""

import re

from pipeline.document import Span

_ABBREVIATIONS = re.compile(
    r"^\W*(?:(?:bl|t|d|f|m|o|s|e|kl|kap|nr|st|ca|resp|inkl|exkl|jfr|dnr|tel|bil|forts|osv|etc|mfl|fr|dvs|ev|alt|sid|sk|tex|mm|"
    r"jan|feb|mar|apr|jun|jul|aug|sept|okt|nov|dec|milj|mdkr|kr|tr)|[^\W\d]|\w{1,3}(?:\.\w{1,3})+)\.$",
    re.IGNORECASE,
)
_END = re.compile(r"[.!?…](?:[”\"’')]|\d{1,2}(?=\s))?(?=\s+[”\"A-ZÅÄÖ0-9•(]|\s*$)")


def sentences(span: Span) -> list[Span]:
    """The sentences of a span, in order. A full stop behind an abbreviation or a lone letter ends none."""
    text = span.text
    found: list[Span] = []
    begin = 0
    for match in _END.finditer(text):
        before = text[begin : match.start() + 1]
        last = before.rstrip("”\"’')").split()[-1:] or [""]
        closes = match.end() >= len(text.rstrip())
        # A number that begins a sentence and has a full stop is the number of a heading or item.
        numbering = before.strip().rstrip(".").isdigit()
        if text[match.start()] == "." and not closes and (numbering or _ABBREVIATIONS.match(last[0])):
            continue
        found.append(span.sub(begin, match.end()))
        begin = match.end() + (len(text[match.end() :]) - len(text[match.end() :].lstrip()))
    if text[begin:].strip():
        found.append(span.sub(begin, len(text.rstrip())))
    return found
