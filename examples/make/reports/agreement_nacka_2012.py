"""A local agreement as an office scanner left it: pictures of pages with a bad text layer behind them."""

from examples.make.blocks import Report, advice, h1, h2, obs, p

_GROUP = ["Styrgruppen"]

REPORT = Report(
    file="overenskommelse_nacka_2012_skannad.pdf",
    document={
        "document_type": "agreement",
        "place_id": "SE-0182",
        "report_year": 2012,
        "published": "2012-09-03",
        "work": "agreement_nacka_2012",
        "text_source": "ocr_layer",
    },
    size=12,
    scan="layer",
    blocks=[
        h1("Lokal överenskommelse om samverkan"),
        p("{Nacka kommun:0182} och {Stockholms läns landsting:01-region}, antagen den 3 september 2012"),
        h2("Inledning"),
        p(
            "Överenskommelsen handlar om samverkan kring barn i behov av särskilt stöd och bygger på den "
            "länsgemensamma överenskommelsen. Den beskriver ansvar, arbetsformer och uppföljning."
        ),
        h2("Mål"),
        p("Parterna ska arbeta för följande mål:"),
        advice("Barn ska få rätt insatser i rätt ordning.", "goal"),
        advice("Föräldrar ska veta vem som ansvarar för vad.", "goal"),
        h2("Styrgrupp"),
        p(
            "Styrgruppen har minst två möten per termin och leds växelvis av kommunen och landstinget.",
            obs("meetings_per_term", 2, 2012, "SE-0182", unit_name="Styrgruppen", approx="over"),
        ),
        p("Styrgruppen ansvarar för att:"),
        advice("besluta om handlingsplan varje år", "obligation", _GROUP),
        advice("sprida kunskap om rutiner i den egna verksamheten", "obligation", _GROUP),
        advice("gå igenom inkomna avvikelser", "obligation", _GROUP),
    ],
)
