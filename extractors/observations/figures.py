"""The numbers of a sentence, each with what it counts and the clause that is its own."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from extractors.numbers import Number, find_numbers
from extractors.observations.articles import is_article
from extractors.observations.clauses import SEPARATOR, windows
from extractors.observations.vocabulary import find_actors

_RIDER = re.compile(
    r"\s*(?:\(\s*"
    r"|,\s*(?:(?:d\.?v\.?s\.?|det vill säga|motsvarande|alltså|eller"
    r"|vilket (?:motsvarar|är|utgör|innebär|ger)(?: en \w+ (?:på|om))?|en (?:andel|del) (?:på|om))\s+)?"
    r"|\s(?:eller|motsvarande|dvs)\s+)(?:totalt\s+|i\s+)?$",
    re.IGNORECASE,
)
_RIDER_BEHIND_NOUN = re.compile(r"(?:\s+[\w/&-]+){1,5}\s*\((?:ca\.?\s|totalt\s)?", re.IGNORECASE)
_CLOSING = re.compile(
    r"[^,;:()]{0,80},\s*(?:(?:vilket (?:är|motsvarar|utgör|ger)|det vill säga|dvs\.?|motsvarande|alltså|eller)\s+)?",
    re.IGNORECASE,
)
_OF_EVERY = re.compile(r"(?:\s+av\s+(?:(?:alla|samtliga|de|årets|länets)\s+)?[\w-]+)?[,.;]", re.IGNORECASE)
_VERB_ONLY = re.compile(
    r"\s*(?:har|hade|är|var|anger|angav|uppger|uppgav|saknar|saknade|svarade|tycker|anser)\s+", re.IGNORECASE
)
# Past tenses, supines and passives are verbs; genitives of the plural ("kommuners") end otherwise.
_VERB_FORM = re.compile(
    r"\w{3}(?:ade|ades|ats|erat)$|\w{2}[bdfgklmnptv]s$|(?:\b|\w)(?:ges|tas|berörs|förs|görs|hörs)$", re.IGNORECASE
)
_YEAR = re.compile(r"\s*(?:19|20)\d\d\b")
# Words that count without saying what.
_FILLERS = frozenset(
    (
        "st",
        "stycken",
        "av",
        "de",
        "det",
        "alla",
        "samtliga",
        "vardera",
        "totala",
        "antalet",
        "övriga",
        "dessa",
        "dem",
        *("fall", "fallen", "gemensamma", "enda"),
    )
)
_NAME_IN_FRONT = re.compile(r"(?:^|[,:;]\s|\s(?:och|samt)\s)((?:[A-ZÅÄÖ][\w/-]*\s){1,4})$")
_NO_NAME = re.compile(
    r"(?:totalt|summa|sammanlagt|antal\w*|övriga|cirka|ca|drygt|knappt|minst|högst|endast|bara|enbart|ytterligare|resten"
    r"|resterande|därav|varav|av|det|de|dessa|samtliga|alla|i|på|till|från|under|år|ja|nej)\s",
    re.IGNORECASE,
)
_ALL = re.compile(
    r"\b(?:samtliga|alla|inga|fler|färre|flera|några|de flesta|många|någon av|ingen av)\s((?:[\w-]+\s?){1,3})",
    re.IGNORECASE,
)
# The singular of what is counted stands behind "en" and "ett" alone: "20 egen grupp" counts no groups.
_SINGULAR = re.compile(r"(?:grupp|kommun|stadsdel|avvikelse|rapport|kopia)$", re.IGNORECASE)
_COLON = re.compile(r":\s*$")
_EVERY = re.compile(r"var(?:t)?\s", re.IGNORECASE)  # "var femte rapport"
_MOST = re.compile(
    r"\b(?:alla|samtliga|flertalet|de flesta|merparten av|en majoritet av|många)\s(?:lokala\s|av\s|länets\s)*"
    r"([\w-]+)\s\(\s*$",
    re.IGNORECASE,
)
_PART_OF_IT = re.compile(
    r"\b(?:i|av|bland|för|till|från|på|mellan|de|dessa|övriga|resterande|ytterligare)\s+$", re.IGNORECASE
)
_WORD = re.compile(r"[\w&/-]+(?:\.(?=\s[a-zåäö]))?")
_RANGE = re.compile(r"(?:mellan\s+(?:\S+\s+)?$)|(?:mellan\s+\S+(?:\s+\S+)?\s+och\s+(?:\S+\s+)?$)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in its sentence.

    ``noun`` is the class of what it counts, None for an unknown noun, "" where no noun stands beside it; ``end`` is
    where its phrase ends. ``window`` is the clause that is its own. ``rider`` marks a number that says the same as the
    figure before it in another unit ("46 stycken (71%)"). ``bracketed``: it stands in brackets behind its label.
    ``in_words`` is the share or proportion in words that the number gives in figures ("hälften (52 procent)").
    """

    number: Number
    noun: str | None
    end: int
    window: tuple[int, int] = (0, 0)
    rider: bool = False
    bracketed: bool = False
    inherited: bool = False
    in_range: bool = False
    in_words: Number | None = None

    def clause(self, text: str) -> str:
        """The clause of the number."""
        return text[self.window[0] : self.window[1]]

    def is_part(self, text: str) -> bool:
        """Whether it counts some of what was told: "av de fem", "fem av rapporterna", "tre gäller" behind others."""
        before, phrase = text[: self.number.before], text[self.number.end : self.end]
        return self.inherited or bool(_PART_OF_IT.search(before)) or phrase.lstrip().lower().startswith("av ")


