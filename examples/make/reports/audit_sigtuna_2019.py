"""A municipal audit with a table of answers and advice to two boards."""

from examples.make.blocks import Grid, PageBreak, Report, advice, h1, h2, item, p, question

_BOARDS = ["barn- och ungdomsnämnden", "socialnämnden"]
_QUESTIONS = [
    (
        "Finns det en ändamålsenlig organisation för samverkan kring barn i behov av särskilt stöd?",
        "Ja. Det finns en lokal BUS-grupp med utsedda företrädare från alla berörda verksamheter.",
        "yes",
    ),
    (
        "Har nämnderna säkerställt att samordnade individuella planer upprättas?",
        "Delvis. Planer upprättas, men antalet är lågt och ingen av nämnderna följer utvecklingen.",
        "partly",
    ),
    (
        "Sker en tillräcklig uppföljning av samverkan?",
        "Nej. Vi har inte funnit någon dokumenterad uppföljning under de två senaste åren.",
        "no",
    ),
]

REPORT = Report(
    file="granskning_sigtuna_2019.pdf",
    document={
        "document_type": "audit",
        "place_id": "SE-0191",
        "report_year": 2019,
        "published": "2019-12-11",
        "work": "audit_sigtuna_2019",
        "text_source": "text_layer",
    },
    font="sans",
    size=10.5,
    header="Granskning av samverkan kring barn och unga",
    footer="Revisionen",
    blocks=[
        h1("Granskning av samverkan kring barn och unga"),
        p("{Sigtuna kommun:0191}"),
        p("2019-12-11"),
        h1("1. Sammanfattning"),
        p(
            "På uppdrag av de förtroendevalda revisorerna har vi granskat hur barn- och ungdomsnämnden och socialnämnden "
            "samverkar kring barn i behov av särskilt stöd. Vår samlade bedömning är att samverkan i huvudsak fungerar "
            "men att uppföljningen brister."
        ),
        p("Mot bakgrund av granskningen rekommenderar vi barn- och ungdomsnämnden och socialnämnden att:"),
        advice(
            "fastställa gemensamma mål för samverkan och följa upp dem varje år",
            "recommendation",
            _BOARDS,
            "structures",
            "►",
        ),
        advice(
            "upprätta en gemensam rutin för när en samordnad individuell plan ska erbjudas",
            "recommendation",
            _BOARDS,
            "sip",
            "►",
        ),
        advice(
            "tydliggöra vem som kallar till möte när flera verksamheter är inblandade",
            "recommendation",
            _BOARDS,
            bullet="►",
        ),
        PageBreak(),
        h1("2. Inledning"),
        h2("2.1 Revisionsfrågor"),
        p("Granskningen ska ge svar på följande frågor:"),
        *(item(q) for q, _, _ in _QUESTIONS),
        h2("2.2 Kriterier"),
        p(
            "Enligt socialtjänstlagen ska kommunen verka för att samverkan kommer till stånd. Nämnden bör dokumentera sina insatser."
        ),
        h1("3. Iakttagelser"),
        p(
            "I {Sigtuna:0191} leds den lokala gruppen av en verksamhetschef. De intervjuade anser att grupper i "
            "{Upplands Väsby:0114} och {Vallentuna:0115} har kommit längre. Flera menar att skolan borde delta oftare."
        ),
        PageBreak(),
        h1("4. Svar på revisionsfrågorna"),
        Grid(
            [["Revisionsfråga", "Svar"], *([q, a] for q, a, _ in _QUESTIONS)],
            "4. Svar på revisionsfrågorna",
            widths=[200, 250],
            facts={"audit_questions": [question(q, v) for q, _, v in _QUESTIONS]},
        ),
    ],
)
