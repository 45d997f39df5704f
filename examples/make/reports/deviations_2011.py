"""An earlier county report of deviations: one ruled table with three years side by side."""

from examples.make.blocks import Grid, Report, check, h1, h2, obs, p, said

_YEARS = (2009, 2010, 2011)
_ROWS = [
    ("Socialtjänsten", "social_services", (4, 6, 9)),
    ("BUP", "child_psychiatry", (3, 2, 5)),
    ("Skolan", "school", (1, 3, 2)),
]
_SUMS = (8, 11, 16)

REPORT = Report(
    file="bus_avvikelser_2011.pdf",
    document={
        "document_type": "deviation_report",
        "place_id": "SE-01",
        "report_year": 2011,
        "published": "2012-02-20",
        "work": "deviations_2011",
        "text_source": "text_layer",
    },
    blocks=[
        h1("Avvikelserapporter inom BUS år 2011"),
        p("2012-02-20"),
        p(
            "Det tredje året med länsgemensam avvikelserapportering är till ända. Under 2011 kom det in sexton "
            "avvikelserapporter mellan kommunerna i {Stockholms län:01} och landstinget, att jämföra med elva året före."
        ),
        h2("Tabell 1. Antal avvikelserapporter per rapportör"),
        Grid(
            [
                ["Rapportör", *(str(y) for y in _YEARS)],
                *([label, *(str(n) for n in values)] for label, _, values in _ROWS),
                ["Summa", *(str(n) for n in _SUMS)],
            ],
            "Tabell 1. Antal avvikelserapporter per rapportör",
            widths=[180, 60, 60, 60],
            facts={
                "observations": [
                    *(
                        obs("deviation_reports", n, year, actor=actor, category="reporter")
                        for _, actor, values in _ROWS
                        for year, n in zip(_YEARS, values, strict=True)
                    ),
                    *(obs("deviation_reports", n, year) for year, n in zip(_YEARS, _SUMS, strict=True)),
                ],
                "checks": [check("sum", n, n, holds=True) for n in _SUMS],
            },
        ),
        h2("Kommentar"),
        p(
            "Av rapporterna gäller hälften brister i den samordnade individuella planeringen.",
            obs("deviation_reports_share", 50, 2011, unit="percent", category="theme:sip"),
        ),
        p(
            "Få rapporter kommer från norra länet. Ingen har skickats från {Norrtälje:0188}, {Vallentuna:0115} eller "
            "{Österåker:0117}."
        ),
        p(
            "BUS-sekretariatet kommer att informera alla lokala grupper om rutinen under hösten 2012.",
            recommendations=[
                said(
                    "BUS-sekretariatet kommer att informera alla lokala grupper om rutinen under hösten 2012.",
                    "commitment",
                    ["BUS-sekretariatet"],
                    "routines",
                )
            ],
        ),
    ],
)
