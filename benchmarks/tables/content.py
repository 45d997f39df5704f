"""Tables in our own words: counts, shares, years, audit answers, plans, meetings; by seed, so that every run is equal.

A table is its rows of cells; a cell is a text or a ``Span``. The truth of a table is the grid of its texts, where a
spanning cell stands at its first place.
"""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

_BODIES = [
    "Vuxenenheten", "Familjerätten", "Ungdomshälsan", "Barnkliniken Norr", "Elevstödet", "Resursskolan Lönnen",
    "Rehabmottagningen", "Vårdcentralen Åsen", "Öppna förskolan Ekorren", "Samverkansteamet", "Fältgruppen",
    "Enheten för nyanlända och asylsökande familjer", "Mottagningen för unga med ätstörningar i östra länsdelen",
]  # fmt: skip
_THEMES = [
    "Uteblivna kallelser", "Brister i informationsöverföring mellan verksamheter vid flytt", "Sena svar",
    "Otydlig ansvarsfördelning", "Sekretess", "Väntetider", "Kontakt med vårdnadshavare saknas eller är bristfällig",
    "Skolnärvaro", "Delaktighet för barnet", "Övrigt",
]  # fmt: skip
_PLACES = ["Ekvalla", "Norrhamra", "Ängsö", "Sundby strand", "Västra Åsen", "Löteby", "Kvarnholm", "Hällsta"]
_QUESTIONS = [
    "Har nämnden säkerställt att det finns aktuella rutiner för samarbetet med andra huvudmän?",
    "Är ansvaret för samordningen tydligt fördelat mellan förvaltningarna?",
    "Sker en systematisk uppföljning av de insatser som barn och unga får?",
    "Finns tillräckliga resurser för det förebyggande arbetet?",
    "Får nämnden den återrapportering som behövs?",
    "Känner medarbetarna till den gemensamma överenskommelsen?",
]
_ANSWERS = [
    "Ja. Rutinerna är beslutade, kända i verksamheterna och följs upp en gång per år.",
    "Delvis. Ansvaret är beskrivet i delegationsordningen men tillämpas olika mellan enheterna. Vi har sett exempel på "
    "ärenden som blivit liggande i väntan på besked från en annan part.",
    "Nej. Det saknas en gemensam modell för uppföljning, och de underlag som tas fram används inte i styrningen. "
    "Vår bedömning är att nämnden bör ta initiativ till en sådan modell under kommande år.",
    "I huvudsak ja, men sårbarheten är stor vid personalbyten.",
]
_ACTIONS = [
    "Ta fram en gemensam rutin för överlämning", "Utbilda nya medarbetare", "Införa kvartalsvisa avstämningar",
    "Se över blanketter och samtycken", "Bjuda in vårdnadshavare till samråd om planens innehåll och form",
]  # fmt: skip


@dataclass(frozen=True)
class Span:
    """A cell over several columns."""

    text: str
    cols: int


Cell = str | Span


@dataclass
class Content:
    """A table: header rows, body rows, what it is called, and which columns hold numbers."""

    title: str
    header: list[list[Cell]]
    body: list[list[Cell]]
    numeric: set[int] = field(default_factory=set)
    widths: list[int] = field(default_factory=list)  # relative

    @property
    def n_cols(self) -> int:
        """Columns."""
        return max(sum(c.cols if isinstance(c, Span) else 1 for c in row) for row in self.header + self.body)

    def truth(self) -> list[list[str]]:
        """The grid of texts."""
        out: list[list[str]] = []
        for row in self.header + self.body:
            line: list[str] = []
            for cell in row:
                line.append(cell.text if isinstance(cell, Span) else cell)
                line += [""] * (cell.cols - 1 if isinstance(cell, Span) else 0)
            out.append(line)
        return out


def grouped(value: int) -> str:
    """Digits with a space between thousands."""
    return f"{value:,}".replace(",", " ")


def counts(rng: random.Random) -> Content:
    """Bodies or themes and a count, with a total."""
    labels = rng.sample(rng.choice([_BODIES, _THEMES]), rng.randint(4, 9))
    values = [rng.randint(0, 60) for _ in labels]
    year = rng.randint(2009, 2024)
    head = rng.choice(["Antal", f"Antal ärenden {year}", "Inkomna anmälningar"])
    body: list[list[Cell]] = [[a, str(v)] for a, v in zip(labels, values, strict=True)]
    total = rng.choice(["Summa", "Totalt", "Samtliga"])
    return Content(
        f"Anmälningar år {year}",
        [[rng.choice(["Verksamhet", "Orsak"]), head]],
        [*body, [total, str(sum(values))]],
        {1},
        [3, 2],
    )


def shares(rng: random.Random) -> Content:
    """Counts with their share in one cell."""
    labels = rng.sample(_THEMES, rng.randint(4, 7))
    values = [rng.randint(1, 80) for _ in labels]
    whole = sum(values)
    body: list[list[Cell]] = [[a, f"{v} ({round(100 * v / whole)}%)"] for a, v in zip(labels, values, strict=True)]
    return Content(
        "Fördelning på orsaker", [["Orsak", "Antal (andel)"]], [*body, ["Totalt", f"{whole} (100%)"]], {1}, [3, 2]
    )


