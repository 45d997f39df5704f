"""What counts as a mention, which place it is, and what stays open: sentences of our own."""

from datetime import date

import pytest

from gazetteer.link import link_text

Y2004, Y2014, Y2020, Y2024 = (date(y, 7, 1) for y in (2004, 2014, 2020, 2024))


def ids(text: str, on: date = Y2014) -> list[str | None]:
    return [m.place_id for m in link_text(text, on)]


@pytest.mark.parametrize(
    ("text", "on", "want"),
    [
        ("Svar kom från Skärholmen/Älvsjö/Hägersten-Liljeholmen.", Y2014,
         ["SE-0180-skarholmen", "SE-0180-alvsjo", "SE-0180-hagersten-liljeholmen"]),
        ("Hägersten/Liljeholmen lämnade två svar.", Y2014, ["SE-0180-hagersten-liljeholmen"]),
        ("Hägersten/Liljeholmen lämnade två svar.", Y2004, ["SE-0180-hagersten", "SE-0180-liljeholmen"]),
        ("Hägersten/Liljeholmen lämnade två svar.", Y2020, ["SE-0180-hagersten-liljeholmen"]),
        ("Sigtuna/ Upplands-Väsby/Upplands Bro", Y2014, ["SE-0191", "SE-0114", "SE-0139"]),
        ("Bromma-Kungsholmen delar en grupp.", Y2014, ["SE-0180-bromma", "SE-0180-kungsholmen"]),
        ("Enskede – Årsta –\nVantörs sdf", Y2014, ["SE-0180-enskede-arsta-vantor"]),
        ("Liljeholmen/Hägersten lämnade två svar.", Y2014, ["SE-0180-hagersten-liljeholmen"]),
        ("Liljeholmen/Hägersten lämnade två svar.", Y2004, ["SE-0180-liljeholmen", "SE-0180-hagersten"]),
        ("Järva och Norra innerstaden är nya.", Y2024, ["SE-0180-jarva", "SE-0180-norra-innerstaden"]),
        ("Älvsjö stadsdelsnämnd svarade.", Y2020, ["SE-0180-alvsjo"]),
        ("Skolan ligger i Älvsjö.", Y2024, ["SE-0180-loc-alvsjo"]),
        ("Söder-\ntäljes socialkontor", Y2014, ["SE-0181"]),
    ],
)  # fmt: skip
def test_joined_names_and_the_date(text: str, on: date, want: list[str]) -> None:
    assert ids(text, on) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Stockholms stad och Stockholms läns landsting", ["SE-0180", "SE-01-region"]),
        ("kommunerna i Stockholms län", ["SE-01"]),
        ("landstinget i Uppsala län och Region Skåne", ["SE-03-region", "SE-12-region"]),
        ("Stockholms, Uppsala och Södermanlands län", ["SE-01", "SE-03", "SE-04"]),
        ("Länsstyrelsen i Kalmar beslutade", ["SE-08"]),
        ("kansliet i Kalmar flyttar", ["SE-0880"]),
        ("Gotlands kommun och Gotlands län", ["SE-0980", "SE-09"]),
    ],
)
def test_which_level_is_meant(text: str, want: list[str]) -> None:
    assert ids(text) == want


def test_the_region_keeps_its_id_over_its_renaming() -> None:
    assert ids("Region Stockholm", Y2014) == ids("Stockholms läns landsting", Y2024) == ["SE-01-region"]


@pytest.mark.parametrize(
    "text",
    [
        "Täbymodellen och Hudingemodellen prövades.",
        "Nackapolisen och Solnaenkäten nämns.",
        "Danderyd-modellen bygger på tillit.",
        "Haninge- och Tyresöpolisen samverkar.",
        "Skriv till barn@nacka.se eller läs www.Nacka.se/unga.",
        "Vara delaktig är viktigt. Mark finns.",
        "Enligt Lena Berg och Per Norberg fungerar mötena.",
        "Nora Lind och Mark Ek ledde samtalet.",
        "Hammarby IF bjöd in till match.",
        "BERGGRUND OCH MARK",
        "Storstockholm växer. Den norra innerstaden byggs om. Norr om centrum ligger skolan.",
        "Ett litet berg, en kil, en sala och en boden.",
        "Vara, Mark, Berg och Lund kan betyda annat.",
        "Solna/Sundbybergmodellen prövades.",
        "Lindängens skola och Nydala gård.",
    ],
)
def test_no_mention(text: str) -> None:
    assert [i for i in ids(text) if i] == []


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Vara, Skövde och Mark har svarat.", ["SE-1470", "SE-1496", "SE-1463"]),
        ("I Mark saknas en rutin.", ["SE-1463"]),
        ("Bergs kommun och Nora kommun", ["SE-2326", "SE-1884"]),
        ("Åre\n14\nBerg\n3\nKrokom\n9", ["SE-2321", "SE-2326", "SE-2309"]),
        ("1 Berg Jämtlands län 12", ["SE-2326", "SE-23"]),
        ("Köping har infört modellen.", ["SE-1983"]),
        ("Falu kommun och Falu rödfärg", ["SE-2080"]),
        (
            "Norbergs kommun granskas. Norberg har en plan. Enligt Norberg dröjer den. Eva Norberg slutar.",
            ["SE-1962", "SE-1962"],
        ),
        (
            "Lunds kommun växer. I Lund finns en lund. Lund saknar plan. Lunds skolor är åtta. Lund är en stad.",
            ["SE-1281"] * 5,
        ),
        ("Vara kommun svarade. Vara planerar mer. Vara lyhörd är viktigt.", ["SE-1470"] * 2),
        ("Svar kom från Sala, Berg och Enköping.", ["SE-1981", "SE-2326", "SE-0381"]),
        (
            "Lindängen i Malmö kommun. Skolan i Lindängen är ny.",
            ["SE-1280-loc-lindangen", "SE-1280", "SE-1280-loc-lindangen"],
        ),
    ],
)
def test_clashing_names_with_evidence(text: str, want: list[str]) -> None:
    assert ids(text) == want


