"""A follow-up told by a long table of municipalities and districts.

Traps: a header of two rows with merged cells; the table runs over a page break and repeats its header; statuses in
several words; a column that is no fact; historic districts; totals in the prose that repeat nothing but counts.
"""

from examples.make.blocks import PageBreak, Report, Text
from tests.held_out.kit import about, grid, h1, h2, m, obs, p, states, t

_ROWS = """Botkyrka|Egen|Kommun och landsting|Socialtjänsten
Danderyd|Egen|Kommun och landsting|BUP
Ekerö|Egen|Enbart kommunen|Skolan
Haninge|Egen|Kommun och landsting|Socialtjänsten
Huddinge|Egen|Kommun och landsting|Socialtjänsten
Järfälla|Delas|Enbart kommunen|Socialtjänsten
Lidingö|Egen|Enbart landstinget|BUP
Nacka|Egen|Kommun och landsting|Skolan
Norrtälje|Egen|Enbart kommunen|Socialtjänsten
Nykvarn|Saknas|Inget svar|–
Nynäshamn|Egen|Kommun och landsting|Skolan
Salem|Saknas|Enbart kommunen|–
Sigtuna|Egen|Enbart kommunen|Socialtjänsten
Sollentuna|Egen|Kommun och landsting|BUP
Solna|Under bildande|Enbart kommunen|Socialtjänsten
Sundbyberg|Egen|Inget svar|Socialtjänsten
Södertälje|Egen|Kommun och landsting|Habiliteringen
Tyresö|Egen|Kommun och landsting|Socialtjänsten
Täby|Egen|Enbart kommunen|Skolan
Upplands-Bro|Delas|Enbart kommunen|Socialtjänsten
Upplands Väsby|Egen|Kommun och landsting|Skolan
Vallentuna|Under bildande|Enbart kommunen|Socialtjänsten
Vaxholm|Saknas|Inget svar|–
Värmdö|Egen|Enbart landstinget|BUP
Österåker|Egen|Kommun och landsting|Skolan
Enskede-Årsta|Delas|Kommun och landsting|Socialtjänsten
Vantör|Delas|Kommun och landsting|Socialtjänsten
Katarina-Sofia|Egen|Enbart kommunen|Skolan
Liljeholmen|Saknas|Inget svar|–
Skärholmen|Egen|Kommun och landsting|Socialtjänsten"""
_CELLS = [line.split("|") for line in _ROWS.splitlines()]
_GROUP = {"Egen": "own", "Delas": "shared", "Saknas": "missing", "Under bildande": "forming"}
_PART = {"Kommun och landsting": "both", "Enbart kommunen": "municipality_only", "Enbart landstinget": "region_only",
         "Inget svar": "no_answer"}  # fmt: skip

REPORT = Report(
    file="bus_laget_i_lanet_2005.pdf",
    document=about("follow_up", "Stockholms län", 2005, "2005-12-01", "ho_follow_2005"),
    font="sans",
    size=13,
    number="Sid {n}",
    header="BUS-uppföljning i Stockholms län",
    blocks=[
        t("title", "Läget i länet"),
        t("date", "Uppföljning av lokala BUS-grupper 2005"),
        p("1 december 2005"),
        PageBreak(),
        h1("Läget i kommuner och stadsdelar"),
        p("Varje kommun och ett urval stadsdelar i {Stockholms stad} har beskrivit sin lokala BUS-grupp. Sammantaget kom 26 svar.", obs("survey_responses", 26, 2005)),
        Text("caption", "Tabell 1. Lokala BUS-grupper och medverkan i svaret 2005"),
        grid(
            [["Kommun/stadsdel", "Ur enkäten", "", "Sammankallande"], ["", "Lokal BUS-grupp", "Medverkade i svaret", ""],
             *([f"{{{a}}}", b, c, d] for a, b, c, d in _CELLS)],
            "Tabell 1. Lokala BUS-grupper och medverkan i svaret 2005",
            *(x for a, b, _, _ in _CELLS for x in states("local_group", _GROUP[b], 2005, a)),
            *(x for a, _, c, _ in _CELLS for x in states("survey_participation", _PART[c], 2005, a)),
            widths=[120, 95, 120, 125], head_rows=2, spans=[(0, 0, 1, 0), (0, 1, 0, 2), (0, 3, 1, 3)],
        ),
        h2("Sammanfattning"),
        p("Landstinget har besvarat enkäten på egen hand i {Lidingö} och {Värmdö}. I övrigt är bilden ungefär densamma som tidigare."),
        Text("p", m("Ansvarig för sammanställningen är kansliet för samverkan.")),
    ],
)  # fmt: skip