def find_figures(text: str, nouns: Mapping[str, re.Pattern[str]], noun_before: str | None = None) -> list[Figure]:
    """The numbers of a sentence in order. ``noun_before`` is what the sentence before counted, for an ellipsis."""
    return list(_found(text, tuple(nouns.items()), noun_before))


@lru_cache(maxsize=4096)  # a sentence is asked for its numbers by every reader, some ten times
def _found(text: str, classes: tuple[tuple[str, re.Pattern[str]], ...], noun_before: str | None) -> tuple[Figure, ...]:
    nouns = dict(classes)
    figures = [_with_noun(text, number, nouns) for number in find_numbers(text) if not is_article(text, number)]
    figures = _as_many(text, figures)
    figures = _enumerated(text, figures)
    figures = _partitive(text, figures)
    figures = _glossed(text, figures, nouns)
    figures = _riders(text, figures)
    figures = windows(text, figures)
    carried = noun_before
    out: list[Figure] = []
    for figure in figures:
        if not out and not figure.noun:
            of_all = _all_of(text[: figure.number.before], nouns)
            if of_all:
                carried, behind = of_all
                behind = figure.window[0] if text[behind] == ":" else behind
                figure = replace(figure, window=(behind, figure.window[1]))
        if figure.noun:
            carried = figure.noun
        elif figure.noun == "" and carried and not figure.rider:
            if out and _goes_on_in_percent(text, out[-1], figure):
                figure = replace(figure, number=replace(figure.number, unit="percent"))
            whole = out and out[-1].number.whole
            figure = replace(figure, noun=carried, inherited=not whole)
        elif figure.rider and out:
            figure = replace(figure, noun=out[-1].noun, inherited=out[-1].inherited)
        out.append(figure)
    return tuple(out)


def _goes_on_in_percent(text: str, before: Figure, figure: Figure) -> bool:
    """Whether a bare number is a share like the one before it: "31 procent av avvikelserna och elevhälsan för 22"."""
    digits = text[before.number.start : before.number.start + 1].isdigit() and text[figure.number.start].isdigit()
    shares = before.number.unit == "percent" and before.number.value + figure.number.value <= 100
    gap = text[before.end : figure.number.before]
    behind = text[figure.number.end :]
    return (
        digits
        and shares
        and _PERCENT_GAP.fullmatch(gap) is not None
        and re.match(r"\s*[.,;]|\s*$|\s(?:och|samt)\s", behind) is not None
    )


