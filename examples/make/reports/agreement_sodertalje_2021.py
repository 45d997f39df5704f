"""A local agreement between a municipality and the region, born digital."""

from examples.make.blocks import Report, advice, h1, h2, item, obs, p

_GROUP = ["Den lokala ledningsgruppen"]

REPORT = Report(
    file="lokal_overenskommelse_sodertalje_2021.pdf",
    document={
        "document_type": "agreement",
        "place_id": "SE-0181",
        "report_year": 2021,
        "published": "2021-03-15",
        "work": "agreement_sodertalje_2021",
        "text_source": "text_layer",
    },
    size=11,
    footer="Lokal överenskommelse",
    blocks=[
        h1("Lokal överenskommelse om samverkan kring barn i behov av särskilt stöd"),
        p("Parter: {Södertälje kommun:0181} och {Region Stockholm:01-region}"),
        p(
            "Beslutad av den lokala ledningsgruppen den 15 mars 2021. Överenskommelsen gäller till och med 2024-12-31 och ses över vartannat år."
        ),
        h2("Varför en överenskommelse?"),
        p(
            "Den länsgemensamma överenskommelsen ska omsättas lokalt. Här beskriver vi hur vi i {Södertälje:0181} "
            "arbetar tillsammans enligt 16 kap. 4 § hälso- och sjukvårdslagen och 2 kap. 7 § socialtjänstlagen."
        ),
        h2("Gemensamma mål"),
        p("Vi har enats om dessa mål:"),
        advice("Barn och deras föräldrar ska inte behöva berätta samma sak flera gånger.", "goal", bullet="1."),
        advice("Stödet ska komma tidigt och hänga ihop.", "goal", bullet="2."),
        advice(
            "Varje barn med insatser från flera ska ha en samordnad individuell plan.", "goal", theme="sip", bullet="3."
        ),
        h2("Organisation"),
        p(
            "Den lokala ledningsgruppen träffas minst tre gånger per termin. Arbetsgruppen har sex möten per termin.",
            obs("meetings_per_term", 3, 2021, "SE-0181", unit_name="Den lokala ledningsgruppen", approx="over"),
            obs("meetings_per_term", 6, 2021, "SE-0181", unit_name="Arbetsgruppen"),
        ),
        p("Den lokala ledningsgruppen ansvarar för att:"),
        advice("följa upp överenskommelsen en gång om året", "obligation", _GROUP),
        advice("utse en kontaktperson i varje verksamhet", "obligation", _GROUP),
        advice("ta emot och besvara avvikelser", "obligation", _GROUP),
        h2("Vilka omfattas?"),
        p("Överenskommelsen gäller dessa verksamheter:"),
        item("socialtjänst och elevhälsa i {Södertälje:0181}"),
        item("barn- och ungdomspsykiatrin"),
        item("barnhälsovården"),
    ],
)