def test_what_the_words_do_not_settle_stays_open() -> None:
    (mention,) = link_text("Uppgiften om Berg saknas.", Y2014)
    assert mention.place_id is None
    assert mention.candidates == ("SE-2326",)
    assert mention.reason
    (future,) = link_text("Kommittén föreslår Järva stadsdelsnämnd.", Y2014)
    assert (future.place_id, future.candidates) == (None, ("SE-0180-jarva",))


@pytest.mark.parametrize(
    "text",
    [
        "BUP Farsta", "Farsta vårdcentral", "lokalpolisområde Farsta", "Habiliteringscenter Farsta", "Farsta gymnasium",
        "Farsta Bygg och Fastighet AB", "BUP-Farsta", "kvinnojouren Farsta", "Farsta brandkår",
    ],
)  # fmt: skip
def test_names_in_names_of_organisations(text: str) -> None:
    (mention,) = link_text(f"Rapporten kom från {text} i maj.", Y2014)
    assert (mention.place_id, mention.context) == ("SE-0180-farsta", "organisation")


@pytest.mark.parametrize(
    "text",
    ["Handikappförbunden i Stockholms län", "Attention Stockholms län", "Solna-Sundbybergs polisområde",
     "Miljöförbundet Blekinge Väst", "GÖTEBORGS REGIONEN"],
)  # fmt: skip
def test_bodies_named_after_counties_and_several_places(text: str) -> None:
    assert {m.context for m in link_text(f"Svar kom från {text}.", Y2014)} == {"organisation"}


def test_the_country_and_bodies_named_after_it() -> None:
    contexts = [(m.place_id, m.context) for m in link_text("Sverige har Sveriges Kommuner och Regioner.", Y2024)]
    assert contexts == [("SE", "place"), ("SE", "organisation")]


def test_a_quarter_belongs_to_a_county_the_text_speaks_of() -> None:
    far = link_text("Malmö och Lund. Gruppen i Brandbergen träffas.", Y2014)[-1]
    near = link_text("Haninge och Nacka. Gruppen i Brandbergen träffas.", Y2014)[-1]
    assert (far.place_id, near.place_id) == (None, "SE-0136-loc-brandbergen")


def test_how_names_were_matched() -> None:
    text = "Tyresö, Nackas, Solna/Täby och Kungsholrnen"
    assert [m.match for m in link_text(text, Y2014)] == ["exact", "variant", "part", "part", "fuzzy"]


def test_offsets_and_surfaces_agree_with_the_text() -> None:
    text = "Från Upplands\u00a0Väsby, Ekerös\nnämnd och HUDDINGE."
    for mention in link_text(text, Y2014):
        assert " ".join(text[mention.start : mention.end].split()) == mention.surface


def test_the_spacy_component() -> None:
    import spacy

    import gazetteer.component

    nlp = spacy.blank("sv")
    nlp.add_pipe("busarkiv_places", config={"on": "2014-07-01"})
    doc = nlp("Nackas grupp möter Farsta.")
    spans = doc.spans[gazetteer.component.KEY]
    assert [(s.text, s.label_, s._.place.place_id) for s in spans] == [
        ("Nackas", "municipality", "SE-0182"),
        ("Farsta", "district", "SE-0180-farsta"),
    ]


def test_a_surname_is_no_place_and_places_called_municipalities_are() -> None:
    assert ids("Närvarande: Bo Nacka, Ulla Salem och Kurt Ekerö. Vid pennan Lotta Kumla") == []
    assert ids("Lotta i Kumla, Eva Solna kommun") == ["SE-1881", "SE-0184"]
    assert ids("I Mark och Vara, två kommuner i väster, prövas detta.") == ["SE-1463", "SE-1470"]


@pytest.mark.parametrize(
    ("text", "context"),
    [
        ("Branschföreningen Drivkraft Sverige har svarat.", "organisation"),
        ("Enkäten gjordes av Attention Sverige.", "organisation"),
        ("Ett svar kom från Riksförbundet Visit Sverige i maj.", "organisation"),
        ("Placeringar görs i hela Sverige.", "place"),
        ("Hela Sverige deltog.", "place"),
        ("Svar kom från Norge, Sverige och Danmark.", "place"),
        ("Kriminalvården Österåker deltog.", "organisation"),
        ("Eleverna på Anstalten Österåker deltog.", "organisation"),
        ("Mötet hölls i Österåker.", "place"),
    ],
)
def test_names_within_names_of_bodies(text: str, context: str) -> None:
    assert [m.context for m in link_text(text, date(2018, 7, 1))] == [context]


@pytest.mark.parametrize("text", ["Ordförande är Maria Boden, rektor.", "Maria Boden deltog i mötet."])
def test_a_person_with_a_towns_name_is_none(text: str) -> None:
    assert not link_text(text, date(2018, 7, 1))


@pytest.mark.parametrize("text", ["Ungdomar kommer till Maria Nacka.", "Mini-Maria Boden kommun tar emot."])
def test_a_clinic_named_maria_is_no_person(text: str) -> None:
    assert [m.context for m in link_text(text, date(2018, 7, 1))] == ["organisation"]
