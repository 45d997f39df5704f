"""An older municipal audit that exists only as pictures of its pages."""

from examples.make.blocks import Report, advice, h1, h2, p, question

_BOARD = ["socialnämnden"]

REPORT = Report(
    file="revisionsrapport_huddinge_2010_bild.pdf",
    document={
        "document_type": "audit",
        "place_id": "SE-0126",
        "report_year": 2010,
        "published": "2010-10-18",
        "work": "audit_huddinge_2010",
        "text_source": "ocr",
    },
    size=12,
    scan="picture",
    blocks=[
        h1("Revisionsrapport"),
        p("Samverkan kring barn i behov av särskilt stöd i {Huddinge kommun:0126}"),
        p("18 oktober 2010"),
        h2("Bakgrund"),
        p(
            "Revisorerna i {Huddinge:0126} har granskat hur socialnämnden samverkar med landstinget kring barn som "
            "behöver stöd från flera håll."
        ),
        h2("Har nämnden en tydlig ansvarsfördelning?"),
        p(
            "Svar: Ja. Ansvaret framgår av en skriftlig rutin från 2008.",
            audit_questions=[question("Har nämnden en tydlig ansvarsfördelning?", "yes")],
        ),
        h2("Är uppföljningen tillräcklig?"),
        p(
            "Svar: Nej. Resultatet av samverkan redovisas inte för nämnden.",
            audit_questions=[question("Är uppföljningen tillräcklig?", "no")],
        ),
        h2("Rekommendationer"),
        p("Vi rekommenderar socialnämnden att"),
        advice("begära en årlig redovisning av samverkan med landstinget", "recommendation", _BOARD, "follow_up"),
        advice("se till att rutinen för avvikelser är känd i alla enheter", "recommendation", _BOARD, "routines"),
    ],
)
