"""A county report of deviations: rules above and below its tables, shares in a column of their own."""

from examples.make.blocks import Grid, Report, advice, check, h1, h2, obs, p

_ROLES = [
    ("Socialtjänst", "social_services", 41, 52),
    ("Barn- och ungdomspsykiatri (BUP)", "child_psychiatry", 19, 24),
    ("Elevhälsa", "pupil_health", 12, 15),
    ("Habilitering", "habilitation", 7, 9),
]
_RECEIVERS = [
    ("BUP", "child_psychiatry", 38),
    ("Socialtjänst", "social_services", 27),
    ("Skola", "school", 9),
    ("Habilitering", "habilitation", 5),
]

REPORT = Report(
    file="avvikelserapport_2018.pdf",
    document={
        "document_type": "deviation_report",
        "place_id": "SE-01",
        "report_year": 2018,
        "published": None,
        "period_start": "2018-01-01",
        "period_end": "2018-12-31",
        "work": "deviations_2018",
        "text_source": "text_layer",
    },
    font="sans",
    size=10.5,
    header="Årsrapport om avvikelser i samverkan",
    footer="BUS-sekretariatet",
    blocks=[
        h1("Avvikelser i samverkan kring barn och unga 2018"),
        p("Rapporten sammanställer de avvikelser som kommit in mellan den 1 januari 2018 och den 31 december 2018."),
        h2("Vilka har skrivit avvikelserna?"),
        p("Tabellen visar hur många avvikelser varje verksamhet har rapporterat till en annan huvudman."),
        Grid(
            [
                ["Rapporterande verksamhet", "Antal 2018", "Andel"],
                *([label, str(n), f"{share} %"] for label, _, n, share in _ROLES),
                ["Totalt", "79", "100 %"],
            ],
            "Vilka har skrivit avvikelserna?",
            look="rules",
            widths=[230, 90, 80],
            facts={
                "observations": [
                    *(obs("deviation_reports", n, 2018, actor=a, category="reporter") for _, a, n, _ in _ROLES),
                    *(
                        obs("deviation_reports_share", s, 2018, unit="percent", actor=a, category="reporter")
                        for _, a, _, s in _ROLES
                    ),
                    obs("deviation_reports", 79, 2018),
                ],
                "checks": [check("sum", 79, 79, holds=True)],
            },
        ),
        p(
            "Flest avvikelser från socialtjänsten kommer från {Botkyrka:0127} (11 st) och {Farsta:0180-farsta} (6 st).",
            obs("deviation_reports", 11, 2018, "SE-0127", actor="social_services", category="reporter"),
            obs("deviation_reports", 6, 2018, "SE-0180-farsta", actor="social_services", category="reporter"),
        ),
        h2("Vem är avvikelserna riktade till?"),
        Grid(
            [
                ["Mottagare", "Antal 2018"],
                *([label, str(n)] for label, _, n in _RECEIVERS),
                ["Summa", "79"],
            ],
            "Vem är avvikelserna riktade till?",
            look="rules",
            widths=[230, 90],
            facts={
                "observations": [
                    obs("deviation_reports", n, 2018, actor=a, category="receiver") for _, a, n in _RECEIVERS
                ],
                "checks": [check("sum", 79, 79, holds=True)],
            },
        ),
        h2("Vad handlar de om?"),
        p(
            "Arbetet med samordnad individuell plan står för 34 avvikelser (43 procent), mot 39 procent året innan.",
            obs("deviation_reports", 34, 2018, category="theme:sip"),
            obs("deviation_reports_share", 43, 2018, unit="percent", category="theme:sip"),
            obs("deviation_reports_share", 39, 2017, unit="percent", category="theme:sip"),
        ),
        h2("Förslag från verksamheterna"),
        p("I avvikelserna finns många förslag på vad som kan göras bättre. Här är några av dem."),
        advice(
            "Alla som kallas till ett SIP-möte ska svara på kallelsen inom en vecka.",
            "proposal",
            theme="sip",
            bullet="–",
        ),
        advice("Skolan bör kunna kalla till möte även under sommarlovet.", "proposal", bullet="–"),
        advice("Ta fram en gemensam blankett för remisser till BUP.", "proposal", theme="referrals", bullet="–"),
    ],
)
