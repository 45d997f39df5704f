"""Actors, themes and unit names in labels and clauses, by the aliases of the codebook."""

import csv
import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from extractors.codebook import codebook

_ENDINGS = r"(?:s|n|ns|en|ens|et|ets|:s|na|nas|er|erna|ernas)?"
_FILLERS = re.compile(
    r"\b(?:summa|totalt?|varav|därav|verksamhet(?:er|en|erna)?|inom|i|länet|länets|hela|antal|st|övriga?|delsumma|"
    r"mottagning(?:ar|en)?|"
    r"skrivna|skickade|insända|inkomna|mottagna|lämnade|rapporterade|upprättade|"
    r"som|rapportör|mottagare|avsändare|anmälare|från|till|mellan|nämligen|och|samt|eller|tillsammans med|tillsammans|"
    r"med|av|den|de|det|stad)\b"
    r"|[()\[\]/+&,.:;–-]",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Term:
    """A codebook entry found in a text. ``is_proper`` says that the alias names one unit ("Sachsska barnsjukhuset")."""

    start: int
    end: int
    id: str
    surface: str
    is_proper: bool = False


def _pattern(aliases: Sequence[str], endings: str, *, inflected: bool = False) -> re.Pattern[str]:
    """Any alias, longest first, as a word of its own. ``inflected``: inner words may take an ending of their own."""
    parts = []
    for alias in sorted(aliases, key=lambda a: (-len(a), a)):
        *inner, last = alias.split(" ")
        ends = [re.escape(w) + (r"\w{0,2}" if inflected and len(w) > 4 else "") for w in inner]
        parts.append(" ".join([*ends, re.escape(last)]))
    words = "|".join(parts)
    return re.compile(rf"(?<![\w-])({words}){endings}(?![\w]|-\w)", re.IGNORECASE)


@lru_cache(maxsize=1)
def _actors() -> tuple[re.Pattern[str], dict[str, str]]:
    ids: dict[str, str] = {}
    for row in codebook().actors:
        for alias in (row.label_sv.lower(), *row.aliases.lower().split("|")):
            if alias:
                ids.setdefault(alias, row.actor)
    return _pattern(list(ids), _ENDINGS), ids


def _theme_labels() -> dict[str, str]:
    """What only as a whole label is a theme (theme_labels.csv: label, theme)."""
    return _whole_labels("theme")


@lru_cache(maxsize=2)
def _whole_labels(kind: str) -> dict[str, str]:
    """Labels that name an actor or theme and inside a text do not (actor_labels.csv, theme_labels.csv)."""
    with (Path(__file__).parent / f"{kind}_labels.csv").open(encoding="utf-8", newline="") as file:
        return {row["label"]: row[kind] for row in csv.DictReader(file)}


@lru_cache(maxsize=1)
def _themes() -> tuple[re.Pattern[str], dict[str, str]]:
    ids: dict[str, str] = {}
    for row in codebook().themes:
        for alias in (row.label_sv.lower(), *row.aliases.lower().split("|")):
            if alias:
                ids.setdefault(alias, row.theme)
    return _pattern(list(ids), r"(?:s|n|ns|en|et|er|erna|ering|eringen|eringar)?", inflected=True), ids


@lru_cache(maxsize=1)
def _theme_cues() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Theme → what else than an alias names it in a label (theme_cues.toml)."""
    data = tomllib.loads((Path(__file__).parent / "theme_cues.toml").read_text("utf-8"))
    return tuple((theme, re.compile("|".join(cues), re.IGNORECASE)) for theme, cues in data.items())


_BRACKET = re.compile(r"\(\s*$")  # "BUMM (Barnsjukhuset Martina)": the unit stands behind the actor it belongs to
MUNICIPALITY = "municipality"
PRINCIPALS = frozenset({MUNICIPALITY, "region"})  # the two who own the services
_PROPER = frozenset({"children_hospital"})
_COMMON = frozenset({"barnsjukhus", "barnklinik", "alb"})


def find_actors(text: str) -> list[Term]:
    """The actors named in a text, in order; the longest alias wins."""
    pattern, ids = _actors()
    out: list[Term] = []
    for match in pattern.finditer(text):
        alias = match[1].lower()
        actor = ids[alias]
        out.append(Term(*match.span(), actor, match[1], actor in _PROPER and alias not in _COMMON))
    return out


def find_themes(text: str) -> list[Term]:
    """The themes named in a text, in order."""
    pattern, ids = _themes()
    return [Term(*m.span(), _id_of(m[1], ids), m[1]) for m in pattern.finditer(text)]


def _id_of(surface: str, ids: dict[str, str]) -> str:
    """The entry whose alias a surface form is, inflections set aside."""
    flat = surface.lower()
    if flat in ids:
        return ids[flat]
    words = flat.split(" ")
    return next(i for alias, i in ids.items() if _inflects(words, alias.split(" ")))


def _inflects(words: list[str], alias: list[str]) -> bool:
    return len(words) == len(alias) and all(
        w == a or (len(a) > 4 and w.startswith(a) and len(w) - len(a) < 3) for w, a in zip(words, alias, strict=True)
    )


@dataclass(frozen=True, slots=True)
class Label:
    """What a row label or list item names."""

    actor: str | None = None
    counterpart: str | None = None
    unit_name: str | None = None


def read_label(text: str) -> Label | None:
    """The actor or pair of actors a label names; None where it names none, more than two, or says more than that.

    What stands beside the actors must be a proper name ("BUP Globen"): that is the unit. Two spellings of one actor
    ("Barn- och ungdomspsykiatri, BUP") are one.
    """
    whole = _whole_labels("actor").get(text.strip(" .:;").lower())
    if whole:
        return Label(whole)
    terms = find_actors(text)
    owners = [t for t in terms if not (t.is_proper and _BRACKET.search(text[: t.start]))] or terms
    ids = list(dict.fromkeys(t.id for t in owners if not _owns_next(t, owners, text)))
    if not ids or len(ids) > 2:
        return None
    rest = text
    for term in reversed(terms):
        rest = rest[: term.start] + " " + rest[term.end :]
    rest = " ".join(_FILLERS.sub(" ", rest).split())
    if rest and not _is_name(rest):
        return None
    unit = next((t.surface for t in terms if t.is_proper), None)
    if unit:
        unit = text[text.index(unit) :].split(",", maxsplit=1)[0].split("(", maxsplit=1)[0].strip(" )")
    elif rest:
        unit = text.strip(" .,;:")
    return Label(ids[0], ids[1] if len(ids) > 1 else None, unit)


def _owns_next(term: Term, terms: Sequence[Term], text: str) -> bool:
    """Whether a term is a principal in the genitive before its service: "Kommunernas socialtjänst"."""
    if term.id not in PRINCIPALS or not text[: term.end].endswith("s"):
        return False
    return any(t.id not in PRINCIPALS and text[term.end : t.start].isspace() for t in terms)


def _is_name(rest: str) -> bool:
    words = rest.split()
    return len(words) <= 6 and words[0][:1].isupper() and sum(w[:1].isupper() for w in words) * 2 >= len(words)


def names_theme(label: str) -> bool:
    """Whether a label is a theme and says no more: its words are those of an alias, but for a bracket."""
    bare = " ".join(re.sub(r"\(.*?\)", " ", label).split()).strip(" .:;")
    _, ids = _themes()
    if bare.lower() in ids or bare.lower() in _theme_labels():
        return True
    return any(2 * (t.end - t.start) >= len(bare) for t in find_themes(bare))


def label_theme(text: str) -> str | None:
    """The theme a label names: an alias that is the label, else the longest alias in it, else by its words."""
    flat = " ".join(text.split()).strip(" .:;").lower()
    _, ids = _themes()
    if flat in ids or flat in _theme_labels():
        return ids.get(flat) or _theme_labels()[flat]
    terms = find_themes(text)
    if not terms:
        return next((theme for theme, cue in _theme_cues() if cue.search(text)), None)
    best = max(terms, key=lambda t: (t.end - t.start, -t.start))
    return best.id