_PERCENT_GAP = re.compile(r"(?:,|\s(?:och|samt))\s[^\d,.;:()]{2,40}\sför\s", re.IGNORECASE)
_AS_MANY = re.compile(r"\blika (?:många|få)\b(?!\s+som\b)", re.IGNORECASE)


def _as_many(text: str, figures: list[Figure]) -> list[Figure]:
    """Add the numbers told as those before them: "fyra från Haninge och lika många från Tyresö"."""
    out = list(figures)
    for match in _AS_MANY.finditer(text):
        before = [f for f in figures if f.number.end <= match.start() and not f.number.is_article]
        if before:
            number = replace(before[-1].number, start=match.start(), end=match.end(), before=match.start())
            out.append(Figure(number, "", match.end()))
    return sorted(out, key=lambda f: f.number.start)


def ends_phrase(word: str) -> bool:
    """Whether a word ends the phrase of a number: a verb, preposition or conjunction."""
    return word.lower() in _stop_words() or _VERB_FORM.search(word) is not None


@lru_cache(maxsize=1)
def _stop_words() -> frozenset[str]:
    """The words of ``stop_words.txt``; lines beginning with # are remarks."""
    lines = (Path(__file__).parent / "stop_words.txt").read_text("utf-8").splitlines()
    return frozenset(w for line in lines if not line.startswith("#") for w in line.split())


def _with_noun(text: str, number: Number, nouns: Mapping[str, re.Pattern[str]]) -> Figure:
    before = text[: number.before]
    bracketed = bool(re.search(r"\(\s*(?:totalt\s+|endast\s+)?$", before)) or bool(
        re.search(r"\(\s*$", text[: number.start])
    )
    in_range = bool(_RANGE.search(before)) or bool(_RANGE.search(text[: number.start]))
    at, unknown, filled = number.end, False, False
    for count, match in enumerate(_WORD.finditer(text, number.end)):
        gap = text[at : match.start()]
        if bracketed and not count:
            gap = gap.replace(")", "", 1)
        if count > 7 or re.search(r"[^\s]", gap.replace("/", "").replace('"', "").replace("”", "")):
            break
        for name, pattern in nouns.items():
            found = pattern.match(text, match.start())
            singular = number.value == 1 or _EVERY.match(text, number.start)
            if found and (singular or not _SINGULAR.search(found[0])):
                return Figure(number, name, found.end(), bracketed=bracketed, in_range=in_range)
        word = match[0]
        if word.lower() in _FILLERS:
            at = match.end()
            filled = True
            continue
        if ends_phrase(word) or _YEAR.fullmatch(word) or (word.lower() == "år" and _YEAR.match(text, match.end())):
            break
        if _is_agent(text, match.start(), filled=filled):
            break
        unknown = True
        at = match.end()
    end = at if not unknown else number.end
    if bracketed and not unknown and (of_most := _bracket_of_all(before, nouns)):
        return Figure(number, of_most, end, in_range=in_range)
    counted = _part_of(before, nouns) if unknown else _noun_in_front(text, number, nouns)
    if unknown and counted:
        end = number.end
    return Figure(
        number, counted if counted else (None if unknown else ""), end, bracketed=bracketed, in_range=in_range
    )


def _bracket_of_all(before: str, nouns: Mapping[str, re.Pattern[str]]) -> str | None:
    """The noun that a number in brackets counts where it says how many most of them are: "nästan alla grupper (29)"."""
    match = _MOST.search(before)
    return next((name for name, p in nouns.items() if match and p.fullmatch(match[1])), None)