def years(rng: random.Random) -> Content:
    """Places over years, large numbers with grouped digits, missing signs."""
    labels = rng.sample(_PLACES, rng.randint(4, 7))
    first = rng.randint(2008, 2018)
    n = rng.randint(3, 5)
    rows: list[list[Cell]] = []
    for a in labels:
        rows.append(
            [
                a,
                *(
                    rng.choice([grouped(rng.randint(200, 90000)), grouped(rng.randint(1000, 9999)), "–", "0"])
                    for _ in range(n)
                ),
            ]
        )
    return Content(
        "Utveckling över tid",
        [["Kommun", *(str(first + k) for k in range(n))]],
        rows,
        set(range(1, n + 1)),
        [2] + [1] * n,
    )


def spans(rng: random.Random) -> Content:
    """Two header rows: years over counts and shares."""
    labels = rng.sample(_BODIES[:10], rng.randint(4, 7))
    first = rng.randint(2010, 2020)
    top: list[Cell] = ["", Span(str(first), 2), Span(str(first + 1), 2)]
    sub: list[Cell] = ["Verksamhet", "Antal", "Andel, %", "Antal", "Andel, %"]
    rows: list[list[Cell]] = [
        [
            a,
            *(
                v
                for _ in range(2)
                for v in (str(rng.randint(1, 300)), f"{rng.randint(10, 999) / 10:.1f}".replace(".", ","))
            ),
        ]
        for a in labels
    ]
    return Content("Två år i jämförelse", [top, sub], rows, {1, 2, 3, 4}, [3, 1, 1, 1, 1])


def answers(rng: random.Random) -> Content:
    """An audit's questions and answers, wrapped."""
    questions = rng.sample(_QUESTIONS, rng.randint(4, 6))
    head = rng.choice([["Revisionsfråga", "Bedömning"], ["Kontrollfråga", "Svar"], ["Fråga", "Vår bedömning"]])
    return Content(
        "Svar på revisionsfrågorna", [list(head)], [[q, rng.choice(_ANSWERS)] for q in questions], set(), [2, 3]
    )


def plan(rng: random.Random) -> Content:
    """An action plan of four columns, some cells empty."""
    rows: list[list[Cell]] = [
        [a, rng.choice(_BODIES[:8]), f"{rng.choice(['mars', 'juni', 'oktober', 'december'])} {rng.randint(2019, 2025)}",
         rng.choice(["Pågår", "Klart", "", "Ej påbörjat"])]
        for a in rng.sample(_ACTIONS, rng.randint(3, 5))
    ]  # fmt: skip
    return Content("Handlingsplan", [["Åtgärd", "Ansvarig", "Tidplan", "Status"]], rows, set(), [3, 2, 2, 1])


def meetings(rng: random.Random) -> Content:
    """Meetings with dates and places."""
    rows: list[list[Cell]] = [
        [
            f"{rng.randint(1, 28)} {m}",
            f"{rng.randint(8, 15):02d}.00–{rng.randint(16, 18)}.00",
            rng.choice(_PLACES),
            rng.choice(["Styrgrupp", "Arbetsgrupp", "Nätverk"]),
        ]
        for m in rng.sample(["januari", "februari", "april", "maj", "september", "november"], rng.randint(4, 6))
    ]
    return Content("Mötestider", [["Datum", "Tid", "Plats", "Grupp"]], rows, set(), [2, 2, 2, 2])


KINDS: dict[str, Callable[[random.Random], Content]] = {
    "counts": counts, "shares": shares, "years": years, "spans": spans, "answers": answers, "plan": plan, "meetings": meetings,
}  # fmt: skip


_SENTENCES = [
    "Under året har samarbetet fördjupats och fler verksamheter deltar i de gemensamma träffarna.",
    "Flera enheter beskriver att det tar lång tid att hitta rätt kontaktperson hos den andra parten.",
    "Barnets egna önskemål ska vara utgångspunkt för planeringen och dokumenteras i varje steg.",
    "Det är viktigt att de rutiner som finns också används i vardagen.",
    "Resultatet bör tolkas med försiktighet eftersom få har svarat.",
    "Ledningsgruppen träffas fyra gånger per år och går då igenom inkomna synpunkter.",
    "Av de 34 enheter som tillfrågats har 27 svarat, vilket motsvarar 79 procent.",
    "En ny överenskommelse började gälla den 1 mars 2017 och ersätter den från 2011.",
]


def prose(rng: random.Random, n: int) -> str:
    """A paragraph of ``n`` sentences."""
    return " ".join(rng.choice(_SENTENCES) for _ in range(n))


def lines_of(items: Sequence[str]) -> str:
    """Items joined by line breaks."""
    return "\n".join(items)
