"""Short forms for the held-out reports: ``{Nacka}`` marks the place by its name, ``{Nacka?}`` an optional mention."""

import re

from examples.make.blocks import Box, Fact, Grid, Text, check, obs, question, said, status
from examples.make.marks import strip

_CODES = {
    "Upplands Väsby": "0114", "Vallentuna": "0115", "Österåker": "0117", "Värmdö": "0120", "Järfälla": "0123",
    "Ekerö": "0125", "Huddinge": "0126", "Botkyrka": "0127", "Salem": "0128", "Haninge": "0136", "Tyresö": "0138",
    "Upplands-Bro": "0139", "Nykvarn": "0140", "Täby": "0160", "Danderyd": "0162", "Sollentuna": "0163",
    "Stockholm": "0180", "Södertälje": "0181", "Nacka": "0182", "Sundbyberg": "0183", "Solna": "0184",
    "Lidingö": "0186", "Vaxholm": "0187", "Norrtälje": "0188", "Sigtuna": "0191", "Nynäshamn": "0192",
    "Gnesta": "0461", "Uppsala": "0380", "Knivsta": "0330", "Håbo": "0305",
    "Stockholms län": "01", "Stockholms läns": "01", "Stockholms läns landsting": "01-region",
    "Region Stockholm": "01-region",
}  # fmt: skip
_DISTRICTS = [
    "Bromma", "Farsta", "Hägersten", "Hässelby-Vällingby", "Katarina-Sofia", "Kista", "Kungsholmen", "Liljeholmen",
    "Maria-Gamla stan", "Norrmalm", "Rinkeby", "Skarpnäck", "Skärholmen", "Spånga-Tensta", "Vantör", "Älvsjö",
    "Östermalm", "Enskede-Årsta", "Enskede-Årsta-Vantör", "Hägersten-Liljeholmen", "Rinkeby-Kista", "Södermalm",
    "Hägersten-Älvsjö", "Järva", "Norra innerstaden",
]  # fmt: skip
_ASCII = str.maketrans("åäöé ", "aaoe-")
_CODES |= {name: "0180-" + name.lower().translate(_ASCII) for name in _DISTRICTS}
_SHORT = re.compile(r"\{([^{}:?]+)(\??)\}")


def code(name: str) -> str:
    """A place's id without "SE-"."""
    for end in ("", " kommun", "s kommun", " stad", "s stad", "s stadsdel", "s"):
        if name.endswith(end) and (bare := name[: len(name) - len(end)]) in _CODES:
            return _CODES[bare]
    raise KeyError(name)


def place(name: str) -> str:
    """A place's id."""
    return "SE-" + code(name)


def m(text: str) -> str:
    """The text with its place marks written out."""
    return _SHORT.sub(lambda hit: f"{{{hit[1]}:{hit[2]}{code(hit[1])}}}", text)


def t(style: str, text: str, *observations: Fact, bullet: str = "", **facts: list[Fact]) -> Text:
    """A text of a style."""
    return Text(style, m(text), bullet, facts={"observations": list(observations), **facts})


def h1(text: str) -> Text:
    """A chapter heading."""
    return t("h1", text)


def h2(text: str) -> Text:
    """A section heading."""
    return t("h2", text)


def h3(text: str) -> Text:
    """A small heading."""
    return t("h3", text)


def p(text: str, *observations: Fact, **facts: list[Fact]) -> Text:
    """A paragraph."""
    return t("p", text, *observations, **facts)


def item(text: str, *observations: Fact, bullet: str = "•", **facts: list[Fact]) -> Text:
    """A list item."""
    return t("item", text, *observations, bullet=bullet, **facts)


def advice(
    text: str, kind: str, to: list[str] | None = None, theme: str | None = None, bullet: str = "•", style: str = "item"
) -> Text:
    """A list item that is a recommendation or its kin."""
    return t(style, text, bullet=bullet, recommendations=[fact(text, kind, to, theme)])


def fact(text: str, kind: str, to: list[str] | None = None, theme: str | None = None) -> Fact:
    """Gold for a recommendation or its kin, of a text with marks."""
    return said(strip(m(text)), kind, to, theme)


def says(text: str, kind: str, to: list[str] | None = None, theme: str | None = None) -> Text:
    """A paragraph that is, as a whole, a recommendation or its kin."""
    return p(text, recommendations=[fact(text, kind, to, theme)])


def grid(rows: list[list[str]], title: str, *observations: Fact, checks: list[Fact] | None = None, **more) -> Grid:
    """A table."""
    facts = {"observations": list(observations), "checks": checks or [], **more.pop("facts", {})}
    return Grid([[m(text) for text in row] for row in rows], title, facts=facts, **more)


def dev(n: float, year: int, actor: str | None = None, category: str | None = None, where: str = "", **more) -> Fact:
    """Gold for a number of deviation reports."""
    at = place(where) if where else "SE-01"
    return obs("deviation_reports", n, year, at, actor=actor, category=category, **more)


def share(n: float, year: int, actor: str | None = None, category: str | None = None, **more) -> Fact:
    """Gold for a share of the deviation reports."""
    return obs("deviation_reports_share", n, year, unit="percent", actor=actor, category=category, **more)


def internal(n: float, year: int, actor: str | None = None, counterpart: str | None = None, **more) -> Fact:
    """Gold for deviation reports within one principal."""
    return obs("deviation_reports_internal", n, year, actor=actor, counterpart=counterpart, **more)


def states(indicator: str, category: str, year: int, *names: str) -> list[Fact]:
    """Gold for one status of several places, by name."""
    return status(indicator, category, year, *(place(name) for name in names))


def meets(n: float, year: int, where: str, body: str, **more) -> Fact:
    """Gold for meetings per term."""
    return obs("meetings_per_term", n, year, place(where), unit_name=body, **more)


def about(
    kind: str, where: str, year: int | None, published: str | None, work: str, source: str = "text_layer"
) -> Fact:
    """Gold for the document."""
    facts = {"document_type": kind, "place_id": place(where) if where else None, "report_year": year}
    return {**facts, "published": published, "work": work, "text_source": source}


def box(*parts: Text, look: str = "framed") -> Box:
    """A framed or shaded box."""
    return Box(list(parts), look)


__all__ = [
    "about", "advice", "box", "check", "dev", "fact", "grid", "h1", "h2", "h3", "internal", "item", "m", "meets", "obs",
    "p", "place", "question", "said", "says", "share", "states", "t",
]  # fmt: skip
