"""A later county follow-up, set in two columns, with shares that do not fit their counts."""

from examples.make.blocks import Report, check, h1, h2, obs, p, said, status

REPORT = Report(
    file="bus_uppfoljning_2017.pdf",
    document={
        "document_type": "follow_up",
        "place_id": "SE-01",
        "report_year": 2017,
        "published": None,
        "work": "follow_up_2017",
        "text_source": "text_layer",
    },
    font="sans",
    size=13,
    columns=2,
    header="Uppföljning 2017",
    blocks=[
        h1("Lokalt BUS-arbete i länet – uppföljning 2017"),
        p(
            "Våren 2017 fick alla kontaktpersoner för de lokala BUS-grupperna en webbenkät om den gemensamma "
            "överenskommelsen. Här redovisas resultatet."
        ),
        h2("Underlag"),
        p(
            "Totalt kom 30 svar in. De omfattar 25 kommuner och 13 stadsdelar i {Stockholms stad:0180}.",
            obs("survey_responses", 30, 2017),
            obs("survey_municipalities", 25, 2017),
            obs("survey_districts", 13, 2017, place_also=["SE-0180"]),
        ),
        h2("Lokala grupper"),
        p(
            "I länet finns 30 lokala BUS-grupper. {Kungsholmen:0180-kungsholmen} och {Norrmalm:0180-norrmalm} delar på "
            "en grupp. I {Skarpnäck:0180-skarpnack} håller en lokal BUS-grupp på att bildas.",
            obs("local_groups", 30, 2017),
            *status("local_group", "shared", 2017, "SE-0180-kungsholmen", "SE-0180-norrmalm"),
            *status("local_group", "forming", 2017, "SE-0180-skarpnack"),
        ),
        h2("Överenskommelser"),
        p(
            "26 lokala BUS-grupper har en lokal överenskommelse och tre arbetar med att ta fram en. En grupp saknar "
            "överenskommelse.",
            obs("local_agreements", 26, 2017, category="in_place"),
            obs("local_agreements", 3, 2017, category="in_progress"),
            obs("local_agreements", 1, 2017, category="none"),
        ),
        h2("Mallen för SIP"),
        p(
            "På frågan om hur SIP-mallen fungerar svarar arton grupper att den fungerar bra, fem att den fungerar "
            "mindre bra och sju vet ej.",
            obs("sip_template_rating", 18, 2017, category="good"),
            obs("sip_template_rating", 5, 2017, category="less_good"),
            obs("sip_template_rating", 7, 2017, category="dont_know"),
        ),
        h2("Habilitering"),
        p(
            "Tolv lokala BUS-grupper, 48 procent, anger att de har lokala rutiner för samordning av habilitering eller "
            "håller på att ta fram dem.",
            obs("habilitation_routines", 12, 2017, category="has_or_in_progress"),
            obs("habilitation_routines", 48, 2017, unit="percent", category="has_or_in_progress"),
            checks=[check("percent", 48, 40, holds=False)],
        ),
        h2("Kommentar"),
        p(
            "Kännedomen om SIP är god i hela länet. BUSSAM fortsätter att följa hur mallen används.",
            recommendations=[said("BUSSAM fortsätter att följa hur mallen används.", "commitment", ["BUSSAM"], "sip")],
        ),
        p(
            "Det är bra att {Sundbyberg:0183}, {Solna:0184} och {Sigtuna:0191} nu har egna grupper.",
            *status("local_group", "own", 2017, "SE-0183", "SE-0184", "SE-0191"),
        ),
    ],
)