def _is_agent(text: str, at: int, *, filled: bool) -> bool:
    """Whether the words behind a number name who acts and not what is counted.

    So behind a word that counts without saying what ("sju av BUP", "nio fall BUMM"), and in the definite form, which no
    number stands before ("i tolv socialtjänsten").
    """
    found = find_actors(text[at : at + 60])
    if not found or found[0].start:
        return False
    word = text[at : at + found[0].end]
    return filled or word.endswith(("en", "et", "an", "ns", "ets"))


def _part_of(before: str, nouns: Mapping[str, re.Pattern[str]]) -> str | None:
    """The noun of "av rapporterna gäller hälften brister": a whole and a verb right in front of the number."""
    match = re.search(r"\bav\s+((?:[\w-]+\s+){1,5})$", before[-100:], re.IGNORECASE)
    words = match[1].split() if match else []
    if len(words) < 2 or not ends_phrase(words[-1]):
        return None
    return next((name for w in words[:-1] for name, pattern in nouns.items() if pattern.fullmatch(w)), None)


def _noun_in_front(text: str, number: Number, nouns: Mapping[str, re.Pattern[str]]) -> str | None:
    """The noun of "antalet avvikelser var 65", "av de inkomna avvikelserna kom 41 från"."""
    match = _COUNTED.search(text[: number.before])
    told = None if match else _COPULA.search(text[: number.before]) or _apposed(text, number)
    if told:
        words = list(_WORD.finditer(told[1]))
        return next((n for w in reversed(words) for n, p in nouns.items() if p.fullmatch(w[0])), None)
    if not match or re.search(r"[.;]", match[1]):
        return _labelled(text, number, nouns)
    for word in _WORD.finditer(match[1]):
        for name, pattern in nouns.items():
            if pattern.match(match[1], word.start()):
                return name
    return None


_COUNTED = re.compile(
    r"(?:\b(?:antal(?:et)?|andel(?:en)?)|(?:^|[.;:(,]\s?)av)\s((?:(?!\b(?:antal|andel)).){3,80})$", re.IGNORECASE
)
_COPULA = re.compile(
    r"(?:^|[.;:,]\s)((?:[\w-]+\s){1,5}?)"
    r"(?:är|var|blev|uppgår till|uppgick till|stannade (?:vid|på)|landade på|nådde)\s$",
    re.IGNORECASE,
)


def _apposed(text: str, number: Number) -> re.Match[str] | None:
    """The words in front of a number told beside them: "Svaren, 30 till antalet, …"."""
    if not re.match(r"\s*(?:till antalet|st\b|stycken)", text[number.end :]):
        return None
    return re.search(r"((?:[\w-]+\s)*[\w-]+)[,:]\s(?:totalt\s|sammanlagt\s)?$", text[: number.before])


def _enumerated(text: str, figures: list[Figure]) -> list[Figure]:
    """Read "BUP Solna 5, BUP Nord 2" and "sex avvikelser var, Haninge fyra" as items with their numbers in brackets."""
    named = [_is_behind_name(text, f) for f in figures]
    return [
        replace(figure, bracketed=True, noun=figure.noun or "", end=max(figure.end, figure.number.end))
        if named[i] and (sum(named) > 1 or i)
        else figure
        for i, figure in enumerate(figures)
    ]


def _is_behind_name(text: str, figure: Figure) -> bool:
    """Whether a bare number stands right behind a name that a border precedes, and before a border."""
    match = _NAME_IN_FRONT.search(text[: figure.number.before])
    if figure.bracketed or figure.noun or not match or _NO_NAME.match(match[1]):
        return False
    return bool(re.match(r"\s*(?:st\b|stycken)?\s*(?:[,.;]|(?:och|samt)\s|$)", text[figure.number.end :]))


def _labelled(text: str, number: Number, nouns: Mapping[str, re.Pattern[str]]) -> str | None:
    """The noun that begins the label of a line that is "label: number" and no more."""
    label = re.fullmatch(r"\W*([^\d:;.]{3,90}):\s*", text[: number.before])
    if not label or re.search(r"\w", text[number.end :]):
        return None
    return next((name for name, pattern in nouns.items() if pattern.match(label[1])), None)


