"""Words for the tables and texts of reports in English, Swedish and German; invented, with invented numbers."""

import random

SENTENCES = {
    "en": [
        "The share of households connected to the network rose in every region but one during the period.",
        "Figures for the two latest years are provisional and will be revised when the register has been matched.",
        "Local authorities reported fewer inspections, while the number of permits granted remained stable.",
        "Respondents who did not state their age are included in the totals but not in the groups.",
        "As noted in the previous report, the method of estimation differs between the surveys.",
    ],
    "sv": [
        "Andelen anslutna hushåll ökade i alla län utom ett under perioden och skillnaderna minskade något.",
        "Uppgifterna för de två senaste åren är preliminära och kommer att justeras efter samkörning.",
        "Antalet tillsynsbesök sjönk medan antalet beviljade tillstånd låg kvar på samma nivå.",
        "Den som inte uppgett ålder ingår i totalen men redovisas inte i någon grupp.",
        "Som framgår av förra årets redovisning skiljer sig metoden mellan undersökningarna.",
    ],
    "de": [
        "Der Anteil der angeschlossenen Haushalte stieg im Berichtszeitraum in fast allen Bezirken leicht an.",
        "Die Angaben der letzten beiden Jahre sind vorläufig und werden nach dem Abgleich berichtigt.",
        "Die Zahl der Prüfungen ging zurück, während die erteilten Genehmigungen nahezu unverändert blieben.",
    ],
}
AREAS = {
    "en": [
        "Ardenmoor", "Belwick", "Castlereagh North", "Dunmere", "Eastholm", "Fairhaven County", "Glenrath", "Harrowby",
        "Isle of Tarn", "Kingsmere", "Lower Wenlow", "Marchfield", "Northolt Vale", "Oxley", "Port Saxon", "Quarry Bay",
        "Ravensea", "St. Aldhelm", "Thornaby and Leven", "Upper Wenlow", "Vale of Orme", "Westmark", "Yarrowdale",
    ],
    "sv": [
        "Asklanda", "Björkeberga", "Dalsjöfors", "Ekenäs", "Forshälla", "Granbygden", "Hedared", "Islandsberg",
        "Järnboås", "Kallvik", "Ljungby södra", "Mossaryd", "Nya Kopparberget", "Oxelbo", "Rönnånga", "Skeppsvik",
        "Tolarp", "Ulvsby",
    ],
    "de": ["Altenau", "Bergheim", "Dornfeld", "Eichwald", "Falkenstein", "Grünau", "Hohenlinde", "Moorbach", "Seedorf"],
}  # fmt: skip
TOPICS = {
    "en": [
        "Primary schools", "Vocational training", "Nursing homes and assisted living", "Road maintenance",
        "Public libraries", "Water supply and sewerage", "Child protection services, including foster care",
        "Housing allowances", "Youth centres", "Adult education", "Preventive health visits", "Fire and rescue",
    ],
    "sv": [
        "Förskola", "Grundskola", "Särskilt boende för äldre", "Gatuunderhåll", "Bibliotek", "Vatten och avlopp",
        "Barn- och ungdomsvård, inklusive familjehem och kontaktpersoner", "Bostadsbidrag", "Fritidsgårdar", "Komvux",
    ],
    "de": [
        "Kindergärten", "Grundschulen", "Pflegeheime", "Straßenunterhalt", "Büchereien", "Wasserversorgung",
        "Jugendhilfe",
    ],
}  # fmt: skip


def pick(rng: random.Random, words: dict[str, list[str]], language: str, n: int) -> list[str]:
    """``n`` words, in the order in which they stand."""
    pool = words[language]
    chosen = set(rng.sample(range(len(pool)), min(n, len(pool))))
    return [w for i, w in enumerate(pool) if i in chosen]


def prose(rng: random.Random, language: str, n: int) -> str:
    """A paragraph of ``n`` sentences."""
    return " ".join(rng.choice(SENTENCES[language]) for _ in range(n))


def number(rng: random.Random, language: str, top: int) -> str:
    """A whole number as the language writes it, now and then a missing sign."""
    if rng.random() < 0.05:
        return rng.choice(["–", "-", "..", "n/a"] if language == "en" else ["–", "..", "-"])
    value = f"{rng.randint(top // 20, top):,}"
    return value if language == "en" else value.replace(",", " " if language == "sv" else ".")


def share(rng: random.Random, language: str) -> str:
    """A number with one decimal."""
    value = f"{rng.uniform(0, 60):.1f}"
    return value if language == "en" else value.replace(".", ",")
