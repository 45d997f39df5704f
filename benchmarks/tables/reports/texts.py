"""Tables of words: measures, questions, species, programmes, ticks."""

import random

from benchmarks.tables.reports.sheet import Cell, Row, Sheet, row
from benchmarks.tables.reports.words import AREAS, SENTENCES, TOPICS, pick, share


def measures(rng: random.Random, language: str) -> Sheet:
    """Long texts in three columns of four."""
    head = {
        "en": row("Measure", "Responsible body", "Progress so far", "Deadline"),
        "sv": row("Åtgärd", "Ansvarig", "Hittills genomfört", "Klart"),
        "de": row("Maßnahme", "Zuständig", "Stand der Umsetzung", "Frist"),
    }[language]
    body = [
        row(
            rng.choice(SENTENCES[language]),
            rng.choice(AREAS[language]),
            rng.choice(SENTENCES[language]),
            f"Q{rng.randint(1, 4)} {rng.randint(2008, 2020)}",
        )
        for _ in range(rng.randint(4, 7))
    ]
    return Sheet(head[0].text, [head], body, "llll", [3.4, 1.8, 3.4, 1.1])


def questions(rng: random.Random, language: str) -> Sheet:
    """Questions of two lines with shares beside them."""
    heads = {"en": ["Yes", "No", "Do not know"], "sv": ["Ja", "Nej", "Vet ej"], "de": ["Ja", "Nein", "Weiß nicht"]}
    body = [
        row(sentence.rstrip(".") + "?", *(f"{share(rng, language)} %" for _ in range(3)))
        for sentence in SENTENCES[language]
    ]
    return Sheet("Survey", [row("", *heads[language])], body, "lrrr", [4, 1.1, 1.1, 1.3])


def species(rng: random.Random, _language: str) -> Sheet:
    """Names and words alone, short ones, no numbers."""
    names = [
        "Common reed",
        "Grey heron",
        "Water vole",
        "Marsh marigold",
        "Great crested newt",
        "Bog myrtle",
        "Crane fly",
    ]
    latin = [
        "Phragmites australis",
        "Ardea cinerea",
        "Arvicola amphibius",
        "Caltha palustris",
        "Triturus cristatus",
        "Myrica gale",
        "Tipula paludosa",
    ]
    body = [
        row(a, b, rng.choice(["Least concern", "Vulnerable", "Near threatened"]), rng.choice(AREAS["en"]))
        for a, b in zip(names, latin, strict=True)
    ]
    return Sheet(
        "Species", [row("Common name", "Scientific name", "Status", "Main area")], body, "llll", [2, 2, 1.6, 2]
    )


def programme(rng: random.Random, language: str) -> Sheet:
    """Times and items, some over two columns."""
    head = {
        "en": row("Time", "Item", "Speaker"),
        "sv": row("Tid", "Punkt", "Talare"),
        "de": row("Zeit", "Thema", "Redner"),
    }[language]
    body: list[Row] = []
    for k, topic in enumerate(pick(rng, TOPICS, language, 6)):
        body.append(row(f"{9 + k}.00–{9 + k}.45", topic, rng.choice(AREAS[language])))
        if k == 2:
            body.append([Cell("12.00–13.00"), Cell("Lunch", cols=2)])
    return Sheet(head[1].text, [head], body, "lll", [1.4, 3.4, 2])


def ticks(rng: random.Random, language: str) -> Sheet:
    """Which areas have what: an x or nothing."""
    heads = pick(rng, TOPICS, language, 4)
    body = [row(a, *(rng.choice(["x", "x", ""]) for _ in heads)) for a in pick(rng, AREAS, language, 9)]
    return Sheet("Coverage", [row("", *heads)], body, "l" + "c" * len(heads), [2] + [1.5] * len(heads))


WORDS = {f.__name__: f for f in (measures, questions, species, programme, ticks)}