def _partitive(text: str, figures: list[Figure]) -> list[Figure]:
    """Read "Av de 24 grupperna har 18 rutiner": what stands behind 18 is what they have, not what is counted."""
    out: list[Figure] = []
    for figure in figures:
        if figure.noun is None and out and out[-1].noun:
            gap = text[out[-1].end : figure.number.before]
            if _VERB_ONLY.fullmatch(gap) and re.search(
                r"\bav\b[^.,;]{0,40}$", text[: out[-1].number.before], re.IGNORECASE
            ):
                figure = replace(figure, noun=out[-1].noun, end=figure.number.end)
        out.append(figure)
    return out


def _behind_comma(text: str, figure: Figure, nouns: Mapping[str, re.Pattern[str]]) -> str | None:
    """The noun of "nästan hälften, 46 procent, av avvikelserna"."""
    match = re.match(r"\s*[,)]\s*av\s+(?:de\s+|årets\s+|samtliga\s+)?([\w-]+)", text[figure.number.end :])
    return next((name for name, p in nouns.items() if match and p.fullmatch(match[1])), None) or figure.noun


def _glossed(text: str, figures: list[Figure], nouns: Mapping[str, re.Pattern[str]]) -> list[Figure]:
    """A share in words whose figure stands beside it is one number, the figure: "hälften av dem (52 procent)"."""
    out: list[Figure] = []
    for figure in figures:
        head = out[-1] if out else None
        number = figure.number
        if (
            head
            and (head.number.is_share or head.number.is_fraction)
            and (number.unit == "percent" or head.number.is_fraction)
            and not number.is_share
            and not number.is_article
        ):
            gap = text[head.end : number.before]
            if _RIDER.fullmatch(gap) or _RIDER_BEHIND_NOUN.fullmatch(gap) or _is_closing(text, figure, gap):
                whole = replace(number, start=head.number.start, before=head.number.before)
                noun = head.noun or figure.noun or _behind_comma(text, figure, nouns)
                out[-1] = replace(head, number=whole, noun=noun, end=figure.end, in_words=head.number)
                continue
        out.append(figure)
    return out


def _all_of(before: str, nouns: Mapping[str, re.Pattern[str]]) -> tuple[str, int] | None:
    """The noun of which a sentence says something without a number first, and where the clause behind it begins.

    So in "finns i alla grupper, BUMM saknas i elva".
    """
    found = None
    for match in _ALL.finditer(before):
        border = SEPARATOR.search(before, match.end(1) - 1) or _COLON.search(before)
        for word in _WORD.finditer(match[1]):
            name = next((name for name, pattern in nouns.items() if pattern.fullmatch(word[0])), None)
            found = (name, border.start()) if name and border else found
    return found


def _riders(text: str, figures: list[Figure]) -> list[Figure]:
    out: list[Figure] = []
    for figure in figures:
        head = next((f for f in reversed(out) if not f.rider), None)
        if out and head and (not out[-1].rider or head.number.is_share):
            gap = text[out[-1].end : figure.number.before]
            twin = figure.number.unit != out[-1].number.unit
            behind = not out[-1].noun and _RIDER_BEHIND_NOUN.fullmatch(gap)
            closing = figure.number.unit == "percent" and _is_closing(text, figure, gap)
            if twin and not figure.number.is_article and (closing or behind or _RIDER.fullmatch(gap)):
                figure = replace(figure, rider=True, bracketed=False)
                if figure.noun and not out[-1].noun:
                    out[-1] = replace(out[-1], noun=figure.noun)
        out.append(figure)
    return out


def _is_closing(text: str, figure: Figure, gap: str) -> bool:
    """Whether a share closes the clause of a count between commas: "18 har rutiner, 75 procent, och"."""
    return bool(_CLOSING.fullmatch(gap)) and _OF_EVERY.match(text, figure.number.end) is not None
