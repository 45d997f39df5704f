"""Loads the words of questions and answers, and the table of verdicts (phrase, verdict, where it may stand)."""

import csv
import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

_HERE = Path(__file__).parent


@dataclass(frozen=True)
class Words:
    """Compiled expressions; all match lower-case text."""

    nouns: re.Pattern[str]
    headings: re.Pattern[str]
    openers: re.Pattern[str]
    foreign: re.Pattern[str]
    columns: tuple[re.Pattern[str], ...]
    labels: re.Pattern[str]
    assess: re.Pattern[str]
    denies: re.Pattern[str]
    affirms: re.Pattern[str]
    turns: re.Pattern[str]
    reserves: re.Pattern[str]
    lacks: re.Pattern[str]
    answering: re.Pattern[str]
    leads: re.Pattern[str]
    goals: re.Pattern[str]
    earlier: re.Pattern[str]
    small: re.Pattern[str]
    faults: re.Pattern[str]
    numbered: re.Pattern[str]
    told: re.Pattern[str]


@dataclass(frozen=True)
class Verdicts:
    """Phrases → verdict: those that may begin an answer, longest first, and those that count anywhere in one."""

    start: tuple[tuple[re.Pattern[str], str], ...]
    anywhere: tuple[tuple[re.Pattern[str], str], ...]


@lru_cache(maxsize=1)
def words() -> Words:
    """The vocabulary of ``words.toml``."""
    raw = tomllib.loads((_HERE / "words.toml").read_text(encoding="utf-8"))
    questions, answers = raw["questions"], raw["answers"]
    return Words(
        nouns=_words(questions["nouns"]),
        headings=re.compile(rf"^(?:{'|'.join(questions['headings'])})$"),
        openers=re.compile(rf"^(?:{'|'.join(questions['openers'])})(?!\w)"),
        foreign=_words(questions["foreign"]),
        columns=tuple(re.compile(rf"^(?:{c})") for c in answers["columns"]),
        labels=re.compile(rf"^(?:{'|'.join(answers['labels'])})\s*(?:[:.–-]+|$|(?<=\s)(?=(?:ja|nej|delvis)\b))\s*"),
        assess=_words(answers["assess"]),
        denies=_words(answers["denies"]),
        affirms=_words(answers["affirms"]),
        turns=_words(answers["turns"]),
        lacks=_words(answers["lacks"]),
        reserves=_words(answers["reserves"]),
        answering=re.compile(answers["answering"]),
        goals=re.compile(questions["goals"], re.IGNORECASE),
        earlier=_words(questions["earlier"]),
        leads=re.compile(questions["leads"]),
        small=re.compile("|".join(questions["small"])),
        faults=re.compile(answers["faults"]),
        numbered=re.compile(answers["numbered"]),
        told=_words(answers["told"]),
    )


@lru_cache(maxsize=1)
def verdicts() -> Verdicts:
    """The table of ``verdicts.csv``."""
    with (_HERE / "verdicts.csv").open(encoding="utf-8", newline="") as file:
        rows = sorted(csv.DictReader(file), key=lambda r: (-len(r["phrase"]), r["phrase"]))
    start = [(re.compile(rf"^{_spaced(r['phrase'])}(?!\w)"), r["verdict"]) for r in rows]
    anywhere = [
        (re.compile(rf"(?<!\w){_spaced(r['phrase'])}(?!\w)"), r["verdict"]) for r in rows if r["where"] == "any"
    ]
    return Verdicts(tuple(start), tuple(anywhere))


def _spaced(phrase: str) -> str:
    """A phrase whose words a comma or dash may part; no full stop: "Ja. Men ..." is a plain yes."""
    return r"\s*[,–-]?\s+".join(re.escape(w) for w in phrase.split())


def _words(expressions: list[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{'|'.join(expressions)})(?![\w-])")
