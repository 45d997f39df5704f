"""A county follow-up of the local groups, in running text and lists, under the districts of 2007."""

from examples.make.blocks import PageBreak, Report, check, h1, h2, item, obs, p, said, status

_BOTH = ["SE-0127", "SE-0162", "SE-0182", "SE-0138"]
_ALONE = ["SE-0125", "SE-0192", "SE-0180-bromma"]

REPORT = Report(
    file="uppfoljning_bus_2007.pdf",
    document={
        "document_type": "follow_up",
        "place_id": "SE-01",
        "report_year": 2007,
        "published": "2007-11-05",
        "work": "follow_up_2007",
        "text_source": "text_layer",
    },
    size=11.5,
    footer="Uppföljning av samverkan kring barn i behov av särskilt stöd",
    blocks=[
        h1("Hur går det med de lokala BUS-grupperna? Uppföljning 2007"),
        p("{Stockholm:?0180} den 5 november 2007"),
        p(
            "{Stockholms läns landsting:01-region} och kommunerna har sedan 2002 en gemensam policy om barn i behov av "
            "särskilt stöd. För andra gången följs nu det lokala arbetet upp med en enkät."
        ),
        h2("Svaren"),
        p(
            "Enkäten gav 22 svar som omfattar 19 kommuner och 9 stadsdelar.",
            obs("survey_responses", 22, 2007),
            obs("survey_municipalities", 19, 2007),
            obs("survey_districts", 9, 2007),
        ),
        item(
            "I fyra svar har både kommunen och landstinget medverkat: {Botkyrka:0127}, {Danderyd:0162}, {Nacka:0182} "
            "och {Tyresö:0138}.",
            obs("survey_responses", 4, 2007, category="both"),
            *status("survey_participation", "both", 2007, *_BOTH),
            checks=[check("list_length", 4, 4, holds=True)],
            bullet="-",
        ),
        item(
            "I tre svar har enbart kommunen medverkat: {Ekerö:0125}, {Nynäshamn:0192} och {Bromma:0180-bromma}.",
            obs("survey_responses", 3, 2007, category="municipality_only"),
            *status("survey_participation", "municipality_only", 2007, *_ALONE),
            checks=[check("list_length", 3, 3, holds=True)],
            bullet="-",
        ),
        item(
            "{Vaxholm:0187} besvarade inte enkäten.",
            *status("survey_participation", "no_answer", 2007, "SE-0187"),
            bullet="-",
        ),
        h2("Grupper i hela länet?"),
        p(
            "Det finns nu 24 lokala BUS-grupper i länet. 17 kommuner har en egen grupp medan sex kommuner delar grupp "
            "med en annan kommun.",
            obs("local_groups", 24, 2007),
            obs("local_groups", 17, 2007, category="own"),
            obs("local_groups", 6, 2007, category="shared"),
        ),
        p(
            "{Järfälla:0123} och {Upplands-Bro:0139} delar på en lokal BUS-grupp. Lokal BUS-grupp saknas i "
            "{Sundbyberg:0183} och {Solna:0184}.",
            *status("local_group", "shared", 2007, "SE-0123", "SE-0139"),
            *status("local_group", "missing", 2007, "SE-0183", "SE-0184"),
        ),
        PageBreak(),
        h2("Vilka sitter med?"),
        p(
            "Socialtjänst och BUP ingår överallt. Habiliteringen saknas i sju grupper.",
            obs("local_group_members", 7, 2007, actor="habilitation", category="absent"),
        ),
        h2("Lokala överenskommelser"),
        p(
            "Femton lokala BUS-grupper anger att de har en lokal överenskommelse. Nio grupper håller på att ta fram en.",
            obs("local_agreements", 15, 2007, category="in_place"),
            obs("local_agreements", 9, 2007, category="in_progress"),
        ),
        h2("Vad händer nu?"),
        p(
            "Den regionala ledningsgruppen följer upp de lokala överenskommelserna igen under 2009.",
            recommendations=[
                said(
                    "Den regionala ledningsgruppen följer upp de lokala överenskommelserna igen under 2009.",
                    "commitment",
                    ["Den regionala ledningsgruppen"],
                    "routines",
                )
            ],
        ),
    ],
)
