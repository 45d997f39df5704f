"""Minutes of a meeting: no report, and no facts for the codebook, though numbers and places stand in it."""

from examples.make.blocks import Report, h1, h2, p

REPORT = Report(
    file="protokoll_kultur_2016.pdf",
    document={
        "document_type": "other",
        "place_id": "SE-0163",
        "report_year": 2016,
        "published": "2016-05-24",
        "work": "minutes_2016",
        "text_source": "text_layer",
    },
    blocks=[
        h1("Protokoll från kultur- och fritidsnämndens sammanträde"),
        p("{Sollentuna kommun:0163}, 2016-05-24"),
        h2("§ 31 Val av justerare"),
        p("Nämnden utser ordföranden och en ledamot att justera protokollet."),
        h2("§ 32 Biblioteken i {Sollentuna:0163}"),
        p("Förvaltningen redovisar att biblioteken hade 212 000 besök under 2015, en ökning med 4 procent."),
        h2("§ 33 Avgifter"),
        p("Nämnden beslutar att hyran för sporthallen ska vara 350 kronor i timmen från den 1 augusti 2016."),
    ],
)
